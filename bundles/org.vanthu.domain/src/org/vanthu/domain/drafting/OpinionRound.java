package org.vanthu.domain.drafting;

import java.time.Instant;
import java.util.List;
import org.vanthu.domain.AccountId;

/**
 * One round in which opinions on a draft are asked (NĐ 30/2020, Art. 10.3).
 *
 * @param number from 1
 * @param version the version of the draft that is asked about
 * @param question what is asked, at most 1000 characters
 * @param deadline until when an answer is wished
 */
public record OpinionRound(
        int number, int version, AccountId by, Instant at, Instant deadline, String question, List<Opinion> opinions) {

    /** Longest question and longest opinion, in characters. */
    public static final int LONGEST_WORDS = 4000;

    public OpinionRound {
        opinions = List.copyOf(opinions);
    }

    /** Whether everybody has answered. */
    public boolean answered() {
        return opinions.stream().allMatch(opinion -> opinion.given().isPresent());
    }
}
