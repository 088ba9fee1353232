package org.vanthu.domain.organisation;

import java.time.Instant;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;

/**
 * One person's position in one unit over a time. A person may hold several at once, in several units and bodies; the
 * rights are those of the posts held at the moment of the act (NĐ 30/2020, Annex VI, Part I, IV.1.đ).
 *
 * @param organisation the body of the unit
 * @param roles what the post is allowed to do; several add up
 * @param term when it is held
 */
public record Post(
        PostId id,
        AccountId account,
        OrganisationId organisation,
        UnitId unit,
        Position position,
        Set<Role> roles,
        Term term) {

    public Post {
        roles = Set.copyOf(roles);
    }

    public boolean isHeldAt(Instant moment) {
        return term.contains(moment);
    }

    public boolean carries(Role role) {
        return roles.contains(role);
    }

    /** Whether the holder is head of the unit. */
    public boolean isHead() {
        return position.rank() == Position.Rank.HEAD;
    }
}
