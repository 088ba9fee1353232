package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.TestOffice;
import org.vanthu.testkit.Conforms;

/** Bytes of a valid document that were changed, cut off or put before it: never valid, and always an answer. */
@Conforms("W.attack")
class DamagedBytesTest {

    private static final TestOffice OFFICE = TestOffice.shared();

    @TempDir
    private static Path shared;

    private static byte[] issued;

    @TempDir
    private Path folder;

    @BeforeAll
    static void issue() throws IOException {
        issued = Files.readAllBytes(OFFICE.issued(shared));
    }

    private VerificationReport verify(byte[] forged) throws IOException {
        return OFFICE.verify(Files.write(folder.resolve("forged.pdf"), forged));
    }

    @Test
    void oneByteChangedAnywhereIsNeverValid() throws IOException {
        Random random = new Random(20260305);
        for (int i = 0; i < 150; i++) {
            byte[] forged = issued.clone();
            int place = random.nextInt(forged.length);
            forged[place] ^= (byte) (1 << random.nextInt(8));
            VerificationReport report = verify(forged);
            assertNotEquals(Verdict.UNSIGNED, report.verdict(), "byte " + place);
            if (!inContents(place)) {
                assertNotEquals(Verdict.VALID, report.verdict(), "byte " + place);
            }
        }
    }

    /** A signature cannot cover itself: certificates that nobody needs may be altered in it without any harm. */
    private boolean inContents(int place) {
        String text = new String(issued, StandardCharsets.ISO_8859_1);
        int start = text.lastIndexOf("/Contents <", place);
        return start >= 0 && text.indexOf('>', start) >= place;
    }

    @Test
    void bytesBeforeTheHeaderOrACutEndAreNeverValid() throws IOException {
        assertNotEquals(
                Verdict.VALID,
                verify(("junk\n" + new String(issued, StandardCharsets.ISO_8859_1))
                                .getBytes(StandardCharsets.ISO_8859_1))
                        .verdict());
        for (int cut : new int[] {1, 2, 7, 40, 500, 5000, issued.length / 2}) {
            Verdict verdict = verify(Arrays.copyOf(issued, issued.length - cut)).verdict();
            if (cut > 2) {
                assertNotEquals(Verdict.VALID, verdict, "cut by " + cut);
            }
            assertNotEquals(Verdict.UNSIGNED, verdict, "cut by " + cut);
        }
    }

    @Test
    void hostileBytesGetAnAnswerAndNeverAnException() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            byte[] hostile = issued.clone();
            for (int hit = 0; hit < 1 + random.nextInt(60); hit++) {
                hostile[random.nextInt(hostile.length)] = (byte) random.nextInt();
            }
            assertNotEquals(Verdict.VALID, verify(hostile).verdict());
        }
        ByteArrayOutputStream deep = new ByteArrayOutputStream();
        deep.writeBytes("%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII));
        for (int i = 0; i < 200_000; i++) {
            deep.writeBytes("[<</A".getBytes(StandardCharsets.US_ASCII));
        }
        deep.writeBytes("\nendobj\nxref\n0 0\ntrailer\n<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF"
                .getBytes(StandardCharsets.US_ASCII));
        assertEquals(Verdict.UNREADABLE, verify(deep.toByteArray()).verdict());
        assertEquals(Verdict.UNREADABLE, verify(new byte[0]).verdict());
        assertEquals(Verdict.UNREADABLE, verify(new byte[4096]).verdict());
    }
}
