package org.vanthu.ui.administration.internal;

import java.util.function.Function;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** Asks why, then does it. */
final class ReasonDialog {

    private final Office office;

    ReasonDialog(Office office) {
        this.office = office;
    }

    /** @param whom whom it concerns, by name */
    <T> void open(Shell parent, String title, String whom, Function<String, Outcome<T>> act, Runnable done) {
        Field<String> reason = new Field<>("");
        DialogShell dialog =
                new DialogShell(parent, title, whom + "\n" + office.texts().get("reason.why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.area(office.texts().get("reason.reason"), reason, 3).setFocus();
        dialog.cancel();
        dialog.prominent(
                DialogShell.ofAct(title),
                Icon.CHECK,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> act.apply(reason.get()),
                                answer -> {
                                    dialog.close();
                                    done.run();
                                },
                                troubles -> dialog.troubles(office.asking().words(troubles))));
        dialog.open(480, 280);
    }
}
