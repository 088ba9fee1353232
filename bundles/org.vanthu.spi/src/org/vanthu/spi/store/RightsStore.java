package org.vanthu.spi.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** As {@link #actor}, for many people at once, in the order in which they are named. */
    List<Actor> actors(Collection<AccountId> accounts, Instant at);

    /** What the roles permit in a body, by role. */
    List<RoleDefinition> definitions(OrganisationId organisation);

    Optional<RoleDefinition> find(OrganisationId organisation, Role role);

    /** What a body calls the roles it has made itself. */
    Map<Role, String> names(OrganisationId organisation);

    /** Names a role that a body has made itself. */
    void name(OrganisationId organisation, Role role, String name);

    /** Takes a role away together with its name. */
    void remove(OrganisationId organisation, Role role);

    /** Whether any post of the body, past and coming ones too, carries the role. */
    boolean isCarried(OrganisationId organisation, Role role);

    /** Adds the definition of a role, or replaces it. */
    void keep(RoleDefinition definition);
}
