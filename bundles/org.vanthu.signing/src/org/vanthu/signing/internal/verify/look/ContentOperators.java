package org.vanthu.signing.internal.verify.look;

import java.awt.geom.AffineTransform;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.vanthu.signing.internal.pdf.ArrayBytes;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.ObjectReader;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/** Reads a content stream operator by operator (ISO 32000-2, 7.8.2). */
final class ContentOperators {

    private static final int MOST_OPERANDS = 32;
    private static final String SPACE = " \t\r\n\f\0";

    /** So far behind the end of a picture there are words, and no data. */
    private static final int BEHIND_PICTURE = 12;

    private static final Map<String, String> SHORT = Map.of(
            "Width",
            "W",
            "Height",
            "H",
            "BitsPerComponent",
            "BPC",
            "ColorSpace",
            "CS",
            "Filter",
            "F",
            "ImageMask",
            "IM");
    private static final Map<String, Integer> COLOURS =
            Map.of("G", 1, "DeviceGray", 1, "RGB", 3, "DeviceRGB", 3, "CMYK", 4, "DeviceCMYK", 4);

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
                if (operator.equals("ID")) {
                    skipPicture(content, objects, length(operands));
                }
                operands.clear();
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

    /**
     * Data of a picture in the middle of a content stream end with a word of their own. Some programs look for it, others reckon how long
     * the data are; both must find the same.
     */
    private static void skipPicture(ArrayBytes content, ObjectReader objects, OptionalLong length) throws MalformedPdf {
        long from = objects.place() + 1;
        long end = from;
        while (end + 1 < content.length() && !isEnd(content, end)) {
            end++;
        }
        if (length.isPresent()) {
            long reckoned = from + length.getAsLong();
            while (SPACE.indexOf(content.at(reckoned)) >= 0) {
                reckoned++;
            }
            if (reckoned != end) {
                throw new MalformedPdf("a picture in a content ends in two places");
            }
        }
        objects.moveTo(Math.min(end + 2, content.length()));
    }

    /** Whether the word stands here, and no data of a picture behind it. */
    private static boolean isEnd(ArrayBytes content, long at) {
        boolean word = content.at(at) == 'E'
                && content.at(at + 1) == 'I'
                && (at + 2 >= content.length() || SPACE.indexOf(content.at(at + 2)) >= 0);
        for (long i = at + 2; word && i < Math.min(at + BEHIND_PICTURE, content.length()); i++) {
            int b = content.at(i);
            word = b >= ' ' && b < 127 || SPACE.indexOf(b) >= 0;
        }
        return word;
    }

    /** How long the data of a picture are that are not packed, by what stands before them; empty where that cannot be told. */
    private static OptionalLong length(List<PdfObject> entries) {
        Map<String, PdfObject> said = new HashMap<>();
        for (int i = 0; i + 1 < entries.size(); i += 2) {
            if (entries.get(i) instanceof Name(String key)) {
                said.put(SHORT.getOrDefault(key, key), entries.get(i + 1));
            }
        }
        boolean mask = said.containsKey("IM");
        int colours = mask ? 1 : said.get("CS") instanceof Name(String space) ? COLOURS.getOrDefault(space, 0) : 0;
        if (colours == 0
                || said.containsKey("F")
                || !(said.get("W") instanceof Num width)
                || !(said.get("H") instanceof Num height)) {
            return OptionalLong.empty();
        }
        double bits = mask ? 1 : said.get("BPC") instanceof Num number ? number.value() : 8;
        return OptionalLong.of((long) (Math.ceil(width.value() * colours * bits / 8) * height.value()));
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
