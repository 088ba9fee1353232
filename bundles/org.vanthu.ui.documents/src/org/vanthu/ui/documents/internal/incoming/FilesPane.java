package org.vanthu.ui.documents.internal.incoming;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Sizes;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** The files of a document; each can be saved to this machine. */
final class FilesPane {

    private final Composite pane;
    private final PagedTable<DocumentFile> table;
    private final Asking asking;
    private final Function<DocumentFile, Outcome<FileContent>> content;

    FilesPane(Composite parent, Asking asking, Function<DocumentFile, Outcome<FileContent>> content) {
        this.asking = asking;
        this.content = content;
        Texts texts = DocumentTexts.of(parent.getDisplay());
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        Composite bar = Surface.same(pane);
        bar.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.MEDIUM));
        bar.setLayoutData(Layouts.wide());
        table = new PagedTable<>(
                pane,
                asking.background(),
                List.of(
                        Column.<DocumentFile>of(
                                        "name",
                                        texts.get("file.name"),
                                        320,
                                        file -> file.name().label())
                                .stretched(),
                        Column.of("kind", texts.get("file.kind"), 140, file -> texts.of("file.", file.kind())),
                        Column.of("size", texts.get("file.size"), 90, file -> Sizes.text(file.size(), texts.locale())),
                        Column.of(
                                "pages",
                                texts.get("file.pages"),
                                70,
                                file -> file.pages() == 0 ? "" : "" + file.pages()),
                        Column.of("added", texts.get("file.added"), 140, file -> VietnamTime.minute(file.addedAt()))),
                file -> file.hash().hex() + file.position(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.onOpen(this::save);
        new ActButton(bar, ActButton.Weight.PLAIN, texts.get("file.save"), Icon.DOWNLOAD)
                .onPress(() -> table.selected().stream().findFirst().ifPresent(this::save));
    }

    Control control() {
        return pane;
    }

    void show(List<DocumentFile> files) {
        table.showAndSelect(Pages.of(files));
    }

    private void save(DocumentFile file) {
        FileChoice.save(pane.getShell(), file.name().safe())
                .ifPresent(target ->
                        asking.ask(pane, () -> content.apply(file).map(found -> saveAs(found, target)), saved -> {}));
    }

    private static Path saveAs(FileContent content, Path target) {
        try {
            return content.saveAs(target);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
