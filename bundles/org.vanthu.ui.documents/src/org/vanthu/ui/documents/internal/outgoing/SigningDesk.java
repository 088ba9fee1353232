package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.people.OwnAccount;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Language;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.spi.pdf.PaperHead;
import org.vanthu.spi.pdf.PaperPrinter;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SignatureVerifier;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.list.ChosenList;
import org.vanthu.ui.documents.internal.list.DocumentRow;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Asking;

/** Signs with the token that is plugged in at this desk. */
public final class SigningDesk {

    /** From so many documents on, signing them takes longer than getting ready for it. */
    private static final int BATCH = 20;

    private final OutgoingOffice office;
    private final DeskTokens tokens;
    private final PdfSigner signer;
    private final SignatureVerifier verifier;
    private final DeskFiles files;
    private final Asking asking;
    private final ChosenList lists;
    private final Language language;

    public SigningDesk(
            OutgoingOffice office,
            DeskTokens tokens,
            PdfSigner signer,
            SignatureVerifier verifier,
            DeskFiles files,
            Asking asking,
            ChosenList lists,
            Language language) {
        this.office = office;
        this.tokens = tokens;
        this.signer = signer;
        this.verifier = verifier;
        this.files = files;
        this.asking = asking;
        this.lists = lists;
        this.language = language;
    }

    /** Opens the window in which a batch is looked through and signed. */
    public void open(Shell parent, List<DocumentRow> rows) {
        sign(parent, rows.stream().map(row -> (DraftId) row.id()).toList(), lists::refresh);
    }

    /** As {@link #open}; {@code done} is called when results are there. */
    void sign(Shell parent, List<DraftId> documents, Runnable done) {
        if (documents.size() >= BATCH) {
            practise(parent);
        }
        SigningWork work = new SigningWork(office, signer, files);
        new SigningDialog(work, office, tokens, files, asking).open(parent, documents, done);
    }

    /** While the person looks through many documents, what reads them back gets into practice. */
    private void practise(Shell parent) {
        String title = DocumentTexts.of(parent.getDisplay()).get("sign.practising");
        asking.background()
                .run(
                        title,
                        parent,
                        () -> {
                            verifier.practise();
                            return title;
                        },
                        done -> {});
    }

    /** Opens the window in which a token is tried. */
    public void tryToken(Shell parent, PaperPrinter printer, OwnAccount account) {
        Texts texts = DocumentTexts.of(parent.getDisplay());
        SheetPaper sheet = new SheetPaper(
                new PaperHead(Optional.empty(), "Vanthu", ""),
                texts.get("trial.sheet"),
                List.of(),
                List.of(new SheetPaper.Text(texts.get("trial.sheet_text"))),
                language);
        TokenTrial trial = new TokenTrial(printer, signer, verifier, files, sheet);
        new TokenTrialDialog(trial, tokens, account, asking).open(parent);
    }

    /** Opens the window in which the evidence of an issued document is signed and saved. */
    void evidence(Shell parent, OutgoingDocument document) {
        new EvidenceDialog(new SigningWork(office, signer, files), tokens, asking).open(parent, document);
    }

    /** Opens the window in which the clerk numbers, seals and issues a document. */
    void issue(Shell parent, DraftId document, Runnable done) {
        SigningWork work = new SigningWork(office, signer, files);
        new IssueDialog(work, office, tokens, files, asking, language).open(parent, document, done);
    }
}
