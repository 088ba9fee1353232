package org.vanthu.ui.documents.internal.incoming;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.Submission;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.deadline.DeadlineInput;
import org.vanthu.ui.documents.internal.deadline.DeadlineModel;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.TreePicker;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Submits a registered document to a leader. */
final class SubmitDialog {

    private final Session session;
    private final Asking asking;
    private final DeadlineModel due = new DeadlineModel();

    SubmitDialog(Session session, Asking asking) {
        this.session = session;
        this.asking = asking;
    }

    void open(Shell parent, IncomingDocument document, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("submit.title"), texts.get("submit.explanation"));
        TreePicker<Assignee> picker = new TreePicker<>(dialog.body(), texts.get("assign.search"));
        picker.control().setLayoutData(Layouts.fill());
        Field<String> words = new Field<>("");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Text note = form.area(texts.get("submit.words"), words, 2);
        document.fields().dueDate().ifPresent(due::show);
        new DeadlineInput(form, due, limit -> session.officeHours().deadline(document.organisation(), limit), asking);
        dialog.cancel();
        ActButton send = dialog.prominent(
                texts.get("step.SUBMIT"), Icon.UPLOAD, () -> submit(picker, words, document, dialog, done));
        send.setEnabled(false);
        picker.onMove(() -> send.setEnabled(leader(picker).isPresent()));
        picker.onPick(picked -> note.setFocus());
        new People(session.directory()).offer(picker, asking, document.organisation());
        dialog.open(540, 640);
        picker.searchLine().setFocus();
    }

    private static Optional<Assignee.ToPerson> leader(TreePicker<Assignee> picker) {
        return picker.marked()
                .flatMap(one -> one instanceof Assignee.ToPerson person ? Optional.of(person) : Optional.empty());
    }

    private void submit(
            TreePicker<Assignee> picker,
            Field<String> words,
            IncomingDocument document,
            DialogShell dialog,
            Runnable done) {
        if (due.isWrong()) {
            return;
        }
        leader(picker)
                .ifPresent(person -> asking.ask(
                        dialog.shell(),
                        () -> session.routing()
                                .submit(
                                        new Seen<>(document.id(), document.version()),
                                        new Submission(person.account(), words.get(), due.limit())),
                        sent -> {
                            dialog.close();
                            done.run();
                        },
                        troubles -> dialog.troubles(asking.words(List.copyOf(troubles)))));
    }
}
