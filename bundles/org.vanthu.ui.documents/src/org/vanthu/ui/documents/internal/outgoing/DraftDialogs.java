package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.ComposedVersion;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** The small windows of drafting: who checks and signs, the built-in composer, asking and giving opinions. */
public final class DraftDialogs {

    private final OutgoingOffice office;
    private final Asking asking;

    public DraftDialogs(OutgoingOffice office, Asking asking) {
        this.office = office;
        this.asking = asking;
    }

    /** Chooses who checks and who signs in what capacity. */
    void route(Shell parent, OutgoingView view, Runnable done) {
        new RouteDialog(office, asking).open(parent, view, done);
    }

    /**
     * Writes the text of the document with the built-in composer, beginning with what was written last. The page names who
     * signs, so who that is, is asked for first where nobody is chosen.
     */
    void compose(Shell parent, OutgoingView view, Runnable done) {
        OutgoingDocument document = view.document();
        if (document.route().isEmpty()) {
            route(parent, view, () -> {
                done.run();
                asking.ask(
                        parent, () -> office.drafting().open(document.id()), routed -> compose(parent, routed, done));
            });
            return;
        }
        Composition written = view.composed()
                .map(ComposedVersion::composition)
                .orElseGet(() -> new Composition(
                        document.fields().recipients().stream()
                                .map(Recipient::name)
                                .toList(),
                        ""));
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("act.COMPOSE"), texts.get("compose.explanation"));
        dialog.shell().setData("page", "compose");
        Field<String> addressees = new Field<>(String.join("\n", written.addressees()));
        Field<String> text = new Field<>(written.text());
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.area(texts.get("compose.addressees"), addressees, 3);
        form.area(texts.get("compose.text"), text, 16).setFocus();
        dialog.cancel();
        dialog.prominent(
                texts.get("compose.save"),
                Icon.CHECK,
                () -> close(
                        dialog,
                        done,
                        () -> office.drafting()
                                .compose(
                                        seen(document),
                                        new Composition(
                                                addressees
                                                        .get()
                                                        .lines()
                                                        .filter(line -> !line.isBlank())
                                                        .toList(),
                                                text.get()))));
        dialog.open(760, 640);
    }

    /** Asks people and units for their opinion. */
    void askOpinions(Shell parent, OutgoingDocument document, Runnable done) {
        new AskOpinionsDialog(office, asking).open(parent, document, done);
    }

    /** Gives the opinion one was asked for. */
    void giveOpinion(Shell parent, OutgoingDocument document, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("act.GIVE_OPINION"), "");
        Field<Opinion.Verdict> verdict = new Field<>(Opinion.Verdict.AGREE);
        Field<String> words = new Field<>("");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.choice(
                texts.get("opinion.verdict"),
                verdict,
                List.of(Opinion.Verdict.values()),
                one -> texts.of("opinion.verdict.", one),
                Span.FULL);
        form.area(texts.get("field.words"), words, 5);
        dialog.cancel();
        dialog.prominent(
                texts.get("act.GIVE_OPINION"),
                Icon.OPINION,
                () -> close(
                        dialog, done, () -> office.drafting().giveOpinion(document.id(), verdict.get(), words.get())));
        dialog.open(520, 360);
    }

    private static Seen<DraftId> seen(OutgoingDocument document) {
        return new Seen<>(document.id(), document.version());
    }

    private void close(DialogShell dialog, Runnable done, Callable<Outcome<OutgoingDocument>> act) {
        asking.ask(
                dialog.shell(),
                act,
                changed -> {
                    dialog.close();
                    done.run();
                },
                troubles -> dialog.troubles(asking.words(troubles)));
    }
}
