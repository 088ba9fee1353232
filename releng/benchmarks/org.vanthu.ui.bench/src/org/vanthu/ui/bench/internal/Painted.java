package org.vanthu.ui.bench.internal;

import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Widget;

/** Waits for a control to be painted. */
final class Painted implements Listener {

    private final Display display;
    private final Predicate<Widget> wanted;
    private final Runnable then;

    private Painted(Display display, Predicate<Widget> wanted, Runnable then) {
        this.display = display;
        this.wanted = wanted;
        this.then = then;
    }

    /** Runs this once, when the first wanted control has been painted: all that waited to be painted is on the screen. */
    static void once(Display display, Predicate<Widget> wanted, Runnable then) {
        display.addFilter(SWT.Paint, new Painted(display, wanted, then));
    }

    @Override
    public void handleEvent(Event event) {
        if (wanted.test(event.widget)) {
            display.removeFilter(SWT.Paint, this);
            // At its next turn, also while the frame still holds back what is sent to the window's thread.
            display.timerExec(0, then);
        }
    }
}
