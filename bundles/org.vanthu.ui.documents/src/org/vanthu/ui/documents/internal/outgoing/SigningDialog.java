package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.outgoing.SigningReviewModel.Count;
import org.vanthu.ui.documents.internal.outgoing.SigningReviewModel.Line;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.WorkStrip;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/**
 * Signing a batch: look through the documents, give the PIN once, see of each what was read back from its finished file. The
 * button signs once each is seen or left out on purpose.
 */
final class SigningDialog {

    private static final int WIDTH_OF_LIST = 380;
    private static final int WIDTH_OF_SIDE = 380;
    /** So many documents are asked for together: the first ones stand there at once, however many follow. */
    private static final int AT_ONCE = 20;

    private final SigningWork work;
    private final OutgoingOffice office;
    private final DeskTokens tokens;
    private final DeskFiles files;
    private final Asking asking;
    private final SigningReviewModel model = new SigningReviewModel();
    private final List<Trouble> gone = new ArrayList<>();
    private final Queue<SigningBatch.Item> told = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean telling = new AtomicBoolean();
    private Texts texts;
    private DialogShell dialog;
    private ReviewPane review;
    private TokenPane token;
    private MarkBoxes marks;
    private ActButton sign;
    private Composite side;
    private boolean complete;
    private boolean working;
    private boolean tried;

    SigningDialog(SigningWork work, OutgoingOffice office, DeskTokens tokens, DeskFiles files, Asking asking) {
        this.work = work;
        this.office = office;
        this.tokens = tokens;
        this.files = files;
        this.asking = asking;
    }

    void open(Shell parent, List<DraftId> documents, Runnable done) {
        texts = DocumentTexts.of(parent.getDisplay());
        dialog = new DialogShell(parent, texts.get("sign.title"), texts.get("sign.explanation"));
        dialog.shell().setData("page", "sign");
        Composite columns = Surface.same(dialog.body());
        GridLayout layout = Layouts.columns(3);
        layout.horizontalSpacing = Layouts.LARGE;
        columns.setLayout(layout);
        columns.setLayoutData(Layouts.fill());
        Composite list = column(columns, WIDTH_OF_LIST);
        Paper paper = new Paper(columns, asking, files);
        paper.view().control().setLayoutData(Layouts.fill());
        side = column(columns, WIDTH_OF_SIDE);
        review = new ReviewPane(list, model, office, files, asking, paper, new Looking());
        review.control().setLayoutData(Layouts.fill());
        side(paper);
        dialog.closingBeside();
        sign = dialog.prominent(texts.get("sign.sign", "count", 0), Icon.SIGN, () -> sign(done));
        offer();
        load(documents, 0);
        dialog.open(1380, 860);
        review.focus();
    }

    private static Composite column(Composite in, int width) {
        Composite column = Surface.same(in);
        column.setLayout(Layouts.columns(1));
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = width;
        column.setLayoutData(data);
        return column;
    }

    private void side(Paper paper) {
        token = new TokenPane(side, tokens, asking);
        token.control().setLayoutData(Layouts.wide());
        token.pinLine().addListener(SWT.DefaultSelection, event -> sign.press());
        marks = new MarkBoxes(
                side,
                paper,
                asking,
                new MarkBoxes.Keeper(office.signing()::places, office.signing()::placeMarks),
                new MovedMarks());
        marks.control().setLayoutData(Layouts.wide());
    }

    /** What was found of some documents; one that does not wait any more keeps the others from nothing. */
    private record Found(List<SigningReview> reviews, List<Trouble> troubles) {}

    private Found find(List<DraftId> documents) {
        Found found = new Found(new ArrayList<>(), new ArrayList<>());
        for (DraftId id : documents) {
            Outcome<SigningReview> waiting = office.signing().review(id);
            waiting.ifDone(found.reviews()::add);
            found.troubles().addAll(waiting.troubles());
        }
        return found;
    }

