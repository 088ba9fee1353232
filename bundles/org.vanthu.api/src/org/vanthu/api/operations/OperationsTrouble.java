package org.vanthu.api.operations;

import org.vanthu.domain.outcome.TroubleKind;

/** What can go wrong with backup, restore and check. */
public enum OperationsTrouble implements TroubleKind {
    /** There already is a file of that name. Detail {@code file}. */
    EXISTS,
    /** Something could not be written. Details {@code file}, {@code reason}. */
    NOT_WRITTEN,
    /** The file is no backup, or one of a newer program. Details {@code file}, {@code reason}. */
    NOT_A_BACKUP,
    /** The bytes of the backup are not those that were written. Details {@code file}, {@code reason}. */
    DAMAGED,
    /** The folder to restore into holds something. Detail {@code folder}. */
    NOT_EMPTY,
    /** A file is used by the office but not there. Detail {@code hash}. */
    FILE_MISSING,
    /**
     * A number has no row, or stands out of the order of time. Details {@code body}, {@code register}, {@code year},
     * {@code numbers}.
     */
    NUMBERS_BROKEN,
    /**
     * A document bears a number that the ledger did not give it, or of another day. Details {@code body}, {@code register},
     * {@code year}, {@code number}, {@code date}, {@code document}.
     */
    NUMBER_NOT_GIVEN,
    /**
     * The ledger gave a number to a document that does not bear it. Details {@code body}, {@code register}, {@code year},
     * {@code number}, {@code date}, {@code document}.
     */
    NUMBER_NOT_BORNE,
    /** There are not as many rows as in the backup. Details {@code what}, {@code expected}, {@code found}. */
    COUNT_DIFFERS,
    /** Another body keeps the installation. Details {@code body}, {@code host}. */
    NOT_THE_HOST,
    /** The backup is that of another installation. Detail {@code file}. */
    OTHER_OFFICE,
    /** Somebody stopped it. */
    STOPPED
}
