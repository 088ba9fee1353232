package org.vanthu.ui.kit.widget;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ProgressBar;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;

/**
 * How far long work is – or, while that is unknown, that it goes on – with a button that stops it. The work reports from its own thread as often as it likes; the strip
 * looks a few times a second.
 */
public final class WorkStrip {

    private static final int LOOK_MILLISECONDS = 150;
    private static final int WHOLE = 1000;
    private static final int LOOKS_ACROSS = 20;

    private final Composite strip;
    private final ProgressBar bar;
    private final ActButton stop;
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong total = new AtomicLong();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final Runnable look = this::look;
    private int looks;

    /** @param title what is done, for the person who waits */
    public WorkStrip(Composite parent, String title) {
        strip = Surface.same(parent);
        strip.setLayout(Layouts.columns(3));
        Words.label(strip, title, TextFont.BODY, Meaning.PLAIN);
        bar = new ProgressBar(strip, SWT.HORIZONTAL);
        bar.setMaximum(WHOLE);
        bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        stop = new ActButton(
                strip, ActButton.Weight.PLAIN, KitTexts.of(parent.getDisplay()).get("work.stop"), Icon.CLOSE);
        stop.onPress(this::stop);
        look();
    }

    public Composite control() {
        return strip;
    }

    /** {@code steps} of {@code all} are done; {@code all} is 0 while unknown. From any thread. */
    public void report(long steps, long all) {
        done.set(steps);
        total.set(all);
    }

    /** Whether the person wants it to stop. From any thread. */
    public boolean isStopped() {
        return stopped.get();
    }

    /** Asks the work to stop, as the button does; it stops where it can. */
    public void stop() {
        stopped.set(true);
        stop.setEnabled(false);
        stop.show(KitTexts.of(strip.getDisplay()).get("work.stopping"), Icon.CLOCK);
    }

    /** While nobody knows how much there is to do, the bar only shows that something happens. */
    private int wandering() {
        looks++;
        return looks * WHOLE / LOOKS_ACROSS % WHOLE;
    }

    private void look() {
        if (strip.isDisposed()) {
            return;
        }
        long all = total.get();
        bar.setSelection(all == 0 ? wandering() : (int) Math.min(WHOLE, done.get() * WHOLE / all));
        strip.getDisplay().timerExec(LOOK_MILLISECONDS, look);
    }
}
