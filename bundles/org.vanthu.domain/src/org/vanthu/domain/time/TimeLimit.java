package org.vanthu.domain.time;

import java.time.Instant;
import java.time.LocalDate;

/** By when something is to be done, as people say it. The calendar of the office makes a moment of it. */
public sealed interface TimeLimit {

    /** Most working days or hours that can be named: about a year, as far as days off are known. */
    int MOST = 250;

    /** By the end of work of this day. */
    record UntilDay(LocalDate day) implements TimeLimit {}

    /** By this very moment. */
    record At(Instant moment) implements TimeLimit {}

    /**
     * Within so many working days: by the end of work of the last one. The day on which it is given is not counted
     * (Civil Code 2015, Art. 147.2 and 148.5).
     *
     * @param count 1 to {@link #MOST}
     */
    record Days(int count) implements TimeLimit {
        public Days {
            check(count);
        }
    }

    /**
     * Within so many hours of the office, counted from the next moment at which it works.
     *
     * @param count 1 to {@link #MOST}
     */
    record Hours(int count) implements TimeLimit {
        public Hours {
            check(count);
        }
    }

    private static void check(int count) {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("a time limit has 1 to " + MOST + " days or hours, not " + count);
        }
    }
}
