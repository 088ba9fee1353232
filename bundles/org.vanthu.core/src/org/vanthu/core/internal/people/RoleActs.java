package org.vanthu.core.internal.people;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.api.people.NamedRole;
import org.vanthu.api.people.RightsChange;
import org.vanthu.api.people.Roles;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RightsShift;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** What the roles of a body permit, kept. */
final class RoleActs implements Roles {

    /** Without these nobody could mend a mistake. */
    private static final Set<Permission> MUST_STAY = EnumSet.of(Permission.MANAGE_ACCOUNTS, Permission.MANAGE_ROLES);

    private final Act act;

    RoleActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<List<RoleDefinition>> all(OrganisationId organisation) {
        return Outcome.done(act.stores().rights().definitions(organisation));
    }

    @Override
    public Outcome<List<NamedRole>> names(OrganisationId organisation) {
        return Outcome.done(act.stores().rights().names(organisation).entrySet().stream()
                .map(entry -> new NamedRole(entry.getKey(), entry.getValue()))
                .toList());
    }

    @Override
    public Outcome<Role> add(OrganisationId organisation, String name) {
        return new OwnRoles(act, organisation).add(name);
    }

    @Override
    public Outcome<Nothing> remove(OrganisationId organisation, Role role) {
        return new OwnRoles(act, organisation).remove(role);
    }

    @Override
    public Outcome<List<RightsChange>> foresee(OrganisationId organisation, Role role, Set<Permission> permissions) {
        return known(organisation, role).map(definition -> {
            People before = new People(act.stores(), organisation, act.now());
            List<RightsShift> shifts =
                    before.with(role, withoutOwn(permissions)).shiftsSince(before);
            Map<AccountId, String> names = new Names(act.stores())
                    .people(shifts.stream().map(RightsShift::account).collect(Collectors.toSet()));
            return shifts.stream()
                    .map(shift -> new RightsChange(names.get(shift.account()), shift))
                    .toList();
        });
    }

    @Override
    public Outcome<Nothing> change(
            OrganisationId organisation, Role role, Set<Permission> permissions, long seenVersion) {
        return known(organisation, role).flatMap(before -> {
            if (before.version() != seenVersion) {
                return Outcome.refused(RoleTrouble.CHANGED_MEANWHILE);
            }
            Set<Permission> wanted = withoutOwn(permissions);
            if (wouldLockOut(organisation, role, wanted)) {
                return Outcome.refused(
                        RoleTrouble.NOBODY_LEFT_TO_ADMINISTER,
                        "organisation",
                        new Names(act.stores()).organisation(organisation));
            }
            act.stores().rights().keep(new RoleDefinition(organisation, role, wanted, seenVersion + 1));
            RightsShift shift = RightsShift.of(act.actor().account(), before.permissions(), wanted);
            act.record(
                    "ROLE_CHANGED",
                    organisation,
                    Payload.of(
                            "role", role.code(),
                            "gained", sorted(shift.gained()),
                            "lost", sorted(shift.lost())));
            return Outcome.done();
        });
    }

    private Outcome<RoleDefinition> known(OrganisationId organisation, Role role) {
        Optional<RoleDefinition> found = act.stores().rights().find(organisation, role);
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(RoleTrouble.UNKNOWN_ROLE));
    }

    /** Everybody has their own affairs anyway; a role neither gives nor takes them. */
    private static Set<Permission> withoutOwn(Set<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> permission.reach() != Permission.Reach.OWN)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Permission.class)));
    }

    private boolean wouldLockOut(OrganisationId organisation, Role role, Set<Permission> wanted) {
        if (!act.stores().organisations().superiors(organisation).isEmpty()) {
            return false;
        }
        People before = new People(act.stores(), organisation, act.now());
        People after = before.with(role, wanted);
        return MUST_STAY.stream().anyMatch(kept -> isHeld(before, kept) && !isHeld(after, kept));
    }

    private static boolean isHeld(People people, Permission permission) {
        return people.posts().stream()
                .flatMap(post -> post.roles().stream())
                .anyMatch(role -> people.permissions(role).contains(permission));
    }

    private static List<String> sorted(Set<Permission> permissions) {
        return permissions.stream().sorted().map(Permission::name).toList();
    }
}
