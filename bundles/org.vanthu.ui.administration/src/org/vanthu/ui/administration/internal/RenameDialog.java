package org.vanthu.ui.administration.internal;

import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.domain.organisation.Account;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** Corrects a person's name; what was recorded and issued before keeps the name of its time. */
record RenameDialog(Office office) {

    void open(Shell parent, Account account, Runnable done) {
        Texts texts = office.texts();
        Fields named = new Fields(office.asking().language());
        Field<String> name = named.add("fullName", new Field<>(account.name().value()));
        DialogShell dialog =
                new DialogShell(parent, texts.get("account.rename_title"), texts.get("account.rename_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.text(texts.get("column.name"), name, Span.FULL).setFocus();
        dialog.cancel();
        dialog.prominent(
                texts.get("account.rename_title"),
                Icon.EDIT,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> office.session()
                                        .accounts()
                                        .rename(new Seen<>(account.id(), account.version()), name.get()),
                                renamed -> {
                                    dialog.close();
                                    done.run();
                                },
                                troubles -> dialog.troubles(office.asking().words(named.show(troubles)))));
        dialog.open(480, 240);
    }
}
