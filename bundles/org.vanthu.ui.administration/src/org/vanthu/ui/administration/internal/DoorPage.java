package org.vanthu.ui.administration.internal;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;

/** How the door is guarded: length of sessions, wrong tries, length of passwords. One for all bodies of the installation. */
final class DoorPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final DoorModel model;
    private final Notice said;

    DoorPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        model = new DoorModel(texts, office.asking().language());
        frame = new PageFrame(office, parent, "door");
        frame.act(texts.get("door.save"), Icon.SAVE, this::save);
        Composite margin = frame.form();
        FormPane form = new FormPane(margin);
        form.control().setLayoutData(Layouts.wide());
        form.section(texts.get("door.session"));
        DoorModel.NAMES.forEach(name -> {
            if (name.equals("freeTries")) {
                form.section(texts.get("door.tries"));
            }
            if (name.equals("shortestPassword")) {
                form.section(texts.get("door.passwords"));
            }
            form.text(texts.get("door." + name), model.input(name), Span.HALF);
        });
        said = new Notice(margin).show(texts.get("door.hint"), Meaning.QUIET);
        said.control().setLayoutData(Layouts.wide());
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().signInSafety().settings(office.organisation()),
                        model::show);
    }

    Control control() {
        return frame.control();
    }

    private void save() {
        model.draft()
                .ifPresent(draft -> office.asking()
                        .ask(
                                frame.control(),
                                () -> office.session().signInSafety().change(office.organisation(), draft),
                                done -> said.show(texts.get("door.saved"), Meaning.ACCENT),
                                this::refused));
    }

    private void refused(List<Trouble> troubles) {
        List<String> rest = office.asking().words(model.show(troubles));
        said.show(rest.isEmpty() ? texts.get("door.see_inputs") : String.join("\n", rest), Meaning.DANGER);
    }
}
