package org.vanthu.ui.documents.internal.outgoing;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.api.Seen;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.Language;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopySource;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.paper.SavedPrint;
import org.vanthu.ui.documents.internal.paper.WordsDialog;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** The copies that were made of a document; each can be saved, and one that was begun signed or given up. */
final class CopiesPane {

    private final Composite pane;
    private final PagedTable<DocumentCopy> table;
    private final CopyingDesk desk;
    private final Asking asking;
    private final CopySource source;
    private final Texts texts;

    CopiesPane(Composite parent, CopyingDesk desk, Asking asking, Language language, CopySource source) {
        this.desk = desk;
        this.asking = asking;
        this.source = source;
        texts = DocumentTexts.of(parent.getDisplay());
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        Composite bar = Surface.same(pane);
        bar.setLayout(Layouts.columns(6, Layouts.LARGE, Layouts.MEDIUM));
        bar.setLayoutData(Layouts.wide());
        table = new PagedTable<>(
                pane,
                asking.background(),
                List.of(
                        Column.of("code", texts.get("copies.code"), 140, DocumentCopy::code),
                        Column.<DocumentCopy>of(
                                        "form",
                                        texts.get("copying.form"),
                                        180,
                                        copy -> texts.of("copying.", copy.form()))
                                .stretched(),
                        Column.of(
                                "medium",
                                texts.get("copying.medium"),
                                240,
                                copy -> texts.of("copying.", copy.medium())),
                        Column.of("pages", texts.get("copies.pages"), 110, DocumentCopy::pages),
                        Column.of("made", texts.get("copies.made"), 140, copy -> VietnamTime.minute(copy.madeAt())),
                        Column.of("state", texts.get("copies.state"), 220, this::state)),
                copy -> copy.id().toString(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.onOpen(this::save);
        ActButton save = button(bar, "file.save", Icon.DOWNLOAD, this::save);
        ActButton report = button(bar, "signature.report", Icon.SIGNATURES, copy -> desk.report(pane.getShell(), copy));
        ActButton send = button(bar, "copies.send", Icon.ISSUE, copy -> desk.send(pane.getShell(), copy));
        ActButton sign = button(bar, "copying.sign", Icon.SEAL, this::sign);
        ActButton abandon = button(bar, "copies.abandon", Icon.TRASH, this::abandon);
        ActButton recall = button(bar, "copies.recall", Icon.RECALL, this::recall);
        table.onSelect(() -> {
            Optional<DocumentCopy> chosen = chosen();
            save.setEnabled(chosen.filter(CopiesPane::isThere).isPresent());
            send.setEnabled(chosen.filter(CopiesPane::isThere).isPresent());
            report.setEnabled(chosen.filter(CopiesPane::isThere)
                    .filter(copy -> copy.medium() == CopyMedium.ELECTRONIC)
                    .isPresent());
            recall.setEnabled(
                    chosen.filter(copy -> copy.state() == CopyState.MADE).isPresent());
            sign.setEnabled(chosen.filter(CopiesPane::awaitsSeal).isPresent());
            abandon.setEnabled(
                    chosen.filter(copy -> copy.state() == CopyState.SIGNING).isPresent());
        });
        refresh();
    }

    /** One that was taken back can still be read, and is still followed. */
    private static boolean isThere(DocumentCopy copy) {
        return copy.state() == CopyState.MADE || copy.state() == CopyState.RECALLED;
    }

    private static boolean awaitsSeal(DocumentCopy copy) {
        return copy.state() == CopyState.SIGNING && copy.medium() == CopyMedium.ELECTRONIC;
    }

    private ActButton button(Composite bar, String key, Icon icon, Consumer<DocumentCopy> act) {
        ActButton button = new ActButton(bar, ActButton.Weight.PLAIN, texts.get(key), icon);
        button.onPress(() -> chosen().ifPresent(act));
        button.setEnabled(false);
        return button;
    }

    private Optional<DocumentCopy> chosen() {
        return table.selected().stream().findFirst();
    }

    private String state(DocumentCopy copy) {
        String words = texts.of("copies.", copy.state());
        return copy.reason().isEmpty() ? words : words + ": " + copy.reason();
    }

    private void refresh() {
        asking.ask(pane, this::read, copies -> table.showAndSelect(Pages.of(copies)));
    }

    private Outcome<List<DocumentCopy>> read() {
        return switch (source) {
            case CopySource.Incoming incoming -> desk.copies().ofIncoming(incoming.document());
            case CopySource.Issued issued -> desk.copies().ofIssued(issued.draft());
        };
    }

    private void save(DocumentCopy copy) {
        new SavedPrint(asking).save(pane.getShell(), () -> desk.copies().file(copy.id()), saved -> {});
    }

    private void sign(DocumentCopy copy) {
        desk.signBegun(pane.getShell(), copy, this::refresh);
    }

    private void abandon(DocumentCopy copy) {
        end("copies.abandon", "copies.why", Icon.TRASH, words -> desk.copies().abandon(seen(copy), words));
    }

    private void recall(DocumentCopy copy) {
        end(
                "copies.recall",
                "copies.why_recalled",
                Icon.RECALL,
                words -> desk.copies().recall(seen(copy), words));
    }

    private void end(String key, String why, Icon icon, WordsDialog.Act<DocumentCopy> act) {
        String title = texts.get(key);
        new WordsDialog(asking)
                .open(
                        pane.getShell(),
                        new WordsDialog.Saying(title, texts.get(why), texts.get("field.reason"), title, icon),
                        act,
                        done -> refresh());
    }

    private static Seen<CopyId> seen(DocumentCopy copy) {
        return new Seen<>(copy.id(), copy.version());
    }
}
