package org.vanthu.signing.internal.process;

import org.vanthu.domain.outcome.CauseTrouble;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.process.ChildLost;

/** Why a process is gone, for the words of a trouble. */
public final class LostProcess {

    private LostProcess() {}

    /** In words of both languages; what the system told of it stands in the English ones. */
    public static Trouble words(ChildLost lost) {
        CauseTrouble cause = switch (lost.reason()) {
            case TIME, MEMORY -> CauseTrouble.TOO_MUCH;
            case ENDED -> CauseTrouble.PROGRAM_ENDED;
            case NOT_STARTED -> CauseTrouble.PROGRAM_NOT_STARTED;
        };
        return Trouble.of(cause).withParticulars(String.valueOf(lost.getMessage()));
    }
}
