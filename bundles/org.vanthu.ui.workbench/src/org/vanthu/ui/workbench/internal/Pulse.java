package org.vanthu.ui.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.Worklists;
import org.vanthu.ui.kit.work.Asking;

/**
 * Asks every half minute what is new, as long as somebody sits at the desk. A desk that nobody touches does not ask: its
 * session must be able to end by being idle.
 */
final class Pulse {

    private static final int PAUSE_MILLISECONDS = 30_000;
    private static final long AWAKE_NANOSECONDS = TimeUnit.MINUTES.toNanos(5);

    private final Control owner;
    private final Asking asking;
    private final Worklists worklists;
    private final List<Consumer<Desk>> listeners = new ArrayList<>();
    private final Runnable beat = this::beat;
    private long touchedAt = System.nanoTime();

    /** @param owner as long as it lives, the pulse beats */
    Pulse(Control owner, Asking asking, Worklists worklists) {
        this.owner = owner;
        this.asking = asking;
        this.worklists = worklists;
        Display display = owner.getDisplay();
        Listener touched = event -> touchedAt = System.nanoTime();
        for (int kind : List.of(SWT.KeyDown, SWT.MouseDown, SWT.MouseMove)) {
            display.addFilter(kind, touched);
            owner.addListener(SWT.Dispose, event -> display.removeFilter(kind, touched));
        }
    }

    /** Called on the window's thread with the counters of one's own desk. */
    void onBeat(Consumer<Desk> listener) {
        listeners.add(listener);
    }

    /** Asks now, for example after an act, and goes on from there. */
    void beat() {
        if (owner.isDisposed()) {
            return;
        }
        if (System.nanoTime() - touchedAt < AWAKE_NANOSECONDS) {
            asking.ask(owner, worklists::desks, this::tell, troubles -> {});
        }
        owner.getDisplay().timerExec(PAUSE_MILLISECONDS, beat);
    }

    private void tell(List<Desk> desks) {
        desks.stream().findFirst().ifPresent(own -> listeners.forEach(listener -> listener.accept(own)));
    }
}
