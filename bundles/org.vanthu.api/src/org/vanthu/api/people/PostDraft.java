package org.vanthu.api.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;

/**
 * A post as typed into its form.
 *
 * @param title as it stands in signature blocks
 * @param from first moment; empty: from now on
 * @param until first moment after it; empty while no end is known
 */
public record PostDraft(
        AccountId account,
        String title,
        Position.Rank rank,
        Set<Role> roles,
        Optional<Instant> from,
        Optional<Instant> until) {

    public PostDraft {
        roles = Set.copyOf(roles);
    }

    /** A post from now on, without a known end. */
    public static PostDraft now(AccountId account, String title, Position.Rank rank, Set<Role> roles) {
        return new PostDraft(account, title, rank, roles, Optional.empty(), Optional.empty());
    }
}
