package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.list.ChosenList;
import org.vanthu.ui.documents.internal.list.OpenDocuments;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** The form of a draft: started fresh, as a reply, or changed. */
public final class StartDraft {

    private final OutgoingOffice office;
    private final Asking asking;
    private final OpenDocuments open;
    private final ChosenList lists;
    private final Actor actor;
    private final Language language;

    public StartDraft(
            OutgoingOffice office,
            Asking asking,
            OpenDocuments open,
            ChosenList lists,
            Actor actor,
            Language language) {
        this.office = office;
        this.asking = asking;
        this.open = open;
        this.lists = lists;
        this.actor = actor;
        this.language = language;
    }

    /** What the prominent button does with the model. */
    private interface Save {
        Outcome<OutgoingDocument> with(DraftModel model);
    }

    /** A document of its own accord. */
    public void fresh(Shell parent) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        show(
                parent,
                new DraftModel(language),
                texts.get("draft.new"),
                model -> start(model, new DraftOrigin.Fresh()),
                this::opened);
    }

    /** An answer to an incoming document: its issuer is the first recipient. */
    public void reply(Shell parent, IncomingDocument incoming) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DraftModel model = new DraftModel(language);
        model.subject.set(
                texts.get("draft.reply_subject", "code", incoming.fields().code()));
        asking.ask(
                parent, () -> office.directory().organisations(incoming.fields().organName()), found -> {
                    found.stream()
                            .filter(body -> body.name()
                                    .equalsIgnoreCase(incoming.fields().organName()))
                            .findFirst()
                            .ifPresentOrElse(
                                    model.to::add,
                                    () -> model.to.addOutside(incoming.fields().organName()));
                    show(
                            parent,
                            model,
                            texts.get("draft.reply"),
                            one -> start(one, new DraftOrigin.Reply(incoming.id())),
                            this::opened);
                });
    }

    /** Changes the fields of a draft. */
    void edit(Shell parent, OutgoingDocument document, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DraftModel model = new DraftModel(language);
        model.fill(document.fields());
        show(
                parent,
                model,
                texts.get("draft.edit"),
                one -> office.drafting().edit(new Seen<>(document.id(), document.version()), one.fields()),
                changed -> done.run());
    }

    /** Opens what is being drafted already. */
    public void goOn(DraftId draft, String subject) {
        open.open(draft, subject);
    }

    private Outcome<OutgoingDocument> start(DraftModel model, DraftOrigin origin) {
        OrganisationId organisation = actor.posts().getFirst().organisation();
        UnitId unit = actor.posts().getFirst().unit();
        return office.drafting().start(organisation, unit, model.fields(), origin);
    }

    private void opened(OutgoingDocument document) {
        lists.refresh();
        open.open(document.id(), document.fields().subject());
    }

    private void show(Shell parent, DraftModel model, String title, Save save, Consumer<OutgoingDocument> done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, title, texts.get("draft.explanation"));
        dialog.shell().setData("page", "draft");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.choice(
                texts.get("field.type"),
                model.type,
                List.of(DocumentType.values()),
                type -> type.label(language),
                Span.HALF);
        form.text(texts.get("field.notation"), model.notation, Span.HALF).setMessage(texts.get("draft.notation_made"));
        Text subject = form.area(texts.get("field.subject"), model.subject, 3);
        form.choice(
                texts.get("field.urgency"),
                model.urgency,
                List.of(Urgency.values()),
                urgency -> urgency.label(language),
                Span.HALF);
        form.text(texts.get("field.note"), model.note, Span.HALF);
        RecipientsChooser recipients = new RecipientsChooser(
                form.custom(texts.get("field.recipients"), model.to.field, Span.FULL),
                model.to,
                office.directory(),
                asking);
        dialog.cancel();
        dialog.prominent(texts.get("draft.save"), Icon.CHECK, () -> {
            if (recipients.isSettled()) {
                asking.ask(
                        dialog.shell(),
                        () -> save.with(model),
                        saved -> {
                            dialog.close();
                            done.accept(saved);
                        },
                        (List<Trouble> troubles) -> dialog.troubles(asking.words(model.show(troubles))));
            }
        });
        dialog.open(680, 640);
        subject.setFocus();
        subject.setSelection(subject.getCharCount());
    }
}
