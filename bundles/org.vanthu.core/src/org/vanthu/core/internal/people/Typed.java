package org.vanthu.core.internal.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;

/** Reads the fields of a form one after the other and gathers the troubles of all, so that a person mends them at once. */
final class Typed {

    private final List<Trouble> troubles = new ArrayList<>();

    /** The value of a field; its troubles are kept. Only to be used when {@link #then} says that there are none. */
    <T> Optional<T> read(Outcome<T> field) {
        troubles.addAll(field.troubles());
        return field.value();
    }

    void add(List<Trouble> more) {
        troubles.addAll(more);
    }

    void add(Trouble trouble) {
        troubles.add(trouble);
    }

    /** What is made of the fields, or all troubles. */
    <T> Outcome<T> then(Supplier<T> made) {
        return troubles.isEmpty() ? Outcome.done(made.get()) : Outcome.refused(troubles);
    }
}
