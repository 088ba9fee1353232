package org.vanthu.ui.workbench.internal;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Session;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/** A first password that somebody else has set is replaced by one that only the person knows. */
final class NewPasswordStep {

    private final Composite side;
    private final Session session;
    private final Asking asking;
    private final Texts texts;
    private final PasswordModel model;
    private final Runnable done;
    private final TroubleStrip troubles;
    private final ActButton save;
    private final PasswordForm form;

    /**
     * @param known the password just typed
     * @param shortest fewest characters of the new one
     * @param done called when the new one holds
     */
    NewPasswordStep(Composite side, Session session, Asking asking, String known, int shortest, Runnable done) {
        this.side = side;
        this.session = session;
        this.asking = asking;
        this.done = done;
        texts = WorkbenchTexts.of(side.getDisplay());
        model = new PasswordModel(known, texts);
        Words.label(side, texts.get("password.first_title"), TextFont.TITLE, Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        Words.paragraph(side, texts.get("password.first_explanation"), TextFont.BODY, Meaning.QUIET)
                .setLayoutData(Layouts.wide());
        form = new PasswordForm(side, model, PasswordForm.Asks.NEXT_ONLY, shortest, this::save);
        troubles = new TroubleStrip(side);
        save = new ActButton(side, ActButton.Weight.PROMINENT, texts.get("password.go_on"), Icon.KEY);
        save.setLayoutData(Layouts.wide());
        save.onPress(this::save);
    }

    Control first() {
        return form.first();
    }

    private void save() {
        if (!model.complete() || !save.isEnabled()) {
            return;
        }
        save.setEnabled(false);
        troubles.clear();
        asking.ask(side, () -> model.change(session.ownAccount()), changed -> done.run(), this::refused);
    }

    private void refused(List<Trouble> why) {
        save.setEnabled(true);
        troubles.show(asking.words(model.show(why)));
    }
}