    private void load(List<DraftId> documents, int from) {
        List<DraftId> some = documents.subList(from, Math.min(from + AT_ONCE, documents.size()));
        if (some.isEmpty()) {
            complete = true;
            offer();
            return;
        }
        asking.ask(dialog.shell(), () -> Outcome.done(find(some)), found -> {
            found.reviews().forEach(model::add);
            gone.addAll(found.troubles());
            dialog.troubles(asking.words(gone.stream().distinct().toList()));
            review.refresh();
            load(documents, from + some.size());
        });
    }

    /** Says how many will be signed; only when everything is decided. */
    private void offer() {
        Count count = model.count();
        String words = count.toSign() == 0 && tried ? "sign.nothing_left" : tried ? "sign.go_on" : "sign.sign";
        sign.show(texts.get(words, "count", count.toSign()), Icon.SIGN);
        sign.getParent().layout(true, true);
        sign.setEnabled(complete && !working && count.isDecided());
    }

    /** What happens while the person looks through the documents. */
    private final class Looking implements ReviewPane.Follower {
        @Override
        public void shown(Line line) {
            marks.show(line.document());
        }

        @Override
        public void decided() {
            offer();
        }

        @Override
        public void done() {
            token.pinLine().setFocus();
        }

        @Override
        public void refused(List<Trouble> troubles) {
            dialog.troubles(asking.words(troubles));
        }
    }

    /** What became of the marks that were moved. */
    private final class MovedMarks implements MarkBoxes.Follower {
        @Override
        public void moved(OutgoingDocument document) {
            dialog.troubles(List.of());
            model.changed(document);
            review.renew(model.line(document.id()));
        }

        @Override
        public void refused(List<Trouble> troubles) {
            dialog.troubles(asking.words(troubles));
        }
    }

    private void sign(Runnable done) {
        if (!token.isReady()) {
            dialog.troubles(List.of(texts.get("token.pin_missing")));
            return;
        }
        marks.settle(() -> signBatch(done));
    }

    private void signBatch(Runnable done) {
        working = true;
        offer();
        dialog.troubles(List.of());
        TokenPane.Chosen chosen = token.take();
        SigningBatch batch = new SigningBatch(work, model.toSign());
        new LongWork(asking)
                .in(
                        side,
                        texts.get("sign.signing", "count", batch.left()),
                        strip -> chosen.open().map(open -> signed(batch, open, strip)),
                        results -> ended(results, done),
                        this::refused);
    }

    private SigningBatch signed(SigningBatch batch, OpenToken open, WorkStrip strip) {
        int all = batch.items().size();
        try (open) {
            batch.sign(open, this::follow, () -> {
                strip.report(all - (int) batch.left(), all);
                return strip.isStopped();
            });
            return batch;
        }
    }

    /** From the thread that signs; however fast it is, the window has one thing to show at a time. */
    private void follow(SigningBatch.Item item) {
        told.add(item);
        Shell shell = dialog.shell();
        if (!shell.isDisposed() && telling.compareAndSet(false, true)) {
            shell.getDisplay().asyncExec(this::tell);
        }
    }

    private void tell() {
        telling.set(false);
        if (!dialog.shell().isDisposed()) {
            for (SigningBatch.Item item = told.poll(); item != null; item = told.poll()) {
                model.follow(item);
            }
            review.refresh();
        }
    }

    /** What is left can be signed again: with the token back in its place, or after the refusal was dealt with. */
    private void ended(SigningBatch batch, Runnable done) {
        tried = true;
        working = false;
        batch.items().forEach(model::follow);
        review.refresh();
        dialog.troubles(reasons(batch));
        offer();
        if (model.count().signed() == model.count().all()) {
            dialog.remove(sign);
        }
        done.run();
    }

    /** Each reason once: a long one does not fit into the list, and a trouble of the token is that of many. */
    private List<String> reasons(SigningBatch batch) {
        return asking.words(batch.items().stream()
                .filter(item -> item.state() == SigningBatch.State.REFUSED)
                .map(item -> item.troubles().getFirst())
                .distinct()
                .toList());
    }

    private void refused(List<Trouble> troubles) {
        working = false;
        offer();
        dialog.troubles(asking.words(troubles));
        token.pinLine().setFocus();
    }
}
