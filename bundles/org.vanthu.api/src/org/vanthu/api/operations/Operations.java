package org.vanthu.api.operations;

import java.nio.file.Path;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Progress;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;

/**
 * Backup and check of the whole installation while people work (NĐ 30/2020, Annex VI, III.5.g and IV.1.e). They concern
 * every body that works here, so only the administrators of the one that keeps the installation may, the topmost; those of
 * the others are refused with {@link OperationsTrouble#NOT_THE_HOST}.
 */
public interface Operations {

    /**
     * Writes everything the installation holds into one file. Work goes on meanwhile; the backup holds the state of one
     * moment. The file opens the office to whoever has it: keep it like the office's keys.
     *
     * @param file where to, on the machine of the office's services; must not exist yet
     * @return refused with {@link OperationsTrouble#EXISTS}, {@link OperationsTrouble#NOT_WRITTEN},
     *     {@link OperationsTrouble#STOPPED}
     */
    @Operation(permission = Permission.OPERATE, kind = Kind.CHANGE)
    Outcome<BackupReport> backup(@On OrganisationId organisation, Path file, Progress progress);

    /**
     * Compares every file with its hash, every number with its row, every event with the signed heads. Refused with
     * {@link OperationsTrouble#STOPPED} when it was stopped: what was not looked at is not proven.
     */
    @Operation(permission = Permission.OPERATE, kind = Kind.CHANGE)
    Outcome<CheckReport> check(@On OrganisationId organisation, Progress progress);

    /**
     * Restores a backup of this installation for a try: into a folder beside it that is taken away again, counted and checked
     * as {@link Maintenance#restore} does. The office goes on meanwhile and is not touched.
     *
     * @param backup on the machine of the office's services; the disk it lies on has room for all it holds
     * @return refused with {@link OperationsTrouble#NOT_A_BACKUP}, {@link OperationsTrouble#DAMAGED},
     *     {@link OperationsTrouble#NOT_WRITTEN}, {@link OperationsTrouble#OTHER_OFFICE}, {@link OperationsTrouble#STOPPED}
     */
    @Operation(permission = Permission.OPERATE, kind = Kind.CHANGE)
    Outcome<RestoreReport> tryRestore(@On OrganisationId organisation, Path backup, Progress progress);

    /** When the last backup was made, and when one was last proven by {@link #tryRestore}. */
    @Operation(permission = Permission.OPERATE, kind = Kind.LIST)
    Outcome<BackupsKnown> backups(@On OrganisationId organisation);
}
