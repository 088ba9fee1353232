package org.vanthu.ui.administration.internal;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Surface;

/** The picture of the body's seal. The one that is kept is shown to clerks who seal, not to everybody who administers. */
final class SealPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final ActButton keep;
    private final Notice state;
    private final MarkEditor editor;
    private Optional<MarkImage> chosen = Optional.empty();

    SealPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "seal");
        keep = frame.act(texts.get("seal.keep"), Icon.SAVE, this::keep);
        keep.setEnabled(false);
        Composite body = Surface.same(frame.control());
        body.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.LARGE));
        body.setLayoutData(Layouts.fill());
        state = new Notice(body).show(texts.get("seal.asking"), Meaning.QUIET);
        state.control().setLayoutData(Layouts.wide());
        editor = new MarkEditor(body, texts, office.asking(), MarkModel.Kind.SEAL, this::changed);
        office.asking()
                .ask(
                        body,
                        () -> office.session().marks().seal(office.organisation()),
                        this::show,
                        refused -> state.show(texts.get("seal.not_shown"), Meaning.QUIET));
    }

    Control control() {
        return frame.control();
    }

    private void show(Optional<MarkImage> kept) {
        state.show(texts.get(kept.isPresent() ? "seal.kept" : "seal.none"), Meaning.QUIET);
        editor.show(kept);
    }

    private void changed(Optional<MarkImage> picture) {
        chosen = picture;
        keep.setEnabled(picture.isPresent());
    }

    private void keep() {
        chosen.ifPresent(mark -> office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().marks().keepSeal(office.organisation(), mark.png(), mark.widthMm()),
                        done -> {
                            keep.setEnabled(false);
                            state.show(texts.get("seal.saved"), Meaning.ACCENT);
                        }));
    }
}
