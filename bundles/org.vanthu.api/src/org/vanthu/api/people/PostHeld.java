package org.vanthu.api.people;

import org.vanthu.domain.organisation.Post;

/** A post with the names of where it is. */
public record PostHeld(Post post, String organisationName, String unitName) {}
