package org.vanthu.signing.internal.verify.look;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.pdf.Unpacking;

/** Where the words of a page stand, roughly: letters count as half as wide as high. */
public final class WordsOnPage {

    private static final int DEEPEST = 6;
    private static final double WIDTH_OF_LETTER = 0.5;
    static final double HEIGHT_OF_LETTER = 0.7;
    /** Letters that are narrower than this part of what is usual cannot be read. */
    private static final double NARROWEST = 0.5;
    /** Letters reach that little into what stands beside them without being hidden (points). */
    private static final double MARGIN = 2;
    /** Width of a letter in most fonts, in units of the font. */
    private static final double USUAL_LETTER = 500;
    /** Letters that have so much less room than usual run into each other. */
    private static final double CLOSE = 1.3;
    /** A frame, a mark: so few straight pieces are no words. */
    private static final int FEW_PIECES = 4;
    /** Fewer of them are a sign of their own: a minus, a point, a stroke of a fraction. */
    private static final int FEWEST_LEADERS = 3;

    /** Lower letters are read enlarged only: what is thin and small beside others hides them (points). */
    private static final double SMALLEST = 3;
    /** Where letters are so small that the margin is more than this part of them, it is this part. */
    private static final double MARGIN_OF_LETTER = 1 / 3.0;

    /** What leads the eye and says nothing. */
    private static final String LEADERS = " ._-/\u0085";

    private final PdfFile file;
    private final List<Rectangle2D> words = new ArrayList<>();
    /** What would lead the eye, in letters that somebody brought along and that may be any. */
    private final List<Rectangle2D> leaders = new ArrayList<>();

    private boolean unclear;
    /** Whether words may be drawn in ways that are not followed here: in patterns, shades and masks. */
    private boolean drawn;
    /** Whether words are mirrored, on their heads, squeezed, or cut off. */
    private boolean spoilt;

    /** Whether letters of a string stand so close that they run into each other. */
    private boolean close;

    private @Nullable Rectangle2D path;

    private WordsOnPage(PdfFile file) {
        this.file = file;
    }

    /** Reads the contents of a page, with all drawings they use. */
    public static WordsOnPage of(PdfFile file, Dict page) throws MalformedPdf {
        WordsOnPage found = new WordsOnPage(file);
        try {
            Dict resources =
                    file.resolve(Pages.inherited(file, page, "Resources")) instanceof Dict all ? all : Dict.empty();
            found.walk(ContentOperators.ofPage(file, page), resources, new TextState(new AffineTransform()), 0);
        } catch (MalformedPdf odd) {
            if (odd.isLimit()) {
                throw odd;
            }
            found.unclear = true;
        }
        return found;
    }

    /**
     * With what others have laid over the page and what fields show there.
     *
     * @param except one of them, which does not count
     */
    static WordsOnPage withRemarks(PdfFile file, Dict page, Ref except) throws MalformedPdf {
        WordsOnPage found = of(file, page);
        LeftToViewers left = new LeftToViewers(file);
        for (PdfObject remark : file.list(page, "Annots")) {
            if (!except.equals(remark) && file.resolve(remark) instanceof Dict dict) {
                Optional<double[]> box = Rectangles.of(file, dict.get("Rect"));
                ShownContent shown = ShownContent.inItsState(file, dict);
                boolean words = !shown.text().isEmpty()
                        || shown.hasImages()
                        || shown.segments() > FEW_PIECES
                        || left.isDrawn(dict);
                if (box.isPresent() && words) {
                    double[] sides = box.get();
                    found.words.add(
                            new Rectangle2D.Double(sides[0], sides[1], sides[2] - sides[0], sides[3] - sides[1]));
                }
            }
        }
        return found;
    }

    /** Whether there may be words in this rectangle that only drawing the page brings to light. */
    boolean areDrawn(double... box) {
        return drawn || leaders.stream().anyMatch(box(box)::intersects);
    }

