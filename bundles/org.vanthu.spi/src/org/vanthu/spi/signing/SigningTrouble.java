package org.vanthu.spi.signing;

import org.vanthu.domain.outcome.TroubleKind;

/** Why a file was not signed, or a signed file not taken back. Nothing was changed in any of these cases. */
public enum SigningTrouble implements TroubleKind {
    UNREADABLE,
    NOT_PDF,
    ENCRYPTED,
    DAMAGED,
    XFA,
    TOO_LARGE,
    FIELD_MISSING,
    FIELD_ALREADY_SIGNED,
    CERTIFICATION_FORBIDS,
    ALREADY_SIGNED_BEFORE_CERTIFYING,
    PERSON_HAS_NOT_SIGNED,
    IMAGE_UNREADABLE,
    GLYPH_MISSING,
    DISK,
    NOT_THE_PREPARED_FILE,
    NOT_BASELINE,
    NOT_SIGNED,
    SIGNATURE_NOT_INTACT,
    NOT_THE_REGISTERED_CERTIFICATE,
    FORBIDDEN_CHANGE,
    FIELD_NOT_AS_ORDERED,
    /** Reading the file took more than it may, or ended the process that reads files from outside. */
    READER_LOST
}
