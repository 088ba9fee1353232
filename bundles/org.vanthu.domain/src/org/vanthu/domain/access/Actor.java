package org.vanthu.domain.access;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;

/**
 * A person who is signed in, with all that rights follow from at this moment.
 *
 * @param name full name
 * @param posts running posts; a person can have several, also in several units
 * @param standIns delegations under which this person stands in for others now
 */
public record Actor(AccountId account, String name, List<ActivePost> posts, List<StandIn> standIns) {

    public Actor {
        posts = List.copyOf(posts);
        standIns = List.copyOf(standIns);
    }

    /** This person and all for whom this person stands in. */
    public Set<AccountId> people() {
        Set<AccountId> people = new LinkedHashSet<>();
        people.add(account);
        standIns.forEach(standIn -> people.add(standIn.principal()));
        return people;
    }

    /** The organisation of the first running post. */
    public Optional<OrganisationId> homeOrganisation() {
        return posts.stream().map(ActivePost::organisation).findFirst();
    }
}
