package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.people.OrganisationDraft;
import org.vanthu.api.people.Organisations;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;

/** The form of a body: its name, codes, place, and the body above it. */
final class BodyDialog {

    private final Office office;
    private final Texts texts;
    private final BodyTree bodies;
    private final Runnable changed;
    private final Fields named;
    private final Field<String> name;
    private final Field<String> code;
    private final Field<String> abbreviation;
    private final Field<String> place;

    /** @param changed called after a body was opened or changed */
    BodyDialog(Office office, BodyTree bodies, Runnable changed) {
        this.office = office;
        this.bodies = bodies;
        this.changed = changed;
        texts = office.texts();
        named = new Fields(office.asking().language());
        name = named.add("name", new Field<>(""));
        code = named.add("code", new Field<>(""));
        abbreviation = named.add("abbreviation", new Field<>(""));
        place = named.add("place", new Field<>(""));
    }

    /** Opens a body, below this one unless another is chosen. */
    void open(Shell parent, Organisation above) {
        Field<Organisation> superior = new Field<>(above);
        List<Organisation> all =
                bodies.bodies().stream().filter(Organisation::isActive).toList();
        DialogShell dialog = form(parent, texts.get("bodies.open"), Optional.of(superior), all);
        save(
                dialog,
                texts.get("bodies.open"),
                () -> organisations()
                        .open(
                                superior.get().id(),
                                OrganisationDraft.here(code.get(), name.get(), abbreviation.get(), place.get()))
                        .map(opened -> Nothing.NOTHING));
    }

    /** Changes a body. */
    void change(Shell parent, Organisation body) {
        name.set(body.name());
        code.set(body.code().value());
        abbreviation.set(body.abbreviation().value());
        place.set(body.place());
        Optional<Field<Organisation>> superior = bodies.superiorOf(body).map(Field::new);
        DialogShell dialog = form(parent, texts.get("bodies.change"), superior, bodies.superiorsFor(body));
        save(
                dialog,
                texts.get("bodies.save"),
                () -> organisations()
                        .change(
                                new Seen<>(body.id(), body.version()),
                                BodyTree.changed(body, code.get(), name.get(), abbreviation.get(), place.get()))
                        .flatMap(done -> moved(body, superior.map(Field::get))));
    }

    private Outcome<Nothing> moved(Organisation body, Optional<Organisation> above) {
        return above.map(Organisation::id)
                .filter(chosen -> !Optional.of(chosen).equals(body.superior()))
                .map(chosen -> organisations().move(new Seen<>(body.id(), body.version() + 1), chosen))
                .orElse(Outcome.done(Nothing.NOTHING));
    }

    private Organisations organisations() {
        return office.session().organisations();
    }

    private DialogShell form(
            Shell parent, String title, Optional<Field<Organisation>> superior, List<Organisation> above) {
        DialogShell dialog = new DialogShell(parent, title, texts.get("bodies.edit_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.text(texts.get("bodies.name"), name, Span.FULL).setFocus();
        form.text(texts.get("bodies.code"), code, Span.HALF).setMessage(texts.get("bodies.code_example"));
        form.text(texts.get("bodies.abbreviation"), abbreviation, Span.HALF);
        warn(dialog);
        form.text(texts.get("bodies.place"), place, Span.FULL);
        superior.ifPresent(
                field -> form.choice(texts.get("bodies.superior"), field, above, Organisation::name, Span.FULL));
        return dialog;
    }

    /** A code may be longer than older systems keep: said while it is typed, and no reason to refuse it. */
    private void warn(DialogShell dialog) {
        Notice said = new Notice(dialog.body());
        said.control().setLayoutData(Layouts.wide());
        Runnable show = () -> {
            Optional<Trouble> warning =
                    OrganisationCode.read(code.get(), "code").value().flatMap(OrganisationCode::warning);
            said.showIfAny(
                    warning.map(trouble -> trouble.message(office.asking().language()))
                            .orElse(""),
                    Meaning.WARNING);
            DialogShell.makeRoom(said.control());
        };
        code.onChange(show);
        show.run();
    }

    private void save(DialogShell dialog, String act, Callable<Outcome<Nothing>> save) {
        dialog.cancel();
        dialog.prominent(
                act,
                Icon.CHECK,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                save,
                                saved -> {
                                    dialog.close();
                                    changed.run();
                                },
                                troubles -> dialog.troubles(office.asking().words(named.show(troubles)))));
        dialog.open(540, 470);
    }
}
