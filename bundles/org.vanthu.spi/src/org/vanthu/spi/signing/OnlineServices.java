package org.vanthu.spi.signing;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.vanthu.domain.signature.SigningServices;

/**
 * Services on the network that make signatures provable for long. In each list the first is asked first, and the next ones
 * only when it fails.
 *
 * @param timeStamps time stamp services (RFC 3161 over HTTP)
 * @param status services that answer whether a certificate was revoked (OCSP), asked after the one a certificate names
 * @param lists addresses of revocation lists, fetched after the ones a certificate names
 * @param patience how long one service may take for one answer
 * @param silent those that have just not answered, whoever named them; they are not asked
 */
public record OnlineServices(
        List<URI> timeStamps, List<URI> status, List<URI> lists, Duration patience, List<URI> silent) {

    /** How long one service may take, unless said otherwise. */
    public static final Duration PATIENCE = SigningServices.PATIENCE;

    /** Nothing is set: no time stamps, and of certificates only what they name themselves. */
    public static final OnlineServices NONE = new OnlineServices(List.of(), List.of(), List.of(), PATIENCE);

    public OnlineServices {
        timeStamps = List.copyOf(timeStamps);
        status = List.copyOf(status);
        lists = List.copyOf(lists);
        silent = List.copyOf(silent);
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("patience is longer than nothing: " + patience);
        }
    }

    /** None of them is known to be silent. */
    public OnlineServices(List<URI> timeStamps, List<URI> status, List<URI> lists, Duration patience) {
        this(timeStamps, status, lists, patience, List.of());
    }

    /** The same, but these are not asked: they have just not answered. */
    public OnlineServices without(Collection<URI> those) {
        return new OnlineServices(timeStamps, status, lists, patience, List.copyOf(those));
    }

    /** The services that an organisation has set. */
    public static OnlineServices of(SigningServices set) {
        return new OnlineServices(set.timeStamps(), set.status(), set.lists(), set.patience());
    }

    /** These time stamp services, and of certificates what they name themselves. */
    public static OnlineServices stampedBy(URI... timeStamps) {
        return new OnlineServices(List.of(timeStamps), List.of(), List.of(), PATIENCE);
    }
}
