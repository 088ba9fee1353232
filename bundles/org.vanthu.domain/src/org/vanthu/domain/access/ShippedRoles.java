package org.vanthu.domain.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Role;

/** What the roles permit in a body that has not changed it: the usual division of work in an office. */
public final class ShippedRoles {

    private static final Map<Role, Set<Permission>> PERMISSIONS = Map.of(
            Role.CLERK,
            Set.of(
                    Permission.READ_DOCUMENT,
                    Permission.READ_EVERY_DOCUMENT,
                    Permission.REGISTER_INCOMING,
                    Permission.HANDLE,
                    Permission.FOLLOW_UP,
                    Permission.FOLLOW_UP_EVERYTHING,
                    Permission.START_DRAFT,
                    Permission.WRITE_DRAFT,
                    Permission.GIVE_OPINION,
                    Permission.ISSUE,
                    Permission.READ_REGISTERS,
                    Permission.GRANT_ACCESS),
            Role.LEADER,
            Set.of(
                    Permission.READ_DOCUMENT,
                    Permission.READ_EVERY_DOCUMENT,
                    Permission.ASSIGN,
                    Permission.HANDLE,
                    Permission.FOLLOW_UP,
                    Permission.FOLLOW_UP_EVERYTHING,
                    Permission.START_DRAFT,
                    Permission.WRITE_DRAFT,
                    Permission.GIVE_OPINION,
                    Permission.CHECK_CONTENT,
                    Permission.SIGN,
                    Permission.READ_REGISTERS,
                    Permission.MANAGE_DELEGATIONS,
                    Permission.GRANT_ACCESS,
                    Permission.CONFIRM_ACCESS_CHANGE),
            Role.UNIT_HEAD,
            Set.of(
                    Permission.READ_DOCUMENT,
                    Permission.ASSIGN,
                    Permission.HANDLE,
                    Permission.FOLLOW_UP,
                    Permission.START_DRAFT,
                    Permission.WRITE_DRAFT,
                    Permission.GIVE_OPINION,
                    Permission.CHECK_CONTENT,
                    Permission.SIGN),
            Role.OFFICER,
            Set.of(
                    Permission.READ_DOCUMENT,
                    Permission.HANDLE,
                    Permission.FOLLOW_UP,
                    Permission.START_DRAFT,
                    Permission.WRITE_DRAFT,
                    Permission.GIVE_OPINION),
            Role.FORMAT_CHECKER,
            Set.of(Permission.READ_DOCUMENT, Permission.CHECK_FORMAT),
            Role.ADMINISTRATOR,
            Set.of(
                    Permission.MANAGE_ORGANISATIONS,
                    Permission.MANAGE_ACCOUNTS,
                    Permission.MANAGE_ROLES,
                    Permission.MANAGE_TRUST,
                    Permission.MANAGE_DELEGATIONS,
                    Permission.GRANT_ACCESS,
                    Permission.EXPLAIN_ACCESS,
                    Permission.READ_EVENTS,
                    Permission.OPERATE),
            Role.INSPECTOR,
            Set.of(Permission.READ_REGISTERS, Permission.EXPLAIN_ACCESS, Permission.READ_EVENTS));

    private ShippedRoles() {}

    /** What the role permits at first; nothing for a role that a body made itself. */
    public static Set<Permission> permissions(Role role) {
        return PERMISSIONS.getOrDefault(role, Set.of());
    }

    /** The definitions with which a body begins. */
    public static List<RoleDefinition> definitions(OrganisationId organisation) {
        return Role.shipped().stream()
                .map(role -> new RoleDefinition(organisation, role, permissions(role), 0))
                .toList();
    }
}
