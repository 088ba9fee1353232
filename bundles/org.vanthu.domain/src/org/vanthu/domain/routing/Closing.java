package org.vanthu.domain.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;

/**
 * How an assignment ended. The day of the result and the moment of closing are separate facts: work done in time but
 * closed late in the software is shown as such.
 *
 * @param resultDate the day on which the work was done
 * @param closedAt when it was closed here
 * @param closedBy who closed it
 * @param onBehalfOf for whom, when the closer stands in
 * @param note what came of it, up to 2,000 characters
 * @param reply the outgoing document that answers it
 */
public record Closing(
        LocalDate resultDate,
        Instant closedAt,
        AccountId closedBy,
        Optional<AccountId> onBehalfOf,
        String note,
        Optional<DraftId> reply) {}
