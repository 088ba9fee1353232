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

    /** Medians of the product and of the raw thing. */
    record Medians(double product, double raw) {}

    /** Both in turns, so that whatever else the machine does meets both alike; the first runs warm up and do not count. */
    static Medians inTurns(int warmUp, int runs, Work product, Work raw) {
        return inTurns(warmUp, runs, () -> {}, product, raw);
    }

    /** The same; {@code before} each of them something is put in order, which does not count. */
    static Medians inTurns(int warmUp, int runs, Work before, Work product, Work raw) {
        double[] products = new double[runs];
        double[] raws = new double[runs];
        for (int i = -warmUp; i < runs; i++) {
            millis(before);
            double one = millis(product);
            millis(before);
            double other = millis(raw);
            if (i >= 0) {
                products[i] = one;
                raws[i] = other;
            }
        }
        return new Medians(median(products), median(raws));
    }

    /** Median of the given number of runs, in milliseconds; an extra run before them warms up. */
    static double medianMillis(int runs, Work work) {
        double[] times = new double[runs];
        millis(work);
        for (int i = 0; i < runs; i++) {
            times[i] = millis(work);
        }
        return median(times);
    }

    static double median(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
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
