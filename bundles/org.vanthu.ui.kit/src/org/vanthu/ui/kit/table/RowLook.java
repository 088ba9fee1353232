package org.vanthu.ui.kit.table;

import java.util.function.Function;
import org.vanthu.ui.kit.theme.Meaning;

/**
 * How rows look as a whole.
 *
 * @param unread whether the row is new to this person: bold, with a mark at its edge
 * @param meaning colour of the mark at the edge of the row, {@link Meaning#PLAIN} for none
 */
public record RowLook<R>(Function<R, Boolean> unread, Function<R, Meaning> meaning) {

    /** All rows alike. */
    public static <R> RowLook<R> plain() {
        return new RowLook<>(row -> false, row -> Meaning.PLAIN);
    }
}