    private static Rectangle2D box(double... box) {
        return new Rectangle2D.Double(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    }

    /** Reads a look of an annotation; places are those of the look. */
    public static WordsOnPage of(PdfFile file, Stream look) throws MalformedPdf {
        WordsOnPage found = new WordsOnPage(file);
        Dict resources = file.dict(look.dict(), "Resources").orElse(Dict.empty());
        found.walk(Unpacking.content(look), resources, new TextState(new AffineTransform()), 0);
        return found;
    }

    /** Where they stand. */
    List<Rectangle2D> places() {
        return words;
    }

    /** Whether letters of a string stand so close that they run into each other. */
    boolean areClose() {
        return close;
    }

    /** Whether words are mirrored, on their heads, squeezed, or cut off. */
    boolean areSpoilt() {
        return spoilt;
    }

    /** Whether words stand in this rectangle of the page, or may. */
    public boolean under(double[] box) {
        return unclear
                || words.stream().anyMatch(word -> {
                    double margin = Math.min(MARGIN, word.getHeight() * MARGIN_OF_LETTER);
                    Rectangle2D inner = box(box[0] + margin, box[1] + margin, box[2] - margin, box[3] - margin);
                    return !inner.isEmpty() && inner.intersects(word);
                });
    }

    /** Whether some are so small that they are read enlarged only. */
    public boolean areTiny() {
        return words.stream().anyMatch(word -> !word.isEmpty() && word.getHeight() < SMALLEST);
    }

    private void walk(byte[] content, Dict resources, TextState first, int depth) throws MalformedPdf {
        Deque<TextState> states = new ArrayDeque<>(List.of(first));
        ContentOperators.read(
                new ArrayBytes(content), (operator, operands) -> operate(operator, operands, resources, states, depth));
    }

    private void operate(String operator, List<PdfObject> operands, Dict resources, Deque<TextState> states, int depth)
            throws MalformedPdf {
        TextState state = states.getFirst();
        PdfObject last = operands.isEmpty() ? PdfObject.Null.NULL : operands.getLast();
        unclear |= operands.stream().anyMatch(one -> one instanceof Num number && !number.isPlain());
        switch (operator) {
            case "q" -> states.push(state.copy());
            case "Q" -> {
                if (states.size() > 1) {
                    states.pop();
                }
            }
            case "cm" -> state.page.concatenate(ContentOperators.matrix(operands));
            case "BT" -> {
                state.line = new AffineTransform();
                state.text = new AffineTransform();
            }
            case "Tm" -> {
                state.line = ContentOperators.matrix(operands);
                state.text = ContentOperators.matrix(operands);
            }
            case "Td" -> state.moveLine(ContentOperators.number(operands, 0), ContentOperators.number(operands, 1));
            case "TD" -> {
                state.leading = -ContentOperators.number(operands, 1);
                state.moveLine(ContentOperators.number(operands, 0), ContentOperators.number(operands, 1));
            }
            case "T*" -> state.moveLine(0, -state.leading);
            case "TL" -> state.leading = ContentOperators.number(operands, 0);
            case "Tc" -> state.betweenLetters = ContentOperators.number(operands, 0);
            case "Tw" -> state.betweenWords = ContentOperators.number(operands, 0);
            case "Tz" -> state.wide = ContentOperators.number(operands, 0) / 100;
            case "Ts" -> state.raised = ContentOperators.number(operands, 0);
            case "Tr" -> state.invisible = ContentOperators.number(operands, 0) == 3;
            case "Tf" -> choose(state, operands, resources);
            case "gs" -> choose(state, last, resources);
            case "scn", "SCN" -> drawn |= last instanceof Name;
            case "sh" -> drawn = true;
            case "Tj", "TJ" -> show(state, last);
            case "'", "\"" -> {
                if (operator.equals("\"")) {
                    state.betweenWords = ContentOperators.number(operands, 0);
                    state.betweenLetters = ContentOperators.number(operands, 1);
                }
                state.moveLine(0, -state.leading);
                show(state, last);
            }
            case "re" -> path = rectangle(state, operands);
            case "m", "l", "c", "v", "y" -> path = null;
            case "W", "W*" -> state.clip = path;
            case "Do" -> draw(state, last, resources, depth);
            default -> {
                // shows no words
            }
        }
    }

    private static Rectangle2D rectangle(TextState state, List<PdfObject> operands) {
        double width = ContentOperators.number(operands, 2);
        double height = ContentOperators.number(operands, 3);
        Rectangle2D drawn = new Rectangle2D.Double(
                ContentOperators.number(operands, 0) + Math.min(0, width),
                ContentOperators.number(operands, 1) + Math.min(0, height),
                Math.abs(width),
                Math.abs(height));
        return state.page.createTransformedShape(drawn).getBounds2D();
    }

    private void choose(TextState state, List<PdfObject> operands, Dict resources) throws MalformedPdf {
        state.size = ContentOperators.number(operands, 1);
        if (!operands.isEmpty() && operands.getFirst() instanceof Name(String name)) {
            Dict fonts = file.dict(resources, "Font").orElse(Dict.empty());
            choose(state, file.resolve(fonts, name) instanceof Dict found ? found : Dict.empty(), state.size);
        }
    }

    /** What a graphics state says about letters; a mask of it may show words. */
    private void choose(TextState state, PdfObject named, Dict resources) throws MalformedPdf {
        Dict states = file.dict(resources, "ExtGState").orElse(Dict.empty());
        Dict chosen =
                named instanceof Name(String name) ? file.dict(states, name).orElse(Dict.empty()) : Dict.empty();
        drawn |= file.dict(chosen, "SMask").isPresent();
        List<PdfObject> font = file.list(chosen, "Font");
        if (font.size() == 2 && file.resolve(font.getLast()) instanceof Num size) {
            choose(state, file.resolve(font.getFirst()) instanceof Dict found ? found : Dict.empty(), size.value());
        }
    }

    private void choose(TextState state, Dict font, double size) throws MalformedPdf {
        state.size = size;
        state.bytesPerLetter = font.is("Subtype", "Type0") ? 2 : 1;
        state.drawings = font.is("Subtype", "Type3") ? drawings(font) : 1;
        state.ofDrawings = font.is("Subtype", "Type3");
        state.brought =
                font.has("FontDescriptor") || state.ofDrawings || file.resolve(font, "Encoding") instanceof Dict;
    }

    /** How large letters that are drawings are for their size: their box, where that is more than usual, in the matrix of the font. */
    private double drawings(Dict font) throws MalformedPdf {
        AffineTransform matrix = ContentOperators.matrix(file.list(font, "FontMatrix"));
        double[] box = Rectangles.of(file, font.get("FontBBox")).orElse(new double[4]);
        double largest = Math.max(box[2] - box[0], box[3] - box[1]);
        double unit = Math.max(Math.abs(matrix.getScaleX()), Math.abs(matrix.getScaleY()));
        return unit * (largest > 0 ? largest : USUAL_LETTER) / WIDTH_OF_LETTER;
    }

    private void show(TextState state, PdfObject shown) {
        double letters = 0;
        double spaces = 0;
        double pushed = 0;
        boolean says = false;
        int leading = 0;
        for (PdfObject part : shown instanceof Arr(List<PdfObject> parts) ? parts : List.of(shown)) {
            if (part instanceof Str(byte[] bytes)) {
                letters += (double) bytes.length / state.bytesPerLetter;
                for (byte one : bytes) {
                    spaces += one == ' ' && state.bytesPerLetter == 1 ? 1 : 0;
                    says |= state.bytesPerLetter > 1 || LEADERS.indexOf(one & 0xff) < 0;
                    leading += one == ' ' ? 0 : 1;
                }
            } else if (part instanceof Num number) {
                pushed -= number.value() / 1000;
            }
        }
        says |= leading > 0 && leading < FEWEST_LEADERS;
        double size = state.size * state.drawings;
        double width = (letters * WIDTH_OF_LETTER * size
                        + pushed * state.size
                        + letters * state.betweenLetters
                        + spaces * state.betweenWords)
                * state.wide;
        AffineTransform all = new AffineTransform(state.page);
        all.concatenate(state.text);
        Rectangle2D box = new Rectangle2D.Double(
                Math.min(0, width),
                state.raised + Math.min(0, size) * HEIGHT_OF_LETTER,
                Math.abs(width),
                Math.abs(size) * HEIGHT_OF_LETTER);
        Rectangle2D word = all.createTransformedShape(box).getBounds2D();
        if (!says && state.brought) {
            leaders.add(word);
        }
        if ((!state.invisible || state.ofDrawings) && says) {
            words.add(word);
            boolean upright = all.getScaleX() >= 0 && all.getScaleY() >= 0 && all.getDeterminant() > 0;
            close |= Math.abs(width) * CLOSE < Math.abs(letters * size * WIDTH_OF_LETTER * state.wide)
                    || state.wide < NARROWEST;
            boolean squeezed = width < letters * size * WIDTH_OF_LETTER * NARROWEST;
            boolean cut = state.clip != null && !state.clip.contains(word.getCenterX(), word.getCenterY());
            spoilt |= !upright || squeezed || cut;
        }
        state.text.concatenate(AffineTransform.getTranslateInstance(width, 0));
    }

    private void draw(TextState state, PdfObject named, Dict resources, int depth) throws MalformedPdf {
        Dict drawings = file.dict(resources, "XObject").orElse(Dict.empty());
        if (named instanceof Name(String name)
                && file.resolve(drawings, name) instanceof Stream drawing
                && drawing.dict().is("Subtype", "Form")) {
            if (depth == DEEPEST) {
                unclear = true;
                return;
            }
            AffineTransform placed = new AffineTransform(state.page);
            placed.concatenate(ContentOperators.matrix(file.list(drawing.dict(), "Matrix")));
            Dict own = file.dict(drawing.dict(), "Resources").orElse(resources);
            TextState inside = state.copy();
            inside.page = placed;
            walk(Unpacking.content(drawing), own, inside, depth + 1);
        }
    }
}
