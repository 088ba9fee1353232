package org.vanthu.domain.outcome;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an operation answers: the value, or the troubles that kept it from being done. Nothing was changed when it is
 * refused.
 *
 * @param <T> what is answered when it is done; {@link Nothing} where there is nothing to say
 */
public sealed interface Outcome<T> {

    /** The operation is done (and durable, where it changes anything). */
    record Done<T>(T result) implements Outcome<T> {}

    /** The operation is not done and changed nothing. At least one trouble. */
    record Refused<T>(List<Trouble> troubles) implements Outcome<T> {
        public Refused {
            troubles = List.copyOf(troubles);
            if (troubles.isEmpty()) {
                throw new IllegalArgumentException("a refusal names its trouble");
            }
        }
    }

    /** The value of an operation that has none. */
    enum Nothing {
        NOTHING
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static Outcome<Nothing> done() {
        return new Done<>(Nothing.NOTHING);
    }

    static <T> Outcome<T> refused(Trouble trouble) {
        return new Refused<>(List.of(trouble));
    }

    static <T> Outcome<T> refused(List<Trouble> troubles) {
        return new Refused<>(troubles);
    }

    /** Shorthand for a refusal with one trouble about the whole act. */
    static <T> Outcome<T> refused(TroubleKind kind, Object... details) {
        return refused(Trouble.of(kind, details));
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    /** The value if done. */
    default Optional<T> value() {
        return this instanceof Done<T>(T result) ? Optional.of(result) : Optional.empty();
    }

    /** The troubles; empty when done. */
    default List<Trouble> troubles() {
        return this instanceof Refused<T>(List<Trouble> troubles) ? troubles : List.of();
    }

    /** Whether it was refused for this kind of trouble. */
    default boolean refusedFor(TroubleKind kind) {
        return troubles().stream().anyMatch(trouble -> trouble.is(kind));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return switch (this) {
            case Done<T>(T result) -> new Done<>(change.apply(result));
            case Refused<T>(List<Trouble> troubles) -> new Refused<>(troubles);
        };
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> next) {
        return switch (this) {
            case Done<T>(T result) -> next.apply(result);
            case Refused<T>(List<Trouble> troubles) -> new Refused<>(troubles);
        };
    }

    /** Runs the action with the value if done; answers itself. */
    default Outcome<T> ifDone(Consumer<? super T> action) {
        value().ifPresent(action);
        return this;
    }

    /** The value, where a refusal would be a mistake of the program (tests, set-up of samples). */
    default T orThrow() {
        return switch (this) {
            case Done<T>(T result) -> result;
            case Refused<T>(List<Trouble> troubles) ->
                throw new NoSuchElementException(
                        troubles.stream().map(Trouble::toString).collect(Collectors.joining("; ")));
        };
    }
}
