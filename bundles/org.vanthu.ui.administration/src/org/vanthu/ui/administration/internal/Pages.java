package org.vanthu.ui.administration.internal;

import java.util.List;
import java.util.function.BiFunction;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Permission;
import org.vanthu.ui.kit.theme.Icon;

/** The places of administration. */
final class Pages {

    /** What belongs together in the list of places. */
    enum Group {
        PEOPLE,
        BODY,
        ACCESS,
        SIGNATURES,
        WATCH
    }

    /**
     * One place.
     *
     * @param needs the permission without which it is not offered
     */
    record Page(String id, Group group, Icon icon, Permission needs, BiFunction<Office, Composite, Control> maker) {}

    private static final List<Page> ALL = List.of(
            page(
                    "accounts",
                    Group.PEOPLE,
                    Icon.PEOPLE,
                    Permission.MANAGE_ACCOUNTS,
                    (office, in) -> new AccountsPage(office, in).control()),
            page(
                    "review",
                    Group.PEOPLE,
                    Icon.REVIEW,
                    Permission.MANAGE_ACCOUNTS,
                    (office, in) -> new ReviewPage(office, in).control()),
            page(
                    "delegations",
                    Group.PEOPLE,
                    Icon.DELEGATION,
                    Permission.MANAGE_DELEGATIONS,
                    (office, in) -> new DelegationsPage(office, in).control()),
            page(
                    "authorisations",
                    Group.PEOPLE,
                    Icon.SIGN,
                    Permission.MANAGE_DELEGATIONS,
                    (office, in) -> new AuthorisationsPage(office, in).control()),
            page(
                    "bodies",
                    Group.BODY,
                    Icon.HOME,
                    Permission.MANAGE_ORGANISATIONS,
                    (office, in) -> new BodiesPage(office, in).control()),
            page(
                    "units",
                    Group.BODY,
                    Icon.UNIT,
                    Permission.MANAGE_ORGANISATIONS,
                    (office, in) -> new UnitsPage(office, in).control()),
            page(
                    "hours",
                    Group.BODY,
                    Icon.CLOCK,
                    Permission.MANAGE_ORGANISATIONS,
                    (office, in) -> new HoursPage(office, in).control()),
            page(
                    "roles",
                    Group.ACCESS,
                    Icon.ROLE,
                    Permission.MANAGE_ROLES,
                    (office, in) -> new RolesPage(office, in).control()),
            page(
                    "access",
                    Group.ACCESS,
                    Icon.LOCK,
                    Permission.EXPLAIN_ACCESS,
                    (office, in) -> new AccessPage(office, in).control()),
            page(
                    "flagged",
                    Group.ACCESS,
                    Icon.WARNING,
                    Permission.CONFIRM_ACCESS_CHANGE,
                    (office, in) -> new FlaggedPage(office, in).control()),
            page(
                    "viewas",
                    Group.ACCESS,
                    Icon.EYE,
                    Permission.EXPLAIN_ACCESS,
                    (office, in) -> new ViewAsPage(office, in).control()),
            page(
                    "certificates",
                    Group.SIGNATURES,
                    Icon.CERTIFICATE,
                    Permission.MANAGE_ACCOUNTS,
                    (office, in) -> new CertificatesPage(office, in).control()),
            page(
                    "seal",
                    Group.SIGNATURES,
                    Icon.SEAL,
                    Permission.MANAGE_ORGANISATIONS,
                    (office, in) -> new SealPage(office, in).control()),
            page(
                    "trust",
                    Group.SIGNATURES,
                    Icon.VALID,
                    Permission.MANAGE_TRUST,
                    (office, in) -> new TrustPage(office, in).control()),
            page(
                    "services",
                    Group.SIGNATURES,
                    Icon.LINK,
                    Permission.MANAGE_TRUST,
                    (office, in) -> new ServicesPage(office, in).control()),
            page(
                    "archive",
                    Group.SIGNATURES,
                    Icon.ARCHIVE,
                    Permission.MANAGE_TRUST,
                    (office, in) -> new ArchivePage(office, in).control()),
            page(
                    "events",
                    Group.WATCH,
                    Icon.HISTORY,
                    Permission.READ_EVENTS,
                    (office, in) -> new EventsPage(office, in).control()),
            page("door", Group.WATCH, Icon.KEY, Permission.OPERATE, (office, in) -> new DoorPage(office, in).control()),
            page(
                    "operations",
                    Group.WATCH,
                    Icon.BACKUP,
                    Permission.OPERATE,
                    (office, in) -> new OperationsPage(office, in).control()));

    private final Office office;

    Pages(Office office) {
        this.office = office;
    }

    private static Page page(
            String id, Group group, Icon icon, Permission needs, BiFunction<Office, Composite, Control> maker) {
        return new Page(id, group, icon, needs, maker);
    }

    /**
     * The places that a post opens in the body chosen: in a body below the post's own only those whose permission reaches
     * down there.
     */
    List<Page> offered(ActivePost post) {
        boolean own = office.organisation().equals(post.organisation());
        return ALL.stream()
                .filter(page -> post.permissions().contains(page.needs()))
                .filter(page -> own || page.needs().reach() == Permission.Reach.ORGANISATION_AND_BELOW)
                .toList();
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
