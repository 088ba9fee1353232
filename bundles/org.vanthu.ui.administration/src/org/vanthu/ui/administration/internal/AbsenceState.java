package org.vanthu.ui.administration.internal;

import java.time.Instant;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.ui.kit.theme.Meaning;

/** How far a delegation is. */
enum AbsenceState {
    COMING(Meaning.PLAIN),
    RUNNING(Meaning.ACCENT),
    OVER(Meaning.QUIET),
    TAKEN_BACK(Meaning.QUIET);

    private final Meaning meaning;

    AbsenceState(Meaning meaning) {
        this.meaning = meaning;
    }

    static AbsenceState of(Delegation delegation, Instant now) {
        if (delegation.revokedAt().isPresent()) {
            return TAKEN_BACK;
        }
        if (now.isBefore(delegation.begin())) {
            return COMING;
        }
        return now.isBefore(delegation.end()) ? RUNNING : OVER;
    }

    Meaning meaning() {
        return meaning;
    }

    /** Whether there is something left to take back. */
    boolean stands() {
        return this == COMING || this == RUNNING;
    }
}
