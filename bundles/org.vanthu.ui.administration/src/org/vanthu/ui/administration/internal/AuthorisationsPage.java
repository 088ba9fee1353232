package org.vanthu.ui.administration.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.outgoing.AuthorisationRow;
import org.vanthu.domain.drafting.SigningAuthorisation;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.work.Question;

/** The written authorisations under which heads of units sign "TUQ." (NĐ 30/2020, Art. 13.3), past ones too. */
final class AuthorisationsPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<AuthorisationRow> table;

    AuthorisationsPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "authorisations");
        frame.act(
                texts.get("authorisations.enter"),
                Icon.ADD,
                () -> new AuthorisationDialog(office).open(frame.control().getShell(), this::refresh));
        ActButton revoke = frame.act(texts.get("authorisations.revoke"), Icon.VOID, this::revoke);
        revoke.setEnabled(false);
        table = frame.table(columns(), row -> row.authorisation().id().toString());
        table.onSelect(() -> revoke.setEnabled(table.selected().stream().anyMatch(AuthorisationsPage::isOpen)));
        table.whenEmpty(Icon.SIGN, texts.get("authorisations.none"), texts.get("authorisations.none_next"));
        refresh();
    }

    Control control() {
        return frame.control();
    }

    /** Whose and whether it counts come first, since a small screen does not show all. */
    private List<Column<AuthorisationRow>> columns() {
        return List.of(
                Column.of("holder", texts.get("authorisations.holder"), 160, AuthorisationRow::holderName),
                Column.<AuthorisationRow>of("state", texts.get("column.state"), 140, this::state)
                        .meaning(row -> isOpen(row) ? Meaning.PLAIN : Meaning.QUIET),
                Column.of(
                        "from",
                        texts.get("authorisations.from"),
                        95,
                        row -> VietnamTime.day(row.authorisation().from())),
                Column.of(
                        "until",
                        texts.get("authorisations.until"),
                        100,
                        row -> VietnamTime.day(row.authorisation().until())),
                Column.of(
                        "paper",
                        texts.get("authorisations.paper"),
                        205,
                        row -> row.authorisation().paper()),
                Column.of("types", texts.get("authorisations.types"), 130, this::types),
                Column.<AuthorisationRow>of(
                                "scope",
                                texts.get("authorisations.scope"),
                                220,
                                row -> row.authorisation().scope())
                        .stretchedFrom(100),
                Column.of("grantor", texts.get("authorisations.grantor"), 140, AuthorisationRow::grantorName));
    }

    private void refresh() {
        frame.fill(table, () -> office.session().signing().authorisations(office.organisation()));
    }

    private String types(AuthorisationRow row) {
        return row.authorisation().types().stream()
                .sorted(Comparator.naturalOrder())
                .map(type -> type.label(office.asking().language()))
                .collect(Collectors.joining(", "));
    }

    /** Whether it counts today: revoked, not yet, no longer, or in force. */
    private String state(AuthorisationRow row) {
        SigningAuthorisation paper = row.authorisation();
        LocalDate day = LocalDate.now(Dates.ZONE);
        if (paper.revokedAt().isPresent()) {
            return texts.get(
                    "authorisations.revoked",
                    "day",
                    VietnamTime.day(paper.revokedAt().get()));
        }
        if (day.isAfter(paper.until())) {
            return texts.get("authorisations.over");
        }
        return texts.get(day.isBefore(paper.from()) ? "authorisations.to_come" : "authorisations.in_force");
    }

    private static boolean isOpen(AuthorisationRow row) {
        SigningAuthorisation paper = row.authorisation();
        return paper.revokedAt().isEmpty() && !LocalDate.now(Dates.ZONE).isAfter(paper.until());
    }

    private void revoke() {
        table.selected().stream()
                .filter(AuthorisationsPage::isOpen)
                .findFirst()
                .ifPresent(row -> new Question(office.asking())
                        .ask(
                                frame.control().getShell(),
                                texts.get("authorisations.revoke"),
                                texts.get(
                                        "authorisations.revoke_why",
                                        "name",
                                        row.holderName(),
                                        "paper",
                                        row.authorisation().paper()),
                                () -> office.session()
                                        .signing()
                                        .revoke(
                                                office.organisation(),
                                                row.authorisation().id()),
                                this::refresh));
    }
}
