package org.vanthu.ui.kit.work;

import java.util.function.Supplier;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;

/** Asks before something is done that is not easily undone, and says what will follow. */
public final class Question {

    private final Asking asking;

    public Question(Asking asking) {
        this.asking = asking;
    }

    /**
     * Asks.
     *
     * @param title what would be done; its words stand on the button too
     * @param act does it, off the window's thread; why it is refused is said in the window that asks
     */
    public void ask(Shell parent, String title, String consequence, Supplier<Outcome<?>> act, Runnable done) {
        DialogShell dialog = new DialogShell(parent, title, consequence);
        dialog.cancel();
        dialog.prominent(
                title,
                Icon.CHECK,
                () -> asking.ask(
                        dialog.shell(),
                        () -> act.get().map(any -> Outcome.Nothing.NOTHING),
                        answer -> {
                            dialog.close();
                            done.run();
                        },
                        troubles -> dialog.troubles(asking.words(troubles))));
        dialog.open(480, 200);
    }
}
