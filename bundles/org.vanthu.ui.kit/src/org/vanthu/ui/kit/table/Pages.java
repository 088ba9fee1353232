package org.vanthu.ui.kit.table;

import java.util.List;
import java.util.Optional;

/**
 * Where the rows of a list come from, a page at a time. Called off the window's thread.
 *
 * @param <R> a row
 */
@FunctionalInterface
public interface Pages<R> {

    /**
     * One page.
     *
     * @param rows in order
     * @param more whether rows follow
     */
    record Page<R>(List<R> rows, boolean more) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /**
     * The rows that follow a row.
     *
     * @param last the last row already loaded, empty for the first page
     * @param limit how many at most
     * @param sort the order the person asked for, empty for the list's own
     */
    Page<R> after(Optional<R> last, int limit, Optional<Sort> sort);

    /** Rows that are all there already. */
    static <R> Pages<R> of(List<R> rows) {
        return (last, limit, sort) -> new Page<>(last.isEmpty() ? rows : List.of(), false);
    }
}
