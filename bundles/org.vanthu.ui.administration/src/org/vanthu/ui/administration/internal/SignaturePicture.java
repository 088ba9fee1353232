package org.vanthu.ui.administration.internal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Marks;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.ui.administration.AdministrationTexts;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Unsaved;
import org.vanthu.ui.kit.work.Asking;

/** Asks for the picture of one's own signature and keeps it. */
public final class SignaturePicture {

    private final Marks marks;
    private final Asking asking;
    private final AtomicReference<Optional<MarkImage>> chosen = new AtomicReference<>(Optional.empty());

    public SignaturePicture(Marks marks, Asking asking) {
        this.marks = marks;
        this.asking = asking;
    }

    public void open(Shell parent) {
        Texts texts = AdministrationTexts.of(parent.getDisplay());
        DialogShell dialog = new DialogShell(parent, texts.get("signature.title"), texts.get("signature.explanation"));
        AtomicReference<ActButton> button = new AtomicReference<>();
        MarkEditor editor = new MarkEditor(dialog.body(), texts, asking, MarkModel.Kind.SIGNATURE, picture -> {
            chosen.set(picture);
            button.get().setEnabled(picture.isPresent());
        });
        dialog.cancel();
        ActButton keep = dialog.prominent(texts.get("signature.keep"), Icon.SAVE, () -> keep(dialog));
        keep.setEnabled(false);
        button.set(keep);
        Unsaved.watch(dialog.body(), chosen::get);
        asking.ask(dialog.shell(), marks::mine, kept -> {
            editor.show(kept);
            dialog.begin();
        });
        dialog.open(560, 520);
    }

    private void keep(DialogShell dialog) {
        chosen.get()
                .ifPresent(mark -> asking.ask(
                        dialog.shell(),
                        () -> marks.keepMine(mark.png(), mark.widthMm()),
                        done -> dialog.close(),
                        troubles -> dialog.troubles(asking.words(troubles))));
    }
}
