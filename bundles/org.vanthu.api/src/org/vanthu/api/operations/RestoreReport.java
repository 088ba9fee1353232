package org.vanthu.api.operations;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.vanthu.domain.outcome.Trouble;

/**
 * What was restored and found.
 *
 * @param folder the data folder that was made
 * @param made the moment whose state it holds
 * @param counts of each table, and of the files, in the backup and in the restored office
 * @param check what the check of the restored office found
 * @param troubles counts that differ and what the check found; empty when the restore is proven
 */
public record RestoreReport(
        Path folder, Instant made, List<Counted> counts, CheckReport check, List<Trouble> troubles) {

    public RestoreReport {
        counts = List.copyOf(counts);
        troubles = List.copyOf(troubles);
    }

    public boolean isProven() {
        return troubles.isEmpty();
    }

    /**
     * One count.
     *
     * @param what the table, or {@code files}
     * @param expected in the backup
     * @param found in the restored office
     */
    public record Counted(String what, long expected, long found) {

        public boolean isEqual() {
            return expected == found;
        }
    }
}
