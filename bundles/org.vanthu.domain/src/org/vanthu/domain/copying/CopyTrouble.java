package org.vanthu.domain.copying;

import org.vanthu.domain.outcome.TroubleKind;

/** What can be wrong when a copy is made. */
public enum CopyTrouble implements TroubleKind {
    NOT_ISSUED,
    NO_PAGES,
    NO_SUCH_PAGE,
    NO_SIGNER,
    WHOLE_DOCUMENT,
    ENDED,
    NOT_MADE,
    TAKEN_BACK,
    ORIGINAL_TAKEN_BACK,
    WORDS_TOO_LONG,
    NO_RECIPIENTS,
    NO_SUCH_RECIPIENT,
    TO_OWN_UNIT,
    SENT_ALREADY
}
