package org.vanthu.core.internal.gate;

import java.util.function.Function;

/**
 * One façade and its use cases.
 *
 * @param type the interface of {@code org.vanthu.api}
 * @param useCases makes the object that does one call, for the act it is part of
 */
public record Facade<F>(Class<F> type, Function<Act, ? extends F> useCases) {}
