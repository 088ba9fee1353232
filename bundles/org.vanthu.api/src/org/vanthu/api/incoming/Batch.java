package org.vanthu.api.incoming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/**
 * The same act on many things. Each one goes through the gate by itself, in its own transaction, so that one that is
 * refused keeps no other from being done; each is reported from what really happened to it.
 *
 * @param lines one for each thing, in their order
 * @param <T> what it is done to
 * @param <R> what each act answers
 */
public record Batch<T, R>(List<Line<T, R>> lines) {

    /** What happened to one. */
    public record Line<T, R>(T thing, Outcome<R> outcome) {}

    public Batch {
        lines = List.copyOf(lines);
    }

    /** Does it to each. */
    public static <T, R> Batch<T, R> of(List<T> things, Function<? super T, Outcome<R>> act) {
        List<Line<T, R>> lines = new ArrayList<>();
        for (T thing : things) {
            lines.add(new Line<>(thing, act.apply(thing)));
        }
        return new Batch<>(lines);
    }

    /** The ones that were done. */
    public List<T> done() {
        return lines.stream()
                .filter(line -> line.outcome().isDone())
                .map(Line::thing)
                .toList();
    }

    /** The troubles of those that were refused. */
    public List<Trouble> troubles() {
        return lines.stream()
                .flatMap(line -> line.outcome().troubles().stream())
                .toList();
    }

    /** Undoes the whole batch: each that was done, the last first; what was refused needs no undoing. */
    public <U> Batch<T, U> undo(Function<? super T, Outcome<U>> act) {
        return of(done().reversed(), act);
    }
}
