package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.DraftOrigin;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.list.ChosenList;
import org.vanthu.ui.documents.internal.list.OpenDocuments;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Later;

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
                                    model::addRecipient,
                                    () -> model.addOutside(incoming.fields().organName()));
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
        recipients(form.custom(texts.get("field.recipients"), Span.FULL), model, texts);
        dialog.cancel();
        dialog.prominent(
                texts.get("draft.save"),
                Icon.CHECK,
                () -> asking.ask(
                        dialog.shell(),
                        () -> save.with(model),
                        saved -> {
                            dialog.close();
                            done.accept(saved);
                        },
                        (List<Trouble> troubles) -> dialog.troubles(asking.words(model.show(troubles)))));
        dialog.open(680, 640);
        subject.setFocus();
    }

    private void recipients(Composite cell, DraftModel model, Texts texts) {
        Text search = LineInput.search(cell);
        search.setMessage(texts.get("draft.find_recipient"));
        search.setData("label", texts.get("field.recipients"));
        search.setLayoutData(Layouts.wide());
        Composite found = lines(cell);
        Composite chosen = lines(cell);
        Later later = new Later(search, 250, () -> {
            String typed = search.getText();
            if (!typed.isBlank()) {
                asking.ask(
                        search,
                        () -> office.directory().organisations(typed),
                        bodies -> showFound(found, bodies, model, search, texts));
            }
        });
        search.addModifyListener(event -> {
            clear(found);
            relayout(found);
            later.ask();
        });
        search.addListener(SWT.DefaultSelection, event -> {
            model.addOutside(search.getText());
            search.setText("");
        });
        Runnable showChosen = () -> showChosen(chosen, model);
        model.recipients.onChange(showChosen);
        showChosen.run();
    }

    private static Composite lines(Composite cell) {
        Composite made = Surface.same(cell);
        made.setLayout(Layouts.columns(2));
        made.setLayoutData(Layouts.wide());
        return made;
    }

    private static void clear(Composite group) {
        for (Control child : group.getChildren()) {
            child.dispose();
        }
    }

    private void showFound(Composite group, List<Organisation> bodies, DraftModel model, Text search, Texts texts) {
        clear(group);
        bodies.stream().limit(4).forEach(body -> {
            Words.label(group, body.name(), TextFont.BODY, Meaning.PLAIN).setLayoutData(Layouts.wide());
            new ActButton(group, ActButton.Weight.FLAT, texts.get("draft.add"), Icon.ADD)
                    .onPress(() -> group.getDisplay().asyncExec(() -> {
                        model.addRecipient(body);
                        search.setText("");
                    }));
        });
        relayout(group);
    }

    private static void showChosen(Composite group, DraftModel model) {
        if (group.isDisposed()) {
            return;
        }
        clear(group);
        for (Recipient recipient : model.recipients.get()) {
            Words.label(group, recipient.name(), TextFont.STRONG, Meaning.PLAIN).setLayoutData(Layouts.wide());
            ActButton remove = new ActButton(group, ActButton.Weight.FLAT, "", Icon.CLOSE);
            remove.setToolTipText(recipient.name());
            remove.onPress(() -> group.getDisplay().asyncExec(() -> model.remove(recipient)));
        }
        relayout(group);
    }

    private static void relayout(Composite group) {
        group.getShell().layout(true, true);
        Optional.of(group.getShell().computeSize(group.getShell().getSize().x, SWT.DEFAULT))
                .filter(wanted -> wanted.y > group.getShell().getSize().y)
                .ifPresent(wanted -> group.getShell().setSize(group.getShell().getSize().x, wanted.y));
    }
}
