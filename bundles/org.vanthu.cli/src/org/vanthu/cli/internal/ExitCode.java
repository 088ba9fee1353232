package org.vanthu.cli.internal;

/** How a verb ends. */
enum ExitCode {
    /** Done, and what was asked about is so. */
    DONE(0),
    /** Done, and the thing asked about is not so: an invalid signature, a damaged backup. */
    NOT_SO(1),
    /** The command was written wrongly; nothing was done. */
    WRONG_USAGE(2),
    /** It could not be done. */
    FAILED(3);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    int value() {
        return value;
    }
}
