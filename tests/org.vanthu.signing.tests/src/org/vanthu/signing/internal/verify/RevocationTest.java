package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.SigningParts;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;

/** Certificates that were revoked, as lists and online answers say so: true ones, stale ones and lies. */
@Conforms("TT15.verify")
class RevocationTest {

    private static final ForeignPki PKI = LaterChange.pki();
    private static final Instant SIGNED = Instant.parse("2026-03-05T03:15:30Z");
    private static final Instant NOW = ForeignPki.CHECKED;

    @TempDir
    private Path folder;

    private final X509Certificate signer = LaterChange.first().certificate();

    private SignatureReport verify(VerificationPolicy policy) throws Exception {
        byte[] file = new ForeignForm().signed(LaterChange.first(), ForeignSigner.certification(2), Form.TABLE);
        Path path = Files.write(folder.resolve("signed.pdf"), file);
        VerificationReport report = new SigningParts().verifier().verify(path, policy);
        assertEquals(report.verdict(), report.signatures().getFirst().verdict());
        return report.signatures().getFirst();
    }

    private static void assertSays(Verdict verdict, VerificationTrouble reason, SignatureReport report) {
        assertEquals(verdict, report.verdict(), report.toString());
        assertTrue(report.reasons().stream().anyMatch(trouble -> trouble.is(reason)), report.toString());
    }

    @Test
    void aCertificateRevokedBeforeTheSigningMakesTheSignatureInvalid() throws Exception {
        Map<BigInteger, Instant> revoked = Map.of(signer.getSerialNumber(), SIGNED.minusSeconds(60));

        SignatureReport report = verify(PKI.policy(NOW, revoked));

        assertSays(Verdict.INVALID, VerificationTrouble.REVOKED, report);
        assertEquals(Answer.YES, report.integrity());
        assertEquals(Answer.NO, report.validWhenSigned());
    }

    @Test
    void aCertificateRevokedLaterLeavesTheSignatureOpenWhileNothingProvesItsTime() throws Exception {
        Map<BigInteger, Instant> revoked = Map.of(signer.getSerialNumber(), SIGNED.plusSeconds(60));

        assertSays(Verdict.UNDETERMINED, VerificationTrouble.REVOKED_AFTER_SIGNING, verify(PKI.policy(NOW, revoked)));
    }

    @Test
    void anotherCertificatesRevocationDoesNotMatter() throws Exception {
        Map<BigInteger, Instant> revoked =
                Map.of(LaterChange.second().certificate().getSerialNumber(), SIGNED.minusSeconds(60));

        assertEquals(Verdict.VALID, verify(PKI.policy(NOW, revoked)).verdict());
    }

    @Test
    void aStaleListOrOneOfAnotherAuthorityProvesNothing() throws Exception {
        byte[] stale = PKI.root().revocationList(1, NOW.minus(Duration.ofDays(30)), Duration.ofDays(7), Map.of());
        Authority impostor = Authority.root(
                Names.of("Gốc thử", "Vanthu (mẫu)", ""), ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS));
        byte[] forged = impostor.revocationList(1, NOW.minusSeconds(60), Duration.ofDays(7), Map.of());

