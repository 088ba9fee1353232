package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.RegisteredCertificate;

/** Everything about one account: all posts, past ones too, certificates and delegations. */
public record AccountCard(
        Account account,
        String homeName,
        List<PostHeld> posts,
        List<RegisteredCertificate> certificates,
        List<Delegation> delegations) {

    public AccountCard {
        posts = List.copyOf(posts);
        certificates = List.copyOf(certificates);
        delegations = List.copyOf(delegations);
    }
}
