package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.domain.Language;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.outgoing.CopyingDesk.Original;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.SavedPrint;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.kit.work.LongWork;

/** Asks which copy is to be made of a document, makes it, signs it with the seal where it is a file, and saves it. */
final class CopyDialog {

    private final CopyingDesk desk;
    private final DeskTokens tokens;
    private final DeskFiles files;
    private final Asking asking;
    private final Language language;
    private final CopyModel model = new CopyModel();
    private Texts texts;
    private Shell parent;
    private DialogShell dialog;
    private TokenPane token;
    private ActButton make;

    CopyDialog(CopyingDesk desk, DeskTokens tokens, DeskFiles files, Asking asking, Language language) {
        this.desk = desk;
        this.tokens = tokens;
        this.files = files;
        this.asking = asking;
        this.language = language;
    }

    void open(Shell over, Original original, Runnable done) {
        begin(over, "copying.title", "copying.explanation");
        PagesBeside beside = PagesBeside.in(dialog.body(), asking, files);
        beside.paper().show(original.file());
        FormPane form = new FormPane(beside.side());
        form.control().setLayoutData(Layouts.wide());
        form.choice(
                texts.get("copying.form"),
                model.form,
                List.of(CopyForm.values()),
                one -> texts.of("copying.", one),
                Span.FULL);
        form.choice(
                texts.get("copying.medium"),
                model.medium,
                List.of(CopyMedium.values()),
                one -> texts.of("copying.", one),
                Span.FULL);
        form.onlyWhile(model::asksPages, form.text(texts.get("copying.pages"), model.pages, Span.FULL), model.form);
        form.onlyWhile(model::asksSigner, form.area(texts.get("copying.position"), model.position, 2), model.medium);
        form.onlyWhile(
                model::asksSigner, form.text(texts.get("copying.signer"), model.signer, Span.FULL), model.medium);
        form.area(texts.get("copying.recipients"), model.recipients, 2);
        token = new TokenPane(beside.side(), tokens, asking);
        desk.preferSeal(token);
        token.control().setLayoutData(new GridData(SWT.FILL, SWT.END, true, true));
        model.medium.onChange(() -> token.control().setVisible(model.asksSeal()));
        dialog.cancel();
        make = dialog.prominent(texts.get("copying.make"), Icon.SEAL, () -> make(original, done));
        dialog.open(1180, 860);
    }

    /** Only what is missing of a copy that has its number already. */
    void sign(Shell over, DocumentCopy copy, Runnable done) {
        begin(over, "copying.title", "copying.begun");
        token = new TokenPane(dialog.body(), tokens, asking);
        desk.preferSeal(token);
        token.control().setLayoutData(Layouts.fill());
        dialog.cancel();
        make = dialog.prominent(texts.get("copying.sign"), Icon.SEAL, () -> {
            if (tokenIsReady()) {
                signing(() -> desk.copies().resume(copy.id()), done);
            }
        });
        dialog.open(560, 420);
    }

    private void begin(Shell over, String title, String explanation) {
        parent = over;
        texts = DocumentTexts.of(over.getDisplay());
        dialog = new DialogShell(over, texts.get(title), texts.get(explanation));
        dialog.shell().setData("page", "copying");
    }

    private boolean tokenIsReady() {
        if (!token.isReady()) {
            dialog.troubles(List.of(texts.get("token.pin_missing")));
        }
        return token.isReady();
    }

    private interface Work {
        Outcome<CopyWork> begin();
    }

    private void make(Original original, Runnable done) {
        if (model.draft().isEmpty()) {
            dialog.troubles(List.of(texts.get("copying.pages_wrong")));
            return;
        }
        CopyDraft draft = model.draft().get();
        if (draft.medium() == CopyMedium.PAPER) {
            working(() -> desk.begin(original.source(), draft).map(CopyWork::copy), done);
        } else if (tokenIsReady()) {
            signing(() -> desk.begin(original.source(), draft), done);
        }
    }

    /** The token is opened before a number is taken; what is refused after that goes on from the list of copies. */
    private void signing(Work work, Runnable done) {
        TokenPane.Chosen chosen = token.take();
        working(
                () -> chosen.open().flatMap(open -> {
                    try (open) {
                        return work.begin().flatMap(begun -> desk.sign(begun, open));
                    }
                }),
                done);
    }

    private interface Making {
        Outcome<DocumentCopy> make();
    }

    private void working(Making making, Runnable done) {
        make.setEnabled(false);
        dialog.troubles(List.of());
        new LongWork(asking)
                .in(
                        dialog.body(),
                        texts.get("copying.making"),
                        strip -> making.make(),
                        copy -> made(copy, done),
                        troubles -> refused(troubles, done));
    }

    private void made(DocumentCopy copy, Runnable done) {
        dialog.close();
        done.run();
        DialogShell told =
                new DialogShell(parent, texts.get("copying.made", "code", copy.code()), texts.get("copying.made_next"));
        told.shell().setData("page", "copied");
        told.closingBeside();
        told.prominent(
                texts.get("file.save"),
                Icon.DOWNLOAD,
                () -> new SavedPrint(asking)
                        .save(told.shell(), () -> desk.copies().file(copy.id()), saved -> told.close()));
        told.open(520, 180);
    }

    private void refused(List<Trouble> troubles, Runnable done) {
        make.setEnabled(true);
        dialog.troubles(
                troubles.stream().map(trouble -> trouble.message(language)).toList());
        done.run();
    }
}
