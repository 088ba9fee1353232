package org.vanthu.ui.kit.table;

/**
 * The order of a list.
 *
 * @param column id of the column
 * @param direction which end comes first
 */
public record Sort(String column, Direction direction) {

    /** Which end comes first. */
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /** What a click on the heading of the column makes of this order. */
    public Sort clicked(String heading) {
        return column.equals(heading) && direction == Direction.ASCENDING
                ? new Sort(heading, Direction.DESCENDING)
                : new Sort(heading, Direction.ASCENDING);
    }
}
