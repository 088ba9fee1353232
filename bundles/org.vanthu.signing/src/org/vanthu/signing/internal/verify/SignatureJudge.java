package org.vanthu.signing.internal.verify;

import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.signature.CertificatePurpose;
import org.vanthu.domain.signature.IntegrityReport;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.signature.SignatureReport.Answer;
import org.vanthu.domain.signature.SignatureReport.Coverage;
import org.vanthu.domain.signature.SignatureReport.Kind;
import org.vanthu.domain.signature.SignatureReport.TimeProof;
import org.vanthu.domain.signature.SignerIdentity;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.pdf.FileBytes;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.verify.proof.Algorithms;
import org.vanthu.signing.internal.verify.proof.CmsCheck;
import org.vanthu.signing.internal.verify.proof.CmsCheck.Broken;
import org.vanthu.signing.internal.verify.proof.CoveredDigests;
import org.vanthu.signing.internal.verify.proof.Evidence;
import org.vanthu.signing.internal.verify.proof.KnownCertificates;
import org.vanthu.signing.internal.verify.proof.Made;
import org.vanthu.signing.internal.verify.proof.PlainSignature;
import org.vanthu.signing.internal.verify.proof.SignedPart;
import org.vanthu.signing.internal.verify.proof.SigningTime;
import org.vanthu.signing.internal.verify.proof.Standing;
import org.vanthu.signing.internal.verify.proof.TimeLine;
import org.vanthu.signing.internal.verify.proof.TimeStamp;
import org.vanthu.signing.internal.verify.proof.Trust;

/** Judges one signature: what it covers, whether it is intact, who made it. Later changes are judged by the caller. */
final class SignatureJudge {

    private static final String TIME_STAMP = "ETSI.RFC3161";
    private static final String DIGEST_INSIDE = "adbe.pkcs7.sha1";
    private static final String PLAIN = "adbe.x509.rsa_sha1";
    private static final List<String> DETACHED = List.of("ETSI.CAdES.detached", "adbe.pkcs7.detached");

    private final PdfFile file;
    private final FormFields.Field field;
    private final KnownCertificates known;
    private final Standing standing = new Standing();

    private Optional<SignerIdentity> signer = Optional.empty();
    private Optional<Instant> signedAt = Optional.empty();
    private Optional<Instant> proven = Optional.empty();
    private Optional<SignedPart> part = Optional.empty();
    private Optional<CmsCheck> cms = Optional.empty();
    private Optional<Made> made = Optional.empty();
    private String algorithm = "";
    private CoveredDigests digests;

    SignatureJudge(FileBytes bytes, PdfFile file, FormFields.Field field, KnownCertificates known) throws MalformedPdf {
        this.known = known;
        this.file = file;
        this.field = field;
        this.digests = new CoveredDigests(bytes, List.of());
        try {
            if (file.resolve(field.dict(), "V") instanceof Dict signature) {
                Ref holder = field.dict().get("V") instanceof Ref own ? own : field.reference();
                part = Optional.of(SignedPart.of(bytes, file, holder, signature));
            } else {
                throw new Broken(VerificationTrouble.BROKEN_SIGNATURE, "field", field.name(), "detail", "V");
            }
        } catch (Broken broken) {
            refute(broken);
        }
    }

    private void refute(Broken broken) {
        if (broken.trouble().is(VerificationTrouble.ALGORITHM_UNKNOWN)) {
            standing.doubt(broken.trouble());
            return;
        }
        standing.integrity(Answer.NO);
        standing.refute(broken.trouble());
    }

    /** Judges the signature, knowing what was proven about the age of the file's bytes by what covers them. */
    void judge(Trust trust, TimeLine times, CoveredDigests covering) throws MalformedPdf {
        digests = covering;
        if (!(file.resolve(field.dict(), "V") instanceof Dict signature)) {
            return;
        }
        signedAt = PdfDates.read(file.text(signature, "M").orElse(""));
        if (part.isEmpty()) {
            return;
        }
        try {
            String kind = file.name(signature, "SubFilter")
                    .orElseThrow(() -> new Broken(
                            VerificationTrouble.BROKEN_SIGNATURE, "field", field.name(), "detail", "SubFilter"));
            judge(signature, part.get(), kind, trust, times);
        } catch (Broken broken) {
            refute(broken);
        } catch (UncheckedIOException gone) {
            throw gone;
        } catch (RuntimeException nonsense) {
            // what a library says to a CMS that makes no sense
            refute(new Broken(VerificationTrouble.CMS_UNREADABLE));
        }
    }

