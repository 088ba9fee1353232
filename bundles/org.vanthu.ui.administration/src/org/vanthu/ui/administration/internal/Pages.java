package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.api.Session;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.ui.administration.internal.AdministrationPart.Office;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.work.Asking;

/** The places of administration that a person with some permissions has. */
final class Pages {

    /**
     * One place.
     *
     * @param needs the permission without which it is not offered
     */
    record Page(String id, Icon icon, Permission needs, BiFunction<Office, Composite, Control> maker) {}

    private static final List<Page> ALL = List.of(
            new Page(
                    "accounts",
                    Icon.PEOPLE,
                    Permission.MANAGE_ACCOUNTS,
                    (office, in) -> new AccountsPage(office, in).control()),
            new Page(
                    "review",
                    Icon.REVIEW,
                    Permission.MANAGE_ACCOUNTS,
                    (office, in) -> new ReviewPage(office, in).control()),
            new Page(
                    "units",
                    Icon.UNIT,
                    Permission.MANAGE_ORGANISATIONS,
                    (office, in) -> new UnitsPage(office, in).control()),
            new Page("roles", Icon.ROLE, Permission.MANAGE_ROLES, (office, in) -> new RolesPage(office, in).control()),
            new Page(
                    "delegations",
                    Icon.DELEGATION,
                    Permission.MANAGE_DELEGATIONS,
                    (office, in) -> new DelegationsPage(office, in).control()),
            new Page(
                    "certificates",
                    Icon.CERTIFICATE,
                    Permission.MANAGE_ACCOUNTS,
                    (office, in) -> new CertificatesPage(office, in).control()),
            new Page(
                    "access",
                    Icon.EYE,
                    Permission.EXPLAIN_ACCESS,
                    (office, in) -> new AccessPage(office, in).control()),
            new Page(
                    "events",
                    Icon.HISTORY,
                    Permission.READ_EVENTS,
                    (office, in) -> new EventsPage(office, in).control()),
            new Page(
                    "operations",
                    Icon.BACKUP,
                    Permission.OPERATE,
                    (office, in) -> new OperationsPage(office, in).control()));

    private final Office office;

    Pages(Session session, Asking asking, Texts texts, OrganisationId organisation, Actor actor) {
        office = new Office(session, asking, texts, organisation, actor);
    }

    /** The places offered with these permissions. */
    List<Page> offered(Set<Permission> permissions) {
        return ALL.stream().filter(page -> permissions.contains(page.needs())).toList();
    }

    /** Makes a place. */
    Control make(String id, Composite in) {
        return ALL.stream()
                .filter(page -> page.id().equals(id))
                .findFirst()
                .orElseThrow()
                .maker()
                .apply(office, in);
    }
}
