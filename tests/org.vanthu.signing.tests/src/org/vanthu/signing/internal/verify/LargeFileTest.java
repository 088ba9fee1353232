package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.testkit.ChildProgram;

/** A scan of a hundred megabytes takes no more memory than a letter. */
class LargeFileTest {

    private static final int MEGABYTES = 100;

    private final TestOffice office = TestOffice.shared();

    @TempDir
    private Path folder;

    private Path unsigned() throws IOException {
        Path file = folder.resolve("large.pdf");
        byte[] piece = new byte[1 << 20];
        new Random(1).nextBytes(piece);
        String head = "%PDF-1.7\n4 0 obj\n<</Length " + (MEGABYTES << 20) + ">>\nstream\n";
        String rest = "\nendstream\nendobj\n";
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < MEGABYTES; i++) {
                out.write(piece);
            }
            StringBuilder tail = new StringBuilder(rest);
            StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
            long base = head.length() + ((long) MEGABYTES << 20);
            String[] objects = {
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 4 0 R>>"
            };
            for (int i = 0; i < objects.length; i++) {
                table.append(String.format("%d 1\n%010d 00000 n \n", i + 1, base + tail.length()));
                tail.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
            }
            table.append("4 1\n0000000009 00000 n \ntrailer\n<</Size 5/Root 1 0 R>>\nstartxref\n")
                    .append(base + tail.length())
                    .append("\n%%EOF\n");
            out.write((tail.toString() + table).getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    @Test
    void isSignedTwiceAndVerifiedInFortyMegabytes() throws Exception {
        Path once = folder.resolve("once.pdf");
        Path twice = folder.resolve("twice.pdf");
        SigningOrder order = new SigningOrder.Invisible(TestOffice.SIGNED_AT);
        office.signer.sign(unsigned(), once, office.leader, order).orThrow();
        office.signer.sign(once, twice, office.seal, order).orThrow();

        try (ChildProgram verifying =
                ChildProgram.start(VerifyOneFile.class, List.of("-Xmx40m", "-XX:+UseSerialGC"), twice.toString())) {
            assertEquals("UNDETERMINED 2", verifying.line());
            assertEquals("YES EARLIER_REVISION [PERMITTED]", verifying.line());
            assertEquals("YES WHOLE_FILE []", verifying.line());
            assertEquals(0, verifying.end());
        }
        assertTrue(Files.size(twice) > (long) MEGABYTES << 20);
    }
}
