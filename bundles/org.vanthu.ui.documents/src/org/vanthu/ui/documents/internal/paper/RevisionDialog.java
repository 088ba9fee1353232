package org.vanthu.ui.documents.internal.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.files.SignedRevision;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.ChangedPage;
import org.vanthu.domain.signature.LaterChange;
import org.vanthu.domain.signature.LaterChange.Standing;
import org.vanthu.domain.signature.SignatureReport;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.page.PagePair;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/**
 * What was done after a signature: the pages as they were signed at the left, as they are now at the right, what shows something
 * else framed in both, and each change in words.
 */
public final class RevisionDialog {

    private static final int WIDTH_OF_LIST = 420;

    private final Asking asking;
    private final DeskFiles files;

    public RevisionDialog(Asking asking, DeskFiles files) {
        this.asking = asking;
        this.files = files;
    }

    /** A change, and where it stands among the others. */
    private record Line(int number, LaterChange change) {}

    private record Opened(SignedRevision revision, PdfPages signed, PdfPages now) {}

    /** Asks for the two states, then opens. */
    public void open(Shell parent, Callable<Outcome<SignedRevision>> revision) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        new LongWork(asking)
                .over(
                        parent,
                        texts.get("revision.comparing"),
                        strip -> revision.call().flatMap(this::opened),
                        opened -> show(parent, texts, opened));
    }

    private Outcome<Opened> opened(SignedRevision revision) {
        return files.pages(revision.signed())
                .flatMap(signed -> files.pages(revision.now()).map(now -> new Opened(revision, signed, now)));
    }

    private void show(Shell parent, Texts texts, Opened opened) {
        SignatureReport signature = opened.revision().signature();
        DialogShell dialog = new DialogShell(parent, texts.get("revision.title"), texts.get("revision.explanation"));
        dialog.shell().setData("page", "revision");
        dialog.shell().addDisposeListener(event -> {
            opened.signed().close();
            opened.now().close();
        });
        Composite columns = Surface.same(dialog.body());
        GridLayout layout = Layouts.columns(2);
        layout.horizontalSpacing = Layouts.LARGE;
        columns.setLayout(layout);
        columns.setLayoutData(Layouts.fill());
        Composite side = Surface.same(columns);
        side.setLayout(Layouts.columns(1));
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = WIDTH_OF_LIST;
        side.setLayoutData(data);
        PagePair pair = new PagePair(columns, asking.background());
        pair.control().setLayoutData(Layouts.fill());
        pair.headings(
                texts.get(
                        "revision.signed",
                        "signer",
                        signature.signer().map(signer -> signer.name()).orElse(texts.get("signature.nobody")),
                        "time",
                        signature.signedAt().map(VietnamTime::minute).orElse("–")),
                texts.get("revision.now"));
        pair.show(opened.signed(), opened.now());
        pair.frame(boxes(opened.revision().pages()), meaning(worst(signature.changes())));
        changes(side, texts, opened.revision(), pair);
        dialog.closing();
        dialog.open(1400, 880);
        goTo(pair, opened.revision().pages(), 0);
    }

    private void changes(Composite side, Texts texts, SignedRevision revision, PagePair pair) {
        Standing worst = worst(revision.signature().changes());
        new Notice(side)
                .show(texts.of("revision.worst.", worst), meaning(worst))
                .control()
                .setLayoutData(Layouts.wide());
        Words.paragraph(
                        side,
                        revision.pages().isEmpty()
                                ? texts.get("revision.nothing_shown")
                                : texts.get("revision.pages", "pages", pages(revision.pages())),
                        TextFont.BODY,
                        Meaning.PLAIN)
                .setLayoutData(Layouts.wide());
        List<Line> lines = new ArrayList<>();
        revision.signature().changes().forEach(change -> lines.add(new Line(lines.size(), change)));
        PagedTable<Line> table = new PagedTable<>(
                side,
                asking.background(),
                List.of(
                        Column.<Line>of("page", texts.get("revision.page"), 56, line -> pageWords(line.change())),
                        Column.<Line>of(
                                        "change",
                                        texts.get("revision.change"),
                                        280,
                                        line -> ChangeWords.of(line.change(), texts, asking.language()))
                                .stretched()
                                .meaning(line -> line.change().standing() == Standing.PERMITTED
                                        ? Meaning.PLAIN
                                        : meaning(line.change().standing()))),
                Line::number,
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.onSelect(() -> table.selected().stream()
                .flatMap(line -> line.change().pages().stream())
                .findFirst()
                .ifPresent(page -> goTo(pair, revision.pages(), page)));
        table.show(Pages.of(lines));
    }

    private static String pageWords(LaterChange change) {
        return String.join(", ", change.pages().stream().map(String::valueOf).toList());
    }

    private static String pages(List<ChangedPage> pages) {
        return String.join(
                ", ", pages.stream().map(page -> String.valueOf(page.page())).toList());
    }

    /** To what differs on a page; the first page that differs where none is meant. */
    private static void goTo(PagePair pair, List<ChangedPage> pages, int wanted) {
        pages.stream()
                .filter(page -> wanted == 0 || page.page() == wanted)
                .findFirst()
                .ifPresentOrElse(
                        page -> pair.right()
                                .goTo(
                                        Math.min(page.page(), pair.right().pageCount()) - 1,
                                        box(page.areas().getFirst())),
                        () -> pair.right().goTo(wanted - 1));
    }

    private static Map<Integer, List<Box>> boxes(List<ChangedPage> pages) {
        Map<Integer, List<Box>> boxes = new HashMap<>();
        pages.forEach(page -> boxes.put(
                page.page() - 1, page.areas().stream().map(RevisionDialog::box).toList()));
        return boxes;
    }

    private static Box box(ChangedPage.Area area) {
        return new Box(area.left(), area.top(), area.width(), area.height());
    }

    /** What the signature says to the worst of the changes; without any that is known, only a person can tell. */
    private static Standing worst(List<LaterChange> changes) {
        return changes.stream()
                .map(LaterChange::standing)
                .reduce((one, other) -> one.compareTo(other) > 0 ? one : other)
                .orElse(Standing.FORBIDDEN);
    }

    private static Meaning meaning(Standing standing) {
        return switch (standing) {
            case PERMITTED -> Meaning.ACCENT;
            case UNCLEAR -> Meaning.WARNING;
            case FORBIDDEN -> Meaning.DANGER;
        };
    }
}
