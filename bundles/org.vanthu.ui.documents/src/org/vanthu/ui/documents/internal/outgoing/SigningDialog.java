package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
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
import org.vanthu.ui.kit.widget.WorkStrip;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/** Signing a batch: look at the pages, give the PIN once, see the result of each. Only what was looked at is signed. */
final class SigningDialog {

    private record Line(OutgoingDocument document, SigningBatch.Item item) {

        static Line waiting(OutgoingDocument document, Set<Integer> pages) {
            return new Line(document, SigningBatch.Item.waiting(new Seen<>(document.id(), document.version()), pages));
        }

        DraftId id() {
            return document.id();
        }

        /** To be signed with what was looked at; what is signed stays so. */
        SigningBatch.Item toSign(Set<Integer> pages) {
            return item.state() == SigningBatch.State.SIGNED
                    ? item
                    : waiting(document, pages).item();
        }
    }

    private final SigningWork work;
    private final OutgoingOffice office;
    private final DeskTokens tokens;
    private final DeskFiles files;
    private final Asking asking;
    private final Language language;
    private final Map<DraftId, Set<Integer>> seen = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private Texts texts;
    private DialogShell dialog;
    private PagedTable<Line> table;
    private Paper paper;
    private TokenPane token;
    private MarkBoxes marks;
    private ActButton sign;
    private Composite side;
    private boolean tried;

    SigningDialog(
            SigningWork work,
            OutgoingOffice office,
            DeskTokens tokens,
            DeskFiles files,
            Asking asking,
            Language language) {
        this.work = work;
        this.office = office;
        this.tokens = tokens;
        this.files = files;
        this.asking = asking;
        this.language = language;
    }

    void open(Shell parent, List<DraftId> documents, Runnable done) {
        texts = DocumentTexts.of(parent.getDisplay());
        dialog = new DialogShell(parent, texts.get("sign.title"), texts.get("sign.explanation"));
        dialog.shell().setData("page", "sign");
        PagesBeside beside = PagesBeside.in(dialog.body(), asking, files);
        paper = beside.paper();
        side = beside.side();
        paper.view().canvas().onScroll(this::look);
        side();
        dialog.plain(texts.get("sign.close"), Icon.CLOSE, dialog::close);
        sign = dialog.prominent(texts.get("sign.sign", "count", documents.size()), Icon.SIGN, () -> sign(done));
        documents.forEach(
                id -> asking.ask(dialog.shell(), () -> office.drafting().open(id), this::add));
        dialog.open(1180, 800);
    }

    private void side() {
        table = new PagedTable<>(
                side,
                asking.background(),
                List.of(
                        Column.<Line>of(
                                        "subject",
                                        texts.get("column.subject"),
                                        220,
                                        line -> line.document().fields().subject())
                                .stretched(),
                        Column.<Line>of("result", texts.get("sign.result"), 150, this::result)
                                .meaning(line -> meaning(line.item()))),
                line -> line.id().toString(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.onSelect(() -> table.selected().stream().findFirst().ifPresent(this::showPages));
        marks = new MarkBoxes(
                side,
                paper,
                asking,
                new MarkBoxes.Keeper(office.signing()::places, office.signing()::placeMarks),
                new MovedMarks());
        marks.control().setLayoutData(Layouts.wide());
        token = new TokenPane(side, tokens, asking);
        token.control().setLayoutData(Layouts.wide());
        token.pinLine().addListener(SWT.DefaultSelection, event -> sign.press());
    }

    private void add(OutgoingView view) {
        lines.add(Line.waiting(view.document(), Set.of()));
        table.showAndSelect(Pages.of(lines));
    }

    private String result(Line line) {
        return switch (line.item().state()) {
            case WAITING -> texts.get(tried ? "sign.stopped" : "sign.waiting");
            case SIGNED ->
                line.item().troubles().isEmpty()
                        ? texts.get("sign.signed")
                        : texts.get(
                                "sign.signed_without",
                                "why",
                                line.item().troubles().getFirst().message(language));
            case REFUSED -> line.item().troubles().getFirst().message(language);
        };
    }

    private static Meaning meaning(SigningBatch.Item item) {
        return switch (item.state()) {
            case WAITING -> Meaning.QUIET;
            case SIGNED -> item.troubles().isEmpty() ? Meaning.SUCCESS : Meaning.WARNING;
            case REFUSED -> Meaning.DANGER;
        };
    }

    private void showPages(Line line) {
        line.document()
                .prepared()
                .ifPresent(file -> paper.show(() -> office.drafting().file(line.id(), file), pages -> {
                    look();
                    marks.show(line.document());
                }));
    }

    /** What became of the marks that were moved. */
    private final class MovedMarks implements MarkBoxes.Follower {
        @Override
        public void moved(OutgoingDocument document) {
            dialog.troubles(List.of());
            lines.replaceAll(line -> line.id().equals(document.id()) ? Line.waiting(document, Set.of()) : line);
            document.prepared()
                    .ifPresent(file -> paper.renew(() -> office.drafting().file(document.id(), file)));
        }

        @Override
        public void refused(List<Trouble> troubles) {
            dialog.troubles(asking.words(troubles));
        }
    }

    /** Notes the pages in sight of the document shown. */
    private void look() {
        table.selected().stream().findFirst().ifPresent(line -> {
            int page = paper.view().canvas().currentPage();
            if (page >= 0) {
                seen.computeIfAbsent(line.id(), id -> new HashSet<>()).add(page + 1);
            }
        });
    }

    private void sign(Runnable done) {
        if (!token.isReady()) {
            dialog.troubles(List.of(texts.get("token.pin_missing")));
            return;
        }
        marks.settle(() -> signBatch(done));
    }

    private void signBatch(Runnable done) {
        sign.setEnabled(false);
        dialog.troubles(List.of());
        TokenPane.Chosen chosen = token.take();
        SigningBatch batch = new SigningBatch(
                work,
                lines.stream()
                        .map(line -> line.toSign(seen.getOrDefault(line.id(), Set.of())))
                        .toList());
        new LongWork(asking)
                .in(
                        side,
                        texts.get("sign.signing", "count", batch.left()),
                        strip -> chosen.open().map(open -> signed(batch, open, strip)),
                        results -> show(results, done),
                        this::refused);
    }

    private static SigningBatch signed(SigningBatch batch, OpenToken open, WorkStrip strip) {
        int all = batch.items().size();
        try (open) {
            batch.sign(open, () -> {
                strip.report(all - (int) batch.left(), all);
                return strip.isStopped();
            });
            return batch;
        }
    }

    /** What is left can be signed again: with the token back in its place, or after the refusal was dealt with. */
    private void show(SigningBatch batch, Runnable done) {
        tried = true;
        List<SigningBatch.Item> items = batch.items();
        for (int i = 0; i < items.size(); i++) {
            lines.set(i, new Line(lines.get(i).document(), items.get(i)));
        }
        table.showAndSelect(Pages.of(lines));
        dialog.troubles(reasons());
        sign.show(texts.get("sign.sign", "count", batch.left()), Icon.SIGN);
        sign.setEnabled(true);
        if (batch.left() == 0) {
            dialog.remove(sign);
        }
        done.run();
    }

    /** Each reason once: a long one does not fit into the list, and a trouble of the token is that of many. */
    private List<String> reasons() {
        return lines.stream()
                .filter(line -> line.item().state() == SigningBatch.State.REFUSED)
                .map(this::result)
                .distinct()
                .toList();
    }

    private void refused(List<Trouble> troubles) {
        sign.setEnabled(true);
        dialog.troubles(asking.words(troubles));
        token.pinLine().setFocus();
    }
}
