package org.vanthu.spi.signing;

/** What the token says about its PIN before it is asked for. Tokens tell a state, never a number of tries. */
public enum PinState {
    /** Nothing special. */
    READY,
    /** A wrong PIN was given since the last right one. */
    WRONG_BEFORE,
    /** One more wrong PIN locks the token. */
    FINAL_TRY,
    /** Locked; only the issuer's unlocking code helps. */
    LOCKED,
    /** The PIN was never set, or must be changed before the first use. */
    TO_BE_SET,
    /** Whoever keeps the key asks for it in a window of its own; none is to be given here. */
    ASKED_ELSEWHERE
}
