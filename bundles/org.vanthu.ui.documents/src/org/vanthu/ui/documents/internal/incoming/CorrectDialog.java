package org.vanthu.ui.documents.internal.incoming;

import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.work.Asking;

/** Corrects what was entered when a document was registered. */
final class CorrectDialog {

    private final Session session;
    private final Asking asking;

    CorrectDialog(Session session, Asking asking) {
        this.session = session;
        this.asking = asking;
    }

    void open(Shell parent, IncomingDocument document, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        RegisterModel model = new RegisterModel(asking.language());
        model.fill(document.fields());
        DialogShell dialog = new DialogShell(parent, texts.get("correct.title"), texts.get("correct.explanation"));
        IncomingForm form = new IncomingForm(
                dialog.body(), model, limit -> session.officeHours().deadline(document.organisation(), limit), asking);
        dialog.cancel();
        dialog.prominent(
                texts.get("step.CORRECT"),
                Icon.EDIT,
                () -> form.withDeadline(() -> correct(dialog, document, model, done)));
        dialog.open(620, 560);
    }

    private void correct(DialogShell dialog, IncomingDocument document, RegisterModel model, Runnable done) {
        asking.ask(
                dialog.shell(),
                () -> session.incoming().correct(new Seen<>(document.id(), document.version()), model.fields()),
                corrected -> {
                    dialog.close();
                    done.run();
                },
                troubles -> dialog.troubles(asking.words(model.show(troubles))));
    }
}
