package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.api.outgoing.SigningReview;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.page.PageCanvas;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.widget.WorkStrip;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;
import org.vanthu.ui.kit.work.WorkTrouble;

/** The clerk's act: take a number, fill number and date, seal, issue and send. */
final class IssueDialog {

    private final SigningWork work;
    private final OutgoingOffice office;
    private final DeskTokens tokens;
    private final DeskFiles files;
    private final Asking asking;
    private final Language language;
    private final Field<NumberChoice> number = new Field<>(new NumberChoice.Next());
    private Texts texts;
    private Shell parent;
    private DialogShell dialog;
    private TokenPane token;
    private final Set<Integer> looked = ConcurrentHashMap.newKeySet();
    private SigningReview review;
    private Label unseen;
    private ActButton issue;
    private Composite side;

    IssueDialog(
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

    void open(Shell parent, DraftId document, Runnable done) {
        texts = DocumentTexts.of(parent.getDisplay());
        this.parent = parent;
        asking.ask(
                parent,
                () -> office.drafting()
                        .open(document)
                        .flatMap(view -> office.issuing()
                                .reserved(
                                        view.document().organisation(),
                                        view.document().series())
                                .flatMap(kept -> office.issuing()
                                        .review(document)
                                        .map(review -> new Known(view, kept, review)))),
                known -> show(parent, known, done));
    }

    private record Known(OutgoingView view, List<LedgerEntry> reserved, SigningReview review) {}

    private void show(Shell parent, Known known, Runnable done) {
        OutgoingDocument document = known.view().document();
        dialog = new DialogShell(
                parent, texts.get("issue.title"), document.fields().subject());
        dialog.shell().setData("page", "issue");
        PagesBeside beside = PagesBeside.in(dialog.body(), asking, files);
        side = beside.side();
        side(known);
        review = known.review();
        document.signature().ifPresent(signed -> lookThrough(beside.paper(), signed.file()));
        dialog.cancel();
        issue = dialog.prominent(texts.get("issue.issue"), Icon.ISSUE, () -> issue(document, done));
        token.pinLine().addListener(SWT.DefaultSelection, event -> issue.press());
        dialog.open(1180, 800);
        token.pinLine().setFocus();
    }

    /** What the seal signs: the main file and the annexes behind it. */
    private void lookThrough(Paper paper, Sha256 signed) {
        ReviewedFiles all = new ReviewedFiles(office, files, texts);
        PageCanvas canvas = paper.view().canvas();
        canvas.fitPage();
        canvas.onSeen(page -> {
            looked.add(page + 1);
            sayWhatIsUnseen();
        });
        paper.showPages(
                () -> all.pages(review, signed),
                pages -> canvas.seenBefore(
                        review.seen().stream().map(page -> page - 1).collect(Collectors.toSet())));
        sayWhatIsUnseen();
    }

    private void sayWhatIsUnseen() {
        Set<Integer> seen = new HashSet<>(review.seen());
        seen.addAll(looked);
        int left = review.pages() - seen.size();
        unseen.setText(
                left == 0 ? texts.get("issue.seen") : texts.get("issue.unseen", "left", left, "pages", review.pages()));
        unseen.getParent().layout(true, true);
    }

    private void side(Known known) {
        FormPane form = new FormPane(side);
        form.control().setLayoutData(Layouts.wide());
        List<NumberChoice> choices = new ArrayList<>();
        choices.add(new NumberChoice.Next());
        known.reserved().forEach(entry -> choices.add(new NumberChoice.Reserved(entry.number())));
        form.choice(texts.get("issue.number"), number, choices, choice -> words(choice, known.reserved()), Span.FULL);
        form.section(texts.get("field.recipients"));
        for (Recipient recipient : known.view().document().fields().recipients()) {
            Words.paragraph(
                            side,
                            "• " + recipient.name() + " — " + texts.get(channel(recipient)),
                            TextFont.BODY,
                            Meaning.PLAIN)
                    .setLayoutData(Layouts.wide());
        }
        Words.label(side, texts.get("issue.files"), TextFont.SMALL, Meaning.QUIET);
        unseen = Words.paragraph(side, "", TextFont.BODY, Meaning.PLAIN);
        unseen.setLayoutData(Layouts.wide());
        token = new TokenPane(side, tokens, asking);
        token.prefer(known.view().document().organName());
        token.control().setLayoutData(new GridData(SWT.FILL, SWT.END, true, true));
    }

    static String channel(Recipient recipient) {
        return switch (recipient) {
            case Recipient.Here here -> "channel.here";
            case Recipient.Inside inside -> "channel.inside";
            case Recipient.Outside outside -> "channel.outside";
        };
    }

    private String words(NumberChoice choice, List<LedgerEntry> reserved) {
        return switch (choice) {
            case NumberChoice.Next next -> texts.get("issue.next");
            case NumberChoice.Reserved(LedgerNumber kept) ->
                reserved.stream()
                        .filter(entry -> entry.number().equals(kept))
                        .findFirst()
                        .map(this::words)
                        .orElse(kept.printed());
        };
    }

    private String words(LedgerEntry entry) {
        String purpose = entry.use() instanceof NumberUse.Reserved reserved ? reserved.purpose() : "";
        return texts.get(
                "issue.reserved",
                "number",
                entry.number().printed(),
                "day",
                VietnamTime.day(entry.date()),
                "purpose",
                purpose);
    }

    private void issue(OutgoingDocument document, Runnable done) {
        if (!token.isReady()) {
            dialog.troubles(List.of(texts.get("token.pin_missing")));
            return;
        }
        issue.setEnabled(false);
        dialog.troubles(List.of());
        TokenPane.Chosen chosen = token.take();
        new LongWork(asking)
                .in(
                        side,
                        texts.get("issue.issuing"),
                        strip -> chosen.open()
                                .flatMap(open -> issue(document, open, strip))
                                .flatMap(issued -> office.drafting().open(issued.id())),
                        issued -> {
                            dialog.close();
                            done.run();
                            sayWhatIsMissing(issued);
                        },
                        this::refused);
    }

    /** The document is issued; what no service gave is said, and that it will be added. */
    private void sayWhatIsMissing(OutgoingView issued) {
        String missing = issued.kept().stream()
                .map(file -> file.lack().message(language))
                .filter(words -> !words.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!missing.isEmpty()) {
            DialogShell told = new DialogShell(parent, texts.get("issue.done"), texts.get("issue.missing"));
            Words.paragraph(told.body(), missing, TextFont.BODY, Meaning.WARNING)
                    .setLayoutData(Layouts.wide());
            told.prominent(texts.get("issue.understood"), Icon.CHECK, told::close);
            told.open(560, 300);
        }
    }

    /** Can be stopped until a number is taken; from then on it goes to its end. */
    private Outcome<OutgoingDocument> issue(OutgoingDocument document, OpenToken open, WorkStrip strip) {
        try (open) {
            if (strip.isStopped()) {
                return Outcome.refused(WorkTrouble.STOPPED);
            }
            return noted(document.id())
                    .flatMap(seen -> begun(document))
                    .flatMap(one -> work.seal(one, document.organisation(), open));
        }
    }

    private Outcome<Set<Integer>> noted(DraftId document) {
        return looked.isEmpty() ? Outcome.done(Set.of()) : office.issuing().pagesSeen(document, Set.copyOf(looked));
    }

    private Outcome<IssueWork> begun(OutgoingDocument document) {
        return document.state() == OutgoingState.SEALING
                ? office.issuing().resume(document.id())
                : office.issuing().begin(new Seen<>(document.id(), document.version()), number.get());
    }

    private void refused(List<Trouble> troubles) {
        issue.setEnabled(true);
        dialog.troubles(asking.words(troubles));
        token.pinLine().setFocus();
    }
}
