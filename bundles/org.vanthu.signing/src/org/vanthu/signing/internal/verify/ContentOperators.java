package org.vanthu.signing.internal.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.ObjectReader;
import org.vanthu.signing.internal.pdf.PdfObject;

/** Reads a content stream operator by operator (ISO 32000-2, 7.8.2). */
final class ContentOperators {

    private static final int MOST_OPERANDS = 32;
    private static final String SPACE = " \t\r\n\f\0";

    private ContentOperators() {}

    /** Is told each operator with what stands before it. */
    interface Reader {
        void operate(String operator, List<PdfObject> operands) throws MalformedPdf;
    }

    static void read(ArrayBytes content, Reader reader) throws MalformedPdf {
        ObjectReader objects = new ObjectReader(content, 0);
        List<PdfObject> operands = new ArrayList<>();
        objects.skipSpace();
        while (objects.place() < content.length()) {
            if ("/([<+-.0123456789".indexOf(content.at(objects.place())) >= 0) {
                operands.add(objects.read());
                if (operands.size() > MOST_OPERANDS) {
                    operands.removeFirst();
                }
            } else {
                String operator = word(content, objects);
                reader.operate(operator, operands);
                operands.clear();
                if (operator.equals("ID")) {
                    skipPicture(content, objects);
                }
            }
            objects.skipSpace();
        }
    }

    private static String word(ArrayBytes content, ObjectReader objects) {
        long from = objects.place();
        long to = from + 1;
        while (to < content.length() && (SPACE + "()<>[]{}/%").indexOf(content.at(to)) < 0) {
            to++;
        }
        objects.moveTo(to);
        return new String(content.copy(from, (int) (to - from)), StandardCharsets.ISO_8859_1);
    }

    /** Data of a picture in the middle of a content stream end with a word of their own. */
    private static void skipPicture(ArrayBytes content, ObjectReader objects) {
        long end = objects.place() + 1;
        while (end + 2 < content.length()
                && !(SPACE.indexOf(content.at(end)) >= 0
                        && content.at(end + 1) == 'E'
                        && content.at(end + 2) == 'I'
                        && (end + 3 >= content.length() || SPACE.indexOf(content.at(end + 3)) >= 0))) {
            end++;
        }
        objects.moveTo(Math.min(end + 3, content.length()));
    }
}
