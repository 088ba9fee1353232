package org.vanthu.testkit.pki;

/** The services on loopback. */
public enum Service {
    /** The time stamp service that is asked first. */
    TIME_STAMPS,
    /** A second one, of the same authority. */
    MORE_TIME_STAMPS,
    /** Answers about certificates (OCSP). */
    STATUS,
    /** The revocation lists of all authorities. */
    LISTS,
    /** The certificates of all authorities, for those who have a chain to complete. */
    CERTIFICATES
}
