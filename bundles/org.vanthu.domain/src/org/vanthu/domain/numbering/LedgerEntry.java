package org.vanthu.domain.numbering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.outcome.Outcome;

/**
 * A number that was taken: its row in the ledger.
 *
 * @param date the date that goes with the number (ngày ban hành, ngày đến); a reserved number keeps its date
 * @param takenBy who took it
 * @param takenAt when it was taken
 */
public record LedgerEntry(LedgerNumber number, LocalDate date, AccountId takenBy, Instant takenAt, NumberUse use) {

    /** Longest purpose or reason, in characters. */
    public static final int LONGEST_WORDS = 500;

    /**
     * The entry once its number stands on a document.
     *
     * <p>Troubles: {@link NumberingTrouble#ISSUED_ALREADY}, {@link NumberingTrouble#VOIDED_NUMBER},
     * {@link NumberingTrouble#KEPT_FOR_ANOTHER}.
     */
    public Outcome<LedgerEntry> useFor(DocumentId document) {
        return switch (use) {
            case NumberUse.Issued issued -> refused(NumberingTrouble.ISSUED_ALREADY);
            case NumberUse.Voided(var reason, var by, var at, var kept) ->
                Outcome.refused(NumberingTrouble.VOIDED_NUMBER, "number", number.printed(), "reason", reason);
            case NumberUse.Reserved(var purpose, var kept) ->
                kept.filter(other -> !other.equals(document)).isPresent()
                        ? refused(NumberingTrouble.KEPT_FOR_ANOTHER)
                        : Outcome.done(with(new NumberUse.Issued(document)));
        };
    }

    /**
     * The entry once the number is bound to one document that is on its way.
     *
     * <p>Troubles: as {@link #useFor}.
     */
    public Outcome<LedgerEntry> keepFor(DocumentId document) {
        return useFor(document).map(fits -> {
            NumberUse.Reserved reserved = (NumberUse.Reserved) use;
            return with(new NumberUse.Reserved(reserved.purpose(), Optional.of(document)));
        });
    }

    /**
     * The entry once its number is given up for good.
     *
     * <p>Troubles: {@link NumberingTrouble#ISSUED_ALREADY}, {@link NumberingTrouble#VOIDED_NUMBER},
     * {@link NumberingTrouble#WORDS_MISSING}, {@link NumberingTrouble#WORDS_TOO_LONG}.
     */
    public Outcome<LedgerEntry> voidFor(String reason, AccountId by, Instant at) {
        return switch (use) {
            case NumberUse.Issued issued -> refused(NumberingTrouble.ISSUED_ALREADY);
            case NumberUse.Voided(var earlier, var who, var when, var kept) ->
                Outcome.refused(NumberingTrouble.VOIDED_NUMBER, "number", number.printed(), "reason", earlier);
            case NumberUse.Reserved(var purpose, var kept) ->
                NumberingRules.words("reason", reason).map(words -> with(new NumberUse.Voided(words, by, at, kept)));
        };
    }

    private LedgerEntry with(NumberUse next) {
        return new LedgerEntry(number, date, takenBy, takenAt, next);
    }

    private <T> Outcome<T> refused(NumberingTrouble kind) {
        return Outcome.refused(kind, "number", number.printed());
    }
}
