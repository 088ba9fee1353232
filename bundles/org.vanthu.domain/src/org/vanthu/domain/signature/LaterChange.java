package org.vanthu.domain.signature;

import java.util.List;
import org.vanthu.domain.outcome.Trouble;

/**
 * One thing that was done to the document after a signature.
 *
 * @param standing whether the signature permits it
 * @param words what was done, in both languages; kinds are {@link VerificationTrouble}
 * @param pages on which, from 1; empty where it is about no page
 */
public record LaterChange(Standing standing, Trouble words, List<Integer> pages) {

    public LaterChange {
        pages = List.copyOf(pages);
    }

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
