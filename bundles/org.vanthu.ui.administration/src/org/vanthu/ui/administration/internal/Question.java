package org.vanthu.ui.administration.internal;

import java.util.function.Supplier;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.work.Asking;

/** Asks before something is done that is not easily undone, and says what will follow. */
final class Question {

    private final Asking asking;

    Question(Asking asking) {
        this.asking = asking;
    }

    void ask(Shell parent, String title, String consequence, Supplier<Outcome<?>> act, Runnable done) {
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
