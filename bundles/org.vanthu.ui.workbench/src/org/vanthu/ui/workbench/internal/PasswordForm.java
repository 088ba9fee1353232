package org.vanthu.ui.workbench.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;

/** The inputs of a new password with the rules in words over them. */
final class PasswordForm {

    /** Whether the present password is asked for. */
    enum Asks {
        CURRENT_TOO,
        NEXT_ONLY
    }

    private final List<Text> inputs = new ArrayList<>();

    PasswordForm(Composite parent, PasswordModel model, Asks asks, int shortest, Runnable enter) {
        Texts texts = WorkbenchTexts.of(parent.getDisplay());
        new Notice(parent)
                .show(texts.get("password.rules", "least", shortest), Meaning.ACCENT)
                .control()
                .setLayoutData(Layouts.wide());
        FormPane form = new FormPane(parent);
        form.control().setLayoutData(Layouts.wide());
        if (asks == Asks.CURRENT_TOO) {
            inputs.add(form.secret(texts.get("password.current"), model.current, Span.FULL));
        }
        inputs.add(form.secret(texts.get("password.next"), model.next, Span.FULL));
        inputs.add(form.secret(texts.get("password.again"), model.again, Span.FULL));
        for (int i = 1; i < inputs.size(); i++) {
            Text following = inputs.get(i);
            inputs.get(i - 1).addListener(SWT.DefaultSelection, event -> following.setFocus());
        }
        inputs.getLast().addListener(SWT.DefaultSelection, event -> enter.run());
    }

    /** The input to begin with. */
    Text first() {
        return inputs.getFirst();
    }
}
