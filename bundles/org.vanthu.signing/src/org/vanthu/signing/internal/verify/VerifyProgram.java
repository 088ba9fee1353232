package org.vanthu.signing.internal.verify;

import org.vanthu.process.ChildService;

/** The process in which strangers' files are verified. */
public final class VerifyProgram {

    /** Revocation lists come along and may be large. */
    private static final long LONGEST_CALL = 200 << 20;

    private VerifyProgram() {}

    /** Serves until the program that started it is gone. */
    public static void main(String[] arguments) {
        ChildService.serve(VerifyDesk.class, unwanted -> new SuspiciousVerifier()::verify, LONGEST_CALL);
    }
}
