package org.vanthu.ui.kit.work;

import org.eclipse.swt.widgets.Control;

/** Runs an action once, a short while after the last time it was asked for: checks while someone types. */
public final class Later {

    private final Control owner;
    private final int milliseconds;
    private final Runnable action;
    private final Runnable timer = this::fire;

    /** @param milliseconds how long nothing must be asked before the action runs */
    public Later(Control owner, int milliseconds, Runnable action) {
        this.owner = owner;
        this.milliseconds = milliseconds;
        this.action = action;
    }

    /** Asks for the action; an earlier wish that has not run yet is forgotten. */
    public void ask() {
        if (!owner.isDisposed()) {
            owner.getDisplay().timerExec(milliseconds, timer);
        }
    }

    private void fire() {
        if (!owner.isDisposed()) {
            action.run();
        }
    }
}