    private void judge(Dict signature, SignedPart covered, String kind, Trust trust, TimeLine times)
            throws Broken, MalformedPdf {
        if (kind.equals(PLAIN)) {
            judgePlain(PlainSignature.read(file, signature, covered.contents()), covered, trust, times);
            return;
        }
        CmsCheck cms = cms(covered);
        X509Certificate certificate = cms.signerCertificate();
        signer = Optional.of(known.signer(certificate));
        Algorithms.Scheme scheme = cms.scheme(certificate);
        algorithm = scheme.words();
        if (cms.holdsTimeStamp() != kind.equals(TIME_STAMP)) {
            throw new Broken(VerificationTrouble.CMS_UNREADABLE);
        }
        if (kind.equals(TIME_STAMP)) {
            TimeStamp stamp = TimeStamp.read(cms, name -> digests.of(name, covered));
            signedAt = Optional.of(stamp.time());
            made = Optional.of(Made.stamp(stamp, covered));
            if (trust.proves(stamp, times.existedBy(covered.end()), standing)) {
                proven = signedAt;
                times.prove(covered.gap(), stamp.time());
            }
        } else if (kind.equals(DIGEST_INSIDE)) {
            byte[] inside = cms.content().orElseThrow(() -> new Broken(VerificationTrouble.CMS_UNREADABLE));
            if (!MessageDigest.isEqual(inside, digests.of("SHA-1", covered))) {
                throw new Broken(VerificationTrouble.DIGEST_DIFFERS);
            }
            cms.check(digestOf(cms.digestName(), inside), certificate, scheme);
            if (cms.misnames(certificate)) {
                standing.doubt(VerificationTrouble.SIGNER_NAMED_WRONGLY);
            }
            standing.doubt(VerificationTrouble.ALGORITHM_WEAK, "algorithm", DIGEST_INSIDE);
        } else {
            if (cms.hasContent()) {
                throw new Broken(VerificationTrouble.CMS_UNREADABLE);
            }
            cms.check(digests.of(cms.digestName(), covered), certificate, scheme);
            if (cms.misnames(certificate)) {
                standing.doubt(VerificationTrouble.SIGNER_NAMED_WRONGLY);
            }
            if (!DETACHED.contains(kind)) {
                standing.doubt(VerificationTrouble.SUBFILTER_UNKNOWN, "kind", kind);
            }
        }
        if (signedAt.isEmpty()) {
            signedAt = cms.signingTime();
        }
        if (!kind.equals(TIME_STAMP)) {
            Optional<TimeStamp> stamp = stamp(cms);
            boolean baseline = kind.equals(DETACHED.getFirst()) && cms.namesItsCertificate();
            made = Optional.of(new Made(certificate, cms.certificates(), stamp, covered, baseline));
            Instant existed = times.existedBy(covered.end());
            proven = stamp.filter(one -> trust.proves(one, existed, standing))
                    .map(TimeStamp::time)
                    .or(() -> times.isProven(covered.end()) ? Optional.of(existed) : Optional.empty());
        }
        intact(scheme, cms.certificates(), trust);
        checkPurpose(certificate);
    }

    /** A time stamp is one of somebody who does nothing else; all else is signed by whoever may sign documents. */
    private void checkPurpose(X509Certificate certificate) throws MalformedPdf {
        boolean proper = isKind(TIME_STAMP)
                ? TimeStamp.isForStamping(certificate)
                : CertificatePurpose.of(certificate) == CertificatePurpose.SIGNING;
        if (!proper) {
            standing.refute(VerificationTrouble.NOT_FOR_SIGNING);
        }
    }

    /** It carries no time stamp, but one over the document may prove how old it is. */
    private void judgePlain(PlainSignature plain, SignedPart covered, Trust trust, TimeLine times)
            throws Broken, MalformedPdf {
        X509Certificate certificate = plain.certificates().getFirst();
        signer = Optional.of(known.signer(certificate));
        algorithm = plain.scheme().words();
        plain.check(digests.of("SHA-1", covered));
        made = Optional.of(new Made(certificate, plain.certificates(), Optional.empty(), covered, false));
        proven = times.isProven(covered.end()) ? Optional.of(times.existedBy(covered.end())) : Optional.empty();
        intact(plain.scheme(), plain.certificates(), trust);
        checkPurpose(certificate);
    }

