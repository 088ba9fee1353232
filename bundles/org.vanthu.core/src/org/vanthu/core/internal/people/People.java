package org.vanthu.core.internal.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.access.Conflicts;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RightsShift;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.spi.store.Stores;

/** The people and rights of one body at one moment, to try changes on before they are made. */
final class People {

    private final Instant now;
    private final List<Post> posts;
    private final Map<Role, Set<Permission>> permissions;
    private final List<Delegation> delegations;
    private final Set<UnitId> closedUnits;

    People(Stores stores, OrganisationId organisation, Instant now) {
        this(
                now,
                stores.posts().heldIn(organisation, now),
                stores.rights().definitions(organisation).stream()
                        .collect(Collectors.toMap(RoleDefinition::role, RoleDefinition::permissions)),
                stores.delegations().standing(organisation, now),
                stores.organisations().units(organisation).stream()
                        .filter(unit -> !unit.isOpen())
                        .map(Unit::id)
                        .collect(Collectors.toSet()));
    }

    private People(
            Instant now,
            List<Post> posts,
            Map<Role, Set<Permission>> permissions,
            List<Delegation> delegations,
            Set<UnitId> closedUnits) {
        this.now = now;
        this.posts = posts;
        this.permissions = permissions;
        this.delegations = delegations;
        this.closedUnits = closedUnits;
    }

    List<Post> posts() {
        return posts;
    }

    Set<Permission> permissions(Role role) {
        return permissions.getOrDefault(role, Set.of());
    }

    /** What all roles of one person's posts permit. */
    Set<Permission> permissions(AccountId person) {
        return posts.stream()
                .filter(post -> post.account().equals(person))
                .flatMap(post -> post.roles().stream())
                .flatMap(role -> permissions(role).stream())
                .collect(Collectors.toSet());
    }

    List<Conflict> conflicts() {
        return Conflicts.find(posts, this::permissions, delegations, closedUnits::contains, now);
    }

    /** The posts of one unit alone, and nothing that is lent. */
    People within(UnitId unit) {
        List<Post> there =
                posts.stream().filter(post -> post.unit().equals(unit)).toList();
        return new People(now, there, permissions, List.of(), closedUnits);
    }

    /** The same with one post more. */
    People with(Post post) {
        List<Post> more = new ArrayList<>(posts);
        more.add(post);
        return new People(now, more, permissions, delegations, closedUnits);
    }

    /** The same with one delegation more. */
    People with(Delegation delegation) {
        List<Delegation> more = new ArrayList<>(delegations);
        more.add(delegation);
        return new People(now, posts, permissions, more, closedUnits);
    }

    /** The same with another set of permissions for a role. */
    People with(Role role, Set<Permission> wanted) {
        Map<Role, Set<Permission>> changed = new HashMap<>(permissions);
        changed.put(role, wanted);
        return new People(now, posts, changed, delegations, closedUnits);
    }

    /** The conflicts here that are not there. */
    List<Conflict> conflictsNotIn(People before) {
        Set<Conflict> known = new HashSet<>(before.conflicts());
        return conflicts().stream()
                .filter(conflict -> !known.contains(conflict))
                .toList();
    }

    /** Who gains and loses what if all this came to be instead of {@code before}. */
    List<RightsShift> shiftsSince(People before) {
        return RightsShift.between(posts, before::permissions, this::permissions);
    }
}
