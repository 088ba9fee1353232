package org.vanthu.api.operations;

import java.nio.file.Path;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.ExportReport;
import org.vanthu.domain.outcome.Outcome;

/**
 * Work on a data folder that no other process has open, for the person who has the folder itself: nobody signs in, and each
 * act is recorded as one of the installation. Every method is refused with the troubles of
 * opening the data folder and its database besides its own.
 */
public interface Maintenance {

    /** As {@link Operations#backup}. */
    Outcome<BackupReport> backup(Path dataFolder, Path file, Progress progress);

    /** As {@link Operations#check}. */
    Outcome<CheckReport> check(Path dataFolder, Progress progress);

    /** As {@link org.vanthu.api.audit.Audit#export}. */
    Outcome<ExportReport> exportEvents(Path dataFolder, Path file, Progress progress);

    /**
     * Makes a data folder from a backup, opens it, counts and checks it.
     *
     * @param backup a file that {@link #backup} wrote
     * @param dataFolder must be empty or not exist; what an interrupted restore leaves cannot be opened as an office
     * @return refused with {@link OperationsTrouble#NOT_EMPTY}, {@link OperationsTrouble#NOT_A_BACKUP},
     *     {@link OperationsTrouble#DAMAGED}, {@link OperationsTrouble#NOT_WRITTEN}
     */
    Outcome<RestoreReport> restore(Path backup, Path dataFolder, Progress progress);
}
