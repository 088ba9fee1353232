package org.vanthu.cli.internal;

import org.vanthu.domain.outcome.TroubleKind;

/** What can stand in the way of signing at a terminal, besides what the token and the file say themselves. */
enum SignVerbTrouble implements TroubleKind {
    /** No library was named and none is at the known places. */
    NO_DRIVER,
    /** No token is plugged in, or none that is called so. */
    NO_TOKEN,
    /** Several tokens are plugged in and none was named. */
    SEVERAL_TOKENS,
    /** The token holds no certificate to sign with, or none that is called so. */
    NO_CERTIFICATE,
    /** Several certificates fit. */
    SEVERAL_CERTIFICATES,
    /** There is a file where the signed one would go. */
    EXISTS,
    /** The signed file does not verify; it was taken away again. */
    NOT_READ_BACK
}
