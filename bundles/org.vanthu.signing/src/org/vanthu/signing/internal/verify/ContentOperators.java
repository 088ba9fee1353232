package org.vanthu.signing.internal.verify;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.ObjectReader;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

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

    /** What a page draws: its content streams, one behind the other. */
    static byte[] ofPage(PdfFile file, Dict page) throws MalformedPdf {
        ByteArrayOutputStream contents = new ByteArrayOutputStream();
        PdfObject all = file.resolve(page, "Contents");
        for (PdfObject part : all instanceof Arr(List<PdfObject> parts) ? parts : List.of(all)) {
            if (file.resolve(part) instanceof Stream stream) {
                contents.writeBytes(Unpacking.content(stream));
                contents.write('\n');
            }
        }
        return contents.toByteArray();
    }

    /** The matrix that the last six numbers are. */
    static AffineTransform matrix(List<PdfObject> numbers) {
        return numbers.size() < 6
                ? new AffineTransform()
                : new AffineTransform(numbers.subList(numbers.size() - 6, numbers.size()).stream()
                        .mapToDouble(one -> one instanceof Num number ? number.value() : 0)
                        .toArray());
    }

    /** One of the numbers before an operator; 0 where there is none. */
    static double number(List<PdfObject> operands, int place) {
        return place < operands.size() && operands.get(place) instanceof Num number ? number.value() : 0;
    }
}
