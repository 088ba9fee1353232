package org.vanthu.ui.administration.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Session;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.GivenDelegation;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.work.Asking;

/** Asks who stands in for oneself, from when to when, and for which documents. */
final class AbsenceForm {

    private enum Kinds {
        ALL,
        SOME
    }

    private static final int TYPES_HEIGHT = 170;
    private static final int TYPES_BESIDE = 3;

    private final Session session;
    private final AccountId self;
    private final Asking asking;
    private final Texts texts;
    private final DialogShell dialog;
    private final Fields named;
    private final Field<Optional<PersonFound>> to;
    private final Field<Optional<LocalDate>> begin;
    private final Field<Optional<LocalDate>> end;
    private final Field<Kinds> kinds;
    private final Field<String> reason;
    private TypeTicks types;

    AbsenceForm(Shell parent, Session session, AccountId self, Asking asking) {
        this.session = session;
        this.self = self;
        this.asking = asking;
        texts = AdministrationTexts.of(parent.getDisplay());
        dialog = new DialogShell(parent, texts.get("delegations.give"), texts.get("delegations.give_why"));
        named = new Fields(asking.language());
        LocalDate today = LocalDate.now(Dates.ZONE);
        to = named.add("to", new Field<>(Optional.empty()));
        begin = named.add("begin", new Field<>(Optional.of(today)));
        end = named.add("end", new Field<>(Optional.of(today.plusDays(7))));
        kinds = named.add("kinds", new Field<>(Kinds.ALL));
        reason = named.add("reason", new Field<>(""));
    }

    /** @param done takes what was given, and the name of the deputy */
    void open(BiConsumer<GivenDelegation, String> done) {
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        SearchField<PersonFound> person = new SearchField<>(
                form.custom(texts.get("delegations.to"), to, Span.FULL),
                asking,
                texts.get("access.person_hint"),
                typed -> PersonWords.without(self, session.directory().people(typed)),
                PersonWords::of);
        person.line().addModifyListener(event -> to.set(person.chosen()));
        person.onChoose(chosen -> to.set(Optional.of(chosen)));
        form.day(texts.get("delegations.begin"), begin, Span.HALF);
        form.day(texts.get("absence.until"), end, Span.HALF);
        form.area(texts.get("reason.reason"), reason, 2);
        form.choice(
                texts.get("absence.kinds"),
                kinds,
                List.of(Kinds.values()),
                one -> texts.of("absence.kinds.", one),
                Span.FULL);
        form.onlyWhile(() -> kinds.get() == Kinds.SOME, ticks(form), kinds);
        dialog.cancel();
        dialog.prominent(texts.get("delegations.give"), Icon.DELEGATION, () -> give(done));
        dialog.open(640, 420);
        person.line().setFocus();
    }

    private Control ticks(FormPane form) {
        Scrolled scroll = new Scrolled(form.custom("", Span.FULL), 0, 0).followFocus();
        scroll.control().setLayoutData(Layouts.wideOfHeight(TYPES_HEIGHT));
        types = new TypeTicks(scroll.content(), TYPES_BESIDE, asking.language(), kinds::clearTrouble);
        return scroll.control();
    }

    private void give(BiConsumer<GivenDelegation, String> done) {
        dialog.troubles(List.of());
        if (!isComplete()) {
            return;
        }
        PersonFound deputy = to.get().orElseThrow();
        DelegationDraft draft = new DelegationDraft(
                deputy.post().organisation(),
                deputy.account(),
                begin.get().orElseThrow().atStartOfDay(Dates.ZONE).toInstant(),
                end.get().orElseThrow().plusDays(1).atStartOfDay(Dates.ZONE).toInstant(),
                covered(),
                reason.get());
        asking.ask(
                dialog.shell(),
                () -> session.delegations().give(draft),
                given -> {
                    dialog.close();
                    done.accept(given, deputy.name());
                },
                troubles -> dialog.troubles(asking.words(named.show(troubles))));
    }

    private boolean isComplete() {
        named.show(List.of());
        if (to.get().isEmpty()) {
            to.trouble(texts.get("absence.to_missing"));
        }
        Stream.of(begin, end)
                .filter(day -> day.get().isEmpty())
                .forEach(day -> day.trouble(texts.get("absence.day_missing")));
        // A delegation of no types would be one of all types.
        if (kinds.get() == Kinds.SOME && covered().isEmpty()) {
            kinds.trouble(texts.get("absence.kinds_missing"));
        }
        return Stream.of(to, begin, end, kinds)
                .allMatch(field -> field.trouble().isEmpty());
    }

    private Set<String> covered() {
        return kinds.get() == Kinds.ALL
                ? Set.of()
                : types.ticked().stream().map(DocumentType::code).collect(Collectors.toSet());
    }
}
