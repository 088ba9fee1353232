package org.vanthu.core.internal.gate;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.vanthu.api.On;
import org.vanthu.api.Seen;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.outcome.Outcome;

/** Calls any operation of any façade, with an object of the right kind and nothing else: enough for whatever must refuse. */
public final class AnyCall {

    private static final Instant SOME_TIME = Instant.parse("2026-11-23T02:00:00Z");

    private AnyCall() {}

    /** What the operation answers; throws when it fails instead of answering. */
    public static Outcome<?> of(Method operation, Object facade) {
        Object[] arguments =
                Stream.of(operation.getParameters()).map(AnyCall::argument).toArray();
        try {
            return (Outcome<?>) operation.invoke(facade, arguments);
        } catch (InvocationTargetException | IllegalAccessException failed) {
            throw new AssertionError(operation + " failed instead of answering", failed);
        }
    }

    private static Object argument(Parameter parameter) {
        if (parameter.isAnnotationPresent(On.class)) {
            Id id = someId(idType(parameter));
            return parameter.getType() == Seen.class ? new Seen<>(id, 0) : id;
        }
        return parameter.getType().isPrimitive() ? Array.get(Array.newInstance(parameter.getType(), 1), 0) : null;
    }

    /** The parameter that names the object. */
    static Optional<Parameter> onParameter(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(On.class))
                .findFirst();
    }

    /** The kind of object that the parameter names. */
    static Class<? extends Id> idType(Parameter parameter) {
        Type type = parameter.getParameterizedType() instanceof ParameterizedType seen
                ? seen.getActualTypeArguments()[0]
                : parameter.getType();
        // an operation on any kind of object is tried with a document
        return type instanceof Class<?> named && named != Id.class ? named.asSubclass(Id.class) : DocumentId.class;
    }

    private static Id someId(Class<? extends Id> type) {
        try {
            return (Id) type.getMethod("at", Instant.class).invoke(null, SOME_TIME);
        } catch (ReflectiveOperationException without) {
            throw new AssertionError(type + " cannot be made", without);
        }
    }
}
