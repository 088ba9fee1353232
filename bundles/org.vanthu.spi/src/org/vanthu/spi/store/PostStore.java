package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Post;

/** Who holds which post when. */
public interface PostStore {

    void add(Post post);

    /** Sets the end of a post. */
    void end(PostId post, Instant at);

    Optional<Post> find(PostId post);

    /** All posts of a person, past and coming ones too, the latest first. */
    List<Post> ofAccount(AccountId account);

    /** All posts of these people, past and coming ones too. */
    List<Post> ofAccounts(Set<AccountId> accounts);

    /** The posts held in a body at this moment. */
    List<Post> heldIn(OrganisationId organisation, Instant at);

    /** The posts of a unit's heads that begin or run after a moment, coming ones too. */
    List<Post> headsOf(UnitId unit, Instant since);

    /** How many posts run in a unit at this moment. */
    long countIn(UnitId unit, Instant at);
}
