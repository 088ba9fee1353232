package org.vanthu.domain.signature;

import org.vanthu.domain.outcome.Trouble;

/**
 * One thing that was done to the document after a signature.
 *
 * @param standing whether the signature permits it
 * @param words what was done, in both languages; kinds are {@link VerificationTrouble}
 */
public record LaterChange(Standing standing, Trouble words) {

    /** What a signature says to a later change. */
    public enum Standing {
        /** DocMDP and FieldMDP permit it. */
        PERMITTED,
        /** Neither permitted nor forbidden by a rule of the document: a person must look. */
        UNCLEAR,
        /** Not permitted: the signature no longer holds for what is shown. */
        FORBIDDEN
    }
}
