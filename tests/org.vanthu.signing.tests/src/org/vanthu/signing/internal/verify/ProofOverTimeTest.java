package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.TimeProof;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.LevelOffice;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.testkit.Conforms;

/** Years pass, certificates end, keys are stolen: what a file can still prove, and what it cannot. */
@Conforms("TT15.verify")
class ProofOverTimeTest {

    private static final Instant SIGNED = LevelOffice.SIGNED;
    private static final Instant NEXT_YEAR = SIGNED.plus(Duration.ofDays(365));
    /** The signers' certificates have ended, those of the authorities have not. */
    private static final Instant IN_THREE_YEARS = SIGNED.plus(Duration.ofDays(3 * 365));
    /** The first authorities have ended as well. */
    private static final Instant IN_FOUR_YEARS = SIGNED.plus(Duration.ofDays(4 * 365));

    private static final Instant IN_TEN_YEARS = SIGNED.plus(Duration.ofDays(10 * 365));

    private final LevelOffice office = new LevelOffice();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        office.close();
    }

    private static boolean says(VerificationReport report, VerificationTrouble reason) {
        return report.signatures().stream()
                .flatMap(one -> one.reasons().stream())
                .anyMatch(trouble -> trouble.is(reason));
    }

    private static void assertVerdict(Verdict expected, VerificationReport report) {
        assertEquals(expected, report.verdict(), report.toString());
    }

    @Test
    void anExpiredCertificateIsToldApartWithAndWithoutATimeStamp() {
        Path without =
                office.sealed(folder, SignatureLevel.B_B, office.services()).file();
        office.pki.moveTo(IN_THREE_YEARS);
        VerificationReport claimed = office.verify(without, IN_THREE_YEARS);

        office.pki.moveTo(SIGNED);
        Path with = office.sealed(folder, SignatureLevel.B_T, office.services()).file();
        office.pki.moveTo(IN_THREE_YEARS);
        VerificationReport proven = office.verify(with, IN_THREE_YEARS);

        assertVerdict(Verdict.UNDETERMINED, claimed);
        assertTrue(says(claimed, VerificationTrouble.EXPIRED_NOW_WITHOUT_PROOF_OF_TIME));
        assertVerdict(Verdict.VALID, proven);
        assertEquals(TimeProof.TIME_STAMP, proven.signatures().getFirst().timeProof());
    }

    @ParameterizedTest
    @EnumSource(
            value = SignatureLevel.class,
            names = {"B_LT", "B_LTA"})
    void whatTheFileCarriesProvesItWithoutAnyListOrNetwork(SignatureLevel level) {
        Path issued = office.issued(folder, level);

        assertVerdict(Verdict.VALID, office.verifyOffline(issued, SIGNED.plus(Duration.ofHours(2))));
        assertVerdict(Verdict.VALID, office.verifyOffline(issued, NEXT_YEAR));
        assertVerdict(Verdict.VALID, office.verifyOffline(issued, IN_THREE_YEARS));
    }

    @Test
    void withoutThatDataTheSameFileStaysOpen() {
        Path issued = office.issued(folder, SignatureLevel.B_T);

        VerificationReport report = office.verifyOffline(issued, NEXT_YEAR);

        assertVerdict(Verdict.UNDETERMINED, report);
        assertTrue(says(report, VerificationTrouble.REVOCATION_UNKNOWN));
    }

    @Test
    void aTimeStampOverTheDocumentProvesTheTimeOfTheSignaturesBeforeIt() {
        Path issued = office.issued(folder, SignatureLevel.B_B);
        Path raised = folder.resolve("raised.pdf");
        office.pki.moveTo(SIGNED.plus(Duration.ofDays(3)));
        office.raise(issued, raised, SignatureLevel.B_T, SIGNED.plus(Duration.ofDays(3)));

        VerificationReport report = office.verify(raised, SIGNED.plus(Duration.ofDays(4)));

        assertVerdict(Verdict.VALID, report);
        for (SignatureReport signature : report.signatures()) {
            assertEquals(TimeProof.TIME_STAMP, signature.timeProof(), signature.toString());
            assertEquals(Optional.of(SIGNED.plus(Duration.ofDays(3))), signature.signedAt());
        }
    }

    @Test
    void aRevocationAfterTheProvenTimeDoesNoHarmAndOneBeforeItDoes() {
        Path issued = office.issued(folder, SignatureLevel.B_LTA);
        office.pki.moveTo(NEXT_YEAR);

        office.pki.revoke(office.leader.certificate(), SIGNED.plus(Duration.ofDays(30)));
        assertVerdict(Verdict.VALID, office.verify(issued, NEXT_YEAR));

        office.pki.revoke(office.leader.certificate(), SIGNED.minus(Duration.ofDays(1)));
        VerificationReport report = office.verify(issued, NEXT_YEAR);
        assertVerdict(Verdict.INVALID, report);
        assertTrue(says(report, VerificationTrouble.REVOKED));
    }

    @Test
    void aTimeStampingAuthorityThatWasRevokedProvesNothingUnlessALaterStampCoversWhatItSaid() {
        Path issued = office.issued(folder, SignatureLevel.B_LTA);
        Instant stolen = SIGNED.plus(Duration.ofDays(200));
        Instant renewal = SIGNED.plus(Duration.ofDays(100));
        var first = office.pki.stamper();
        office.pki.moveTo(renewal);
        office.pki.renewAuthorities();
        Path renewed = folder.resolve("renewed.pdf");
        office.raise(issued, renewed, SignatureLevel.B_LTA, renewal);

        office.pki.revoke(first, stolen);
        office.pki.moveTo(IN_THREE_YEARS);

        VerificationReport old = office.verify(issued, IN_THREE_YEARS);
        assertNotEquals(Verdict.VALID, old.verdict(), old.toString());
        assertTrue(says(old, VerificationTrouble.TIME_STAMP_UNTRUSTED));
        assertVerdict(Verdict.VALID, office.verify(renewed, IN_THREE_YEARS));
    }

    @Test
    void afterTenYearsWithEverythingExpiredAndRevokedAFileRenewedInTimeStillProvesByItself() {
        Path current = office.issued(folder, SignatureLevel.B_LTA);
        Path neglected = current;
        for (Instant renewal : List.of(IN_FOUR_YEARS, SIGNED.plus(Duration.ofDays(8 * 365)))) {
            office.pki.moveTo(renewal);
            office.pki.renewAuthorities();
            Path renewed = folder.resolve("renewed-" + renewal.getEpochSecond() + ".pdf");
            var raised = office.raise(current, renewed, SignatureLevel.B_LTA, renewal);
            assertEquals(List.of(), raised.missing());
            current = renewed;
        }
        office.pki.moveTo(IN_TEN_YEARS);
        office.pki.revoke(office.leader.certificate(), SIGNED.plus(Duration.ofDays(300)));
        office.pki.revoke(office.seal.certificate(), SIGNED.plus(Duration.ofDays(300)));

        assertVerdict(Verdict.VALID, office.verify(current, IN_TEN_YEARS));
        assertVerdict(Verdict.VALID, office.verifyOffline(current, IN_TEN_YEARS));
        VerificationReport forgotten = office.verify(neglected, IN_TEN_YEARS);
        assertVerdict(Verdict.UNDETERMINED, forgotten);
        assertTrue(says(forgotten, VerificationTrouble.TIME_STAMP_EXPIRED));
        String opinion = String.join("\n", office.europe(folder, IN_TEN_YEARS, office.pki.lists(), current));
        assertEquals(2, opinion.split("TOTAL_PASSED PAdES-BASELINE-LTA intact=true", -1).length - 1, opinion);
    }

    @Test
    void anAlteredByteUnderTheTimeStampsIsStillFound() throws Exception {
        Path issued = office.issued(folder, SignatureLevel.B_LTA);
        byte[] altered =
                ForeignSigner.replaced(Files.readAllBytes(issued), "/MediaBox [0.0 0.0 595", "/MediaBox [0.0 0.0 495");

        VerificationReport report = office.verify(Files.write(issued, altered), NEXT_YEAR);

        assertVerdict(Verdict.INVALID, report);
        assertTrue(report.signatures().stream().noneMatch(one -> one.verdict() == Verdict.VALID));
    }

    @Test
    void aTimeStampOfNobodyWeTrustMovesNothingBack() {
        Path issued = office.issued(folder, SignatureLevel.B_B);
        Path raised = folder.resolve("raised.pdf");
        try (LevelOffice strangers = new LevelOffice()) {
            office.raiser
                    .raise(issued, raised, SignatureLevel.B_T, strangers.services(), SIGNED)
                    .orThrow();
        }
        office.pki.moveTo(IN_THREE_YEARS);

        VerificationReport report = office.verify(raised, IN_THREE_YEARS);

        assertNotEquals(Verdict.VALID, report.verdict());
        assertEquals(Verdict.UNDETERMINED, report.signatures().getFirst().verdict());
        assertTrue(says(report, VerificationTrouble.EXPIRED_NOW_WITHOUT_PROOF_OF_TIME));
        assertTrue(says(report, VerificationTrouble.TIME_STAMP_UNTRUSTED));
    }
}
