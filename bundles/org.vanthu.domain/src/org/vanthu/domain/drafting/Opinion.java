package org.vanthu.domain.drafting;

import java.time.Instant;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Language;
import org.vanthu.domain.UnitId;

/**
 * The opinion of one person asked, given or still awaited.
 *
 * @param person who is asked
 * @param unit the unit for which the person answers; empty when asked as a person
 */
public record Opinion(AccountId person, Optional<UnitId> unit, Optional<Given> given) {

    /** What is thought of a draft. */
    public enum Verdict {
        AGREE("Đồng ý", "Agrees"),
        AGREE_WITH_CHANGES("Đồng ý, có góp ý", "Agrees with changes"),
        DISAGREE("Không đồng ý", "Disagrees");

        private final String vietnamese;
        private final String english;

        Verdict(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The words for a reader of this language. */
        public String label(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    /**
     * An opinion that was given.
     *
     * @param words reasons and wishes; needed unless it agrees
     * @param by who gave it: the person asked, or who stood in
     */
    public record Given(Verdict verdict, String words, AccountId by, Instant at) {}
}
