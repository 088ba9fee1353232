package org.vanthu.api.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.outcome.Trouble;

/**
 * A document that is in the register now.
 *
 * @param arrivalNumber its number in the register of the year
 * @param passOnBy by when it must be submitted or passed on (NĐ 30/2020, Art. 4.2.c)
 * @param warnings what is allowed but worth knowing
 */
public record Registered(
        DocumentId document, int arrivalNumber, LocalDate arrivalDate, Instant passOnBy, List<Trouble> warnings) {

    public Registered {
        warnings = List.copyOf(warnings);
    }
}
