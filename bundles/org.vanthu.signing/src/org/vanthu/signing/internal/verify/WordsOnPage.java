package org.vanthu.signing.internal.verify;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/** Where the words of a page stand, roughly: letters count as half as wide as high. */
final class WordsOnPage {

    private static final int DEEPEST = 6;
    private static final double WIDTH_OF_LETTER = 0.5;
    /** Letters reach that little into what stands beside them without being hidden (points). */
    private static final double MARGIN = 2;

    private final PdfFile file;
    private final List<Rectangle2D> words = new ArrayList<>();
    private boolean unclear;

    /** What a content stream sets for the words that follow. */
    private static final class State {
        private AffineTransform page;
        private AffineTransform line = new AffineTransform();
        private AffineTransform text = new AffineTransform();
        private double size = 1;
        private double leading;
        private int bytesPerLetter = 1;
        private boolean invisible;

        State(AffineTransform page) {
            this.page = page;
        }

        State copy() {
            State copy = new State(new AffineTransform(page));
            copy.size = size;
            copy.leading = leading;
            copy.bytesPerLetter = bytesPerLetter;
            copy.invisible = invisible;
            return copy;
        }

        void moveLine(double x, double y) {
            line.concatenate(AffineTransform.getTranslateInstance(x, y));
            text = new AffineTransform(line);
        }
    }

    private WordsOnPage(PdfFile file) {
        this.file = file;
    }

    /** Reads the contents of a page, with all drawings they use. */
    static WordsOnPage of(PdfFile file, Dict page) throws MalformedPdf {
        WordsOnPage found = new WordsOnPage(file);
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        try {
            PdfObject all = file.resolve(page, "Contents");
            for (PdfObject part : all instanceof Arr(List<PdfObject> parts) ? parts : List.of(all)) {
                if (file.resolve(part) instanceof Stream stream) {
                    contents.writeBytes(Unpacking.unpack(stream));
                    contents.write('\n');
                }
            }
            Dict resources = file.dict(page, "Resources").orElse(Dict.empty());
            found.walk(contents.toByteArray(), resources, new AffineTransform(), 0);
        } catch (MalformedPdf odd) {
            if (odd.isLimit()) {
                throw odd;
            }
            found.unclear = true;
        }
        return found;
    }

    /** Whether words stand in this rectangle of the page, or may. */
    boolean under(double[] box) {
        Rectangle2D inner = new Rectangle2D.Double(
                box[0] + MARGIN, box[1] + MARGIN, box[2] - box[0] - 2 * MARGIN, box[3] - box[1] - 2 * MARGIN);
        return unclear || !inner.isEmpty() && words.stream().anyMatch(inner::intersects);
    }

    private void walk(byte[] content, Dict resources, AffineTransform onPage, int depth) throws MalformedPdf {
        Deque<State> states = new ArrayDeque<>(List.of(new State(onPage)));
        ContentOperators.read(
                new ArrayBytes(content), (operator, operands) -> operate(operator, operands, resources, states, depth));
    }

    private void operate(String operator, List<PdfObject> operands, Dict resources, Deque<State> states, int depth)
            throws MalformedPdf {
        State state = states.getFirst();
        PdfObject last = operands.isEmpty() ? PdfObject.Null.NULL : operands.getLast();
        switch (operator) {
            case "q" -> states.push(state.copy());
            case "Q" -> {
                if (states.size() > 1) {
                    states.pop();
                }
            }
            case "cm" -> state.page.concatenate(matrix(operands));
            case "BT" -> {
                state.line = new AffineTransform();
                state.text = new AffineTransform();
            }
            case "Tm" -> {
                state.line = matrix(operands);
                state.text = matrix(operands);
            }
            case "Td" -> state.moveLine(number(operands, 0), number(operands, 1));
            case "TD" -> {
                state.leading = -number(operands, 1);
                state.moveLine(number(operands, 0), number(operands, 1));
            }
            case "T*" -> state.moveLine(0, -state.leading);
            case "TL" -> state.leading = number(operands, 0);
            case "Tr" -> state.invisible = number(operands, 0) == 3;
            case "Tf" -> choose(state, operands, resources);
            case "Tj", "TJ" -> show(state, last);
            case "'", "\"" -> {
                state.moveLine(0, -state.leading);
                show(state, last);
            }
            case "Do" -> draw(state, last, resources, depth);
            default -> {
                // shows no words
            }
        }
    }

    private void choose(State state, List<PdfObject> operands, Dict resources) throws MalformedPdf {
        state.size = number(operands, 1);
        if (!operands.isEmpty() && operands.getFirst() instanceof Name(String name)) {
            Dict fonts = file.dict(resources, "Font").orElse(Dict.empty());
            boolean wide = file.resolve(fonts, name) instanceof Dict font && font.is("Subtype", "Type0");
            state.bytesPerLetter = wide ? 2 : 1;
        }
    }

    private void show(State state, PdfObject shown) {
        double letters = 0;
        for (PdfObject part : shown instanceof Arr(List<PdfObject> parts) ? parts : List.of(shown)) {
            if (part instanceof Str(byte[] bytes)) {
                letters += (double) bytes.length / state.bytesPerLetter;
            } else if (part instanceof Num number) {
                letters -= number.value() / 1000 / WIDTH_OF_LETTER;
            }
        }
        double width = letters * WIDTH_OF_LETTER * state.size;
        AffineTransform all = new AffineTransform(state.page);
        all.concatenate(state.text);
        Rectangle2D box = new Rectangle2D.Double(Math.min(0, width), 0, Math.abs(width), Math.abs(state.size) * 0.7);
        if (!state.invisible) {
            words.add(all.createTransformedShape(box).getBounds2D());
        }
        state.text.concatenate(AffineTransform.getTranslateInstance(width, 0));
    }

    private void draw(State state, PdfObject named, Dict resources, int depth) throws MalformedPdf {
        Dict drawings = file.dict(resources, "XObject").orElse(Dict.empty());
        if (named instanceof Name(String name)
                && file.resolve(drawings, name) instanceof Stream drawing
                && drawing.dict().is("Subtype", "Form")) {
            if (depth == DEEPEST) {
                unclear = true;
                return;
            }
            AffineTransform placed = new AffineTransform(state.page);
            placed.concatenate(matrix(file.list(drawing.dict(), "Matrix")));
            Dict own = file.dict(drawing.dict(), "Resources").orElse(resources);
            walk(Unpacking.unpack(drawing), own, placed, depth + 1);
        }
    }

    private static AffineTransform matrix(List<PdfObject> numbers) {
        return numbers.size() < 6
                ? new AffineTransform()
                : new AffineTransform(numbers.subList(numbers.size() - 6, numbers.size()).stream()
                        .mapToDouble(one -> one instanceof Num number ? number.value() : 0)
                        .toArray());
    }

    private static double number(List<PdfObject> operands, int place) {
        return place < operands.size() && operands.get(place) instanceof Num number ? number.value() : 0;
    }
}