    private void intact(Algorithms.Scheme scheme, List<X509Certificate> carried, Trust trust) {
        standing.integrity(Answer.YES);
        if (scheme.weak()) {
            standing.doubt(VerificationTrouble.ALGORITHM_WEAK, "algorithm", algorithm);
        }
        trust.judge(signer.orElseThrow().certificate(), carried, new SigningTime(signedAt, proven), standing);
        signedAt = proven.or(() -> signedAt);
    }

    /** The time stamp inside a signature, if it is about it; another one is named and left aside. */
    private Optional<TimeStamp> stamp(CmsCheck cms) {
        try {
            Optional<byte[]> token = cms.timeStamp();
            return token.isEmpty()
                    ? Optional.empty()
                    : Optional.of(
                            TimeStamp.read(CmsCheck.read(token.get()), name -> digestOf(name, cms.signatureValue())));
        } catch (Broken | RuntimeException broken) {
            standing.doubt(VerificationTrouble.TIME_STAMP_BROKEN);
            return Optional.empty();
        }
    }

    /** Read once for what it carries and for what it signs. */
    private CmsCheck cms(SignedPart covered) throws Broken {
        if (cms.isEmpty()) {
            cms = Optional.of(CmsCheck.read(covered.contents()));
        }
        return cms.get();
    }

    private static byte[] digestOf(String name, byte[] content) {
        return CoveredDigests.fresh(name).digest(content);
    }

    /** What the signature itself carries about certificates, its own and others. */
    List<Evidence> evidence() throws MalformedPdf {
        try {
            return part.isPresent() && !isKind(PLAIN)
                    ? cms(part.get()).evidence(part.get().behind())
                    : List.of();
        } catch (Broken unreadable) {
            return List.of();
        }
    }

    private boolean isKind(String kind) throws MalformedPdf {
        return file.resolve(field.dict(), "V") instanceof Dict signature
                && file.name(signature, "SubFilter").filter(kind::equals).isPresent();
    }

    Standing standing() {
        return standing;
    }

    Optional<SignedPart> part() {
        return part;
    }

    FormFields.Field field() {
        return field;
    }

    /** First byte that it does not cover any more; 0 when that cannot be said. */
    long end() {
        return part.map(SignedPart::end).orElse(0L);
    }

    /** What it was made with; empty when it cannot be read or does not hold. */
    Optional<Made> made() {
        return standing.integrity() == Answer.YES ? made : Optional.empty();
    }

    /** What kind of signature it is. */
    Kind kind() throws MalformedPdf {
        boolean stamp = isKind(TIME_STAMP);
        return stamp ? Kind.TIME_STAMP : permission().isPresent() ? Kind.CERTIFICATION : Kind.APPROVAL;
    }

    private Optional<Integer> permission() throws MalformedPdf {
        return file.resolve(field.dict(), "V") instanceof Dict signature
                ? FormFields.permission(file, signature)
                : Optional.empty();
    }

    /** What there is to say before it is known who signed and what came later. */
    IntegrityReport.Signed firstLook(boolean coversWhole) {
        Coverage coverage =
                part.isEmpty() ? Coverage.BROKEN : coversWhole ? Coverage.WHOLE_FILE : Coverage.EARLIER_REVISION;
        return new IntegrityReport.Signed(
                field.name(), signer.map(SignerIdentity::name).orElse(""), standing.integrity(), coverage);
    }

    /** The report, with what the caller found out about later changes and about the level. */
    SignatureReport report(Coverage coverage, List<LaterChange> changes, Optional<SignatureLevel> level)
            throws MalformedPdf {
        Optional<Integer> permission = permission();
        TimeProof proof =
                signedAt.isEmpty() ? TimeProof.NONE : proven.isPresent() ? TimeProof.TIME_STAMP : TimeProof.CLAIMED;
        return new SignatureReport(
                field.name(),
                kind(),
                standing.verdict(),
                signer,
                signedAt,
                proof,
                standing.integrity(),
                coverage,
                end(),
                permission,
                changes,
                standing.trust(),
                standing.validWhenSigned(),
                algorithm,
                level,
                standing.reasons());
    }
}
