package org.vanthu.signing.internal.pdf;

import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/**
 * An object as it stands in the file, from its number to {@code endobj}.
 *
 * @param number its number
 * @param generation its generation
 * @param value what it is
 * @param start first byte of its number
 * @param end first byte behind {@code endobj}
 */
record IndirectObject(int number, int generation, PdfObject value, long start, long end) {

    /** Finds the length of a stream that is written in another object. */
    interface Lengths {
        PdfObject resolve(Ref reference) throws MalformedPdf;
    }

    static IndirectObject read(PdfBytes bytes, long at, Lengths lengths) throws MalformedPdf {
        ObjectReader reader = new ObjectReader(bytes, at);
        reader.skipSpace();
        final long start = reader.place();
        int number = reader.readInt();
        int generation = reader.readInt();
        reader.expect("obj");
        PdfObject value = reader.read();
        reader.skipSpace();
        if (value instanceof Dict dict && reader.take("stream")) {
            value = stream(bytes, dict, reader, lengths);
        }
        reader.expect("endobj");
        return new IndirectObject(number, generation, value, start, reader.place());
    }

    private static Stream stream(PdfBytes bytes, Dict dict, ObjectReader reader, Lengths lengths) throws MalformedPdf {
        long from = reader.place();
        if (bytes.at(from) == '\r') {
            from++;
        }
        if (bytes.at(from) == '\n') {
            from++;
        }
        PdfObject length = dict.get("Length");
        if (length instanceof Ref reference) {
            length = lengths.resolve(reference);
        }
        long size = length instanceof Num number ? number.whole().orElse(-1L) : -1;
        if (size < 0 || from + size > bytes.length()) {
            throw new MalformedPdf("a stream without its length at " + from);
        }
        // no comment: a program that finds no end here looks for one in the data
        long behind = from + size;
        while (ObjectReader.isSpace(bytes.at(behind))) {
            behind++;
        }
        reader.moveTo(behind);
        if (!reader.take("endstream")) {
            throw new MalformedPdf("endstream is missing at " + behind);
        }
        return new Stream(dict, bytes, from, size);
    }
}
