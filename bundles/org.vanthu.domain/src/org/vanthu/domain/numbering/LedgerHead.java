package org.vanthu.domain.numbering;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the numbers of a register and year stand.
 *
 * @param lastNumber the last number taken, 0 at the start of the year
 * @param lastDate date of the last number; 1 January at the start
 * @param lastTakenAt when the last number was taken; {@link Instant#EPOCH} at the start
 */
public record LedgerHead(RegisterYear book, int lastNumber, LocalDate lastDate, Instant lastTakenAt) {

    /** Before the first number of the year. */
    public static LedgerHead start(RegisterYear book) {
        return new LedgerHead(book, 0, LocalDate.of(book.year(), 1, 1), Instant.EPOCH);
    }
}
