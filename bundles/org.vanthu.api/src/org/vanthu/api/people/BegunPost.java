package org.vanthu.api.people;

import org.vanthu.domain.PostId;

/** A post with what it brought: conflicts are warned of, not forbidden. */
public record BegunPost(PostId id, PostForecast brought) {}
