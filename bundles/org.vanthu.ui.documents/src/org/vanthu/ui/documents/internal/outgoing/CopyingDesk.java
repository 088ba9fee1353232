package org.vanthu.ui.documents.internal.outgoing;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.people.Directory;
import org.vanthu.domain.Language;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.OnlineServices;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.PdfSigner;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.ReportDialog;
import org.vanthu.ui.documents.internal.paper.Shown;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** Copies of documents at this desk: asked for, signed with the seal, listed. */
public final class CopyingDesk {

    private final Copies copies;
    private final Directory directory;
    private final DeskTokens tokens;
    private final PdfSigner signer;
    private final DeskFiles files;
    private final Asking asking;
    private final Language language;

    public CopyingDesk(
            Copies copies,
            Directory directory,
            DeskTokens tokens,
            PdfSigner signer,
            DeskFiles files,
            Asking asking,
            Language language) {
        this.copies = copies;
        this.directory = directory;
        this.tokens = tokens;
        this.signer = signer;
        this.files = files;
        this.asking = asking;
        this.language = language;
    }

    /** What is copied, and how its pages are fetched. */
    public record Original(CopySource source, Callable<Outcome<FileContent>> file) {}

    /** Opens the window in which a copy is made; {@code done} is called once there is one. */
    public void open(Shell parent, Original original, Runnable done) {
        new CopyDialog(this, tokens, files, asking, language).open(parent, original, done);
    }

    /** The list of copies of a document; it reads itself anew whenever the document is, and after each act. */
    public Control follow(Composite parent, CopySource source, Shown<?> document) {
        Composite pane = Surface.same(parent);
        pane.setLayout(new FillLayout());
        document.follow(pane, read -> {
            for (Control earlier : pane.getChildren()) {
                earlier.dispose();
            }
            new CopiesPane(pane, this, asking, language, source);
            pane.layout();
        });
        return pane;
    }

    Copies copies() {
        return copies;
    }

    Directory directory() {
        return directory;
    }

    void send(Shell parent, DocumentCopy copy) {
        new CopySendingDialog(this, asking, language).open(parent, copy);
    }

    /** What verifying the copy finds, as it can be proven now. */
    void report(Shell parent, DocumentCopy copy) {
        new ReportDialog(asking, files).open(parent, () -> copies.report(copy.id(), language));
    }

    void signBegun(Shell parent, DocumentCopy copy, Runnable done) {
        new CopyDialog(this, tokens, files, asking, language).sign(parent, copy, done);
    }

    /** Marks the seal of the body whose copy it is, among all that are plugged in. */
    void preferSeal(TokenPane token) {
        asking.ask(
                token.control(),
                directory::ownOrganisations,
                bodies -> bodies.stream().findFirst().map(Organisation::name).ifPresent(token::prefer));
    }

    /** Takes the number and makes the copy. Slow. */
    Outcome<CopyWork> begin(CopySource source, CopyDraft draft) {
        return switch (source) {
            case CopySource.Incoming incoming -> copies.copyIncoming(incoming.document(), draft);
            case CopySource.Issued issued -> copies.copyIssued(issued.draft(), draft);
        };
    }

    /** Signs a copy that was begun for the agency, and hands it in. Slow. */
    Outcome<DocumentCopy> sign(CopyWork work, OpenToken token) {
        Instant now = Instant.now();
        SigningOrder order = new SigningOrder.Copy(now, work.copy().form().words(), work.agency());
        return SigningWork.key(token, work.certificates(), now)
                .flatMap(key -> signer.sign(
                        files.keep(work.file()),
                        files.fresh(".pdf"),
                        key,
                        order,
                        work.services().levelAtTheDesk(),
                        OnlineServices.of(work.services())))
                .flatMap(signed -> copies.finish(
                        new Seen<>(work.copy().id(), work.copy().version()), GivenFile.of(signed.file())));
    }
}
