package org.vanthu.ui.administration.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.people.Finding;
import org.vanthu.api.people.ReviewedAccount;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Words;

/** Accounts that should be looked at, and why: several can be closed in one act. Under them what is in conflict in posts and rights. */
final class ReviewPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<ReviewedAccount> table;
    private final PagedTable<ConflictWords.Line> conflicts;

    ReviewPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "review");
        ActButton close = frame.act(texts.get("review.close"), Icon.LOCK, this::close);
        close.setEnabled(false);
        table = frame.table(
                List.of(
                        Column.of(
                                "name",
                                texts.get("column.name"),
                                220,
                                row -> row.account().name().value()),
                        Column.of(
                                "login",
                                texts.get("column.login"),
                                160,
                                row -> row.account().login().value()),
                        Column.<ReviewedAccount>of("why", texts.get("review.why"), 420, this::why)
                                .meaning(row -> Meaning.WARNING)
                                .stretched()),
                row -> row.account().id().toString());
        table.onSelect(() -> close.setEnabled(!table.selected().isEmpty()));
        table.whenEmpty(Icon.COMPLETE, texts.get("review.none"), texts.get("review.none_next"));
        Words.label(frame.form(), texts.get("review.conflicts"), TextFont.STRONG, Meaning.PLAIN);
        conflicts = frame.table(
                List.of(
                        Column.of("who", texts.get("column.name"), 260, ConflictWords.Line::who),
                        Column.<ConflictWords.Line>of(
                                        "what", texts.get("review.conflict"), 540, ConflictWords.Line::what)
                                .meaning(row -> Meaning.WARNING)
                                .stretched()),
                row -> row.who() + row.what());
        conflicts.control().setData("list", "conflicts");
        conflicts.whenEmpty(Icon.COMPLETE, texts.get("review.no_conflicts"), texts.get("review.no_conflicts_next"));
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private void refresh() {
        frame.fill(table, () -> office.session().accounts().review(office.organisation()));
        frame.fill(
                conflicts,
                () -> ConflictWords.of(
                        office.session(),
                        office.organisation(),
                        texts,
                        office.asking().language()));
    }

    private String why(ReviewedAccount row) {
        return row.findings().stream().map(this::words).collect(Collectors.joining("; "));
    }

    private String words(Finding finding) {
        return switch (finding) {
            case Finding.NeverUsed never -> texts.get("finding.never_used", "day", VietnamTime.day(never.openedAt()));
            case Finding.QuietSince quiet -> texts.get("finding.quiet", "day", VietnamTime.day(quiet.lastUse()));
            case Finding.NoUnit noUnit -> texts.get("finding.no_unit");
            case Finding.PostEnded ended -> texts.get("finding.post_ended", "day", VietnamTime.day(ended.endedAt()));
            case Finding.UnitClosed closed -> texts.get("finding.unit_closed");
            case Finding.OrganisationClosed closed -> texts.get("finding.organisation_closed");
            case Finding.PerhapsTwice twice -> texts.get("finding.twice", "login", twice.otherLogin());
        };
    }

    private void close() {
        List<AccountId> chosen =
                table.selected().stream().map(row -> row.account().id()).toList();
        Set<Trouble> open = new LinkedHashSet<>();
        new ReasonDialog(office)
                .open(
                        frame.control().getShell(),
                        texts.get("review.close"),
                        table.selected().stream()
                                .map(row -> AccountDialog.whom(row.account()))
                                .collect(Collectors.joining(", ")),
                        reason -> office.session()
                                .accounts()
                                .closeAll(office.organisation(), chosen, reason)
                                .map(results -> {
                                    results.forEach(result -> open.addAll(result.troubles()));
                                    return results;
                                }),
                        () -> closed(open));
    }

    /** Those that could not be closed stay, and it is said why. */
    private void closed(Set<Trouble> open) {
        refresh();
        if (!open.isEmpty()) {
            office.asking().showTroubles(frame.control(), List.copyOf(open));
        }
    }
}
