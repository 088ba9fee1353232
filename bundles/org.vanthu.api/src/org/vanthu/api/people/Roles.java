package org.vanthu.api.people;

import java.util.List;
import java.util.Set;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/** Keeps what the roles of a body permit (NĐ 30/2020, Annex VI, Part I, IV.1.b and d). */
public interface Roles {

    /** The roles of a body with their permissions. */
    @Operation(permission = Permission.MANAGE_ROLES, kind = Kind.LIST)
    Outcome<List<RoleDefinition>> all(@On OrganisationId organisation);

    /** The names of the roles that the body has made itself. */
    @Operation(permission = Permission.MANAGE_ROLES, kind = Kind.LIST)
    Outcome<List<NamedRole>> names(@On OrganisationId organisation);

    /**
     * Makes a role of the body's own; it permits nothing yet. Refused with a trouble of {@code name} when the name is
     * missing, too long or in use.
     */
    @Operation(permission = Permission.MANAGE_ROLES, kind = Kind.CHANGE)
    Outcome<Role> add(@On OrganisationId organisation, String name);

    /** Takes away a role that the body has made itself and that no post carries. */
    @Operation(permission = Permission.MANAGE_ROLES, kind = Kind.CHANGE)
    Outcome<Nothing> remove(@On OrganisationId organisation, Role role);

    /** Who would gain or lose what if the role permitted this; nobody is listed for whom nothing changes. */
    @Operation(permission = Permission.MANAGE_ROLES, kind = Kind.LIST)
    Outcome<List<RightsChange>> foresee(@On OrganisationId organisation, Role role, Set<Permission> permissions);

    /**
     * Changes what a role permits, for all its holders at once. Refused when it would leave nobody to administer the body.
     *
     * @param seenVersion the version of the definition that was shown
     */
    @Operation(permission = Permission.MANAGE_ROLES, kind = Kind.CHANGE)
    Outcome<Nothing> change(@On OrganisationId organisation, Role role, Set<Permission> permissions, long seenVersion);
}
