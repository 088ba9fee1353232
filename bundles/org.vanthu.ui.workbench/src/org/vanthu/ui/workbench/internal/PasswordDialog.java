package org.vanthu.ui.workbench.internal;

import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Toasts;
import org.vanthu.ui.kit.work.Asking;

/** Changes one's own password while one works. */
public final class PasswordDialog {

    private final OwnAccount own;
    private final Asking asking;

    public PasswordDialog(OwnAccount own, Asking asking) {
        this.own = own;
        this.asking = asking;
    }

    public void open(Shell parent, Toasts toasts) {
        asking.ask(parent, own::mine, profile -> open(parent, toasts, profile.shortestPassword()));
    }

    private void open(Shell parent, Toasts toasts, int shortest) {
        Texts texts = WorkbenchTexts.of(parent.getDisplay());
        PasswordModel model = new PasswordModel("", texts);
        DialogShell dialog = new DialogShell(parent, texts.get("password.title"), texts.get("password.explanation"));
        PasswordForm form =
                new PasswordForm(dialog.body(), model, PasswordForm.Asks.CURRENT_TOO, shortest, dialog::pressProminent);
        dialog.cancel();
        dialog.prominent(texts.get("password.change"), Icon.KEY, () -> {
            if (model.complete()) {
                asking.ask(
                        dialog.shell(),
                        () -> model.change(own),
                        changed -> {
                            dialog.close();
                            toasts.show(new Toasts.Toast(Icon.KEY, Meaning.PLAIN, texts.get("password.changed")));
                        },
                        troubles -> dialog.troubles(asking.words(model.show(troubles))));
            }
        });
        dialog.open(480, 420);
        form.first().setFocus();
    }
}
