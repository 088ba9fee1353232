package org.vanthu.api.bench;

import java.util.List;

/**
 * What a measurement found.
 *
 * @param lines the single figures, in the order in which they explain each other
 * @param ratio product to raw thing, as the goal states it
 * @param goal what the ratio should reach
 */
public record Figures(List<Line> lines, double ratio, Goal goal) {

    public Figures {
        lines = List.copyOf(lines);
    }

    /**
     * One figure.
     *
     * @param what what was measured, in English
     * @param unit {@code documents/s}, {@code ms}
     */
    public record Line(String what, double value, String unit) {}

    /**
     * What a ratio should reach.
     *
     * @param direction which side of the bound is good
     */
    public record Goal(Direction direction, double bound) {

        public boolean isReachedBy(double ratio) {
            return direction == Direction.AT_LEAST ? ratio >= bound : ratio <= bound;
        }
    }

    /** Which side of a bound is good. */
    public enum Direction {
        /** More is better: throughput. */
        AT_LEAST,
        /** Less is better: time. */
        AT_MOST
    }

    public boolean isGoalReached() {
        return goal.isReachedBy(ratio);
    }
}
