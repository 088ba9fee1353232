package org.vanthu.bench.internal;

import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;

/** How much the compiler of the virtual machine works beside what is measured. */
final class Compiling {

    private long compiling;
    private long all;

    /** Answers what the work answers, and takes note of the compiler meanwhile. */
    double during(DoubleSupplier work) {
        long before = total();
        long begun = System.nanoTime();
        double answer = work.getAsDouble();
        all += (System.nanoTime() - begun) / 1_000_000;
        compiling += total() - before;
        return answer;
    }

    private static long total() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }

    /** In which part of the time it worked; more than 1 when several of its threads did. */
    double part() {
        return all == 0 ? 0 : (double) compiling / all;
    }
}
