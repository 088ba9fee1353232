package org.vanthu.api.operations;

import java.util.List;
import org.vanthu.api.audit.LogReport;
import org.vanthu.domain.outcome.Trouble;

/**
 * What a check found.
 *
 * @param files how many files were read and compared with their hashes
 * @param bytes how many bytes they have together
 * @param books how many registers and years were proven
 * @param numbers how many numbers they hold
 * @param log what reading the event log found
 * @param troubles all that is wrong, at most {@link #MOST_TROUBLES}; empty when everything is as it should be
 */
public record CheckReport(long files, long bytes, long books, long numbers, LogReport log, List<Trouble> troubles) {

    /** More troubles than this are not listed. */
    public static final int MOST_TROUBLES = 1000;

    public CheckReport {
        troubles = troubles.stream().limit(MOST_TROUBLES).toList();
    }

    public boolean isSound() {
        return troubles.isEmpty();
    }
}
