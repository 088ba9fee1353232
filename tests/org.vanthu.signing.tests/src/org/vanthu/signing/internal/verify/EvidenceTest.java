package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.internal.verify.SaidByIssuer.CHECKED;
import static org.vanthu.signing.internal.verify.SaidByIssuer.ENDED;
import static org.vanthu.signing.internal.verify.SaidByIssuer.ISSUER;
import static org.vanthu.signing.internal.verify.SaidByIssuer.KEY;
import static org.vanthu.signing.internal.verify.SaidByIssuer.LASTING;
import static org.vanthu.signing.internal.verify.SaidByIssuer.NEXT;
import static org.vanthu.signing.internal.verify.SaidByIssuer.PKI;
import static org.vanthu.signing.internal.verify.SaidByIssuer.SIGNED;
import static org.vanthu.signing.internal.verify.SaidByIssuer.SIGNER;
import static org.vanthu.signing.internal.verify.SaidByIssuer.answer;
import static org.vanthu.signing.internal.verify.SaidByIssuer.extension;
import static org.vanthu.signing.internal.verify.SaidByIssuer.issuer;
import static org.vanthu.signing.internal.verify.SaidByIssuer.list;
import static org.vanthu.signing.internal.verify.SaidByIssuer.time;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.SigningParts;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignPki;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.ForeignStamper;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.internal.pki.Authority;
import org.vanthu.signing.internal.pki.Names;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;

/** What lists and answers of an authority say about a certificate, and what they do not say (RFC 5280, 5; RFC 6960). */
@Conforms("W.attack")
class EvidenceTest {

    private static final ASN1ObjectIdentifier KEPT = new ASN1ObjectIdentifier("2.5.29.60");
    private static final ASN1ObjectIdentifier UNKNOWN = new ASN1ObjectIdentifier("1.2.3.4");
    private static final ASN1ObjectIdentifier CUTOFF = OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff;

    @TempDir
    private Path folder;

    /** What is known, and what follows. */
    private record Known(String name, X509Certificate signer, Verdict verdict, byte[] list, byte[] answer) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Known byList(String name, X509Certificate signer, Verdict verdict, byte[] list) {
        return new Known(name, signer, verdict, list, null);
    }

    private static Known byAnswer(String name, X509Certificate signer, Verdict verdict, byte[] answer) {
        return new Known(name, signer, verdict, null, answer);
    }

    /** Authorities take ended certificates off their lists, revoked or not (RFC 5280, 3.3). */
    static List<Known> aboutEnded() {
        Verdict open = Verdict.UNDETERMINED;
        Verdict fine = Verdict.VALID;
        Date from = Date.from(CHECKED.minusSeconds(60));
        List<Known> all = new ArrayList<>();
        all.add(byList("a list before the end", SIGNER, fine, list(ENDED.minusSeconds(60))));
        all.add(byList("a list after the end", SIGNER, open, list(CHECKED.minusSeconds(60))));
        for (boolean early : new boolean[] {true, false}) {
            Instant kept = early ? ENDED.minusSeconds(60) : ENDED.plusSeconds(60);
            all.add(byList(
                    "a list that keeps ended ones, " + early,
                    SIGNER,
                    early ? fine : open,
                    list(CHECKED.minusSeconds(60), "SHA256withRSA", l -> l.addExtension(KEPT, false, time(kept)))));
            all.add(byAnswer(
                    "an answer that keeps ended ones, " + early,
                    SIGNER,
                    early ? fine : open,
                    answer(
                            "SHA256withRSA",
                            (a, ending, lasting) -> a.addResponse(
                                    ending,
                                    CertificateStatus.GOOD,
                                    from,
                                    NEXT,
                                    extension(CUTOFF, false, time(kept))))));
        }
        all.add(byAnswer(
                "an answer after the end",
                SIGNER,
                open,
                answer(
                        "SHA256withRSA",
                        (a, ending, lasting) -> a.addResponse(ending, CertificateStatus.GOOD, from, NEXT))));
        all.add(byList(
                "a list before its certificate", LASTING, open, list(ForeignPki.MADE.minus(Duration.ofDays(2)))));
        return all;
    }

