package org.vanthu.api.office;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with the services that are typed. */
public enum ServicesTrouble implements TroubleKind {
    /** No http or https address. Detail {@code address}. */
    NOT_AN_ADDRESS,
    /** Details {@code address}, {@code limit} in characters. */
    ADDRESS_TOO_LONG,
    /** Detail {@code address}. */
    ADDRESS_TWICE,
    /** Detail {@code limit}. */
    TOO_MANY_ADDRESSES,
    /** A level above B-B needs somebody who proves the time. Detail {@code level}. */
    LEVEL_NEEDS_TIME_STAMPS,
    /** Details {@code least}, {@code most}, in seconds. */
    PATIENCE_OUT_OF_BOUNDS,
    /** Details {@code least}, {@code most}, in days. */
    AHEAD_OUT_OF_BOUNDS,
    /** The body goes by what is set above it already. */
    NOTHING_SET
}
