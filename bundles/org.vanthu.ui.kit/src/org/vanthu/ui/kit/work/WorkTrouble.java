package org.vanthu.ui.kit.work;

import org.vanthu.domain.outcome.TroubleKind;

/** What can keep long work from being done besides its own troubles. */
public enum WorkTrouble implements TroubleKind {
    /** The person stopped it. */
    STOPPED
}
