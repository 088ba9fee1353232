package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.Fingerprint;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.IntegrityReport.State;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SignatureReport.Coverage;
import org.vanthu.process.ReadingLimits;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.spi.signing.SignedReturn.Expectation;
import org.vanthu.spi.signing.SigningTrouble;

/** What is said of a file at once, before anybody is judged. */
class FirstLookTest {

    @TempDir
    private Path folder;

    private final ForeignForm form = new ForeignForm();

    private byte[] signed() {
        return form.signed(LaterChange.first(), ForeignSigner.dictionary(""), Form.TABLE);
    }

    private byte[] signedTwice() {
        return LaterChange.second()
                .sign(Revision.after(signed())
                        .put(ForeignForm.SIG2, form.with(ForeignForm.SIG2, "/V 26 0 R"))
                        .put(26, ForeignSigner.dictionary(""))
                        .bytes());
    }

    private IntegrityReport look(byte[] file) throws IOException {
        return new SuspiciousVerifier().integrity(Files.write(folder.resolve("look.pdf"), file));
    }

    @Test
    void everySignatureOfAnUnchangedFileIsIntact() throws IOException {
        IntegrityReport report = look(signedTwice());

        assertEquals(State.INTACT, report.state(), report.toString());
        assertEquals(2, report.signatures().size());
        assertEquals("Nguoi thu nhat", report.signatures().getFirst().signer());
        assertEquals(Coverage.EARLIER_REVISION, report.signatures().getFirst().coverage());
        assertEquals(Coverage.WHOLE_FILE, report.signatures().getLast().coverage());
    }

    @Test
    void aByteChangedBetweenTwoSignaturesBreaksTheSecondOnly() throws IOException {
        byte[] forged = ForeignSigner.replaced(signedTwice(), "/V 26 0 R", "/V 26 0\tR");

        IntegrityReport report = look(forged);

        assertEquals(State.BROKEN, report.state());
        assertEquals(Answer.YES, report.signatures().getFirst().integrity());
        assertEquals(Answer.NO, report.signatures().getLast().integrity());
    }

    @Test
    void whatIsNotSignedOrNotReadableIsSaidSo() throws IOException {
        byte[] later = Revision.after(signed()).put(40, "(later)").bytes();

        assertEquals(State.CHANGED_SINCE, look(later).state());
        assertEquals(State.UNSIGNED, look(form.first().bytes()).state());
        assertEquals(State.UNREADABLE, look(new byte[] {1, 2, 3}).state());
        assertEquals(
                State.UNREADABLE,
                new SuspiciousVerifier().integrity(folder.resolve("absent")).state());
    }

    @Test
    void theProcessForStrangersFilesAnswersTheSameAndJudgesReturnedFiles() throws IOException {
        Path prepared = Files.write(
                folder.resolve("prepared.pdf"), new ForeignForm().first().bytes());
        Path returned = Files.write(folder.resolve("returned.pdf"), signed());
        Expectation expected = expecting(LaterChange.first());
        ProcessVerifier verifier = new ProcessVerifier(new ReadingLimits(128, Duration.ofSeconds(60), 1));

        try {
            assertEquals(new SuspiciousVerifier().integrity(returned), verifier.integrity(returned));
            assertTrue(verifier.check(prepared, returned, expected).isDone());
            assertEquals(
                    new ReturnCheck().check(prepared, returned, expected),
                    verifier.check(prepared, returned, expected));
            assertTrue(verifier.check(prepared, returned, expecting(LaterChange.second()))
                    .refusedFor(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE));
        } finally {
            verifier.close();
        }
    }

    private static Expectation expecting(ForeignSigner signer) {
        return new Expectation("ky1", Set.of(Fingerprint.of(signer.certificate())), Map.of(), ForeignPki.CHECKED);
    }
}
