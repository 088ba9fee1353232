package org.vanthu.domain.routing;

/** The three levels of the slip for handling an incoming document (NĐ 30/2020, Annex IV.VII), and the submission before them. */
public enum Level {
    /** The clerk submits to the leader. */
    SUBMISSION,
    /** 1. Opinion of the leader of the organisation. */
    LEADER,
    /** 2. Opinion of the head of the unit. */
    UNIT,
    /** 3. Proposal of the handler. */
    HANDLER
}
