package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** Chooses who checks a draft and who signs it in what capacity; each person is looked for by name. */
final class RouteDialog {

    /** Somebody who was chosen, and how the input calls them. */
    private record Person(AccountId account, String words) {
        static Person of(PersonFound found) {
            return new Person(
                    found.account(),
                    found.name() + " — " + found.post().position().title());
        }
    }

    private final OutgoingOffice office;
    private final Asking asking;
    private final List<Field<Optional<Person>>> chosen = new ArrayList<>();
    private final Field<Mandate> mandate = new Field<>(Mandate.HEAD);
    private final Field<String> collective = new Field<>("");
    private final Field<String> headTitle = new Field<>("");
    private Texts texts;
    private DialogShell dialog;

    RouteDialog(OutgoingOffice office, Asking asking) {
        this.office = office;
        this.asking = asking;
    }

    void open(Shell parent, OutgoingView view, Runnable done) {
        texts = DocumentTexts.of(parent.getDisplay());
        dialog = new DialogShell(parent, texts.get("act.ROUTE"), texts.get("route.explanation"));
        dialog.shell().setData("page", "route");
        Optional<ApprovalRoute> known = view.document().route();
        headTitle.set(texts.get("route.head"));
        known.map(ApprovalRoute::capacity).ifPresent(capacity -> {
            mandate.set(capacity.mandate());
            collective.set(capacity.collective().orElse(""));
            headTitle.set(capacity.headTitle());
        });
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        SearchField<Person> first = person(form, "route.content", view, ApprovalRoute::contentChecker);
        person(form, "route.format", view, ApprovalRoute::formatChecker);
        person(form, "route.signer", view, ApprovalRoute::signer);
        form.choice(
                texts.get("route.mandate"),
                mandate,
                List.of(Mandate.values()),
                one -> texts.of("mandate.", one),
                Span.HALF);
        form.text(texts.get("route.collective"), collective, Span.HALF);
        form.text(texts.get("route.head_title"), headTitle, Span.FULL);
        dialog.cancel();
        dialog.prominent(texts.get("draft.save"), Icon.CHECK, () -> save(view.document(), done));
        dialog.open(560, 520);
        first.line().setFocus();
    }

    private SearchField<Person> person(
            FormPane form, String key, OutgoingView view, Function<ApprovalRoute, AccountId> whom) {
        Field<Optional<Person>> field = new Field<>(Optional.empty());
        chosen.add(field);
        SearchField<Person> search = new SearchField<>(
                form.custom(texts.get(key), field, Span.FULL),
                asking,
                texts.get("route.person_hint"),
                typed -> office.directory()
                        .people(typed)
                        .map(found -> found.stream().map(Person::of).toList()),
                Person::words);
        search.line().setData("label", texts.get(key));
        view.document()
                .route()
                .map(whom)
                .ifPresent(account ->
                        search.choose(new Person(account, view.names().getOrDefault(account, ""))));
        field.set(search.chosen());
        search.line().addModifyListener(event -> field.set(search.chosen()));
        search.onChoose(person -> field.set(Optional.of(person)));
        return search;
    }

    private void save(OutgoingDocument document, Runnable done) {
        chosen.stream()
                .filter(field -> field.get().isEmpty())
                .forEach(field -> field.trouble(texts.get("route.nobody")));
        if (chosen.stream().anyMatch(field -> field.get().isEmpty())) {
            return;
        }
        SigningCapacity capacity = SigningCapacity.of(mandate.get(), headTitle.get());
        ApprovalRoute route = new ApprovalRoute(
                account(0),
                account(1),
                account(2),
                collective.get().isBlank()
                        ? capacity
                        : capacity.onBehalfOf(collective.get().strip()));
        asking.ask(
                dialog.shell(),
                () -> office.drafting().route(new Seen<>(document.id(), document.version()), route),
                routed -> {
                    dialog.close();
                    done.run();
                },
                troubles -> dialog.troubles(asking.words(troubles)));
    }

    private AccountId account(int place) {
        return chosen.get(place).get().orElseThrow().account();
    }
}
