package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.ObjectReader;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/** What an appearance puts on the page, as far as it can be told without drawing it. */
final class ShownContent {

    private static final int LARGEST = 1 << 20;
    private static final int DEEPEST = 6;
    private static final Set<String> FILLS = Set.of("f", "F", "f*", "B", "B*", "b", "b*", "sh");
    private static final Set<String> SHOWS_TEXT = Set.of("Tj", "TJ", "'", "\"");

    private final PdfFile file;
    private final StringBuilder text = new StringBuilder();
    private boolean images;
    private boolean fills;
    private boolean multiplies;
    private boolean unclear;

    private ShownContent(PdfFile file) {
        this.file = file;
    }

    /** Looks at the normal appearance of an annotation. */
    static ShownContent of(PdfFile file, Dict annotation) throws MalformedPdf {
        ShownContent shown = new ShownContent(file);
        Optional<Dict> appearance = file.dict(annotation, "AP");
        if (appearance.isPresent()) {
            switch (file.resolve(appearance.get(), "N")) {
                case Stream stream -> shown.read(stream, 0);
                case Dict states -> {
                    for (String state : states.entries().keySet()) {
                        if (file.resolve(states, state) instanceof Stream stream) {
                            shown.read(stream, 0);
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

    /** Whether everything in it was understood. */
    boolean understood() {
        return !unclear;
    }

    boolean showsNothing() {
        return understood() && text().isEmpty() && !images && !fills;
    }

    /** Whether what lies under it can still be read: lines, or colour that only darkens. */
    boolean hidesNothing() {
        return understood() && text.isEmpty() && !images && (!fills || multiplies);
    }

    boolean hasImages() {
        return images;
    }

    private void read(Stream stream, int depth) throws MalformedPdf {
        if (depth > DEEPEST || stream.length() > LARGEST) {
            unclear = true;
            return;
        }
        try {
            Dict resources = file.dict(stream.dict(), "Resources").orElse(Dict.empty());
            noteBlending(resources);
            walk(new ArrayBytes(Unpacking.unpack(stream)), resources, depth);
        } catch (MalformedPdf odd) {
            if (odd.isLimit()) {
                throw odd;
            }
            unclear = true;
        }
    }

    private void noteBlending(Dict resources) throws MalformedPdf {
        Dict states = file.dict(resources, "ExtGState").orElse(Dict.empty());
        for (String name : states.entries().keySet()) {
            if (file.resolve(states, name) instanceof Dict state && state.is("BM", "Multiply")) {
                multiplies = true;
            }
        }
    }

    private void walk(ArrayBytes content, Dict resources, int depth) throws MalformedPdf {
        ObjectReader reader = new ObjectReader(content, 0);
        PdfObject operand = PdfObject.Null.NULL;
        reader.skipSpace();
        while (reader.place() < content.length()) {
            int first = content.at(reader.place());
            if (first == '/'
                    || first == '('
                    || first == '['
                    || first == '<'
                    || first == '+'
                    || first == '-'
                    || first == '.'
                    || first >= '0' && first <= '9') {
                operand = reader.read();
            } else {
                operate(word(content, reader), operand, resources, depth);
            }
            reader.skipSpace();
        }
    }

    private static String word(ArrayBytes content, ObjectReader reader) {
        long from = reader.place();
        long to = from + 1;
        while (to < content.length() && " \t\r\n\f\0()<>[]{}/%".indexOf(content.at(to)) < 0) {
            to++;
        }
        reader.moveTo(to);
        return new String(content.copy(from, (int) (to - from)), StandardCharsets.ISO_8859_1);
    }

    private void operate(String operator, PdfObject operand, Dict resources, int depth) throws MalformedPdf {
        if (SHOWS_TEXT.contains(operator)) {
            show(operand);
        } else if (FILLS.contains(operator)) {
            fills = true;
        } else if (operator.equals("BI")) {
            images = true;
            unclear = true;
        } else if (operator.equals("Do") && operand instanceof Name(String name)) {
            Dict drawings = file.dict(resources, "XObject").orElse(Dict.empty());
            if (file.resolve(drawings, name) instanceof Stream drawing
                    && drawing.dict().is("Subtype", "Form")) {
                read(drawing, depth + 1);
            } else {
                images = true;
            }
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
