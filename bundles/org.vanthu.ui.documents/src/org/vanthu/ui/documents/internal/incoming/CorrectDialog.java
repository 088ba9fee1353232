package org.vanthu.ui.documents.internal.incoming;

import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.Incoming;
import org.vanthu.domain.Language;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.work.Asking;

/** Corrects what was entered when a document was registered. */
final class CorrectDialog {

    private final Incoming incoming;
    private final Asking asking;
    private final Language language;

    CorrectDialog(Incoming incoming, Asking asking, Language language) {
        this.incoming = incoming;
        this.asking = asking;
        this.language = language;
    }

    void open(Shell parent, IncomingDocument document, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        RegisterModel model = new RegisterModel(language);
        model.fill(document.fields());
        DialogShell dialog = new DialogShell(parent, texts.get("correct.title"), texts.get("correct.explanation"));
        IncomingForm.in(dialog.body(), model, language);
        dialog.cancel();
        dialog.prominent(
                texts.get("step.CORRECT"),
                Icon.EDIT,
                () -> asking.ask(
                        dialog.shell(),
                        () -> incoming.correct(new Seen<>(document.id(), document.version()), model.fields()),
                        corrected -> {
                            dialog.close();
                            done.run();
                        },
                        troubles -> dialog.troubles(asking.words(model.show(troubles)))));
        dialog.open(620, 560);
    }
}
