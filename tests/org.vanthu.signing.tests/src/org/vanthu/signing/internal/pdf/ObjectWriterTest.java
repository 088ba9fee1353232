package org.vanthu.signing.internal.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;

/** What is written is read again as what it was. */
class ObjectWriterTest {

    @Test
    void aNameKeepsItsOddCharacters() throws MalformedPdf {
        Name odd = new Name("A B/(C)#\u00e9\u007f");

        byte[] written = written(odd);

        assertEquals("/A#20B#2F#28C#29#23#E9#7F", new String(written, StandardCharsets.ISO_8859_1));
        assertEquals(odd, read(written));
    }

    @Test
    void everyByteOfAStringStandsInTwoDigits() throws MalformedPdf {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }

        byte[] written = written(new Str(all));

        assertEquals(2 * all.length + 2, written.length);
        assertEquals("<000102", new String(written, 0, 7, StandardCharsets.US_ASCII));
        assertEquals(new Str(all), read(written));
    }

    @Test
    void anObjectMayBeLargerThanAllBeforeIt() throws MalformedPdf {
        byte[] large = new byte[100_000];
        java.util.Arrays.fill(large, (byte) 0xa5);
        Dict dict = Dict.empty()
                .with("Contents", new Str(large))
                .with("ByteRange", Arr.of(Num.of(0), new Num("-1.5"), new Ref(12, 0)));

        byte[] written = written(dict);

        assertEquals(dict, read(written));
    }

    @Test
    void hexadecimalDigitsAreWrittenWhereTheyBelongAndNowhereElse() {
        byte[] target = "------".getBytes(StandardCharsets.US_ASCII);

        ObjectWriter.hexadecimal(new byte[] {(byte) 0xfa, 0x07}, target, 1);

        assertArrayEquals("-fa07-".getBytes(StandardCharsets.US_ASCII), target);
    }

    private static byte[] written(PdfObject object) {
        ObjectWriter writer = new ObjectWriter();
        writer.write(object);
        return writer.bytes();
    }

    private static PdfObject read(byte[] written) throws MalformedPdf {
        return new ObjectReader(new ArrayBytes(written), 0).read();
    }
}
