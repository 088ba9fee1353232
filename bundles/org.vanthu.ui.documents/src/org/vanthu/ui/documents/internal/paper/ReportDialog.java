package org.vanthu.ui.documents.internal.paper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.files.DetailedReport;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/** The detailed report of a verification: its sheet to be read here, and all its forms to be saved. */
public final class ReportDialog {

    private final Asking asking;
    private final DeskFiles files;
    private Texts texts;
    private DialogShell dialog;
    private NoticeGroup notices;

    public ReportDialog(Asking asking, DeskFiles files) {
        this.asking = asking;
        this.files = files;
    }

    /** Has the file verified, which may take a while and can be stopped, then opens. */
    public void open(Shell parent, Callable<Outcome<DetailedReport>> report) {
        texts = DocumentTexts.of(parent.getDisplay());
        new LongWork(asking)
                .over(parent, texts.get("report.verifying"), strip -> report.call(), made -> show(parent, made));
    }

    private void show(Shell parent, DetailedReport report) {
        dialog = new DialogShell(
                parent,
                texts.get("report.title"),
                texts.get(report.etsi().isPresent() ? "report.explanation" : "report.explanation_unsigned"));
        dialog.shell().setData("page", "report");
        Paper paper = new Paper(dialog.body(), asking, files);
        paper.view().control().setLayoutData(Layouts.fill());
        notices = NoticeGroup.in(dialog.body(), () -> dialog.shell().layout(true, true));
        paper.show(() -> Outcome.done(report.sheet()));
        dialog.closingBeside();
        dialog.prominent(texts.get("report.save"), Icon.SAVE, () -> choose(report));
        dialog.open(860, 860);
        paper.view().control().setFocus();
    }

    private void choose(DetailedReport report) {
        FileChoice.save(dialog.shell(), report.sheet().name()).ifPresent(target -> save(report, target));
    }

    /** Saves all forms beside each other and says what they are called. */
    void save(DetailedReport report, Path target) {
        asking.ask(dialog.shell(), () -> saved(report, target), this::told, this::refused);
    }

    private static Outcome<List<Path>> saved(DetailedReport report, Path target) {
        try {
            return Outcome.done(report.saveAs(target));
        } catch (IOException full) {
            return Outcome.refused(SigningTrouble.DISK, "detail", full);
        }
    }

    private void told(List<Path> saved) {
        notices.clear();
        String names =
                saved.stream().map(file -> String.valueOf(file.getFileName())).collect(Collectors.joining(", "));
        notices.say(
                texts.get(
                        "report.saved",
                        "names",
                        names,
                        "folder",
                        saved.getFirst().getParent()),
                Meaning.ACCENT);
    }

    private void refused(List<Trouble> troubles) {
        notices.clear();
        asking.words(troubles).forEach(words -> notices.say(words, Meaning.DANGER));
    }
}
