package org.vanthu.api.people;

import java.time.Duration;
import java.time.Instant;
import org.vanthu.domain.AccountId;

/** Why an account should be looked at: it may belong to a person no longer concerned. */
public sealed interface Finding {

    /** Never used since it was opened, at least {@link #OPENED_LONG_AGO} ago. */
    record NeverUsed(Instant openedAt) implements Finding {}

    /** Not used for at least {@link #QUIET}. */
    record QuietSince(Instant lastUse) implements Finding {}

    /** Never had a post, so it is in no unit. */
    record NoUnit() implements Finding {}

    /** The last post has ended. */
    record PostEnded(Instant endedAt) implements Finding {}

    /** All running posts are in closed units. */
    record UnitClosed() implements Finding {}

    /** The body that keeps the account is closed. */
    record OrganisationClosed() implements Finding {}

    /** Another open account carries the same name: perhaps one person entered twice. */
    record PerhapsTwice(AccountId other, String otherLogin) implements Finding {}

    /** After this time without use an account is found. */
    Duration QUIET = Duration.ofDays(90);
    /** After this time without a first use an account is found. */
    Duration OPENED_LONG_AGO = Duration.ofDays(30);
}
