package org.vanthu.ui.administration.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Seen;
import org.vanthu.api.people.UnitDraft;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.domain.organisation.UnitTree;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.TreeNode;
import org.vanthu.ui.kit.form.TreePicker;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Question;

/** The units of the body as a tree. */
final class UnitsPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final TreePicker<Unit> tree;
    private final List<ActButton> ofMarked = new ArrayList<>();

    UnitsPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "units");
        frame.act(texts.get("units.add"), Icon.ADD, () -> edit(Optional.empty()));
        onMarked("units.change", Icon.EDIT, unit -> edit(Optional.of(unit)));
        onMarked("units.close", Icon.LOCK, this::close);
        Composite margin = Surface.same(frame.control());
        margin.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.LARGE));
        margin.setLayoutData(Layouts.fill());
        tree = new TreePicker<>(margin, texts.get("units.search"));
        tree.control().setLayoutData(Layouts.fill());
        tree.onPick(unit -> edit(Optional.of(unit)));
        tree.onMove(() -> ofMarked.forEach(act -> act.setEnabled(tree.marked().isPresent())));
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private void refresh() {
        office.asking()
                .ask(frame.control(), () -> office.session().organisations().units(office.organisation()), units -> {
                    tree.show(nodes(units));
                    ofMarked.forEach(act -> act.setEnabled(false));
                });
    }

    private List<TreeNode<Unit>> nodes(List<Unit> units) {
        UnitTree all = new UnitTree(units);
        return all.roots().stream().map(unit -> node(unit, all)).toList();
    }

    private TreeNode<Unit> node(Unit unit, UnitTree all) {
        String detail = unit.isOpen()
                ? unit.abbreviation().toString()
                : unit.abbreviation() + " · " + texts.get("units.closed");
        return new TreeNode<>(
                unit,
                unit.name(),
                detail,
                Icon.UNIT,
                true,
                all.children(unit.id()).stream().map(child -> node(child, all)).toList());
    }

    private void onMarked(String key, Icon icon, Consumer<Unit> run) {
        ActButton act = frame.act(texts.get(key), icon, () -> tree.marked().ifPresent(run));
        act.setEnabled(false);
        ofMarked.add(act);
    }

    private void close(Unit unit) {
        new Question(office.asking())
                .ask(
                        frame.control().getShell(),
                        texts.get("units.close"),
                        texts.get("units.close_why", "name", unit.name()),
                        () -> office.session().organisations().closeUnit(new Seen<>(unit.id(), unit.version())),
                        this::refresh);
    }

    private void edit(Optional<Unit> known) {
        Fields named = new Fields(office.asking().language());
        Field<String> name = named.add("name", new Field<>(known.map(Unit::name).orElse("")));
        Field<String> abbreviation = named.add(
                "abbreviation",
                new Field<>(known.map(unit -> unit.abbreviation().toString()).orElse("")));
        String title = texts.get(known.isPresent() ? "units.change" : "units.add");
        DialogShell dialog = new DialogShell(frame.control().getShell(), title, texts.get("units.edit_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.text(texts.get("units.name"), name, Span.FULL).setFocus();
        form.text(texts.get("units.abbreviation"), abbreviation, Span.HALF);
        Field<Unit.Kind> kind = new Field<>(known.map(Unit::kind).orElse(Unit.Kind.UNIT));
        form.choice(
                texts.get("units.kind"), kind, List.of(Unit.Kind.values()), one -> texts.of("units.", one), Span.FULL);
        Optional<UnitId> parent = tree.marked().map(Unit::id);
        dialog.cancel();
        dialog.prominent(
                title,
                Icon.CHECK,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> known.map(unit -> office.session()
                                                .organisations()
                                                .changeUnit(
                                                        new Seen<>(unit.id(), unit.version()),
                                                        new UnitDraft(
                                                                name.get(),
                                                                abbreviation.get(),
                                                                kind.get(),
                                                                unit.parent(),
                                                                unit.order()))
                                                .map(done -> unit.id()))
                                        .orElseGet(() -> office.session()
                                                .organisations()
                                                .addUnit(
                                                        office.organisation(),
                                                        new UnitDraft(
                                                                name.get(),
                                                                abbreviation.get(),
                                                                kind.get(),
                                                                parent,
                                                                0))),
                                saved -> {
                                    dialog.close();
                                    refresh();
                                },
                                troubles -> dialog.troubles(office.asking().words(named.show(troubles)))));
        dialog.open(480, 340);
    }
}
