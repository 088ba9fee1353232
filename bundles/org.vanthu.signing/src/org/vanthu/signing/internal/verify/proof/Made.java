package org.vanthu.signing.internal.verify.proof;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a signature that holds was made with.
 *
 * @param signer the signer's certificate, or that of the time-stamping authority
 * @param carried the certificates inside it
 * @param stamp the time stamp about it; of a time stamp over the document that one itself
 * @param part what it covers
 * @param baseline whether it has the form of a PAdES baseline signature
 */
public record Made(
        X509Certificate signer,
        List<X509Certificate> carried,
        Optional<TimeStamp> stamp,
        SignedPart part,
        boolean baseline) {

    /** A time stamp over the document. */
    public static Made stamp(TimeStamp stamp, SignedPart part) {
        return new Made(stamp.authority(), stamp.certificates(), Optional.of(stamp), part, false);
    }

    /** Whether it is a time stamp over the document. */
    public boolean isStamp() {
        return stamp.filter(one -> one.authority().equals(signer)).isPresent();
    }
}
