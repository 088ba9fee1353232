package org.vanthu.domain.signature;

import org.vanthu.domain.outcome.TroubleKind;

/** What can go wrong when an office says whom it trusts. */
public enum TrustTrouble implements TroubleKind {
    /** The file is no X.509 certificate. */
    NOT_A_CERTIFICATE,
    /** The certificate may not issue others. Detail {@code subject}. */
    NOT_AN_AUTHORITY,
    /** The certificate is over. Details {@code subject}, {@code until}. */
    AUTHORITY_EXPIRED,
    /** It is trusted already. Detail {@code subject}. */
    ALREADY_TRUSTED,
    /** There is no such trusted root. */
    NOT_TRUSTED,
    /** Nobody said where the certificate comes from. */
    SOURCE_MISSING,
    /** The source is too long. Detail {@code limit}. */
    SOURCE_TOO_LONG,
    /** The file is no certificate revocation list. */
    NOT_A_REVOCATION_LIST,
    /** A newer list of this issuer is kept already. Detail {@code issuer}. */
    OLDER_REVOCATION_LIST
}
