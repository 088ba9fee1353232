package org.vanthu.core.internal.gate;

import java.util.function.Function;

/** One façade of {@code org.vanthu.api} and its use cases. */
public sealed interface Facade<F> {

    /** The interface. */
    Class<F> type();

    /**
     * Each call is one transaction from the first check to the answer.
     *
     * @param useCases makes the object that does one call, for the act it is part of
     */
    record AtOnce<F>(Class<F> type, Function<Act, ? extends F> useCases) implements Facade<F> {}

    /**
     * Each call is done in steps, so that slow work (converting, preparing, verifying, printing) holds no transaction.
     *
     * @param useCases makes the object that does one call
     */
    record InSteps<F>(Class<F> type, Function<Steps, ? extends F> useCases) implements Facade<F> {}
}
