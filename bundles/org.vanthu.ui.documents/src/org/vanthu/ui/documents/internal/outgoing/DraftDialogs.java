package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.ComposedVersion;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningCapacity;
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
    void route(Shell parent, OutgoingDocument document, Runnable done) {
        asking.ask(parent, () -> office.directory().people(""), people -> route(parent, document, people, done));
    }

    private void route(Shell parent, OutgoingDocument document, List<PersonFound> people, Runnable done) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("act.ROUTE"), texts.get("route.explanation"));
        Optional<ApprovalRoute> known = document.route();
        Field<PersonFound> content = chosen(people, known.map(ApprovalRoute::contentChecker));
        Field<PersonFound> format = chosen(people, known.map(ApprovalRoute::formatChecker));
        Field<PersonFound> signer = chosen(people, known.map(ApprovalRoute::signer));
        Field<Mandate> mandate =
                new Field<>(known.map(route -> route.capacity().mandate()).orElse(Mandate.HEAD));
        Field<String> collective = new Field<>(
                known.flatMap(route -> route.capacity().collective()).orElse(""));
        Field<String> headTitle =
                new Field<>(known.map(route -> route.capacity().headTitle()).orElse(texts.get("route.head")));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        Function<PersonFound, String> words =
                person -> person.name() + " — " + person.post().position().title();
        form.choice(texts.get("route.content"), content, people, words, Span.FULL);
        form.choice(texts.get("route.format"), format, people, words, Span.FULL);
        form.choice(texts.get("route.signer"), signer, people, words, Span.FULL);
        form.choice(
                texts.get("route.mandate"),
                mandate,
                List.of(Mandate.values()),
                one -> texts.of("mandate.", one),
                Span.HALF);
        form.text(texts.get("route.collective"), collective, Span.HALF);
        form.text(texts.get("route.head_title"), headTitle, Span.FULL);
        dialog.cancel();
        dialog.prominent(
                texts.get("draft.save"),
                Icon.CHECK,
                () -> close(dialog, done, () -> {
                    SigningCapacity capacity = SigningCapacity.of(mandate.get(), headTitle.get());
                    ApprovalRoute route = new ApprovalRoute(
                            content.get().account(),
                            format.get().account(),
                            signer.get().account(),
                            collective.get().isBlank()
                                    ? capacity
                                    : capacity.onBehalfOf(collective.get().strip()));
                    return office.drafting().route(seen(document), route);
                }));
        dialog.open(560, 520);
    }

    private static Field<PersonFound> chosen(List<PersonFound> people, Optional<AccountId> known) {
        return new Field<>(people.stream()
                .filter(person -> known.filter(person.account()::equals).isPresent())
                .findFirst()
                .orElse(people.getFirst()));
    }

    /** Writes the text of the document with the built-in composer, beginning with what was written last. */
    void compose(Shell parent, OutgoingView view, Runnable done) {
        OutgoingDocument document = view.document();
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
