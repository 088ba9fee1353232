package org.vanthu.api.office;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with hours and days, or with how the door is guarded. */
public enum HoursTrouble implements TroubleKind {
    HOURS_OUT_OF_ORDER,
    NO_WORKING_DAY,
    /** Details {@code day}, {@code year}. */
    NOT_OF_THE_YEAR,
    /** Detail {@code day}. */
    TWICE,
    /** A day named as worked in exchange that is no weekly day off. Detail {@code day}. */
    WORKED_ANYWAY,
    /** Detail {@code day}. */
    DESCRIPTION_MISSING,
    /** Details {@code day}, {@code limit}. */
    DESCRIPTION_TOO_LONG,
    /** Details {@code least}, {@code most}. */
    OUT_OF_BOUNDS,
    /** The door is one for all bodies of the installation; only the highest body sets it. Detail {@code organisation}. */
    NOT_THE_HIGHEST_BODY
}
