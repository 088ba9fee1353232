package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.function.Consumer;
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
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** What each role of the body permits; a role is changed with its effect on people shown before. */
final class RolesPage {

    private final Office office;
    private final Texts texts;
    private final PageFrame frame;
    private final PagedTable<RoleDefinition> table;
    private final ActButton remove;
    private List<NamedRole> own = List.of();

    RolesPage(Office office, Composite parent) {
        this.office = office;
        texts = office.texts();
        frame = new PageFrame(parent, texts.get("page.roles"), texts.get("roles.explanation"));
        frame.act(texts.get("roles.change"), Icon.EDIT, () -> selected(this::change));
        frame.act(texts.get("roles.add"), Icon.ADD, this::add);
        remove = frame.act(texts.get("roles.remove"), Icon.REMOVE, () -> selected(this::remove));
        table = frame.table(
                office,
                List.of(
                        Column.of("role", texts.get("column.role"), 200, row -> name(row.role())),
                        Column.<RoleDefinition>of("permissions", texts.get("column.permissions"), 600, this::permits)
                                .stretched()),
                row -> row.role().code());
        table.onOpen(this::change);
        table.onSelect(() -> remove.setEnabled(
                table.selected().stream().anyMatch(row -> !Role.shipped().contains(row.role()))));
        remove.setEnabled(false);
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private String name(Role role) {
        return RoleNames.of(texts, own).apply(role);
    }

    private String permits(RoleDefinition row) {
        return row.permissions().stream()
                .sorted()
                .map(permission -> texts.of("permission.", permission))
                .collect(Collectors.joining(", "));
    }

    private void refresh() {
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session()
                                .roles()
                                .names(office.organisation())
                                .flatMap(names -> {
                                    own = names;
                                    return office.session().roles().all(office.organisation());
                                }),
                        rows -> table.showAndSelect(Pages.of(rows)));
    }

    private void selected(Consumer<RoleDefinition> act) {
        table.selected().stream().findFirst().ifPresent(act);
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
        new Question(office)
                .ask(
                        frame.control().getShell(),
                        texts.get("roles.remove"),
                        texts.get("roles.remove_why", "name", name(role.role())),
                        () -> office.session().roles().remove(office.organisation(), role.role()),
                        this::refresh);
    }
}
