package org.vanthu.api.people;

import java.util.List;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.RegisteredCertificate;

/**
 * One's own account, posts and certificates. {@link Account#mustChangePassword()} says whether to ask for a password first.
 *
 * @param shortestPassword fewest characters that a new password needs here
 */
public record OwnProfile(
        Account account,
        String homeName,
        List<PostHeld> posts,
        List<RegisteredCertificate> certificates,
        int shortestPassword) {

    public OwnProfile {
        posts = List.copyOf(posts);
        certificates = List.copyOf(certificates);
    }
}
