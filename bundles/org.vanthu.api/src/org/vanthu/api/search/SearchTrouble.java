package org.vanthu.api.search;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong with a search. */
public enum SearchTrouble implements TroubleKind {
    NAME_MISSING,
    NAME_TOO_LONG,
    NAME_TAKEN,
    NOTHING_ASKED,
    TOO_MANY
}