    static List<Known> lists() {
        Verdict open = Verdict.UNDETERMINED;
        Instant now = CHECKED.minusSeconds(60);
        BigInteger serial = LASTING.getSerialNumber();
        Date later = Date.from(SIGNED.plusSeconds(60));
        List<Known> all = new ArrayList<>();
        all.add(byList("nobody", LASTING, Verdict.VALID, list(now)));
        all.add(byList("weakly signed", LASTING, open, list(now, "SHA1withRSA", l -> {})));
        all.add(byList(
                "weakly signed, revoked",
                LASTING,
                Verdict.INVALID,
                list(
                        now,
                        "SHA1withRSA",
                        l -> l.addCRLEntry(serial, Date.from(SIGNED.minusSeconds(60)), CRLReason.superseded))));
        all.add(byList(
                "revoked later",
                LASTING,
                Verdict.VALID,
                list(now, "SHA256withRSA", l -> l.addCRLEntry(serial, later, CRLReason.keyCompromise))));
        all.add(byList(
                "revoked later, stolen before",
                LASTING,
                Verdict.INVALID,
                list(
                        now,
                        "SHA256withRSA",
                        l -> l.addCRLEntry(
                                serial, later, CRLReason.keyCompromise, Date.from(SIGNED.minusSeconds(60))))));
        all.add(byList(
                "revoked later, stolen in between",
                LASTING,
                Verdict.VALID,
                list(
                        now,
                        "SHA256withRSA",
                        l -> l.addCRLEntry(
                                serial, later, CRLReason.keyCompromise, Date.from(SIGNED.plusSeconds(600))))));
        all.add(byList("taken off again", LASTING, open, list(now, "SHA256withRSA", l -> {
            l.addExtension(Extension.deltaCRLIndicator, true, new org.bouncycastle.asn1.ASN1Integer(1));
            l.addCRLEntry(serial, Date.from(SIGNED.minusSeconds(60)), CRLReason.removeFromCRL);
        })));
        for (boolean full : new boolean[] {true, false}) {
            all.add(byList(
                    "of a part, " + full,
                    LASTING,
                    full ? Verdict.VALID : open,
                    list(
                            now,
                            "SHA256withRSA",
                            l -> l.addExtension(Extension.issuingDistributionPoint, true, part(full)))));
        }
        all.add(byList(
                "something nobody knows",
                LASTING,
                open,
                list(now, "SHA256withRSA", l -> l.addExtension(UNKNOWN, true, DERNull.INSTANCE))));
        return all;
    }

