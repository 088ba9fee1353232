package org.vanthu.api.audit;

import java.util.List;
import org.vanthu.domain.outcome.Trouble;

/**
 * What reading the whole sealed log found.
 *
 * @param events how many events were read
 * @param heads how many signed heads they were compared with
 * @param troubles what is wrong, from the first; empty when the log is whole
 */
public record LogReport(long events, long heads, List<Trouble> troubles) {

    public LogReport {
        troubles = List.copyOf(troubles);
    }

    public boolean isWhole() {
        return troubles.isEmpty();
    }
}
