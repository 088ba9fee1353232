package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.ui.administration.internal.AdministrationPart.Office;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.Pages;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.Layouts;

/** What each role of the body permits; a role is changed with its effect on people shown before. */
final class RolesPage {

    private final Office office;
    private final PageFrame frame;
    private final PagedTable<RoleDefinition> table;

    RolesPage(Office office, Composite parent) {
        this.office = office;
        Texts texts = office.texts();
        frame = new PageFrame(parent, texts.get("page.roles"), texts.get("roles.explanation"));
        frame.act(texts.get("roles.change"), Icon.EDIT, this::change);
        table = new PagedTable<>(
                frame.control(),
                office.asking().background(),
                List.of(
                        Column.of(
                                "role",
                                texts.get("column.role"),
                                200,
                                row -> RoleNames.of(texts).apply(row.role())),
                        Column.<RoleDefinition>of(
                                        "permissions",
                                        texts.get("column.permissions"),
                                        600,
                                        row -> row.permissions().stream()
                                                .sorted()
                                                .map(permission -> texts.of("permission.", permission))
                                                .collect(Collectors.joining(", ")))
                                .stretched()),
                row -> row.role().code(),
                RowLook.plain());
        table.control().setLayoutData(Layouts.fill());
        table.onOpen(row -> change());
        refresh();
    }

    Control control() {
        return frame.control();
    }

    private void refresh() {
        office.asking()
                .ask(
                        frame.control(),
                        () -> office.session().roles().all(office.organisation()),
                        rows -> table.showAndSelect(Pages.of(rows)));
    }

    private void change() {
        table.selected().stream()
                .findFirst()
                .ifPresent(role -> new RoleDialog(office).open(frame.control().getShell(), role, this::refresh));
    }
}
