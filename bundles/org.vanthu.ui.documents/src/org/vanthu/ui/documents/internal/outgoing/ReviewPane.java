package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.vanthu.api.Seen;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.outgoing.SigningReviewModel.Count;
import org.vanthu.ui.documents.internal.outgoing.SigningReviewModel.Line;
import org.vanthu.ui.documents.internal.outgoing.SigningReviewModel.Mark;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.page.PageCanvas;
import org.vanthu.ui.kit.page.PageRows;
import org.vanthu.ui.kit.page.PageSource.Raster;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Asking;

/**
 * The documents that wait, with their pages small, and what was decided about each. Space brings the next page that was not seen
 * into sight, and after the last one the next document; S leaves a document out, and takes it in again.
 */
final class ReviewPane {

    /** Told what happens while somebody looks through documents. */
    interface Follower {
        /** The pages of a document are in sight. */
        void shown(Line line);

        /** Something was decided. */
        void decided();

        /** Nothing is left to be decided, and the person wants to go on. */
        void done();

        void refused(List<Trouble> troubles);
    }

    private final SigningReviewModel model;
    private final OutgoingOffice office;
    private final ReviewedFiles files;
    private final Asking asking;
    private final Paper paper;
    private final Follower follower;
    private final Texts texts;
    private final Composite pane;
    private final PageRows<Line> rows;
    private final Label summary;
    private final ActButton skip;
    private @Nullable DraftId shown;

    ReviewPane(
            Composite parent,
            SigningReviewModel model,
            OutgoingOffice office,
            DeskFiles files,
            Asking asking,
            Paper paper,
            Follower follower) {
        this.model = model;
        this.office = office;
        this.asking = asking;
        this.paper = paper;
        this.follower = follower;
        texts = DocumentTexts.of(parent.getDisplay());
        this.files = new ReviewedFiles(office, files, texts);
        pane = Surface.same(parent);
        pane.setLayout(Layouts.columns(1));
        summary = Words.paragraph(pane, "", TextFont.STRONG, Meaning.PLAIN);
        summary.setLayoutData(Layouts.wide());
        LineLook look = new LineLook(model, texts, asking.language());
        rows = new PageRows<>(pane, asking.background(), Line::id, look::of, this::draw);
        rows.setLayoutData(Layouts.fill());
        Composite buttons = Surface.same(pane);
        buttons.setLayout(Layouts.columns(2));
        buttons.setLayoutData(new GridData(SWT.FILL, SWT.END, true, false));
        new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("sign.next"), Icon.EYE).onPress(this::goOn);
        skip = new ActButton(buttons, ActButton.Weight.PLAIN, texts.get("sign.skip"), Icon.NEXT).onPress(this::skip);
        rows.on(' ', this::goOn);
        rows.on('s', this::skip);
        rows.on(SWT.CR, follower::done);
        rows.onSelect(this::showPages);
        rows.onPick((line, page) -> paper.view().canvas().goTo(page));
        PageCanvas canvas = paper.view().canvas();
        canvas.fitPage();
        canvas.onSeen(this::look);
    }

    Control control() {
        return pane;
    }

    void focus() {
        rows.setFocus();
    }

    /** Shows what the model holds by now. */
    void refresh() {
        rows.show(model.lines());
        if (rows.selectedIndex() < 0) {
            rows.select(0);
        }
        Count count = model.count();
        summary.setText(texts.get(
                "sign.summary",
                "all",
                count.all(),
                "open",
                count.open(),
                "skipped",
                count.skipped(),
                "signed",
                count.signed()));
        rows.selected().ifPresent(this::offer);
    }

    private void offer(Line line) {
        String words = texts.get(line.skipped() ? "sign.unskip" : "sign.skip");
        if (!words.equals(skip.getText())) {
            skip.show(words, line.skipped() ? Icon.RETURN : Icon.NEXT);
            pane.layout(true, true);
        }
    }

    /** Draws the pages of a document anew: it was changed where it is. */
    void renew(Line line) {
        rows.renew(line);
        line.document().prepared().ifPresent(file -> paper.renewPages(() -> files.pages(line.review(), file)));
        refresh();
    }

    private List<Raster> draw(Line line, int most, int height) {
        return line.document()
                .prepared()
                .map(file -> files.draw(line.review(), file, most, height))
                .orElse(List.of());
    }

    private void showPages() {
        rows.selected().ifPresent(line -> line.document().prepared().ifPresent(file -> showPages(line, file)));
        refresh();
    }

    private void showPages(Line line, Sha256 file) {
        paper.showPages(() -> files.pages(line.review(), file), pages -> {
            shown = line.id();
            paper.view()
                    .canvas()
                    .seenBefore(model.lookedAt(line.id()).stream()
                            .map(page -> page - 1)
                            .collect(Collectors.toSet()));
            follower.shown(model.line(line.id()));
        });
    }

    /** A page was in sight as a whole. */
    private void look(int page) {
        DraftId document = shown;
        if (document == null) {
            return;
        }
        if (model.look(document, page + 1)) {
            note(document);
        }
        refresh();
    }

    private void note(DraftId document) {
        Set<Integer> pages = IntStream.rangeClosed(
                        1, model.line(document).review().pages())
                .boxed()
                .collect(Collectors.toSet());
        asking.ask(
                pane,
                () -> office.signing().pagesSeen(document, pages),
                noted -> {
                    model.noted(document, noted);
                    decided();
                },
                follower::refused);
    }

    private void decided() {
        refresh();
        follower.decided();
    }

    private void goOn() {
        rows.selected().ifPresent(line -> {
            boolean here = line.id().equals(shown);
            boolean looking = line.mark() == Mark.OPEN && !line.isSigned();
            if (looking && (!here || paper.view().canvas().advance())) {
                return;
            }
            model.nextOpen(rows.selectedIndex()).ifPresentOrElse(rows::select, follower::done);
        });
    }

    private void skip() {
        rows.selected().filter(line -> !line.isSigned()).ifPresent(line -> {
            if (line.skipped()) {
                model.takeIn(line.id());
                decided();
                return;
            }
            asking.ask(
                    pane,
                    () -> office.signing()
                            .skip(new Seen<>(line.id(), line.document().version())),
                    noted -> {
                        model.skip(line.id());
                        decided();
                        goOn();
                    },
                    follower::refused);
        });
    }
}
