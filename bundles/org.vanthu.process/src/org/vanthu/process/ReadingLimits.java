package org.vanthu.process;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What reading one file from outside may cost.
 *
 * @param megabytes greatest heap of a process that reads
 * @param time for one file
 * @param processes so many read at once
 */
public record ReadingLimits(int megabytes, Duration time, int processes) {

    private static final long LONGEST_ANSWER = 300 << 20;
    private static final Duration IDLE = Duration.ofMinutes(5);

    /**
     * What is set for this program: {@code vanthu.files.megabytes} (512), {@code vanthu.files.seconds} (60) and
     * {@code vanthu.files.processes} (as many as there are processors).
     */
    public static ReadingLimits ofThisProgram() {
        return new ReadingLimits(
                Integer.getInteger("vanthu.files.megabytes", 512),
                Duration.ofSeconds(Integer.getInteger("vanthu.files.seconds", 60)),
                Integer.getInteger(
                        "vanthu.files.processes", Runtime.getRuntime().availableProcessors()));
    }

    /** A process that reads within these limits. */
    public <T> ChildPlan<T> plan(String name, Class<T> desk, Class<?> main) {
        return plan(name, desk, main, List.of());
    }

    /**
     * The same.
     *
     * @param options further options of its JVM
     */
    public <T> ChildPlan<T> plan(String name, Class<T> desk, Class<?> main, List<String> options) {
        return new ChildPlan<>(name, desk, main, megabytes, LONGEST_ANSWER, IDLE, options, Map.of());
    }
}
