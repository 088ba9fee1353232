package org.vanthu.sample.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.sample.demo.Demo;
import org.vanthu.sample.demo.DemoReport.Step;

/** Takes the time of each step and tells of it. */
final class DemoClock {

    private final Demo.Steps told;
    private final List<Step> steps = new ArrayList<>();

    DemoClock(Demo.Steps told) {
        this.told = told;
    }

    /** Does a step; it is told of only when it was done. */
    <T> Outcome<T> step(String who, String what, Supplier<Outcome<T>> work) {
        long start = System.nanoTime();
        return work.get().ifDone(done -> {
            Step step = new Step(who, what, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
            steps.add(step);
            told.done(step);
        });
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }
}
