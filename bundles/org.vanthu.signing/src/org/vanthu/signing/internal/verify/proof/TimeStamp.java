package org.vanthu.signing.internal.verify.proof;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TSTInfo;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.internal.verify.proof.CmsCheck.Broken;

/**
 * A time stamp whose signature holds and which is about what it should be about (RFC 3161).
 *
 * @param time the time it proves, if its authority is trusted
 * @param authority the certificate of who stamped
 * @param certificates those it carries
 * @param weakness what is too weak in it today, so that it may have been made for something else; empty where nothing is
 */
public record TimeStamp(Instant time, X509Certificate authority, List<X509Certificate> certificates, String weakness) {

    private static final String TIME_STAMPING = "1.3.6.1.5.5.7.3.8";

    /** Makes the digest of what was stamped. */
    public interface Stamped {
        byte[] digest(String name);
    }

    public static TimeStamp read(CmsCheck cms, Stamped stamped) throws Broken {
        X509Certificate authority = cms.signerCertificate();
        if (cms.misnames(authority)) {
            throw new Broken(VerificationTrouble.CERTIFICATE_MISSING);
        }
        byte[] inside = cms.content()
                .filter(content -> cms.holdsTimeStamp())
                .orElseThrow(() -> new Broken(VerificationTrouble.CMS_UNREADABLE));
        Algorithms.Scheme scheme = cms.scheme(authority);
        cms.check(digest(cms.digestName(), inside), authority, scheme);
        try {
            TSTInfo info = TSTInfo.getInstance(inside);
            MessageImprint imprint = info.getMessageImprint();
            String name = Algorithms.digest(
                            imprint.getHashAlgorithm().getAlgorithm().getId())
                    .orElseThrow(() -> new Broken(VerificationTrouble.ALGORITHM_UNKNOWN, "algorithm", "?"));
            if (!MessageDigest.isEqual(imprint.getHashedMessage(), stamped.digest(name))) {
                throw new Broken(VerificationTrouble.DIGEST_DIFFERS);
            }
            if (info.getExtensions() != null && info.getExtensions().getCriticalExtensionOIDs().length > 0) {
                throw new Broken(VerificationTrouble.CMS_UNREADABLE);
            }
            String weakness = scheme.weak() ? scheme.words() : Algorithms.isWeak(name) ? name : "";
            return new TimeStamp(info.getGenTime().getDate().toInstant(), authority, cms.certificates(), weakness);
        } catch (IllegalArgumentException | java.text.ParseException unreadable) {
            throw new Broken(VerificationTrouble.CMS_UNREADABLE);
        }
    }

    /** Whether its certificate is one for time stamping, and for nothing else. */
    public boolean byTimeStampingAuthority() {
        return isForStamping(authority);
    }

    /** Whether a certificate is one for time stamping, and for nothing else. */
    public static boolean isForStamping(X509Certificate authority) {
        try {
            List<String> uses = authority.getExtendedKeyUsage();
            return uses != null && uses.equals(List.of(TIME_STAMPING));
        } catch (CertificateParsingException unreadable) {
            return false;
        }
    }

    private static byte[] digest(String name, byte[] content) {
        try {
            return MessageDigest.getInstance(name).digest(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK has " + name, impossible);
        }
    }
}
