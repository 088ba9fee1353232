package org.vanthu.signing.internal.token;

/** The constants of Cryptoki that are used here, under their names in the standard. */
final class Ck {

    static final int OK = 0;
    static final int SLOT_ID_INVALID = 0x03;
    static final int GENERAL_ERROR = 0x05;
    static final int FUNCTION_FAILED = 0x06;
    static final int DEVICE_ERROR = 0x30;
    static final int DEVICE_REMOVED = 0x32;
    static final int PIN_INCORRECT = 0xa0;
    static final int PIN_INVALID = 0xa1;
    static final int PIN_LEN_RANGE = 0xa2;
    static final int PIN_EXPIRED = 0xa3;
    static final int PIN_LOCKED = 0xa4;
    static final int SESSION_CLOSED = 0xb0;
    static final int SESSION_HANDLE_INVALID = 0xb3;
    static final int TOKEN_NOT_PRESENT = 0xe0;
    static final int TOKEN_NOT_RECOGNIZED = 0xe1;
    static final int USER_ALREADY_LOGGED_IN = 0x100;
    static final int USER_NOT_LOGGED_IN = 0x101;
    static final int USER_PIN_NOT_INITIALIZED = 0x102;
    static final int CRYPTOKI_NOT_INITIALIZED = 0x190;
    static final int CRYPTOKI_ALREADY_INITIALIZED = 0x191;

    static final long FLAG_LOGIN_REQUIRED = 0x4;
    static final long FLAG_USER_PIN_INITIALIZED = 0x8;
    static final long FLAG_TOKEN_INITIALIZED = 0x400;
    static final long FLAG_PIN_COUNT_LOW = 0x10000;
    static final long FLAG_PIN_FINAL_TRY = 0x20000;
    static final long FLAG_PIN_LOCKED = 0x40000;
    static final long FLAG_PIN_TO_BE_CHANGED = 0x80000;

    static final long SERIAL_SESSION = 0x4;
    static final long RW_SESSION = 0x2;
    static final long SECURITY_OFFICER = 0;
    static final long USER = 1;
    static final long CONTEXT_SPECIFIC = 2;

    static final long CERTIFICATE = 1;
    static final long PUBLIC_KEY = 2;
    static final long PRIVATE_KEY = 3;

    static final long CLASS = 0x0;
    static final long TOKEN = 0x1;
    static final long PRIVATE = 0x2;
    static final long LABEL = 0x3;
    static final long VALUE = 0x11;
    static final long ISSUER = 0x81;
    static final long SERIAL_NUMBER = 0x82;
    static final long CERTIFICATE_TYPE = 0x80;
    static final long KEY_TYPE = 0x100;
    static final long SUBJECT = 0x101;
    static final long ID = 0x102;
    static final long SENSITIVE = 0x103;
    static final long SIGN = 0x108;
    static final long VERIFY = 0x10a;
    static final long MODULUS = 0x120;
    static final long PUBLIC_EXPONENT = 0x122;
    static final long PRIVATE_EXPONENT = 0x123;
    static final long PRIME_1 = 0x124;
    static final long PRIME_2 = 0x125;
    static final long EXPONENT_1 = 0x126;
    static final long EXPONENT_2 = 0x127;
    static final long COEFFICIENT = 0x128;
    static final long EC_PARAMS = 0x180;
    static final long EC_POINT = 0x181;
    static final long EXTRACTABLE = 0x162;
    static final long ALWAYS_AUTHENTICATE = 0x202;

    static final long KEY_RSA = 0;
    static final long KEY_EC = 3;

    static final long RSA_PKCS = 0x1;
    static final long RSA_PKCS_PSS = 0xd;
    static final long EC_KEY_PAIR_GEN = 0x1040;
    static final long ECDSA = 0x1041;

    private Ck() {}
}
