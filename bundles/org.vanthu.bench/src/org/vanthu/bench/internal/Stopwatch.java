package org.vanthu.bench.internal;

import java.util.Arrays;

/** Times repeated runs of one thing and answers the median, which one slow run does not move. */
final class Stopwatch {

    private static final double NANOS_PER_MILLI = 1e6;

    private Stopwatch() {}

    /** What is timed. */
    interface Work {
        void run() throws Exception;
    }

    /** Median of the given number of runs, in milliseconds; an extra run before them warms up. */
    static double medianMillis(int runs, Work work) {
        double[] times = new double[runs];
        millis(work);
        for (int i = 0; i < runs; i++) {
            times[i] = millis(work);
        }
        Arrays.sort(times);
        return times[runs / 2];
    }

    /** One run, in milliseconds. */
    static double millis(Work work) {
        long before = System.nanoTime();
        try {
            work.run();
        } catch (Exception failed) {
            throw new IllegalStateException("what was to be timed failed", failed);
        }
        return (System.nanoTime() - before) / NANOS_PER_MILLI;
    }
}
