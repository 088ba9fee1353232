package org.vanthu.ui.workbench.internal;

import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.signin.PasswordRules;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Asks for the first body and the administrator of a new office. */
final class FirstStartDialog {

    private final LocalOffice office;
    private final Asking asking;
    private Texts texts;

    FirstStartDialog(LocalOffice office, Asking asking) {
        this.office = office;
        this.asking = asking;
    }

    /** Opens it; {@code done} gets the administrator's login once the office is made. */
    void open(Shell parent, Consumer<String> done) {
        texts = WorkbenchTexts.of(parent.getDisplay());
        FirstStartModel model = new FirstStartModel(asking.language());
        DialogShell dialog = new DialogShell(parent, texts.get("first.title"), texts.get("first.explanation"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.section(texts.get("first.body"));
        example("name", form.text(texts.get("first.name"), model.name, Span.FULL));
        example("code", form.text(texts.get("first.code"), model.code, Span.HALF));
        example("abbreviation", form.text(texts.get("first.abbreviation"), model.abbreviation, Span.HALF));
        example("place", form.text(texts.get("first.place"), model.place, Span.FULL));
        example("unit", form.text(texts.get("first.unit"), model.unitName, Span.HALF));
        example(
                "unit_abbreviation",
                form.text(texts.get("first.unit_abbreviation"), model.unitAbbreviation, Span.HALF));
        form.section(texts.get("first.administrator"));
        form.text(texts.get("first.full_name"), model.fullName, Span.FULL);
        form.text(texts.get("signin.login"), model.login, Span.HALF);
        form.secret(texts.get("signin.password"), model.password, Span.HALF)
                .setMessage(texts.get("first.password_length", "least", PasswordRules.SHORTEST));
        dialog.cancel();
        dialog.prominent(
                texts.get("first.make"),
                Icon.CHECK,
                () -> asking.ask(
                        dialog.shell(),
                        () -> office.await().flatMap(open -> model.begin(open.firstStart())),
                        made -> {
                            dialog.close();
                            done.accept(model.login.get());
                        },
                        troubles -> dialog.troubles(asking.words(model.show(troubles)))));
        dialog.open(620, 560);
    }

    private void example(String input, Text line) {
        line.setMessage(texts.get("example." + input));
    }
}
