package org.vanthu.ui.administration.internal;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Progress;
import org.vanthu.api.operations.BackupReport;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.domain.time.VietnamTime;
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

/** Backup while people work, check of everything, export of the record of events. */
final class OperationsPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final Composite results;
    private final List<ActButton> acts;

    OperationsPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "operations");
        acts = List.of(
                frame.act(texts.get("operations.backup"), Icon.BACKUP, this::backup),
                frame.act(texts.get("operations.check"), Icon.REVIEW, this::check),
                frame.act(texts.get("operations.export"), Icon.DOWNLOAD, this::export));
        results = Surface.same(frame.control());
        results.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.LARGE));
        results.setLayoutData(Layouts.fill());
        say(texts.get("operations.hint"), Meaning.QUIET);
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
        FileChoice.save(frame.control().getShell(), "vanthu.backup").ifPresent(file -> {
            Progress progress = work(texts.get("operations.backing_up"));
            office.asking()
                    .ask(
                            frame.control(),
                            () -> office.session().operations().backup(office.organisation(), file, progress),
                            this::done,
                            troubles -> say(String.join("\n", office.asking().words(troubles)), Meaning.DANGER));
        });
    }

    private void done(BackupReport report) {
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

    private void check() {
        Progress progress = work(texts.get("operations.checking"));
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().operations().check(office.organisation(), progress),
                        this::checked,
                        troubles -> say(String.join("\n", office.asking().words(troubles)), Meaning.DANGER));
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
        String troubles = String.join("\n", office.asking().words(report.troubles()));
        say(troubles.isEmpty() ? words : words + "\n" + troubles, report.isSound() ? Meaning.ACCENT : Meaning.DANGER);
    }

    private void export() {
        FileChoice.save(frame.control().getShell(), "events.jsonl")
                .ifPresent(file -> office.asking()
                        .ask(
                                frame.control(),
                                () -> office.session().audit().export(office.organisation(), file),
                                report -> say(
                                        texts.get("operations.exported", "file", file.getFileName()), Meaning.ACCENT)));
    }
}