        for (byte[] list : List.of(stale, forged, new byte[] {1, 2, 3})) {
            SignatureReport report =
                    verify(VerificationPolicy.trusting(NOW, List.of(PKI.root().certificate()), List.of(list)));
            assertSays(Verdict.UNDETERMINED, VerificationTrouble.REVOCATION_UNKNOWN, report);
        }
    }

    private VerificationPolicy online(byte[]... answers) {
        return new VerificationPolicy(
                NOW,
                List.of(PKI.root().certificate()),
                List.of(),
                List.of(),
                List.of(answers),
                VerificationPolicy.TIME_LIMIT);
    }

    private byte[] answer(Authority responder, CertificateStatus status, Instant made) {
        return OnlineAnswer.of(responder, PKI.root().certificate(), signer, status, made);
    }

    @Test
    void aFreshOnlineAnswerOfTheAuthoritySettlesTheMatter() throws Exception {
        byte[] good = answer(PKI.root(), CertificateStatus.GOOD, NOW.minusSeconds(60));
        byte[] revoked = answer(
                PKI.root(),
                new RevokedStatus(Date.from(SIGNED.minusSeconds(60)), CRLReason.keyCompromise),
                NOW.minusSeconds(60));

        assertEquals(Verdict.VALID, verify(online(good)).verdict());
        assertSays(Verdict.INVALID, VerificationTrouble.REVOKED, verify(online(revoked)));
        assertSays(Verdict.INVALID, VerificationTrouble.REVOKED, verify(online(good, revoked)));
    }

    @Test
    void anAnswerOfAResponderTheAuthorityHasAppointedCountsToo() throws Exception {
        Authority appointed =
                PKI.root().responder(Names.of("OCSP", "", ""), ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS));
        byte[] good = answer(appointed, CertificateStatus.GOOD, NOW.minusSeconds(60));

        assertEquals(Verdict.VALID, verify(online(good)).verdict());
    }

    @Test
    void anAnswerOfAResponderThatMayBeRevokedCountsIfItIsKnownNotToBe() throws Exception {
        Authority appointed = PKI.root()
                .responderToLookUp(Names.of("OCSP", "", ""), ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS));
        byte[] good = answer(appointed, CertificateStatus.GOOD, NOW.minusSeconds(60));
        byte[] responderGood = OnlineAnswer.of(
                PKI.root(),
                PKI.root().certificate(),
                appointed.certificate(),
                CertificateStatus.GOOD,
                NOW.minusSeconds(60));
        byte[] responderRevoked = OnlineAnswer.of(
                PKI.root(),
                PKI.root().certificate(),
                appointed.certificate(),
                new RevokedStatus(Date.from(SIGNED), CRLReason.keyCompromise),
                NOW.minusSeconds(60));

        assertSays(Verdict.UNDETERMINED, VerificationTrouble.RESPONDER_UNKNOWN, verify(online(good)));
        assertEquals(Verdict.VALID, verify(online(good, responderGood)).verdict());
        assertSays(
                Verdict.UNDETERMINED, VerificationTrouble.REVOCATION_UNKNOWN, verify(online(good, responderRevoked)));
        assertSays(
                Verdict.UNDETERMINED,
                VerificationTrouble.RESPONDER_UNKNOWN,
                verify(online(good, answer(appointed, CertificateStatus.GOOD, NOW.minusSeconds(30)))));
    }

    @Test
    void aListOfChangesOrOfOthersProvesNothingByNotNamingSomebody() throws Exception {
        var changes = new Extension(Extension.deltaCRLIndicator, true, new ASN1Integer(1).getEncoded());
        var authorities = new Extension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(null, false, true, null, false, false).getEncoded());
        var holders = new Extension(
                Extension.issuingDistributionPoint,
                true,
                new IssuingDistributionPoint(null, true, false, null, false, false).getEncoded());

        for (Extension part : List.of(changes, authorities)) {
            assertSays(
                    Verdict.UNDETERMINED,
                    VerificationTrouble.REVOCATION_UNKNOWN,
                    verify(VerificationPolicy.trusting(NOW, List.of(PKI.root().certificate()), List.of(list(part)))));
        }
        assertEquals(
                Verdict.VALID,
                verify(VerificationPolicy.trusting(NOW, List.of(PKI.root().certificate()), List.of(list(holders))))
                        .verdict());
    }

    private static byte[] list(Extension scope) throws Exception {
        X500Name name = X500Name.getInstance(
                PKI.root().certificate().getSubjectX500Principal().getEncoded());
        X509v2CRLBuilder list = new X509v2CRLBuilder(name, Date.from(NOW.minusSeconds(60)));
        list.setNextUpdate(Date.from(NOW.plus(Duration.ofDays(7))));
        list.addExtension(scope);
        return list.build(PKI.root().signer()).getEncoded();
    }

    @Test
    void answersThatAreStaleForeignAboutAnotherOrDoNotKnowProveNothing() throws Exception {
        Authority stranger =
                Authority.root(Names.of("Lạ", "", ""), ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS));
        Authority notAppointed = PKI.root()
                .subordinate(Names.of("Con", "", ""), ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS));
        byte[] aboutAnother = OnlineAnswer.of(
                PKI.root(),
                PKI.root().certificate(),
                LaterChange.second().certificate(),
                CertificateStatus.GOOD,
                NOW.minusSeconds(60));

        for (byte[] answer : List.of(
                answer(PKI.root(), CertificateStatus.GOOD, NOW.minus(Duration.ofDays(30))),
                answer(PKI.root(), CertificateStatus.GOOD, NOW.plus(Duration.ofDays(2))),
                answer(PKI.root(), new UnknownStatus(), NOW.minusSeconds(60)),
                answer(stranger, CertificateStatus.GOOD, NOW.minusSeconds(60)),
                answer(notAppointed, CertificateStatus.GOOD, NOW.minusSeconds(60)),
                aboutAnother,
                new byte[] {0x30, 0x00})) {
            assertSays(Verdict.UNDETERMINED, VerificationTrouble.REVOCATION_UNKNOWN, verify(online(answer)));
        }
    }
}
