package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.people.NamedRole;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.organisation.Role;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.Fields;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.work.Question;

/** What each role of the body permits; a role is changed with its effect on people shown before. */
final class RolesPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<RoleDefinition> table;
    private List<NamedRole> names = List.of();

    RolesPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(office, parent, "roles");
        frame.act(texts.get("roles.add"), Icon.ADD, this::add);
        table = frame.table(
                List.of(
                        Column.of("role", texts.get("column.role"), 200, row -> name(row.role())),
                        Column.<RoleDefinition>of("permissions", texts.get("column.permissions"), 600, this::permits)
                                .stretched()),
                row -> row.role().code());
        table.onOpen(this::change);
        frame.actOn(table, texts.get("roles.change"), Icon.EDIT, this::change);
        ActButton remove = frame.act(texts.get("roles.remove"), Icon.REMOVE, () -> own().ifPresent(this::remove));
        remove.setEnabled(false);
        table.onSelect(() -> remove.setEnabled(own().isPresent()));
        refresh();
    }

    /** The marked role, if the body has made it itself. */
    private Optional<RoleDefinition> own() {
        return table.selected().stream()
                .findFirst()
                .filter(row -> !Role.shipped().contains(row.role()));
    }

    Control control() {
        return frame.control();
    }

    private String name(Role role) {
        return RoleNames.of(texts, names).apply(role);
    }

    private String permits(RoleDefinition row) {
        return row.permissions().stream()
                .sorted()
                .map(permission -> permission.label(office.asking().language()))
                .collect(Collectors.joining(", "));
    }

    private void refresh() {
        frame.fill(
                table,
                () -> office.session().roles().names(office.organisation()).flatMap(all -> {
                    names = all;
                    return office.session().roles().all(office.organisation());
                }));
    }

    private void change(RoleDefinition role) {
        new RoleDialog(office).open(frame.control().getShell(), role, name(role.role()), this::refresh);
    }

    private void add() {
        Fields named = new Fields(office.asking().language());
        Field<String> name = named.add("name", new Field<>(""));
        DialogShell dialog =
                new DialogShell(frame.control().getShell(), texts.get("roles.add"), texts.get("roles.add_why"));
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.text(texts.get("roles.name"), name, Span.FULL).setFocus();
        dialog.cancel();
        dialog.prominent(
                texts.get("roles.add"),
                Icon.ADD,
                () -> office.asking()
                        .ask(
                                dialog.shell(),
                                () -> office.session().roles().add(office.organisation(), name.get()),
                                added -> {
                                    dialog.close();
                                    refresh();
                                },
                                troubles -> dialog.troubles(office.asking().words(named.show(troubles)))));
        dialog.open(480, 220);
    }

    private void remove(RoleDefinition role) {
        new Question(office.asking())
                .ask(
                        frame.control().getShell(),
                        texts.get("roles.remove"),
                        texts.get("roles.remove_why", "name", name(role.role())),
                        () -> office.session().roles().remove(office.organisation(), role.role()),
                        this::refresh);
    }
}
