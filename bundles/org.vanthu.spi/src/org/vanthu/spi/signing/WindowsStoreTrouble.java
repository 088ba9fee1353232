package org.vanthu.spi.signing;

import org.vanthu.domain.outcome.TroubleKind;

/** What can go wrong with the certificate store of Windows. */
public enum WindowsStoreTrouble implements TroubleKind {
    NOT_WINDOWS,
    FAILS,
    CERTIFICATE_NOT_IN_STORE,
    KEY_NOT_IN_STORE,
    /** Windows did not sign: the token is out, its PIN was not given, or the key cannot do what is asked. */
    NOT_SIGNED,
    TOO_SLOW
}
