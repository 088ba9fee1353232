package org.vanthu.domain.drafting;

/** By what right a person signs (NĐ 30/2020, Art. 13 and Annex I, II.7). */
public enum Mandate {
    /** Head of the organisation, or on behalf of the collective it leads. */
    HEAD,
    /** {@code Q.}: acting head. */
    ACTING_HEAD,
    /** {@code KT.}: a deputy for the head of the organisation. */
    DEPUTY,
    /** {@code TL.}: head of a unit, by order of the head of the organisation. */
    BY_ORDER,
    /** {@code TL.} and {@code KT.}: a unit's deputy for its head, who signs by order (Art. 13.4). */
    DEPUTY_BY_ORDER,
    /** {@code TUQ.}: head of a unit, under a written authorisation (Art. 13.3). */
    BY_AUTHORISATION
}
