package org.vanthu.spi.store;

import java.util.List;
import org.vanthu.domain.numbering.NumberBearer;
import org.vanthu.domain.numbering.RegisterYear;

/**
 * The numbers as documents bear them, whatever the {@linkplain NumberLedger ledger} says. A copy that was given up bears none.
 */
public interface NumberBearers {

    /** The registers and years of which some document bears a number; what is named may be unknown to the ledger. */
    List<RegisterYear> books();

    /**
     * Who bears a number of a book, in the order of the numbers.
     *
     * @param after numbers above this one
     * @param last up to this one, which counts
     * @param limit no more than so many
     */
    List<NumberBearer> of(RegisterYear book, int after, int last, int limit);
}
