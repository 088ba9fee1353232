package org.vanthu.spi.signing;

import org.vanthu.domain.outcome.TroubleKind;

/** What can go wrong with a PKCS#12 file. A wrong password counts nothing and locks nothing, unlike a PIN. */
public enum KeyFileTrouble implements TroubleKind {
    NOT_FOUND,
    TOO_LARGE,
    /** It is no PKCS#12 file, or damaged, or protected in a way that nobody here knows. */
    UNREADABLE,
    PASSWORD_WRONG,
    /** It holds certificates only. */
    NO_KEY,
    CERTIFICATE_NOT_IN_FILE,
    /** The certificate is there, its key is not. */
    KEY_NOT_IN_FILE,
    /** The key does not open, or does not belong to its certificate. */
    KEY_UNUSABLE,
    /** Opening it took more time or memory than a file may. */
    TOO_COSTLY
}
