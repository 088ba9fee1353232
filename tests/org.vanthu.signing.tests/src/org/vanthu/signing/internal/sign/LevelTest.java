package org.vanthu.signing.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.LevelOffice;
import org.vanthu.signing.OpenSsl;
import org.vanthu.signing.Poppler;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.spi.signing.RaisedPdf;
import org.vanthu.spi.signing.SigningTrouble;

/** What is signed at a level has that level, and other programs say so too. */
class LevelTest {

    private static final LevelOffice OFFICE = new LevelOffice();
    private static final Instant NEXT_DAY = LevelOffice.SIGNED.plus(Duration.ofDays(1));

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        OFFICE.close();
    }

    private static List<SignatureReport> withLevels(VerificationReport report) {
        return report.signatures().stream()
                .filter(one -> one.kind() != SignatureReport.Kind.TIME_STAMP)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void bothSignaturesOfAnIssuedDocumentHaveTheLevelThatWasWanted(SignatureLevel level) {
        Path issued = OFFICE.issued(folder, level);

        VerificationReport report = OFFICE.verify(issued, NEXT_DAY);

        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(2, withLevels(report).size());
        withLevels(report).forEach(one -> assertEquals(Optional.of(level), one.level(), one.toString()));
    }

    @Test
    void theEuropeanJudgeReportsTheLevelsWeClaim() {
        List<Path> files = new ArrayList<>();
        for (SignatureLevel level : SignatureLevel.values()) {
            files.add(OFFICE.issued(folder, level));
        }

        List<String> opinion = OFFICE.europe(folder, NEXT_DAY, OFFICE.pki.lists(), files.toArray(Path[]::new));

        String all = String.join("\n", opinion);
        for (SignatureLevel level : SignatureLevel.values()) {
            String words =
                    "signature TOTAL_PASSED PAdES-BASELINE-" + level.name().substring(2) + " intact=true";
            assertEquals(
                    2, opinion.stream().filter(line -> line.startsWith(words)).count(), all);
        }
    }

    @Test
    void popplerFindsBothSignaturesIntactUnderEverythingThatWasAppended() {
        String opinion = Poppler.pdfsig(OFFICE.issued(folder, SignatureLevel.B_LTA));

        assertEquals(2, opinion.split("Signature is Valid", -1).length - 1, opinion);
        assertEquals(
                2,
                opinion.split("Signing Hash Algorithm: SHA-256\n  - Signature Type: unknown", -1).length - 1,
                opinion);
    }

    @ParameterizedTest
    @EnumSource(SignatureLevel.class)
    void openSslFindsEverySignatureAndTimeStampOfEveryLevelIntactAndAnAlteredOneNot(SignatureLevel level)
            throws Exception {
        Path issued = OFFICE.issued(folder, level);
        byte[] root = OFFICE.pki.root().getEncoded();
        byte[] otherwise = Files.readAllBytes(issued);
        otherwise[20] ^= 1;
        Path altered = Files.write(folder.resolve("altered.pdf"), otherwise);

        List<String> found = OpenSsl.judges(folder, root, issued);
        List<String> refused = OpenSsl.judges(folder, root, altered);

        assertEquals(OFFICE.verify(issued, NEXT_DAY).signatures().size(), found.size());
        assertTrue(found.stream().allMatch(OpenSsl.INTACT::equals), found.toString());
        // time stamps over the document hold what they are about, and are judged by that alone
        assertEquals(
                2, refused.stream().filter(one -> !one.equals(OpenSsl.INTACT)).count(), refused.toString());
    }

    @Test
    void aFileIsRaisedStepByStepAndEveryStepIsTheBeginningOfTheNext() throws Exception {
        Path current = OFFICE.issued(folder, SignatureLevel.B_B);
        for (SignatureLevel level : List.of(SignatureLevel.B_T, SignatureLevel.B_LT, SignatureLevel.B_LTA)) {
            Path next = folder.resolve("raised-" + level + ".pdf");

            RaisedPdf raised = OFFICE.raise(current, next, level, LevelOffice.SIGNED);

            assertEquals(level, raised.level(), raised.toString());
            assertEquals(List.of(), raised.missing());
            VerificationReport report = OFFICE.verify(next, NEXT_DAY);
            assertEquals(Verdict.VALID, report.verdict(), report.toString());
            assertTrue(withLevels(report).stream().allMatch(one -> one.level().equals(Optional.of(level))));
            byte[] before = Files.readAllBytes(current);
            assertEquals(before.length, Arrays.mismatch(before, Files.readAllBytes(next)));
            current = next;
        }
        String opinion = String.join("\n", OFFICE.europeOffline(folder, NEXT_DAY, current));
        assertEquals(2, opinion.split("TOTAL_PASSED PAdES-BASELINE-LTA intact=true", -1).length - 1, opinion);
    }

    @Test
    void aFileThatHasTheLevelAlreadyStaysAsItIs() {
        Path issued = OFFICE.issued(folder, SignatureLevel.B_LT);
        Path raised = folder.resolve("raised.pdf");

        RaisedPdf answer = OFFICE.raise(issued, raised, SignatureLevel.B_LT, LevelOffice.SIGNED);

        assertEquals(new RaisedPdf(SignatureLevel.B_LT, SignatureLevel.B_LT, 0, 0, List.of()), answer);
        assertFalse(Files.exists(raised));
    }

    @Test
    void whatIsNotSignedAlteredOrNoPdfIsRefused() throws Exception {
        byte[] signed = Files.readAllBytes(OFFICE.issued(folder, SignatureLevel.B_B));
        Path altered = Files.write(
                folder.resolve("altered.pdf"),
                ForeignSigner.replaced(signed, "/MediaBox [0.0 0.0 595", "/MediaBox [0.0 0.0 495"));
        Path text = Files.writeString(folder.resolve("text.pdf"), "Xin chào");

        assertRefused(SigningTrouble.NOT_SIGNED, folder.resolve("draft.pdf"));
        assertRefused(SigningTrouble.SIGNATURE_NOT_INTACT, altered);
        assertRefused(SigningTrouble.NOT_PDF, text);
        assertRefused(SigningTrouble.UNREADABLE, folder.resolve("nowhere.pdf"));
    }

    private void assertRefused(SigningTrouble trouble, Path file) {
        Path raised = folder.resolve("raised.pdf");
        Outcome<RaisedPdf> answer =
                OFFICE.raiser.raise(file, raised, SignatureLevel.B_LTA, OFFICE.services(), LevelOffice.SIGNED);
        assertTrue(answer.refusedFor(trouble), answer.toString());
        assertFalse(Files.exists(raised));
    }
}
