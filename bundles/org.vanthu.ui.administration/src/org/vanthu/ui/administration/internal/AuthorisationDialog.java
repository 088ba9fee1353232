package org.vanthu.ui.administration.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.outgoing.AuthorisationPaper;
import org.vanthu.api.people.PersonFound;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Words;

/** Enters a written authorisation to sign: who by whom, by which paper, for how long, for what. */
final class AuthorisationDialog {

    private static final int USUAL_MONTHS = 6;
    private static final int TYPES_BESIDE = 4;

    private final Office office;
    private final Texts texts;
    private final Fields named;
    private final Field<String> paper;
    private final Field<Optional<LocalDate>> from;
    private final Field<Optional<LocalDate>> until;
    private final Field<String> scope;

    AuthorisationDialog(Office office) {
        this.office = office;
        texts = office.texts();
        named = new Fields(office.asking().language());
        paper = named.add("paper", new Field<>(""));
        LocalDate today = LocalDate.now(Dates.ZONE);
        from = named.add("from", new Field<>(Optional.of(today)));
        until = named.add("until", new Field<>(Optional.of(today.plusMonths(USUAL_MONTHS))));
        scope = named.add("scope", new Field<>(""));
    }

    void open(Shell parent, Runnable done) {
        DialogShell dialog =
                new DialogShell(parent, texts.get("authorisations.enter"), texts.get("authorisations.enter_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        SearchField<PersonFound> holder = person(form, "authorisations.holder", "authorisations.holder_hint");
        SearchField<PersonFound> grantor = person(form, "authorisations.grantor", "authorisations.grantor_hint");
        form.text(texts.get("authorisations.paper"), paper, Span.FULL)
                .setMessage(texts.get("authorisations.paper_hint"));
        form.day(texts.get("authorisations.from"), from, Span.HALF);
        form.day(texts.get("authorisations.until"), until, Span.HALF);
        Words.label(dialog.body(), texts.get("authorisations.types"), TextFont.SMALL, Meaning.QUIET);
        TypeTicks types =
                new TypeTicks(dialog.body(), TYPES_BESIDE, office.asking().language(), scope::clearTrouble);
        FormPane limits = new FormPane(dialog.body());
        limits.control().setLayoutData(Layouts.wide());
        limits.area(texts.get("authorisations.scope"), scope, 2);
        dialog.cancel();
        ActButton enter = dialog.prominent(
                texts.get("authorisations.enter"), Icon.CHECK, () -> enter(dialog, holder, grantor, types, done));
        enter.setEnabled(false);
        List.of(holder, grantor)
                .forEach(field -> field.line()
                        .addModifyListener(event -> enter.setEnabled(
                                holder.chosen().isPresent() && grantor.chosen().isPresent())));
        dialog.open(760, 620);
        holder.line().setFocus();
    }

    private SearchField<PersonFound> person(FormPane form, String label, String hint) {
        return new SearchField<>(
                form.custom(texts.get(label), Span.HALF),
                office.asking(),
                texts.get(hint),
                typed -> office.session().directory().people(typed),
                PersonWords::of);
    }

    private void enter(
            DialogShell dialog,
            SearchField<PersonFound> holder,
            SearchField<PersonFound> grantor,
            TypeTicks types,
            Runnable done) {
        if (isWithoutDay(from) | isWithoutDay(until)) {
            return;
        }
        AuthorisationPaper written = new AuthorisationPaper(
                grantor.chosen().orElseThrow().account(),
                holder.chosen().orElseThrow().account(),
                paper.get(),
                from.get().orElseThrow(),
                until.get().orElseThrow(),
                types.ticked(),
                scope.get());
        office.asking()
                .ask(
                        dialog.shell(),
                        () -> office.session().signing().authorise(office.organisation(), written),
                        entered -> {
                            dialog.close();
                            done.run();
                        },
                        troubles -> dialog.troubles(office.asking().words(named.show(troubles))));
    }

    private boolean isWithoutDay(Field<Optional<LocalDate>> day) {
        if (day.get().isEmpty()) {
            day.trouble(texts.get("authorisations.no_day"));
        }
        return day.get().isEmpty();
    }
}
