package org.vanthu.domain.signature;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.outcome.Trouble;

/**
 * What one service said when it was tried.
 *
 * @param kind what kind of service
 * @param address where it was asked
 * @param took how long the answer took
 * @param said the answer; empty when none could be used
 * @param troubles why it could not be used
 */
public record ServiceAnswer(Kind kind, URI address, Duration took, Optional<Said> said, List<Trouble> troubles) {

    public ServiceAnswer {
        troubles = List.copyOf(troubles);
    }

    /** Kinds of service. */
    public enum Kind {
        /** Time stamps (RFC 3161). */
        TIME_STAMP,
        /** The state of certificates (OCSP, RFC 6960). */
        STATUS,
        /** Revocation lists (RFC 5280). */
        LIST
    }

    /**
     * A good answer.
     *
     * @param about the stamping authority, the certificate asked about, or the issuer of the list
     * @param at the time stamped, or when the answer was made
     * @param until until when it is good: end of the stamping certificate, or when news are due; empty when it does not say
     */
    public record Said(String about, Instant at, Optional<Instant> until) {}
}
