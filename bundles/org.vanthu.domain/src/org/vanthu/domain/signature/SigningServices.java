package org.vanthu.domain.signature;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * What an organisation wants of the signatures under its documents, and the services on the network that make it possible. In
 * each list the first is asked first, and the next ones only when it fails.
 *
 * @param level the level that signatures shall have when a document is kept
 * @param timeStamps time stamp services (RFC 3161)
 * @param status services that answer whether a certificate was revoked (OCSP), asked after the one a certificate names
 * @param lists addresses of revocation lists, fetched after the ones a certificate names
 * @param patience how long one service may take for one answer
 * @param ahead how long before a proof ends it is renewed
 */
public record SigningServices(
        SignatureLevel level,
        List<URI> timeStamps,
        List<URI> status,
        List<URI> lists,
        Duration patience,
        Duration ahead) {

    /** How long one service may take, unless said otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    /** How long before a proof ends it is renewed, unless said otherwise. */
    public static final Duration AHEAD = Duration.ofDays(30);

    /** Nothing is set: signatures are made without proof of time, as long as nobody decides otherwise. */
    public static final SigningServices NONE =
            new SigningServices(SignatureLevel.B_B, List.of(), List.of(), List.of(), PATIENCE, AHEAD);

    public SigningServices {
        timeStamps = List.copyOf(timeStamps);
        status = List.copyOf(status);
        lists = List.copyOf(lists);
    }

    /** The level that a signature gets where it is made: what else is wanted is added to the finished document. */
    public SignatureLevel levelAtTheDesk() {
        return level.reaches(SignatureLevel.B_T) ? SignatureLevel.B_T : SignatureLevel.B_B;
    }
}
