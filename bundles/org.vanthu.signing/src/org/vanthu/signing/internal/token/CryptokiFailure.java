package org.vanthu.signing.internal.token;

/** A driver answered with an error code. */
final class CryptokiFailure extends Exception {

    private static final long serialVersionUID = 1L;
    private final int code;

    CryptokiFailure(String function, int code) {
        super(function + ": 0x" + Integer.toHexString(code));
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Whether the token, its session or its reader is gone. */
    boolean meansRemoved() {
        return switch (code) {
            case Ck.DEVICE_ERROR,
                    Ck.DEVICE_REMOVED,
                    Ck.TOKEN_NOT_PRESENT,
                    Ck.TOKEN_NOT_RECOGNIZED,
                    Ck.SESSION_HANDLE_INVALID,
                    Ck.SESSION_CLOSED,
                    Ck.SLOT_ID_INVALID,
                    Ck.USER_NOT_LOGGED_IN,
                    Ck.CRYPTOKI_NOT_INITIALIZED -> true;
            default -> false;
        };
    }
}
