package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.organisation.Role;

/** What people may do, put together from posts, roles and delegations. */
public interface RightsStore {

    /**
     * A person with everything that rights follow from at this moment: running posts with the permissions of their roles,
     * and delegations under which the person stands in. Empty when there is no such account.
     */
    Optional<Actor> actor(AccountId account, Instant at);

    /** What the roles permit in a body, by role. */
    List<RoleDefinition> definitions(OrganisationId organisation);

    Optional<RoleDefinition> find(OrganisationId organisation, Role role);

    /** Adds the definition of a role, or replaces it. */
    void keep(RoleDefinition definition);
}
