package org.vanthu.signing.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureProof;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.process.ReadingLimits;
import org.vanthu.signing.LevelOffice;
import org.vanthu.signing.internal.verify.CarriedProofs;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SigningTrouble;

/** Files made provable for longer in a process of bounded memory: what one does there costs one message. */
class ProcessRaiserTest {

    private static final int MEGABYTES = 64;
    private static final int UNPACKED = 200;

    private static final LevelOffice OFFICE = new LevelOffice();
    private static final ProcessRaiser RAISER =
            new ProcessRaiser(new ReadingLimits(MEGABYTES, Duration.ofSeconds(60), 1));

    @TempDir
    private Path folder;

    @AfterAll
    static void end() {
        RAISER.close();
        OFFICE.close();
    }

    private Outcome<RaisedPdf> raise(Path source, Path raised) {
        return RAISER.raise(source, raised, SignatureLevel.B_LTA, OFFICE.services(), LevelOffice.SIGNED);
    }

    @Test
    void aFileIsRaisedThereAsItIsHereAndReadTheSameWay() {
        Path issued = OFFICE.issued(folder, SignatureLevel.B_B);
        Path raised = folder.resolve("raised.pdf");

        RaisedPdf made = raise(issued, raised).orThrow();
        List<SignatureProof> proofs = RAISER.read(raised).orThrow();

        assertEquals(SignatureLevel.B_B, made.before());
        assertEquals(SignatureLevel.B_LTA, made.level());
        assertEquals(List.of(), made.missing());
        assertEquals(
                Verdict.VALID,
                OFFICE.verifyOffline(raised, LevelOffice.SIGNED.plus(Duration.ofDays(1)))
                        .verdict());
        assertEquals(new CarriedProofs().read(raised).orThrow(), proofs);
        assertEquals(
                2, proofs.stream().filter(proof -> proof.amount().isPresent()).count());
    }

    @Test
    void whatIsRefusedHereIsRefusedThereForTheSameReason() throws IOException {
        Path words = Files.writeString(folder.resolve("words.pdf"), "no PDF at all");

        Outcome<RaisedPdf> refused = raise(words, folder.resolve("raised.pdf"));

        assertTrue(refused.refusedFor(SigningTrouble.NOT_PDF), refused.toString());
    }

    @Test
    void aFileThatUnpacksBeyondTheMemoryCostsOneMessageLeavesNothingAndTheNextIsRaised() throws IOException {
        Path bomb = Files.write(folder.resolve("bomb.pdf"), bomb());
        Path raised = folder.resolve("raised.pdf");
        Files.writeString(folder.resolve("raised.pdf.step0"), "left by a process that ended in the middle");

        Outcome<RaisedPdf> refused = raise(bomb, raised);
        Outcome<List<SignatureProof>> none = RAISER.read(bomb);

        assertTrue(refused.refusedFor(SigningTrouble.READER_LOST), refused.toString());
        assertTrue(refused.troubles().getFirst().english().contains(MEGABYTES + " MB"), refused.toString());
        assertTrue(none.refusedFor(SigningTrouble.READER_LOST), none.toString());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(bomb), left.toList());
        }
        assertTrue(raise(OFFICE.issued(folder, SignatureLevel.B_B), raised).isDone());
    }

    /** A cross-reference of some kilobytes that unpacks to more than the process may have. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < UNPACKED; megabyte++) {
                deflater.write(zeros);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(("%PDF-1.5\n1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length "
                        + packed.size() + ">>\nstream\n")
                .getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(packed.toByteArray());
        file.writeBytes("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return file.toByteArray();
    }
}
