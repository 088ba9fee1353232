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
     * @return refused with {@link OperationsTrouble#EXISTS}, {@link OperationsTrouble#NOT_WRITTEN}
     */
    @Operation(permission = Permission.OPERATE, kind = Kind.CHANGE)
    Outcome<BackupReport> backup(@On OrganisationId organisation, Path file, Progress progress);

    /** Compares every file with its hash, every number with its row, every event with the signed heads. */
    @Operation(permission = Permission.OPERATE, kind = Kind.CHANGE)
    Outcome<CheckReport> check(@On OrganisationId organisation, Progress progress);
}
