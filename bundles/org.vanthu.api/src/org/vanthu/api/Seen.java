package org.vanthu.api;

import org.vanthu.domain.Id;

/**
 * An object as the user saw it. An operation on it is refused when it has changed since, with who changed what.
 *
 * @param version the version that was shown, from 0
 * @param <I> the kind of identity
 */
public record Seen<I extends Id>(I id, long version) {}