    /** A list of some certificates, under a name of its own or one relative to that of its authority. */
    private static IssuingDistributionPoint part(boolean full) {
        DistributionPointName name = full
                ? new DistributionPointName(
                        new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://mot/")))
                : new DistributionPointName(
                        DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, new DERSet(new DERSequence()));
        return new IssuingDistributionPoint(name, false, false, null, false, false);
    }

    static List<Known> answers() {
        Verdict open = Verdict.UNDETERMINED;
        Date from = Date.from(CHECKED.minusSeconds(60));
        String strong = "SHA256withRSA";
        CertificateStatus good = CertificateStatus.GOOD;
        CertificateStatus revoked = new RevokedStatus(Date.from(SIGNED.minusSeconds(60)), CRLReason.superseded);
        CertificateStatus later = new RevokedStatus(Date.from(SIGNED.plusSeconds(60)), CRLReason.keyCompromise);
        List<Known> all = new ArrayList<>();
        all.add(byAnswer(
                "good", LASTING, Verdict.VALID, answer(strong, (a, e, l) -> a.addResponse(l, good, from, NEXT))));
        all.add(byAnswer(
                "weakly signed",
                LASTING,
                open,
                answer("SHA1withRSA", (a, e, l) -> a.addResponse(l, good, from, NEXT))));
        all.add(byAnswer(
                "good, then revoked",
                LASTING,
                Verdict.INVALID,
                answer(strong, (a, e, l) -> a.addResponse(l, good, from, NEXT).addResponse(l, revoked, from, NEXT))));
        all.add(byAnswer(
                "good, then not known",
                LASTING,
                open,
                answer(
                        strong,
                        (a, e, l) -> a.addResponse(l, good, from, NEXT)
                                .addResponse(l, new org.bouncycastle.cert.ocsp.UnknownStatus(), from, NEXT))));
        all.add(byAnswer(
                "another revoked, good",
                LASTING,
                Verdict.VALID,
                answer(
                        strong,
                        (a, e, l) -> a.addResponse(e, revoked, from, NEXT).addResponse(l, good, from, NEXT))));
        all.add(byAnswer(
                "something nobody knows about one",
                LASTING,
                open,
                answer(
                        strong,
                        (a, e, l) -> a.addResponse(l, good, from, NEXT, extension(UNKNOWN, true, DERNull.INSTANCE)))));
        all.add(byAnswer(
                "something harmless about one",
                LASTING,
                Verdict.VALID,
                answer(
                        strong,
                        (a, e, l) -> a.addResponse(l, good, from, NEXT, extension(UNKNOWN, false, DERNull.INSTANCE)))));
        all.add(byAnswer(
                "something nobody knows about all",
                LASTING,
                open,
                answer(
                        strong,
                        (a, e, l) -> a.addResponse(l, good, from, NEXT)
                                .setResponseExtensions(extension(UNKNOWN, true, DERNull.INSTANCE)))));
        all.add(byAnswer(
                "revoked later, stolen before",
                LASTING,
                Verdict.INVALID,
                answer(
                        strong,
                        (a, e, l) -> a.addResponse(
                                l,
                                later,
                                from,
                                NEXT,
                                extension(Extension.invalidityDate, false, time(SIGNED.minusSeconds(60)))))));
        return all;
    }

    private VerificationReport verified(Known known, X509Certificate issuer) throws Exception {
        ForeignForm form = new ForeignForm();
        Authority stamper = PKI.root()
                .timeStamper(Names.of("TSA", "", ""), ForeignPki.MADE, ForeignPki.MADE.plus(ForeignPki.YEARS));
        byte[] file = ForeignSigner.fill(
                Revision.after(form.first().bytes())
                        .put(ForeignForm.SIG1, form.with(ForeignForm.SIG1, "/V 25 0 R"))
                        .put(25, ForeignSigner.dictionary(""))
                        .bytes(),
                covered -> new ForeignStamper(stamper, SIGNED)
                        .stamped(new ForeignSigner(KEY, List.of(known.signer, issuer), "SHA256withRSA")
                                .detached(covered)));
        byte[] roots = PKI.root().revocationList(1, CHECKED.minusSeconds(60), Duration.ofDays(7), java.util.Map.of());
        return new SigningParts()
                .verifier()
                .verify(
                        Files.write(folder.resolve("file.pdf"), file),
                        new VerificationPolicy(
                                CHECKED,
                                List.of(PKI.root().certificate()),
                                List.of(),
                                known.list == null ? List.of(roots) : List.of(roots, known.list),
                                known.answer == null ? List.of() : List.of(known.answer),
                                VerificationPolicy.TIME_LIMIT));
    }

    @ParameterizedTest
    @MethodSource({"aboutEnded", "lists", "answers"})
    void onlyWhatIsSaidCounts(Known known) throws Exception {
        VerificationReport report = verified(known, ISSUER);

        assertEquals(known.verdict, report.verdict(), report.toString());
    }

    /** Whoever may certify need not be permitted to revoke (RFC 5280, 6.3.3). */
    @Test
    void aListOfSomebodyWhoMaySignNoneSaysNothing() throws Exception {
        Known nobody = lists().getFirst();

        assertEquals(
                Verdict.UNDETERMINED,
                verified(nobody, issuer(KeyUsage.keyCertSign)).verdict());
    }
}
