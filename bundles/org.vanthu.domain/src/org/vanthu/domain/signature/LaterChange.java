package org.vanthu.domain.signature;

import java.util.List;
import org.vanthu.domain.Language;
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

    /** What was done and whether that is permitted, for a reader of this language. */
    public String message(Language language) {
        return standing.label(language) + ": " + words.message(language);
    }

    /** What a signature says to a later change. */
    public enum Standing {
        /** DocMDP and FieldMDP permit it. */
        PERMITTED("được phép", "permitted"),
        /** Neither permitted nor forbidden by a rule of the document: a person must look. */
        UNCLEAR("chưa rõ", "unclear"),
        /** Not permitted: the signature no longer holds for what is shown. */
        FORBIDDEN("không được phép", "not permitted");

        private final String vietnamese;
        private final String english;

        Standing(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The words for a reader of this language. */
        public String label(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }
}
