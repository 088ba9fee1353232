package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.pdf.Unpacking;

/** What an appearance puts on the page, as far as it can be told without drawing it. */
final class ShownContent {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 6;
    /** A line that is wider than this hides what it is drawn over (points). */
    private static final double WIDEST_LINE = 4;

    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "sh");
    private static final Set<String> STROKES = Set.of("S", "s", "B", "B*", "b", "b*");
    private static final Set<String> SEGMENTS = Set.of("l", "c", "v", "y");
    private static final Set<String> SHOWS_TEXT = Set.of("Tj", "TJ", "'", "\"");

    private final PdfFile file;
    private final StringBuilder text = new StringBuilder();
    private final List<PdfObject> fonts = new ArrayList<>();
    private boolean images;
    private boolean coveringImages;
    private boolean covers;
    private boolean whitens;
    private boolean fills;
    private boolean hides;
    private boolean unclear;
    private int segments;

    private ShownContent(PdfFile file) {
        this.file = file;
    }

    /** Looks at the normal appearance of an annotation. */
    static ShownContent of(PdfFile file, Dict annotation) throws MalformedPdf {
        ShownContent shown = new ShownContent(file);
        Optional<Dict> appearance = file.dict(annotation, "AP");
        if (appearance.isPresent()) {
            Optional<double[]> box = Rectangles.of(file, annotation.get("Rect"));
            switch (file.resolve(appearance.get(), "N")) {
                case Stream stream -> shown.readWhole(stream, box);
                case Dict states -> {
                    for (String state : states.entries().keySet()) {
                        if (file.resolve(states, state) instanceof Stream stream) {
                            shown.readWhole(stream, box);
                        }
                    }
                }
                default -> {
                    // nothing is shown
                }
            }
        }
        return shown;
    }

    /** The bytes of the strings it shows, one after the other, without spaces. */
    String text() {
        return text.toString().replaceAll("\\s", "");
    }

    /** The fonts it shows them with. */
    List<PdfObject> fonts() {
        return fonts;
    }

    /** How many straight and curved pieces its lines and areas have; rectangles do not count. */
    int segments() {
        return segments;
    }

    /** Whether everything in it was understood. */
    boolean understood() {
        return !unclear;
    }

    boolean showsNothing() {
        return understood() && text().isEmpty() && !images && !fills && segments == 0;
    }

    /** Whether what lies under it can still be read: thin lines, or colour that only darkens or lets through. */
    boolean hidesNothing() {
        return understood() && text.isEmpty() && !images && !hides;
    }

    /** Whether it paints areas, or pictures, of which nothing below can be seen. */
    boolean paintsOver() {
        return covers || coveringImages || !understood();
    }

    /** Whether it paints such areas in the colour of paper. */
    boolean whitens() {
        return whitens;
    }

    boolean hasImages() {
        return images;
    }

    boolean hasFills() {
        return fills;
    }

    private void readWhole(Stream stream, Optional<double[]> box) throws MalformedPdf {
        Optional<double[]> drawn = Rectangles.of(file, stream.dict().get("BBox"));
        double scale = 1;
        if (box.isPresent() && drawn.isPresent()) {
            scale = Math.max(
                    (box.get()[2] - box.get()[0]) / Math.max(drawn.get()[2] - drawn.get()[0], 0.001),
                    (box.get()[3] - box.get()[1]) / Math.max(drawn.get()[3] - drawn.get()[1], 0.001));
        }
        read(stream, Paint.first(Math.max(scale, 0)), 0);
    }

    private void read(Stream stream, Paint paint, int depth) throws MalformedPdf {
        if (depth > DEEPEST || stream.length() > LARGEST) {
            unclear = true;
            return;
        }
        try {
            Dict resources = file.dict(stream.dict(), "Resources").orElse(Dict.empty());
            // the matrix of the whole appearance is made up for by fitting its box into the rectangle
            Paint enlarged = depth == 0 ? paint : paint.enlarged(file.list(stream.dict(), "Matrix"));
            walk(new ArrayBytes(Unpacking.unpack(stream)), resources, enlarged, depth);
        } catch (MalformedPdf odd) {
            if (odd.isLimit()) {
                throw odd;
            }
            unclear = true;
        }
    }

    private void walk(ArrayBytes content, Dict resources, Paint first, int depth) throws MalformedPdf {
        Deque<Paint> paints = new ArrayDeque<>(List.of(first));
        ContentOperators.read(content, (operator, operands) -> operate(operator, operands, resources, paints, depth));
    }

    private void operate(String operator, List<PdfObject> operands, Dict resources, Deque<Paint> paints, int depth)
            throws MalformedPdf {
        PdfObject last = operands.isEmpty() ? PdfObject.Null.NULL : operands.getLast();
        Paint paint = paints.getFirst();
        if (SHOWS_TEXT.contains(operator)) {
            show(last);
        } else if (SEGMENTS.contains(operator)) {
            segments++;
        } else if (FILLS.contains(operator) || STROKES.contains(operator)) {
            paint(operator, paint);
        } else if (operator.equals("q")) {
            paints.push(paint);
        } else if (operator.equals("Q") && paints.size() > 1) {
            paints.pop();
        } else if (operator.equals("w")) {
            replace(paints, paint.wide(last));
        } else if (operator.equals("cm")) {
            replace(paints, paint.enlarged(operands));
        } else if (operator.equals("gs") && last instanceof Name(String name)) {
            Dict states = file.dict(resources, "ExtGState").orElse(Dict.empty());
            replace(paints, paint.in(file, file.dict(states, name).orElse(Dict.empty())));
        } else if (operator.equals("Tf") && operands.size() > 1 && operands.getFirst() instanceof Name(String name)) {
            PdfObject font = file.dict(resources, "Font").orElse(Dict.empty()).get(name);
            fonts.add(font == null ? PdfObject.Null.NULL : font);
            // its letters are drawings of any kind
            images |= file.resolve(font) instanceof Dict letters && letters.is("Subtype", "Type3");
        } else if (Paint.COLOURS.contains(operator)) {
            replace(paints, paint.coloured(operator, operands));
        } else if (operator.equals("BI")) {
            images = true;
            unclear = true;
        } else if (operator.equals("Do") && last instanceof Name(String name)) {
            draw(file.dict(resources, "XObject").orElse(Dict.empty()), name, paint, depth);
        }
    }

    private static void replace(Deque<Paint> paints, Paint paint) {
        paints.pop();
        paints.push(paint);
    }

    private void paint(String operator, Paint paint) {
        boolean filled = FILLS.contains(operator);
        fills |= filled;
        boolean wide = STROKES.contains(operator) && paint.width() * paint.scale() > WIDEST_LINE;
        hides |= filled && paint.hides(paint.fill()) || wide && paint.hides(paint.stroke());
        covers |= filled && paint.covers();
        whitens |= filled && paint.covers() && paint.fill() > Paint.WHITE;
    }

    private void draw(Dict drawings, String name, Paint paint, int depth) throws MalformedPdf {
        if (file.resolve(drawings, name) instanceof Stream drawing
                && file.name(drawing.dict(), "Subtype").filter("Form"::equals).isPresent()) {
            read(drawing, paint, depth + 1);
        } else {
            images = true;
            boolean seeThrough = file.resolve(drawings, name) instanceof Stream picture
                    && (picture.dict().has("SMask")
                            || picture.dict().has("Mask")
                            || picture.dict().has("ImageMask"));
            coveringImages |= !seeThrough && paint.covers();
        }
    }

    private void show(PdfObject operand) {
        if (operand instanceof Str(byte[] bytes)) {
            text.append(new String(bytes, StandardCharsets.ISO_8859_1));
        } else if (operand instanceof Arr(List<PdfObject> items)) {
            items.forEach(item -> {
                if (item instanceof Str) {
                    show(item);
                }
            });
        }
    }
}
