package org.vanthu.core.internal.people;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.outcome.Trouble;

/** The roles that a body makes itself, beside those that come with the program. */
final class OwnRoles {

    private static final int NAME_LIMIT = 100;
    private static final int CODE_LIMIT = 34;

    private final Act act;
    private final OrganisationId organisation;

    OwnRoles(Act act, OrganisationId organisation) {
        this.act = act;
        this.organisation = organisation;
    }

    Outcome<Role> add(String typed) {
        String name = typed.strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            return Outcome.refused(Trouble.ofField(RoleTrouble.ROLE_NAME_MISSING, "name"));
        }
        if (name.length() > NAME_LIMIT) {
            return Outcome.refused(Trouble.ofField(
                    RoleTrouble.ROLE_NAME_TOO_LONG, "name", "length", name.length(), "limit", NAME_LIMIT));
        }
        boolean taken = act.stores().rights().names(organisation).values().stream()
                .anyMatch(other -> Toneless.of(other).equals(Toneless.of(name)));
        if (taken) {
            return Outcome.refused(Trouble.ofField(RoleTrouble.ROLE_NAME_TAKEN, "name", "name", name));
        }
        Role role = code(name);
        act.stores().rights().keep(new RoleDefinition(organisation, role, Set.of(), 0));
        act.stores().rights().name(organisation, role, name);
        act.record("ROLE_ADDED", organisation, Payload.of("role", role.code(), "name", name));
        return Outcome.done(role);
    }

    Outcome<Nothing> remove(Role role) {
        if (!act.stores().rights().names(organisation).containsKey(role)) {
            return Outcome.refused(
                    Role.shipped().contains(role) ? RoleTrouble.ROLE_COMES_WITH_THE_PROGRAM : RoleTrouble.UNKNOWN_ROLE);
        }
        if (act.stores().rights().isCarried(organisation, role)) {
            return Outcome.refused(RoleTrouble.ROLE_CARRIED);
        }
        act.stores().rights().remove(organisation, role);
        act.record("ROLE_REMOVED", organisation, Payload.of("role", role.code()));
        return Outcome.done();
    }

    /** A code out of the name, which no other role of the body has. */
    private Role code(String name) {
        String plain = Toneless.of(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        String tidy = "OWN_" + plain.substring(0, Math.min(CODE_LIMIT - 4, plain.length()));
        Set<Role> known = act.stores().rights().definitions(organisation).stream()
                .map(RoleDefinition::role)
                .collect(Collectors.toSet());
        return Stream.iterate(1, next -> next + 1)
                .map(next -> new Role(next == 1 ? tidy : tidy + "_" + next))
                .filter(role -> !known.contains(role))
                .findFirst()
                .orElseThrow();
    }
}
