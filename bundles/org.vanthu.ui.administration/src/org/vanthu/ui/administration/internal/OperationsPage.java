package org.vanthu.ui.administration.internal;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.BackupsKnown;
import org.vanthu.api.operations.BackupsKnown.Proof;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.RestoreReport;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Sizes;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.WorkStrip;

/** Backup while people work, restoring one for a try, check of everything, export of the record of events. */
final class OperationsPage {

    private static final String BACKUP = ".backup";

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final Composite known;
    private final Composite results;
    private final List<ActButton> acts;

    OperationsPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "operations");
        acts = List.of(
                frame.act(texts.get("operations.backup"), Icon.BACKUP, this::backup),
                frame.act(texts.get("operations.try"), Icon.HISTORY, this::tryRestore),
                frame.act(texts.get("operations.check"), Icon.REVIEW, this::check),
                frame.act(texts.get("operations.export"), Icon.DOWNLOAD, this::export));
        known = Surface.same(frame.control());
        known.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.LARGE));
        known.setLayoutData(Layouts.wide());
        results = Surface.same(frame.control());
        results.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.LARGE));
        results.setLayoutData(Layouts.fill());
        say(texts.get("operations.hint"), Meaning.QUIET);
        know();
    }

    /** Whoever may not back up is not told of backups either. */
    private void know() {
        office.asking()
                .ask(
                        known,
                        () -> office.session().operations().backups(office.organisation()),
                        this::show,
                        troubles -> {});
    }

    private void show(BackupsKnown backups) {
        for (Control child : known.getChildren()) {
            child.dispose();
        }
        FormPane form = new FormPane(known);
        form.control().setLayoutData(Layouts.wide());
        form.fact(
                texts.get("operations.last_backup"),
                backups.made()
                        .map(made -> VietnamTime.minute(made.at()) + " · " + made.file())
                        .orElse(texts.get("operations.never")),
                Span.FULL);
        form.fact(
                texts.get("operations.last_proof"),
                backups.proven().map(this::words).orElse(texts.get("operations.never_proven")),
                Span.FULL);
        backups.tried()
                .filter(tried -> !tried.isSound())
                .ifPresent(tried -> form.fact(texts.get("operations.last_failure"), words(tried), Span.FULL));
        frame.control().layout(true, true);
    }

    private String words(Proof proof) {
        return texts.get(
                proof.isSound() ? "operations.proof" : "operations.proof_failed",
                "at",
                VietnamTime.minute(proof.at()),
                "file",
                proof.file(),
                "made",
                VietnamTime.minute(proof.made()),
                "troubles",
                proof.troubles());
    }

    Control control() {
        return frame.control();
    }

    private void say(String words, Meaning meaning) {
        clear();
        new Notice(results).show(words, meaning).control().setLayoutData(Layouts.wide());
        results.layout(true, true);
        acts.forEach(act -> act.setEnabled(true));
    }

    private void clear() {
        for (Control child : results.getChildren()) {
            child.dispose();
        }
    }

    /** Shows how far it is, with a button that stops it; nothing else can be begun until it is over. */
    private Progress work(String title) {
        clear();
        acts.forEach(act -> act.setEnabled(false));
        WorkStrip strip = new WorkStrip(results, title);
        strip.control().setLayoutData(Layouts.wide());
        results.layout(true, true);
        return new Progress() {
            @Override
            public void done(long steps, long total) {
                strip.report(steps, total);
            }

            @Override
            public boolean isCancelled() {
                return strip.isStopped();
            }
        };
    }

    private void backup() {
        String name = "vanthu-" + LocalDate.now(Dates.ZONE) + BACKUP;
        FileChoice.save(frame.control().getShell(), name).ifPresent(file -> {
            Progress progress = work(texts.get("operations.backing_up"));
            office.asking()
                    .ask(
                            frame.control(),
                            () -> office.session().operations().backup(office.organisation(), file, progress),
                            this::done,
                            this::refused);
        });
    }

    private void done(BackupReport report) {
        know();
        say(
                texts.get(
                        "operations.backed_up",
                        "file",
                        report.file().getFileName(),
                        "size",
                        Sizes.text(report.size(), texts.locale()),
                        "files",
                        report.files(),
                        "at",
                        VietnamTime.minute(report.made())),
                Meaning.ACCENT);
    }

    private void tryRestore() {
        FileChoice.open(frame.control().getShell(), texts.get("operations.try_which"), BACKUP.substring(1))
                .ifPresent(file -> {
                    Progress progress = work(texts.get("operations.trying"));
                    office.asking()
                            .ask(
                                    frame.control(),
                                    () -> office.session()
                                            .operations()
                                            .tryRestore(office.organisation(), file, progress),
                                    this::tried,
                                    this::refused);
                });
    }

    private void tried(RestoreReport report) {
        know();
        String words = texts.get(
                report.isProven() ? "operations.tried" : "operations.tried_broken",
                "made",
                VietnamTime.minute(report.made()),
                "files",
                report.check().files(),
                "numbers",
                report.check().numbers(),
                "events",
                report.check().log().events(),
                "troubles",
                report.troubles().size());
        say(withTroubles(words, report.troubles()), report.isProven() ? Meaning.ACCENT : Meaning.DANGER);
    }

    private String withTroubles(String words, List<Trouble> found) {
        String troubles = String.join("\n", office.asking().words(found));
        return troubles.isEmpty() ? words : words + "\n" + troubles;
    }

    private void refused(List<Trouble> troubles) {
        say(withTroubles("", troubles).strip(), Meaning.DANGER);
    }

    private void check() {
        Progress progress = work(texts.get("operations.checking"));
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().operations().check(office.organisation(), progress),
                        this::checked,
                        this::refused);
    }

    private void checked(CheckReport report) {
        String words = texts.get(
                report.isSound() ? "operations.sound" : "operations.broken",
                "files",
                report.files(),
                "numbers",
                report.numbers(),
                "events",
                report.log().events(),
                "troubles",
                report.troubles().size());
        say(withTroubles(words, report.troubles()), report.isSound() ? Meaning.ACCENT : Meaning.DANGER);
    }

    private void export() {
        FileChoice.save(frame.control().getShell(), "events.jsonl").ifPresent(file -> {
            Progress progress = work(texts.get("operations.exporting"));
            office.asking()
                    .ask(
                            frame.control(),
                            () -> office.session().audit().export(office.organisation(), file, progress),
                            report -> say(texts.get("operations.exported", "file", file.getFileName()), Meaning.ACCENT),
                            this::refused);
        });
    }
}
