package org.vanthu.ui.administration.internal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Session;
import org.vanthu.api.people.DelegationRow;
import org.vanthu.domain.AccountId;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.Question;

/** One's own delegations, given and held: gives one, takes one back, and shows what was done under it. */
public final class AbsenceList {

    private final Session session;
    private final AccountId self;
    private final Asking asking;
    private final Texts texts;
    private final AbsenceWords words;
    private final DialogShell dialog;
    private final Composite warnings;
    private final PagedTable<DelegationRow> table;
    private final ActButton report;
    private final ActButton revoke;

    public AbsenceList(Shell parent, Session session, AccountId self, Asking asking) {
        this.session = session;
        this.self = self;
        this.asking = asking;
        texts = AdministrationTexts.of(parent.getDisplay());
        words = new AbsenceWords(texts, asking.language(), self);
        dialog = new DialogShell(parent, texts.get("absence.title"), texts.get("absence.explanation"));
        warnings = Surface.same(dialog.body());
        warnings.setLayout(Layouts.columns(1));
        warnings.setLayoutData(Layouts.wide());
        table = new PagedTable<>(
                dialog.body(),
                asking.background(),
                columns(),
                row -> row.delegation().id().toString(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.whenEmpty(Icon.DELEGATION, texts.get("absence.none"), texts.get("absence.none_next"));
        report = dialog.plain(texts.get("absence.report"), Icon.HISTORY, () -> marked(this::report));
        revoke = dialog.plain(texts.get("delegations.revoke"), Icon.RETURN, () -> marked(this::revoke));
        dialog.closingBeside();
        dialog.prominent(texts.get("delegations.give"), Icon.ADD, this::give);
        table.onSelect(this::allow);
        table.onOpen(row -> {
            if (hasReport(row)) {
                report(row);
            }
        });
        allow();
    }

    private List<Column<DelegationRow>> columns() {
        return List.of(
                Column.of("what", texts.get("absence.what"), 260, words::what),
                Column.of(
                        "begin",
                        texts.get("delegations.begin"),
                        110,
                        row -> AbsenceWords.begin(row.delegation().begin())),
                Column.of(
                        "end",
                        texts.get("absence.until"),
                        110,
                        row -> AbsenceWords.end(row.delegation().end())),
                Column.of(
                                "state",
                                texts.get("absence.state"),
                                140,
                                (DelegationRow row) -> texts.of("absence.state.", state(row)))
                        .meaning(row -> state(row).meaning()),
                Column.of("kinds", texts.get("absence.kinds"), 170, row -> words.kinds(row.delegation())),
                Column.<DelegationRow>of(
                                "reason",
                                texts.get("reason.reason"),
                                200,
                                row -> row.delegation().reason())
                        .stretched());
    }

    /** Opens it with what there is now. */
    public void open() {
        dialog.open(1000, 520);
        table.takeFocus();
        refresh();
    }

    private void refresh() {
        asking.ask(dialog.shell(), session.delegations()::mine, rows -> {
            table.showAndSelect(Pages.of(rows));
            allow();
        });
    }

    private static AbsenceState state(DelegationRow row) {
        return AbsenceState.of(row.delegation(), Instant.now());
    }

    private boolean hasReport(DelegationRow row) {
        return words.isGiven(row) && state(row) != AbsenceState.COMING;
    }

    private void allow() {
        report.setEnabled(table.selected().stream().anyMatch(this::hasReport));
        revoke.setEnabled(table.selected().stream()
                .anyMatch(row -> words.isGiven(row) && state(row).stands()));
    }

    private void marked(Consumer<DelegationRow> act) {
        table.selected().stream().findFirst().ifPresent(act);
    }

    private void give() {
        new AbsenceForm(dialog.shell(), session, self, asking).open((given, deputy) -> {
            warn(words.warnings(given.conflicts(), deputy));
            refresh();
        });
    }

    private void warn(List<String> lines) {
        Arrays.stream(warnings.getChildren()).forEach(Control::dispose);
        lines.forEach(line ->
                new Notice(warnings).show(line, Meaning.WARNING).control().setLayoutData(Layouts.wide()));
        warnings.requestLayout();
    }

    private void revoke(DelegationRow row) {
        new Question(asking)
                .ask(
                        dialog.shell(),
                        texts.get("delegations.revoke"),
                        texts.get("absence.revoke_why", "name", row.toName()),
                        () -> session.delegations().revoke(row.delegation().id()),
                        this::refresh);
    }

    private void report(DelegationRow row) {
        asking.ask(
                dialog.shell(),
                () -> session.routing().handBack(row.delegation().id()),
                report -> new HandBackDialog(asking, texts).open(dialog.shell(), report));
    }
}
