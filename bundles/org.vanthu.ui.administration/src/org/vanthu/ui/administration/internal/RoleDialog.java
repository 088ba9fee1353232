package org.vanthu.ui.administration.internal;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.people.RightsChange;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Notice;
import org.vanthu.ui.kit.widget.Scrolled;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.TickBox;
import org.vanthu.ui.kit.work.Later;

/** Ticks what a role permits and shows who would gain or lose what, before it is changed. */
final class RoleDialog {

    private final Office office;

    RoleDialog(Office office) {
        this.office = office;
    }

    void open(Shell parent, RoleDefinition role, String name, Runnable done) {
        DialogShell dialog = new DialogShell(parent, name, office.texts().get("roles.change_why"));
        Scrolled list = new Scrolled(dialog.body(), 0, 0);
        list.control().setLayoutData(Layouts.fill());
        Composite columns = Surface.same(list.content());
        columns.setLayout(Layouts.columns(2));
        columns.setLayoutData(Layouts.wide());
        Map<Permission, TickBox> boxes = new EnumMap<>(Permission.class);
        for (Permission permission : Permission.values()) {
            if (permission != Permission.OWN_AFFAIRS) {
                TickBox box =
                        new TickBox(columns, permission.label(office.asking().language()));
                box.setLayoutData(Layouts.wide());
                box.show(role.permissions().contains(permission));
                boxes.put(permission, box);
            }
        }
        Notice effect = new Notice(dialog.body()).show(office.texts().get("roles.no_effect"), Meaning.QUIET);
        effect.control().setLayoutData(Layouts.wide());
        Later later = new Later(
                list.content(),
                300,
                () -> office.asking().ask(list.content(), foresight(role, ticked(boxes)), changes -> {
                    effect.show(words(changes), changes.isEmpty() ? Meaning.QUIET : Meaning.WARNING);
                    dialog.shell().layout(true, true);
                }));
        boxes.values().forEach(box -> box.onChange(later::ask));
        dialog.cancel();
        dialog.prominent(office.texts().get("roles.change"), Icon.CHECK, () -> {
            Set<Permission> wanted = ticked(boxes);
            office.asking()
                    .ask(
                            dialog.shell(),
                            () -> office.session()
                                    .roles()
                                    .change(office.organisation(), role.role(), wanted, role.version()),
                            changed -> {
                                dialog.close();
                                done.run();
                            },
                            troubles -> dialog.troubles(office.asking().words(troubles)));
        });
        dialog.open(680, 560);
    }

    private Callable<Outcome<List<RightsChange>>> foresight(RoleDefinition role, Set<Permission> wanted) {
        return () -> office.session().roles().foresee(office.organisation(), role.role(), wanted);
    }

    private static Set<Permission> ticked(Map<Permission, TickBox> boxes) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        boxes.forEach((permission, box) -> {
            if (box.isTicked()) {
                permissions.add(permission);
            }
        });
        return permissions;
    }

    private String words(List<RightsChange> changes) {
        return changes.isEmpty()
                ? office.texts().get("roles.no_effect")
                : changes.stream()
                        .map(change -> office.texts()
                                .get(
                                        "roles.effect",
                                        "name",
                                        change.name(),
                                        "gained",
                                        change.shift().gained().size(),
                                        "lost",
                                        change.shift().lost().size()))
                        .collect(Collectors.joining("\n"));
    }
}
