package org.vanthu.signing.internal.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;

/** Objects that were appended are found by the cross-reference that was appended with them. */
class IncrementTest {

    private static final String FILE = """
            %PDF-1.4
            1 0 obj
            <</Type/Catalog>>
            endobj
            4 70000 obj
            <</Old true>>
            endobj
            xref
            0 2
            0000000000 65535 f\s
            0000000009 00000 n\s
            4 1
            0000000042 70000 n\s
            trailer
            <</Size 5/Root 1 0 R>>
            startxref
            75
            %%EOF
            """;

    @Test
    void rowsOfNumbersWithGapsBetweenThemAreFoundAgain() throws MalformedPdf {
        PdfFile file = open(FILE.getBytes(StandardCharsets.US_ASCII));
        Increment increment = new Increment(file);
        increment.put(
                new Ref(1, 0), Dict.empty().with("Type", new Name("Catalog")).with("New", Num.of(1)));
        Ref first = increment.add(Num.of(5));
        Ref second = increment.add(Num.of(6));

        byte[] tail = increment.write();

        String table = new String(tail, StandardCharsets.US_ASCII);
        assertTrue(table.matches("(?s).*xref\n1 1\n\\d{10} 00000 n \n5 2\n(\\d{10} 00000 n \n){2}trailer.*"), table);
        PdfFile whole = open(joined(FILE.getBytes(StandardCharsets.US_ASCII), tail));
        assertEquals(Num.of(1), whole.catalog().get("New"));
        assertEquals(Num.of(5), whole.get(first));
        assertEquals(Num.of(6), whole.get(second));
    }

    @Test
    void aGenerationOfMoreDigitsThanThereIsRoomForIsWrittenWhole() throws MalformedPdf {
        PdfFile file = open(FILE.getBytes(StandardCharsets.US_ASCII));
        Increment increment = new Increment(file);
        increment.put(new Ref(4, 1_234_567), Num.of(7));

        String table = new String(increment.write(), StandardCharsets.US_ASCII);

        assertTrue(table.contains("\n4 1\n"), table);
        assertTrue(table.contains(" 1234567 n \n"), table);
    }

    private static PdfFile open(byte[] bytes) throws MalformedPdf {
        return PdfFile.open(new ArrayBytes(bytes), bytes.length);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(first);
        all.writeBytes(second);
        return all.toByteArray();
    }
}
