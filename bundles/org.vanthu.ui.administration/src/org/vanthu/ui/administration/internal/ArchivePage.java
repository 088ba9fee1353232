package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Progress;
import org.vanthu.api.keeping.KeepingReport;
import org.vanthu.api.keeping.KeptRow;
import org.vanthu.domain.keeping.KeptFile;
import org.vanthu.domain.keeping.Risk;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.SignatureLevel;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.WorkStrip;

/** Which issued documents may not be provable for long, and why; looking at all of them now. */
final class ArchivePage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final Notice said;
    private final Composite work;
    private final PagedTable<KeptRow> table;

    ArchivePage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "archive");
        frame.act(texts.get("archive.keep"), Icon.REVIEW, this::keep);
        Composite margin = frame.form();
        said = new Notice(margin);
        said.control().setLayoutData(Layouts.wide());
        sayNothing();
        work = Surface.same(margin);
        work.setLayout(Layouts.columns(1));
        work.setLayoutData(Layouts.wide());
        table = frame.table(
                columns(), row -> row.file().document() + " " + row.file().part());
        table.whenEmpty(Icon.VALID, texts.get("archive.none"), texts.get("archive.none_next"));
        table.onSelect(() -> table.selected().stream()
                .findFirst()
                .filter(row -> !row.file().lack().isNothing())
                .ifPresent(row -> say(
                        row.code() + ": "
                                + row.file().lack().message(office.asking().language()),
                        Meaning.WARNING)));
        refresh();
    }

    private String part(KeptFile file) {
        if (file.isSheet()) {
            return texts.get("archive.sheet", "number", file.part() - KeptFile.FIRST_SHEET + 1);
        }
        return file.part() == 0 ? texts.get("archive.main") : texts.get("archive.annex", "number", file.part());
    }

    private List<Column<KeptRow>> columns() {
        return List.of(
                Column.of("code", texts.get("archive.code"), 130, KeptRow::code),
                Column.of("part", texts.get("archive.part"), 90, row -> part(row.file())),
                Column.<KeptRow>of(
                                "risk",
                                texts.get("archive.risk"),
                                230,
                                row -> row.file().risk().label(office.asking().language()))
                        .meaning(row -> meaning(row.file().risk())),
                Column.of(
                        "level",
                        texts.get("archive.level"),
                        70,
                        row -> row.file().level().map(SignatureLevel::word).orElse("–")),
                Column.of(
                        "until",
                        texts.get("archive.until"),
                        140,
                        row -> row.file().provableUntil().map(VietnamTime::day).orElse("–")),
                Column.<KeptRow>of("why", texts.get("archive.why"), 320, this::why)
                        .stretched(),
                Column.of(
                        "at",
                        texts.get("archive.at"),
                        140,
                        row -> row.file().checkedAt().map(VietnamTime::minute).orElse("–")));
    }

    private String why(KeptRow row) {
        return row.file().lack().message(office.asking().language()).replace('\n', ' ');
    }

    private static Meaning meaning(Risk risk) {
        return switch (risk) {
            case FILE_DAMAGED, INVALID -> Meaning.DANGER;
            case NOT_PROVABLE, ENDS_SOON, LEVEL_NOT_REACHED -> Meaning.WARNING;
            case UNCHECKED, NONE -> Meaning.PLAIN;
        };
    }

    Control control() {
        return frame.control();
    }

    private void refresh() {
        table.show((last, limit, sort) -> page(last.map(KeptRow::file), limit));
        office.asking()
                .ask(frame.control(), () -> office.session().keeping().risks(office.organisation()), this::showRisks);
    }

    private Pages.Page<KeptRow> page(Optional<KeptFile> last, int limit) {
        Outcome<List<KeptRow>> rows = last.map(
                        file -> office.session().keeping().atRiskAfter(office.organisation(), file, limit))
                .orElseGet(() -> office.session().keeping().atRisk(office.organisation(), limit));
        List<KeptRow> found = rows.value().orElse(List.of());
        return new Pages.Page<>(found, found.size() == limit);
    }

    private void showRisks(Map<Risk, Long> risks) {
        if (risks.isEmpty()) {
            sayNothing();
            return;
        }
        say(texts.get("archive.risks", "risks", words(risks)), Meaning.WARNING);
    }

    /** The empty list says already that nothing is at risk. */
    private void sayNothing() {
        turn(false);
    }

    private void say(String words, Meaning meaning) {
        said.show(words, meaning);
        turn(true);
    }

    private void turn(boolean shown) {
        ((GridData) said.control().getLayoutData()).exclude = !shown;
        said.control().setVisible(shown);
        frame.control().layout(true, true);
    }

    private String words(Map<Risk, Long> risks) {
        return risks.entrySet().stream()
                .filter(one -> one.getKey().isReal())
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey().label(office.asking().language()) + ": " + one.getValue())
                .collect(Collectors.joining("; "));
    }

    private void keep() {
        clearWork();
        WorkStrip strip = new WorkStrip(work, texts.get("archive.keeping"));
        strip.control().setLayoutData(Layouts.wide());
        frame.control().layout(true, true);
        Progress progress = new Progress() {
            @Override
            public void done(long steps, long total) {
                strip.report(steps, total);
            }

            @Override
            public boolean isCancelled() {
                return strip.isStopped();
            }
        };
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().keeping().keep(office.organisation(), progress),
                        this::kept,
                        troubles -> {
                            clearWork();
                            say(String.join("\n", office.asking().words(troubles)), Meaning.DANGER);
                        });
    }

    private void clearWork() {
        for (Control child : work.getChildren()) {
            child.dispose();
        }
        frame.control().layout(true, true);
    }

    private void kept(KeepingReport report) {
        clearWork();
        table.show((last, limit, sort) -> page(last.map(KeptRow::file), limit));
        say(
                texts.get(
                        "archive.kept",
                        "checked",
                        report.checked(),
                        "renewed",
                        report.renewed(),
                        "taken",
                        report.taken(),
                        "risk",
                        report.atRisk()),
                report.atRisk() == 0 ? Meaning.ACCENT : Meaning.WARNING);
    }
}
