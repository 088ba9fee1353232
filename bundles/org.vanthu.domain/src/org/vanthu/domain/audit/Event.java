package org.vanthu.domain.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/**
 * One thing that happened, as it stands in the log for good. Within one log sequences run 1, 2, 3 … without a gap, and
 * times never fall from one event to the next.
 *
 * @param sequence its place in the log, from 1
 * @param at when, to the microsecond
 * @param actor the account that acted; {@link Installation#ACCOUNT} where the installation itself did
 * @param onBehalfOf the account the actor stood in for
 * @param act stable code of the act, for example {@code INCOMING_REGISTERED}
 * @param objectKind what kind of thing it was done to, for example {@code incoming}
 * @param objectId the identity of that thing
 * @param organisation whose event it is; {@link Installation#ORGANISATION} where it concerns them all
 * @param payload the facts of the act
 */
public record Event(
        long sequence,
        Instant at,
        AccountId actor,
        Optional<AccountId> onBehalfOf,
        String act,
        String objectKind,
        String objectId,
        OrganisationId organisation,
        Payload payload) {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public Event {
        if (sequence < 1) {
            throw new IllegalArgumentException("sequences start at 1, not " + sequence);
        }
        at = NewEvent.toMicroseconds(at);
    }

    /** The event that {@code happened} becomes when it takes its place in the log. */
    public static Event of(long sequence, Instant at, NewEvent happened) {
        return new Event(
                sequence,
                at,
                happened.actor(),
                happened.onBehalfOf(),
                happened.act(),
                happened.objectKind(),
                happened.objectId(),
                happened.organisation(),
                happened.payload());
    }

    /** The one way this event is written as JSON: fixed order of fields, no blanks, UTF-8. The log's hashes stand on it. */
    public String canonical() {
        StringBuilder line = new StringBuilder(400);
        line.append("{\"sequence\":").append(sequence);
        line.append(",\"at\":\"").append(timeText(at)).append('"');
        line.append(",\"actor\":\"").append(actor).append('"');
        line.append(",\"onBehalfOf\":")
                .append(onBehalfOf.map(account -> "\"" + account + "\"").orElse("null"));
        line.append(",\"act\":\"").append(act).append('"');
        line.append(",\"objectKind\":\"").append(objectKind).append('"');
        line.append(",\"objectId\":");
        CanonicalJson.writeString(line, objectId);
        line.append(",\"organisation\":\"").append(organisation).append('"');
        line.append(",\"payload\":").append(payload.json());
        return line.append('}').toString();
    }

    /** The leaf of this event in the {@linkplain MerkleTree tree of hashes}: 32 bytes. */
    public byte[] leafHash() {
        return MerkleTree.leafHash(canonical().getBytes(StandardCharsets.UTF_8));
    }

    /** A time as the log writes it: UTC with six digits of the second's fraction. */
    public static String timeText(Instant at) {
        return MICROSECONDS.format(at);
    }
}
