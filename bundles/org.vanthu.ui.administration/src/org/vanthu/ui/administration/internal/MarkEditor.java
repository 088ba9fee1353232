package org.vanthu.ui.administration.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.FileChoice;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** Chooses a picture and its width and shows it on paper at its true size. */
final class MarkEditor {

    private final Texts texts;
    private final Asking asking;
    private final MarkModel model;
    private final MarkPreview preview;
    private final Notice said;
    private final Composite pane;
    private final Consumer<Optional<MarkImage>> changed;

    /** @param changed gets the picture as it would be kept, empty while there is none to keep */
    MarkEditor(
            Composite parent, Texts texts, Asking asking, MarkModel.Kind kind, Consumer<Optional<MarkImage>> changed) {
        this.texts = texts;
        this.asking = asking;
        this.changed = changed;
        Language language = asking.language();
        model = new MarkModel(kind, texts, language);
        pane = Surface.same(parent);
        pane.setLayout(Layouts.columns(1));
        pane.setLayoutData(Layouts.fill());
        FormPane form = new FormPane(pane);
        form.control().setLayoutData(Layouts.wide());
        form.text(texts.get("mark.width"), model.width, Span.HALF);
        Composite cell = form.custom(texts.get("mark.file"), Span.HALF);
        new ActButton(cell, ActButton.Weight.PLAIN, texts.get("mark.choose"), Icon.IMAGE).onPress(this::choose);
        said = new Notice(pane).show(texts.get("mark." + kind), Meaning.QUIET);
        said.control().setLayoutData(Layouts.wide());
        preview = new MarkPreview(pane, texts, kind);
        GridData data = new GridData(SWT.FILL, SWT.BEGINNING, true, false);
        data.heightHint = 230;
        data.widthHint = 460;
        preview.control().setLayoutData(data);
        model.width.onChange(this::show);
        preview.show(Optional.empty());
    }

    /** Shows the picture that is kept. */
    void show(Optional<MarkImage> kept) {
        kept.ifPresent(mark -> {
            model.show(mark);
            preview.show(kept);
        });
    }

    private void choose() {
        FileChoice.open(pane.getShell(), texts.get("mark.choose"), "png").ifPresent(this::read);
    }

    private void read(Path file) {
        asking.ask(
                pane,
                () -> bytes(file),
                png -> png.ifPresentOrElse(
                        bytes -> {
                            model.choose(bytes);
                            show();
                        },
                        () -> said.show(texts.get("mark.unreadable", "file", file.getFileName()), Meaning.DANGER)));
    }

    /** The file; empty when it cannot be read. A file too large for a picture is cut, and refused for its size. */
    private static Outcome<Optional<byte[]>> bytes(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Outcome.done(Optional.of(in.readNBytes(MarkImage.SIZE_LIMIT + 1)));
        } catch (IOException unreadable) {
            return Outcome.done(Optional.empty());
        }
    }

    private void show() {
        Optional<MarkImage> picture = model.picture();
        preview.show(picture);
        String troubles = String.join("\n", model.troubles());
        if (!troubles.isEmpty()) {
            said.show(troubles, Meaning.DANGER);
        } else if (picture.isPresent()) {
            said.show(texts.get("mark.good"), Meaning.ACCENT);
        }
        changed.accept(picture);
    }
}
