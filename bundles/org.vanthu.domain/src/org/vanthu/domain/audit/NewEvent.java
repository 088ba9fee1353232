package org.vanthu.domain.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/**
 * Something that is happening: an {@link Event} that gets its place in the log when its transaction commits. Components
 * as in {@link Event}; the log moves {@code at} forward where an earlier event already has a later time.
 */
public record NewEvent(
        Instant at,
        AccountId actor,
        Optional<AccountId> onBehalfOf,
        String act,
        String objectKind,
        String objectId,
        OrganisationId organisation,
        Payload payload) {

    /** Greatest length of an act's code. */
    public static final int ACT_LENGTH = 60;
    /** Greatest length of the name of a kind of object. */
    public static final int KIND_LENGTH = 40;
    /** Greatest length of an object's identity. */
    public static final int OBJECT_LENGTH = 100;

    private static final Pattern ACT = Pattern.compile("[A-Z][A-Z0-9_]{0," + (ACT_LENGTH - 1) + "}");
    private static final Pattern KIND = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0," + (KIND_LENGTH - 1) + "}");

    public NewEvent {
        if (!ACT.matcher(act).matches()) {
            throw new IllegalArgumentException("not the code of an act: " + act);
        }
        if (!KIND.matcher(objectKind).matches()) {
            throw new IllegalArgumentException("not a kind of object: " + objectKind);
        }
        if (objectId.isEmpty() || objectId.length() > OBJECT_LENGTH) {
            throw new IllegalArgumentException("not the identity of an object: " + objectId);
        }
        at = toMicroseconds(at);
    }

    static Instant toMicroseconds(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
