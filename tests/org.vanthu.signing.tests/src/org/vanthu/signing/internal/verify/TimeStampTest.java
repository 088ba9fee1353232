package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Kind;
import org.vanthu.domain.signature.SignatureReport.TimeProof;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.SigningParts;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.ForeignStamper;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;

/** What a time stamp proves: that a signature was there while its certificate was good. */
class TimeStampTest {

    private static final ForeignPki PKI = LaterChange.pki();
    private static final Instant CLAIMED = Instant.parse("2026-03-05T03:15:30Z");
    private static final Instant STAMPED = CLAIMED.plusSeconds(5);
    private static final Instant YEARS_LATER = ForeignPki.MADE.plus(Duration.ofDays(900));
    private static final Authority STAMPER =
            PKI.root().timeStamper(Names.of("TSA", "", ""), ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS));

    @TempDir
    private Path folder;

    private static ForeignSigner expiringTomorrow() {
        return PKI.signer("Sap het han", ForeignPki.MADE, CLAIMED.plus(Duration.ofDays(1)), "SHA256withRSA");
    }

    private static byte[] signed(ForeignSigner.Maker maker) {
        ForeignForm form = new ForeignForm();
        return ForeignSigner.fill(
                Revision.after(form.first().bytes())
                        .put(ForeignForm.SIG1, form.with(ForeignForm.SIG1, "/V 25 0 R"))
                        .put(25, ForeignSigner.dictionary(""))
                        .bytes(),
                maker);
    }

    private VerificationReport verify(byte[] file, VerificationPolicy policy) throws Exception {
        Path path = Files.write(folder.resolve("stamped.pdf"), file);
        return new SigningParts().verifier().verify(path, policy);
    }

    private static boolean says(SignatureReport report, VerificationTrouble reason) {
        return report.reasons().stream().anyMatch(trouble -> trouble.is(reason));
    }

    @Test
    @Conforms("TT15.verify")
    void aStampKeepsASignatureValidAfterItsCertificateHasExpired() throws Exception {
        ForeignSigner signer = expiringTomorrow();
        ForeignStamper stamper = new ForeignStamper(STAMPER, STAMPED);

        byte[] plain = signed(signer::detached);
        byte[] stamped = signed(covered -> stamper.stamped(signer.detached(covered)));

        VerificationPolicy later = PKI.policy(YEARS_LATER, Map.of());
        assertEquals(Verdict.UNDETERMINED, verify(plain, later).verdict());
        VerificationReport report = verify(stamped, later);
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        SignatureReport signature = report.signatures().getFirst();
        assertEquals(TimeProof.TIME_STAMP, signature.timeProof());
        assertEquals(Optional.of(STAMPED), signature.signedAt());
        assertTrue(says(signature, VerificationTrouble.TIME_PROVEN));
    }

    /** Two signatures can be made of which SHA-1 or MD5 says the same. */
    @Test
    void aStampOverAWeakDigestProvesNothing() throws Exception {
        ForeignSigner signer = expiringTomorrow();
        ForeignStamper stamper = new ForeignStamper(STAMPER, STAMPED);
        Map<String, ASN1ObjectIdentifier> weak = Map.of("SHA-1", TSPAlgorithms.SHA1, "MD5", TSPAlgorithms.MD5);

        for (Map.Entry<String, ASN1ObjectIdentifier> digest : weak.entrySet()) {
            VerificationReport report = verify(
                    signed(covered -> stamper.stamped(signer.detached(covered), digest.getKey(), digest.getValue())),
                    PKI.policy(YEARS_LATER, Map.of()));

            assertEquals(Verdict.UNDETERMINED, report.verdict(), report.toString());
            assertTrue(says(report.signatures().getFirst(), VerificationTrouble.TIME_STAMP_UNTRUSTED));
        }
    }

    @Test
    void aStampSettlesWhetherARevocationCameBeforeOrAfter() throws Exception {
        ForeignSigner signer = LaterChange.first();
        byte[] stamped = signed(covered -> new ForeignStamper(STAMPER, STAMPED).stamped(signer.detached(covered)));
        var serial = signer.certificate().getSerialNumber();
        Instant now = ForeignPki.CHECKED;

        assertEquals(
                Verdict.VALID,
                verify(stamped, PKI.policy(now, Map.of(serial, STAMPED.plusSeconds(9))))
                        .verdict());
        assertEquals(
                Verdict.INVALID,
                verify(stamped, PKI.policy(now, Map.of(serial, STAMPED.minusSeconds(1))))
                        .verdict());
    }

    @Test
    void aStampThatIsAboutSomethingElseIsNamedAndProvesNothing() throws Exception {
        ForeignSigner signer = expiringTomorrow();
        byte[] foreign = new ForeignStamper(STAMPER, STAMPED).stamp(new byte[] {1});

        VerificationReport report = verify(
                signed(covered -> ForeignStamper.with(signer.detached(covered), foreign)),
                PKI.policy(YEARS_LATER, Map.of()));

        assertEquals(Verdict.UNDETERMINED, report.verdict());
        assertTrue(says(report.signatures().getFirst(), VerificationTrouble.TIME_STAMP_BROKEN));
    }

    @Test
    void aStampOfSomebodyWhoMayNotStampProvesNothing() throws Exception {
        ForeignSigner signer = expiringTomorrow();
        Instant from = ForeignPki.MADE;
        Instant to = from.plus(ForeignPki.YEARS);
        Authority stranger =
                Authority.root(Names.of("Lạ", "", ""), from, to).timeStamper(Names.of("TSA", "", ""), from, to);
        Map<java.math.BigInteger, Instant> revoked =
                Map.of(STAMPER.certificate().getSerialNumber(), CLAIMED);

        for (Authority other : new Authority[] {stranger, STAMPER}) {
            VerificationReport report = verify(
                    signed(covered -> new ForeignStamper(other, STAMPED).stamped(signer.detached(covered))),
                    PKI.policy(YEARS_LATER, revoked));
            assertEquals(Verdict.UNDETERMINED, report.verdict());
            assertTrue(says(report.signatures().getFirst(), VerificationTrouble.TIME_STAMP_UNTRUSTED));
        }
    }

    @Test
    void aStampOverTheWholeDocumentIsAdmittedWhateverIsCertified() throws Exception {
        ForeignStamper stamper = new ForeignStamper(STAMPER, STAMPED);
        String dictionary = ForeignSigner.dictionary("")
                .replace("/Type/Sig/", "/Type/DocTimeStamp/")
                .replace("adbe.pkcs7.detached", "ETSI.RFC3161");

        for (int level : new int[] {1, 2, 3}) {
            ForeignForm form = new ForeignForm();
            byte[] certified =
                    form.signed(LaterChange.first(), ForeignSigner.certification(level), Revision.Form.TABLE);
            byte[] file = ForeignSigner.fill(
                    Revision.after(certified)
                            .put(26, dictionary)
                            .put(30, ForeignForm.field("Sig", "dau", "0 0 0 0", "/V 26 0 R"))
                            .put(ForeignForm.FORM, form.object(ForeignForm.FORM).replace("16 0 R]", "16 0 R 30 0 R]"))
                            .put(ForeignForm.PAGE, form.object(ForeignForm.PAGE).replace("13 0 R", "13 0 R 30 0 R"))
                            .bytes(),
                    stamper::stamp);

            VerificationReport report = verify(file, PKI.policy());

            assertEquals(Verdict.VALID, report.verdict(), report.toString());
            assertEquals(Kind.TIME_STAMP, report.signatures().getLast().kind());
            assertEquals(TimeProof.TIME_STAMP, report.signatures().getLast().timeProof());
        }
    }
}
