package org.vanthu.api.outgoing;

import org.vanthu.domain.numbering.LedgerNumber;

/** Which number a document takes. */
public sealed interface NumberChoice {

    /** The next one, with today's date; or the one already kept for this document. */
    record Next() implements NumberChoice {}

    /** One reserved in advance, with the date it was reserved on. */
    record Reserved(LedgerNumber number) implements NumberChoice {}
}
