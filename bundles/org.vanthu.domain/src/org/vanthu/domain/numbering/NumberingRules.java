package org.vanthu.domain.numbering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/** The order of time in which numbers are taken (NĐ 30/2020, Art. 15.1 and 22.2). */
public final class NumberingRules {

    /** Where the year of a register begins and ends. */
    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    /** How far clocks of desks and servers may differ before a clock is said to have been set back. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    private NumberingRules() {}

    /** The date in Vietnam at an instant. */
    public static LocalDate dateOf(Instant now) {
        return now.atZone(VIETNAM).toLocalDate();
    }

    /**
     * Answers the number after {@code head} for a document of {@code date}.
     *
     * <p>Troubles: {@link NumberingTrouble#CLOCK_SET_BACK} when {@code now} is before the last number was taken,
     * {@link NumberingTrouble#DATE_IN_FUTURE}, {@link NumberingTrouble#DATE_BEFORE_LAST}.
     */
    public static Outcome<LedgerNumber> next(LedgerHead head, LocalDate date, Instant now) {
        if (now.isBefore(head.lastTakenAt().minus(CLOCK_TOLERANCE))) {
            return Outcome.refused(
                    NumberingTrouble.CLOCK_SET_BACK, "now", seconds(now), "last", seconds(head.lastTakenAt()));
        }
        if (date.isAfter(dateOf(now))) {
            return Outcome.refused(Trouble.ofField(NumberingTrouble.DATE_IN_FUTURE, "date", "date", date));
        }
        if (date.isBefore(head.lastDate())) {
            return Outcome.refused(Trouble.ofField(
                    NumberingTrouble.DATE_BEFORE_LAST,
                    "date",
                    "date",
                    date,
                    "number",
                    head.lastNumber(),
                    "last",
                    head.lastDate()));
        }
        return Outcome.done(new LedgerNumber(head.book(), head.lastNumber() + 1));
    }

    /** Words that must be given and fit the ledger, without the blanks around them. */
    static Outcome<String> words(String field, String given) {
        String words = given.strip();
        if (words.isEmpty()) {
            return Outcome.refused(Trouble.ofField(NumberingTrouble.WORDS_MISSING, field));
        }
        if (words.length() > LedgerEntry.LONGEST_WORDS) {
            return Outcome.refused(Trouble.ofField(
                    NumberingTrouble.WORDS_TOO_LONG,
                    field,
                    "length",
                    words.length(),
                    "limit",
                    LedgerEntry.LONGEST_WORDS));
        }
        return Outcome.done(words);
    }

    /**
     * The use with which a number is reserved in advance.
     *
     * <p>Troubles: {@link NumberingTrouble#WORDS_MISSING}, {@link NumberingTrouble#WORDS_TOO_LONG}.
     */
    public static Outcome<NumberUse> reservation(String purpose) {
        return words("purpose", purpose).map(words -> new NumberUse.Reserved(words, Optional.empty()));
    }

    private static String seconds(Instant at) {
        return at.atZone(VIETNAM).toLocalDateTime().withNano(0).toString();
    }
}
