package org.vanthu.ui.administration.internal;

import java.util.Arrays;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** The password that somebody else set, with whose it is, shown this once. Enter alone does not close it. */
record FirstPasswordDialog(Texts texts) {

    /** @param password is wiped once it is shown */
    void open(Shell parent, char[] password, String fullName, String login) {
        DialogShell dialog =
                new DialogShell(parent, texts.get("accounts.password"), texts.get("accounts.password_why"));
        dialog.shell().setData("page", "first-password");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.fact(texts.get("column.name"), fullName, Span.HALF);
        form.fact(texts.get("column.login"), login, Span.HALF);
        Text shown = form.text(texts.get("accounts.password"), new Field<>(new String(password)), Span.FULL);
        Arrays.fill(password, '\0');
        shown.setEditable(false);
        dialog.closingBeside();
        dialog.open(480, 240);
        shown.setFocus();
        shown.selectAll();
    }
}
