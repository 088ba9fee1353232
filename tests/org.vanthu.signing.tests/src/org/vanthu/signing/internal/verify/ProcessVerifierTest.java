package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.process.ReadingLimits;
import org.vanthu.signing.TestOffice;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.HeldProcess;

/** Strangers' files in a process of bounded memory and time: what they do there costs one message. */
class ProcessVerifierTest {

    private static final int LITTLE = 32;
    private static final int UNPACKED = 90 << 20;

    private static final TestOffice OFFICE = TestOffice.shared();
    private static final ProcessVerifier VERIFIER =
            new ProcessVerifier(new ReadingLimits(LITTLE, Duration.ofSeconds(60), 1));

    @TempDir
    private static Path folder;

    @AfterAll
    static void end() {
        VERIFIER.close();
    }

    private static Path file(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    private static byte[] text(String words) {
        return words.getBytes(StandardCharsets.US_ASCII);
    }

    private static void verifiesAsBefore() {
        Path issued = OFFICE.issued(folder);

        assertEquals(Verdict.VALID, VERIFIER.verify(issued, OFFICE.policy()).verdict());
    }

    @Test
    void theReportIsTheSameWithAndWithoutTheProcess() throws IOException {
        Path draft = OFFICE.draft(folder);
        Path signed = OFFICE.signed(draft, folder);
        Path issued = OFFICE.issued(signed, folder);
        byte[] whole = Files.readAllBytes(issued);
        byte[] altered = whole.clone();
        altered[whole.length / 3] ^= 1;
        List<Path> files = List.of(
                draft,
                signed,
                issued,
                file("altered.pdf", altered),
                file("cut.pdf", Arrays.copyOf(whole, whole.length - 500)),
                file("appended.pdf", whole, text("\n% more")),
                file("mail.pdf", text("Received: by mail\n\n"), whole),
                file("words.pdf", text("no PDF at all")),
                file("empty.pdf"),
                folder.resolve("missing.pdf"),
                folder);

        for (Path file : files) {
            for (VerificationPolicy policy :
                    List.of(OFFICE.policy(), VerificationPolicy.trustingNobody(TestOffice.CHECKED_AT))) {
                VerificationReport here = new SuspiciousVerifier().verify(file, policy);

                assertEquals(here, VERIFIER.verify(file, policy), file.toString());
            }
        }
    }

    @Test
    void oneProcessPractisesAndIsAskedThenAndStillTellsWhatIsValidFromWhatIsNot() throws IOException {
        ProcessVerifier verifier = new ProcessVerifier(new ReadingLimits(LITTLE, Duration.ofSeconds(60), 2));
        Path issued = OFFICE.issued(folder);
        byte[] altered = Files.readAllBytes(issued);
        altered[altered.length / 3] ^= 1;
        Path forged = file("forged.pdf", altered);
        try {
            verifier.practise();

            assertEquals(Verdict.VALID, verifier.verify(issued, OFFICE.policy()).verdict());
            assertEquals(
                    Verdict.INVALID, verifier.verify(forged, OFFICE.policy()).verdict());
            assertEquals(1, verifier.seats().processIds().size());
        } finally {
            verifier.close();
        }
    }

    /** A cross-reference of a few kilobytes that unpacks to ninety megabytes. */
    private static Path bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < UNPACKED; i += zeros.length) {
                deflater.write(zeros);
            }
        }
        String head = "1 0 obj\n<</Type/XRef/Size 9/W[1 2 1]/Root 2 0 R/Filter/FlateDecode/Length " + packed.size()
                + ">>\nstream\n";
        return file(
                "bomb.pdf",
                text("%PDF-1.5\n" + head),
                packed.toByteArray(),
                text("\nendstream\nendobj\nstartxref\n9\n%%EOF\n"));
    }

    @Test
    void aFileThatUnpacksBeyondTheMemoryCostsOneMessageAndTheNextIsVerified() throws IOException {
        VerificationReport report = VERIFIER.verify(bomb(), OFFICE.policy());

        assertEquals(Verdict.UNDETERMINED, report.verdict());
        assertEquals(1, report.reasons().size());
        assertTrue(report.reasons().getFirst().is(VerificationTrouble.LIMIT_REACHED));
        assertTrue(report.reasons().getFirst().english().contains("32 MB"));
        verifiesAsBefore();
    }

    @Test
    void whatIsNestedTooDeepIsAnsweredAndTheProcessLivesOn() throws IOException {
        verifiesAsBefore();
        List<Long> before = VERIFIER.seats().processIds();
        Path deep = file(
                "deep.pdf", text("%PDF-1.5\n1 0 obj\n" + "[".repeat(1_000_000) + "\nendobj\nstartxref\n9\n%%EOF\n"));

        VerificationReport report = VERIFIER.verify(deep, OFFICE.policy());

        assertEquals(Verdict.UNREADABLE, report.verdict());
        assertEquals(before, VERIFIER.seats().processIds());
    }

    @Test
    void aFileThatTakesTooLongIsGivenUpAndTheNextIsVerified() throws Exception {
        Path issued = OFFICE.issued(folder);
        VERIFIER.verify(issued, OFFICE.policy());
        HeldProcess.hold(VERIFIER.seats().processIds().getFirst());

        VerificationReport report = VERIFIER.verify(issued, within(Duration.ofSeconds(1)));

        assertEquals(Verdict.UNDETERMINED, report.verdict());
        assertTrue(report.reasons().getFirst().english().contains("1 s"));
        verifiesAsBefore();
    }

    private static VerificationPolicy within(Duration time) {
        VerificationPolicy policy = OFFICE.policy();
        return new VerificationPolicy(policy.at(), policy.anchors(), List.of(), policy.crls(), List.of(), time);
    }

    @Test
    void aProcessKilledWhileItVerifiesCostsOneMessage() throws Exception {
        Path issued = OFFICE.issued(folder);
        VERIFIER.verify(issued, OFFICE.policy());
        long process = VERIFIER.seats().processIds().getFirst();
        HeldProcess.hold(process);
        CompletableFuture<VerificationReport> underWay =
                CompletableFuture.supplyAsync(() -> VERIFIER.verify(issued, OFFICE.policy()));

        ProcessHandle.of(process).orElseThrow().destroyForcibly();

        VerificationReport report = underWay.get();
        assertTrue(
                report.verdict() == Verdict.VALID || report.reasons().getFirst().is(VerificationTrouble.READER_ENDED));
        assertTrue(
                report.verdict() == Verdict.VALID
                        || report.reasons().getFirst().vietnamese().contains("(chương trình dừng đột ngột)"),
                report.toString());
        verifiesAsBefore();
    }
}
