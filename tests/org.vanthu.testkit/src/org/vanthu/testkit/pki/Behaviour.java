package org.vanthu.testkit.pki;

/** How a service on loopback answers. */
public enum Behaviour {
    /** As its protocol wants it. */
    HONEST,
    /** Never, until everything is closed; the connection stays open. */
    SILENT,
    /** With status 503. */
    FAILING,
    /** With a page of HTML. */
    RAMBLING,
    /** In proper form that it does not answer: a status of refusal. */
    REFUSING,
    /** Properly, but signed with the key of somebody else of the same name. */
    SIGNED_BY_ANOTHER,
    /** A lie: revoked certificates are good, and what is stamped is something else. */
    LYING,
    /** Without the nonce it was asked with. */
    WITHOUT_NONCE,
    /** With another nonce than the one it was asked with. */
    WITH_OTHER_NONCE,
    /** As its protocol wants it, by somebody who may be revoked like everybody else. */
    LOOKED_UP,
    /** With what it knew a month ago. */
    STALE
}
