package org.vanthu.domain.numbering;

/**
 * One number in the ledger.
 *
 * @param number 1 or more
 */
public record LedgerNumber(RegisterYear book, int number) {

    public LedgerNumber {
        if (number < 1) {
            throw new IllegalArgumentException("numbers start at 1: " + number);
        }
    }

    /** The number as it is printed: below 10 with a leading zero (NĐ 30/2020, Annex I, II.3). */
    public String printed() {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
