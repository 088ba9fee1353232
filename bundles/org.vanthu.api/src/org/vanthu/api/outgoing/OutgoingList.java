package org.vanthu.api.outgoing;

/** The lists of outgoing documents on a person's desk. */
public enum OutgoingList {
    /** One's own drafts that are not yet issued. */
    DRAFTS,
    /** Drafts on which one is asked for an opinion and has not given it. */
    AWAITING_OPINION,
    AWAITING_CONTENT_CHECK,
    AWAITING_FORMAT_CHECK,
    AWAITING_SIGNATURE,
    /** Signed by the competent person, at the clerk's. */
    AWAITING_ISSUE,
    /** Issued documents that one drafted, checked, signed or issued. */
    ISSUED
}
