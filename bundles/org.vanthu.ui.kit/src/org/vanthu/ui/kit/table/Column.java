package org.vanthu.ui.kit.table;

import java.util.function.Function;
import org.vanthu.ui.kit.theme.Meaning;

/**
 * A column of a list.
 *
 * @param id stable name under which its width and place are remembered
 * @param title its heading
 * @param width in points, as long as the person has not changed it
 * @param text the words of a row
 * @param meaning the colour of the words
 * @param stretch 0, or the least width in points of a column that takes the room that is left
 * @param shown whether it is shown before the person chooses
 * @param sortable whether the list can be ordered by it
 */
public record Column<R>(
        String id,
        String title,
        int width,
        Function<R, String> text,
        Function<R, Meaning> meaning,
        int stretch,
        boolean shown,
        boolean sortable) {

    private static final int LEAST = 160;

    /** A column of plain words. */
    public static <R> Column<R> of(String id, String title, int width, Function<R, String> text) {
        return new Column<>(id, title, width, text, row -> Meaning.PLAIN, 0, true, false);
    }

    /** The same column, its words coloured by what they mean. */
    public Column<R> meaning(Function<R, Meaning> how) {
        return new Column<>(id, title, width, text, how, stretch, shown, sortable);
    }

    /** The same column, taking the room that is left and giving way to the others where there is none. */
    public Column<R> stretched() {
        return stretchedFrom(Math.min(LEAST, width));
    }

    /** The same column, taking the room that is left but never less than this: the list scrolls sideways before that. */
    public Column<R> stretchedFrom(int least) {
        return new Column<>(id, title, width, text, meaning, least, shown, sortable);
    }

    /** Whether it takes the room that is left. */
    public boolean stretches() {
        return stretch > 0;
    }

    /** The same column, shown only when the person asks for it. */
    public Column<R> onRequest() {
        return new Column<>(id, title, width, text, meaning, stretch, false, sortable);
    }

    /** The same column; a click on its heading orders the list by it. */
    public Column<R> sorting() {
        return new Column<>(id, title, width, text, meaning, stretch, shown, true);
    }
}
