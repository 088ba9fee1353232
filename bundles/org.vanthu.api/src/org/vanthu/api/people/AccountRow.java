package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.organisation.Account;

/** An account in a list, with the posts that run now. */
public record AccountRow(Account account, List<PostHeld> posts) {

    public AccountRow {
        posts = List.copyOf(posts);
    }
}
