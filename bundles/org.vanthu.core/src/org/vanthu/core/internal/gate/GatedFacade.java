package org.vanthu.core.internal.gate;

import java.lang.reflect.Method;
import java.util.Map;

/** A façade whose operations have all been found to declare what they require. */
public record GatedFacade<F>(Facade<F> facade, Map<Method, OperationModel> operations) {

    /** Throws when an operation of the façade does not declare what it requires. */
    public static <F> GatedFacade<F> of(Facade<F> facade) {
        return new GatedFacade<>(facade, OperationModel.of(facade.type()));
    }
}
