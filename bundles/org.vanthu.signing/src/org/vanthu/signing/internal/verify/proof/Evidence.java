package org.vanthu.signing.internal.verify.proof;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;

/** What an authority has said about its certificates: a revocation list or an OCSP answer. */
public sealed interface Evidence permits ListEvidence, AnswerEvidence {

    /** The place of what is not in the file that is verified. */
    long OUTSIDE = Long.MAX_VALUE;

    Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    Duration WITHOUT_NEXT = Duration.ofDays(1);

    /** What is known about a certificate. */
    sealed interface State {}

    /** Not revoked, says an answer that is fresh enough. */
    record Good() implements State {}

    /** Nothing that may be relied upon says anything. */
    record Unknown(Why why) implements State {}

    /** Revoked since then. */
    record Revoked(Instant when) implements State {}

    /** Why an answer settles nothing. */
    enum Why {
        NOTHING_SAID,
        SIGNED_BY_ANOTHER,
        /** By a responder about whose own certificate nothing is known. */
        RESPONDER_UNKNOWN,
        STALE
    }

    /**
     * When an answer counts.
     *
     * @param since the moment the certificate was used: what was said may not have ended before
     * @param existed the moment by which the answer surely existed
     * @param issuerUntil the moment from which on anybody may speak with the issuer's key
     */
    record Window(Instant since, Instant existed, Instant issuerUntil) {

        /** Judges something fresh, from an authority in office. */
        public static Window now(Instant now) {
            return new Window(now, now, Instant.MAX);
        }

        boolean holds(Instant from, Instant to) {
            return !from.isAfter(existed.plus(CLOCKS_DIFFER)) && since.isBefore(to) && !existed.isAfter(issuerUntil);
        }
    }

    /**
     * Whether silence says anything: authorities do not know certificates that are still to come, and take those that have ended off their
     * lists, revoked or not (RFC 5280, 3.3; EN 319 102-1, 5.2.5).
     *
     * @param made when it was said
     * @param kept since when what ended is kept, as the authority says
     */
    static boolean knows(X509Certificate certificate, Instant made, Optional<Instant> kept) {
        Instant ended = certificate.getNotAfter().toInstant();
        return !made.plus(CLOCKS_DIFFER).isBefore(certificate.getNotBefore().toInstant())
                && (!made.isAfter(ended)
                        || kept.filter(since -> !since.isAfter(ended)).isPresent());
    }

    /** It as it stands in files. */
    byte[] der();

    /** First byte behind it in the file that is verified, or {@link #OUTSIDE}. */
    long place();

    /** When it was made, by its own words. */
    Instant made();

    /** What it says about a certificate. */
    State about(X509Certificate certificate, X509Certificate issuer, Window window);

    /** Whoever has signed it on behalf of the issuer, where something else must say that that one had not been revoked. */
    default Optional<X509Certificate> responderToCheck(X509Certificate issuer, Window window) {
        return Optional.empty();
    }

    /** Reads a revocation list; empty when it is none. */
    static Optional<Evidence> list(byte[] der, long place) {
        try {
            X509CRL list = (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(der));
            return list == null ? Optional.empty() : Optional.of(new ListEvidence(list, der, place));
        } catch (GeneralSecurityException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Reads an OCSP answer; empty when it is none, or one that refuses. */
    static Optional<Evidence> answer(byte[] der, long place) {
        try {
            return new OCSPResp(der).getResponseObject() instanceof BasicOCSPResp answer
                    ? Optional.of(new AnswerEvidence(answer, der, place))
                    : Optional.empty();
        } catch (IOException | OCSPException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
