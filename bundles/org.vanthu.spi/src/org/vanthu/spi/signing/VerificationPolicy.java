package org.vanthu.spi.signing;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a verification may rely on. Nothing is trusted unless it stands here.
 *
 * @param at the moment of verifying
 * @param anchors certificates the organisation trusts as roots; without any, nothing can be valid
 * @param intermediates certificates that may complete a chain; they are not trusted by themselves
 * @param crls certificate revocation lists, DER
 * @param ocspResponses OCSP responses, DER
 * @param timeLimit after this time the verification answers undetermined
 */
public record VerificationPolicy(
        Instant at,
        List<X509Certificate> anchors,
        List<X509Certificate> intermediates,
        List<byte[]> crls,
        List<byte[]> ocspResponses,
        Duration timeLimit) {

    /** How long one file may take at most, unless said otherwise. */
    public static final Duration TIME_LIMIT = Duration.ofSeconds(60);

    public VerificationPolicy {
        anchors = List.copyOf(anchors);
        intermediates = List.copyOf(intermediates);
        crls = List.copyOf(crls);
        ocspResponses = List.copyOf(ocspResponses);
    }

    /** A policy that trusts nobody: integrity is checked, the rest stays undetermined. */
    public static VerificationPolicy trustingNobody(Instant at) {
        return new VerificationPolicy(at, List.of(), List.of(), List.of(), List.of(), TIME_LIMIT);
    }

    /** A policy that trusts these roots and knows these revocation lists. */
    public static VerificationPolicy trusting(Instant at, List<X509Certificate> anchors, List<byte[]> crls) {
        return new VerificationPolicy(at, anchors, List.of(), crls, List.of(), TIME_LIMIT);
    }
}
