package org.vanthu.api.audit;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with the event log. */
public enum AuditTrouble implements TroubleKind {
    /** Events were changed after they were sealed. Details {@code from}, {@code to}: the first and last in question. */
    ALTERED,
    /** An event is not there. Detail {@code sequence}. */
    MISSING,
    /** A head does not carry the signature of this office. Detail {@code size}: how many events it binds. */
    FORGED,
    /** An event is older than the one before. Detail {@code sequence}. */
    OUT_OF_TIME,
    /** The file could not be written. Details {@code file}, {@code reason}. */
    NOT_WRITTEN
}
