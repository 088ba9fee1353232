package org.vanthu.ui.administration.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.DelegationRow;
import org.vanthu.api.people.PersonFound;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Question;

/** Who stands in for whom in the body, now and to come. */
final class DelegationsPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<DelegationRow> table;

    DelegationsPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "delegations");
        frame.act(texts.get("delegations.give"), Icon.ADD, this::give);
        table = frame.table(
                List.of(
                        Column.of("from", texts.get("delegations.from"), 220, DelegationRow::fromName),
                        Column.of("to", texts.get("delegations.to"), 220, DelegationRow::toName),
                        Column.of(
                                "begin",
                                texts.get("delegations.begin"),
                                140,
                                row -> AbsenceWords.begin(row.delegation().begin())),
                        Column.of(
                                "end",
                                texts.get("delegations.end"),
                                140,
                                row -> AbsenceWords.end(row.delegation().end())),
                        Column.<DelegationRow>of(
                                        "reason",
                                        texts.get("reason.reason"),
                                        240,
                                        row -> row.delegation().reason())
                                .stretched()),
                row -> row.delegation().id().toString());
        frame.actOn(table, texts.get("delegations.revoke"), Icon.RETURN, this::revoke);
        table.whenEmpty(Icon.DELEGATION, texts.get("delegations.none"), texts.get("delegations.none_next"));
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private void refresh() {
        frame.fill(table, () -> office.session().delegations().standing(office.organisation()));
    }

    private void revoke(DelegationRow row) {
        new Question(office.asking())
                .ask(
                        frame.control().getShell(),
                        texts.get("delegations.revoke"),
                        texts.get("delegations.revoke_why", "from", row.fromName(), "to", row.toName()),
                        () -> office.session()
                                .delegations()
                                .revokeFor(row.delegation().id()),
                        this::refresh);
    }

    private void give() {
        Fields named = new Fields(office.asking().language());
        Field<Optional<LocalDate>> begin = named.add("begin", new Field<>(Optional.of(LocalDate.now(Dates.ZONE))));
        Field<Optional<LocalDate>> end = named.add(
                "end", new Field<>(Optional.of(LocalDate.now(Dates.ZONE).plusDays(7))));
        Field<String> reason = named.add("reason", new Field<>(""));
        DialogShell dialog = new DialogShell(
                frame.control().getShell(), texts.get("delegations.give"), texts.get("delegations.give_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        SearchField<PersonFound> from = person(form, "delegations.from", this::people);
        SearchField<PersonFound> to = person(
                form,
                "delegations.to",
                typed -> from.chosen()
                        .map(absent -> PersonWords.without(absent.account(), people(typed)))
                        .orElseGet(() -> people(typed)));
        form.day(texts.get("delegations.begin"), begin, Span.HALF);
        form.day(texts.get("delegations.end"), end, Span.HALF);
        form.area(texts.get("reason.reason"), reason, 2);
        dialog.cancel();
        ActButton give = dialog.prominent(
                texts.get("delegations.give"),
                Icon.DELEGATION,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> office.session()
                                        .delegations()
                                        .giveFor(
                                                office.organisation(),
                                                from.chosen().orElseThrow().account(),
                                                draft(to.chosen().orElseThrow(), begin.get(), end.get(), reason.get())),
                                given -> {
                                    dialog.close();
                                    refresh();
                                },
                                troubles -> dialog.troubles(office.asking().words(named.show(troubles)))));
        give.setEnabled(false);
        List.of(from, to)
                .forEach(field -> field.line()
                        .addModifyListener(event -> give.setEnabled(
                                from.chosen().isPresent() && to.chosen().isPresent())));
        dialog.open(560, 460);
        from.line().setFocus();
    }

    private Outcome<List<PersonFound>> people(String typed) {
        return office.session().directory().people(typed);
    }

    private SearchField<PersonFound> person(FormPane form, String label, SearchField.Search<PersonFound> search) {
        return new SearchField<>(
                form.custom(texts.get(label), Span.FULL),
                office.asking(),
                texts.get("access.person_hint"),
                search,
                PersonWords::of);
    }

    private DelegationDraft draft(PersonFound to, Optional<LocalDate> begin, Optional<LocalDate> end, String reason) {
        LocalDate first = begin.orElse(LocalDate.now(Dates.ZONE));
        LocalDate last = end.orElse(first);
        return new DelegationDraft(
                office.organisation(),
                to.account(),
                first.atStartOfDay(Dates.ZONE).toInstant(),
                last.plusDays(1).atStartOfDay(Dates.ZONE).toInstant(),
                Set.of(),
                reason);
    }
}
