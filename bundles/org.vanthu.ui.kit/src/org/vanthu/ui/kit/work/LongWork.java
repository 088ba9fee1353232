package org.vanthu.ui.kit.work;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.WorkStrip;

/**
 * Work that a person may have to wait for: a job that says how far it is and can be stopped. What the office has done by then
 * stays done and is told; only what was not begun is left out.
 */
public final class LongWork {

    /** Work that takes less says nothing of itself. */
    private static final int PATIENCE_MILLISECONDS = 400;

    private final Asking asking;

    public LongWork(Asking asking) {
        this.asking = asking;
    }

    /** The work. Runs off the window's thread, reports to the strip and looks there whether to stop. */
    @FunctionalInterface
    public interface Work<T> {
        Outcome<T> run(WorkStrip strip) throws Exception;
    }

    /**
     * Runs work with its strip in a place of the screen, one column. Who closes a window over another in which it runs stops it
     * first, and sees what became of it; who closes it again while it stops is let go.
     *
     * @param refused called with the troubles, or with {@link WorkTrouble#STOPPED} alone when it was stopped
     */
    public <T> void in(
            Composite place, String title, Work<T> work, Consumer<? super T> done, Consumer<List<Trouble>> refused) {
        WorkStrip strip = new WorkStrip(place, title);
        strip.control().setLayoutData(Layouts.wide());
        relayout(place);
        Shell window = place.getShell();
        Listener closing = event -> stopFirst(strip, event);
        window.addListener(SWT.Close, closing);
        asking.ask(
                place,
                () -> work.run(strip),
                result -> {
                    window.removeListener(SWT.Close, closing);
                    takeAway(strip, place);
                    done.accept(result);
                },
                troubles -> {
                    window.removeListener(SWT.Close, closing);
                    takeAway(strip, place);
                    refused.accept(strip.isStopped() ? List.of(Trouble.of(WorkTrouble.STOPPED)) : troubles);
                });
    }

    private static void stopFirst(WorkStrip strip, Event closing) {
        boolean over = (closing.widget.getStyle() & SWT.APPLICATION_MODAL) != 0;
        if (over && closing.doit && !strip.isStopped()) {
            closing.doit = false;
            strip.stop();
        }
    }

    private static void takeAway(WorkStrip strip, Composite place) {
        strip.control().dispose();
        relayout(place);
    }

    private static void relayout(Composite place) {
        place.requestLayout();
        place.getShell().layout(true, true);
    }

    /**
     * Runs work with a window of its own over another, once it takes longer than a moment. Closing that window stops it. What
     * is refused is shown, unless the person stopped it.
     */
    public <T> void over(Shell parent, String title, Work<T> work, Consumer<? super T> done) {
        DialogShell window = new DialogShell(parent, title, "");
        WorkStrip strip = new WorkStrip(window.body(), "");
        strip.control().setLayoutData(Layouts.wide());
        window.shell().setData("page", "work");
        AtomicBoolean ended = new AtomicBoolean();
        window.shell().addListener(SWT.Close, event -> {
            event.doit = ended.get();
            strip.stop();
        });
        parent.getDisplay().timerExec(PATIENCE_MILLISECONDS, () -> {
            if (!ended.get() && !window.shell().isDisposed()) {
                window.open(420, 140);
            }
        });
        asking.ask(
                parent,
                () -> work.run(strip),
                result -> {
                    end(window, ended);
                    done.accept(result);
                },
                troubles -> {
                    end(window, ended);
                    if (!strip.isStopped()) {
                        asking.showTroubles(parent, troubles);
                    }
                });
    }

    private static void end(DialogShell window, AtomicBoolean ended) {
        ended.set(true);
        if (!window.shell().isDisposed()) {
            window.shell().dispose();
        }
    }
}
