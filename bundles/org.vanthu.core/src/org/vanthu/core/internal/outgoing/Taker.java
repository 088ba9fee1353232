package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;

/** Who takes over the work of another: where that person works, and what for. As long as nobody is named, anybody might. */
public final class Taker {

    private final Act act;
    private final Optional<AccountId> person;

    public Taker(Act act, Optional<AccountId> person) {
        this.act = act;
        this.person = person;
    }

    /** Empty to count only what there is. */
    public Optional<AccountId> person() {
        return person;
    }

    /** Whether a post of this body carries the permission. */
    public boolean may(OrganisationId organisation, Permission permission) {
        return person.isEmpty() || permits(posts(organisation), permission);
    }

    /** Whether the person answers for a unit. */
    boolean heads(OrganisationId organisation, UnitId unit) {
        return person.isEmpty()
                || posts(organisation).stream()
                        .anyMatch(post -> post.unit().equals(unit) && (post.isHead() || post.carries(Role.UNIT_HEAD)));
    }

    /** Whether the person works in this body. */
    boolean works(OrganisationId organisation) {
        return person.isEmpty() || !posts(organisation).isEmpty();
    }

    private List<Post> posts(OrganisationId organisation) {
        return person.stream()
                .flatMap(one -> act.stores().posts().ofAccount(one).stream())
                .filter(post -> post.organisation().equals(organisation) && post.isHeldAt(act.now()))
                .toList();
    }

    private boolean permits(List<Post> posts, Permission permission) {
        return posts.stream()
                .anyMatch(post -> act.stores().rights().definitions(post.organisation()).stream()
                        .filter(definition -> post.carries(definition.role()))
                        .map(RoleDefinition::permissions)
                        .anyMatch(permissions -> permissions.contains(permission)));
    }
}
