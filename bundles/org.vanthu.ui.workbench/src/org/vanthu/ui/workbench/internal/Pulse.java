package org.vanthu.ui.workbench.internal;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.vanthu.ui.documents.OwnDesk;

/**
 * Asks every half minute what is new, as long as somebody sits at the desk. A desk that nobody touches does not ask: its
 * session must be able to end by being idle.
 */
final class Pulse {

    private static final int PAUSE_MILLISECONDS = 30_000;
    private static final long AWAKE_NANOSECONDS = TimeUnit.MINUTES.toNanos(5);

    private final Control owner;
    private final OwnDesk desk;
    private final Runnable beat = this::beat;
    private long touchedAt = System.nanoTime();

    /** @param owner as long as it lives, the pulse beats */
    Pulse(Control owner, OwnDesk desk) {
        this.owner = owner;
        this.desk = desk;
        Display display = owner.getDisplay();
        Listener touched = event -> touchedAt = System.nanoTime();
        for (int kind : List.of(SWT.KeyDown, SWT.MouseDown, SWT.MouseMove)) {
            display.addFilter(kind, touched);
            owner.addListener(SWT.Dispose, event -> display.removeFilter(kind, touched));
        }
    }

    /** Asks now, for example after an act, and goes on from there. */
    void beat() {
        if (owner.isDisposed()) {
            return;
        }
        if (System.nanoTime() - touchedAt < AWAKE_NANOSECONDS) {
            desk.ask(owner);
        }
        owner.getDisplay().timerExec(PAUSE_MILLISECONDS, beat);
    }
}
