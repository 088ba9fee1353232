package org.vanthu.domain.numbering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The proof of one register and year: that each number from 1 to the last has its row, and which of them stand on no document.
 *
 * @param lastNumber last number taken according to the head of the ledger
 * @param issued how many stand on documents
 * @param kept the reserved and the voided numbers, each explained by its row, in order
 * @param missing numbers up to the last without a row, at most {@link #MOST_NAMED}; empty in a sound ledger
 * @param outOfTime numbers whose date is before that of an earlier number, at most {@link #MOST_NAMED}; empty in a sound ledger
 */
public record LedgerProof(
        RegisterYear book,
        int lastNumber,
        int issued,
        List<LedgerEntry> kept,
        List<Integer> missing,
        List<Integer> outOfTime) {

    /** More numbers that are missing, or out of time, are not named: a wrong head may stand at two thousand million. */
    public static final int MOST_NAMED = 1000;

    public LedgerProof {
        kept = List.copyOf(kept);
        missing = List.copyOf(missing);
        outOfTime = List.copyOf(outOfTime);
    }

    /** Whether no number lacks its row and none is out of the order of time. */
    public boolean sound() {
        return missing.isEmpty() && outOfTime.isEmpty();
    }

    /** How many numbers are reserved and not yet used. */
    public long reserved() {
        return kept.stream()
                .filter(entry -> entry.use() instanceof NumberUse.Reserved)
                .count();
    }

    /** How many numbers were voided. */
    public long voided() {
        return kept.size() - reserved();
    }

    /** Adds up a proof from the rows of a book, fed in the order of their numbers; holds only the rows that need explaining. */
    public static final class Reading {

        private final RegisterYear book;
        private final List<LedgerEntry> kept = new ArrayList<>();
        private final List<Integer> missing = new ArrayList<>();
        private final List<Integer> outOfTime = new ArrayList<>();
        private int expected = 1;
        private int issued;
        private LocalDate latest = LocalDate.MIN;

        /** A reading before the first row. */
        public Reading(RegisterYear book) {
            this.book = book;
        }

        /** The next row; numbers must rise. */
        public void read(LedgerEntry entry) {
            int number = entry.number().number();
            if (number < expected) {
                throw new IllegalArgumentException("rows come in the order of their numbers: " + number);
            }
            missingUpTo(number - 1);
            expected = number + 1;
            if (entry.date().isBefore(latest)) {
                name(number, outOfTime);
            } else {
                latest = entry.date();
            }
            if (entry.use() instanceof NumberUse.Issued) {
                issued++;
            } else {
                kept.add(entry);
            }
        }

        /** The proof, once all rows are read. */
        public LedgerProof upTo(int lastNumber) {
            missingUpTo(lastNumber);
            return new LedgerProof(book, lastNumber, issued, kept, missing, outOfTime);
        }

        private void missingUpTo(int number) {
            for (; expected <= number && missing.size() < MOST_NAMED; expected++) {
                missing.add(expected);
            }
        }

        private static void name(int number, List<Integer> broken) {
            if (broken.size() < MOST_NAMED) {
                broken.add(number);
            }
        }
    }
}
