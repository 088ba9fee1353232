package org.vanthu.api.incoming;

import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.domain.DraftId;

/**
 * How an assignment was completed.
 *
 * @param resultDate the day on which the work was done, which may be before today
 * @param note what came of it, may be empty
 * @param reply the issued document that answers it
 */
public record Completion(LocalDate resultDate, String note, Optional<DraftId> reply) {}
