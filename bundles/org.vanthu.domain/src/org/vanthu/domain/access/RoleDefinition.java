package org.vanthu.domain.access;

import java.util.Set;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Role;

/**
 * What a role permits in one body: data that the body changes when its rules change (NĐ 30/2020, Annex VI, Part I,
 * IV.1.b).
 *
 * @param version counts the changes, for optimistic checks
 */
public record RoleDefinition(OrganisationId organisation, Role role, Set<Permission> permissions, long version) {

    public RoleDefinition {
        permissions = Set.copyOf(permissions);
    }
}
