package org.vanthu.core.internal.incoming;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;

/**
 * The rows of a year's book, page by page, each read in a short transaction of its own: a year does not fit into memory, and
 * printing one takes longer than a transaction should.
 */
final class BookRows<R> implements Iterator<List<String>> {

    private final IntFunction<Outcome<List<R>>> pageAfter;
    private final ToIntFunction<R> number;
    private final Function<R, List<String>> cells;
    private Iterator<R> page = List.<R>of().iterator();
    private Outcome<List<R>> read = Outcome.done(List.of());
    private int last;
    private boolean over;

    /**
     * @param pageAfter the rows behind a number; none at the end
     * @param cells what is printed of a row
     */
    BookRows(IntFunction<Outcome<List<R>>> pageAfter, ToIntFunction<R> number, Function<R, List<String>> cells) {
        this.pageAfter = pageAfter;
        this.number = number;
        this.cells = cells;
    }

    /** What kept the rest from being read; done when all was read. */
    Outcome<Nothing> end() {
        return read.map(rows -> Nothing.NOTHING);
    }

    @Override
    public boolean hasNext() {
        if (!page.hasNext() && !over) {
            read = pageAfter.apply(last);
            List<R> next = read.value().orElse(List.of());
            over = next.isEmpty();
            page = next.iterator();
        }
        return page.hasNext();
    }

    @Override
    public List<String> next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        R row = page.next();
        last = number.applyAsInt(row);
        return cells.apply(row);
    }
}
