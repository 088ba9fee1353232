package org.vanthu.ui.documents.internal.outgoing;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;

/** The evidence of an issued document, signed with the seal where its token is plugged in, saved at this desk. */
final class EvidenceDialog {

    private final SigningWork work;
    private final DeskTokens tokens;
    private final Asking asking;
    private Texts texts;
    private DialogShell dialog;
    private TokenPane token;

    EvidenceDialog(SigningWork work, DeskTokens tokens, Asking asking) {
        this.work = work;
        this.tokens = tokens;
        this.asking = asking;
    }

    void open(Shell parent, OutgoingDocument issued) {
        texts = DocumentTexts.of(parent.getDisplay());
        dialog = new DialogShell(parent, texts.get("evidence.title"), texts.get("evidence.explanation"));
        token = new TokenPane(dialog.body(), tokens, asking);
        token.prefer(issued.organName());
        token.control().setLayoutData(Layouts.fill());
        DraftId document = issued.id();
        dialog.cancel();
        dialog.plain(
                texts.get("evidence.unsigned"), Icon.SAVE, () -> save(target -> () -> work.evidence(document, target)));
        dialog.prominent(texts.get("evidence.signed"), Icon.SEAL, () -> sign(document));
        dialog.open(560, 420);
        token.pinLine().setFocus();
    }

    private void sign(DraftId document) {
        if (!token.isReady()) {
            dialog.troubles(List.of(texts.get("token.pin_missing")));
            return;
        }
        save(target -> {
            TokenPane.Chosen chosen = token.take();
            return () -> chosen.open().flatMap(open -> {
                try (open) {
                    return work.sealedEvidence(document, open, target);
                }
            });
        });
    }

    private interface Saving {
        Callable<Outcome<Path>> to(Path target);
    }

    private void save(Saving saving) {
        FileChoice.save(dialog.shell(), "phieu-chung-cu.pdf")
                .ifPresent(target ->
                        asking.ask(dialog.shell(), saving.to(target), saved -> dialog.close(), this::refused));
    }

    private void refused(List<Trouble> troubles) {
        dialog.troubles(asking.words(troubles));
    }
}
