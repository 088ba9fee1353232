package org.vanthu.core.internal.gate;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Seen;
import org.vanthu.domain.Id;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;

/**
 * One operation of a façade, read from its declaration.
 *
 * @param objectParameter index of the parameter that names the object, or -1 when it is the caller's own account
 */
public record OperationModel(Method method, Permission permission, Operation.Kind kind, int objectParameter) {

    /** The operations of a façade; throws when one does not declare what it requires. */
    static Map<Method, OperationModel> of(Class<?> facade) {
        Map<Method, OperationModel> models = new LinkedHashMap<>();
        for (Method method : facade.getMethods()) {
            models.put(method, read(method));
        }
        return models;
    }

    private static OperationModel read(Method method) {
        Operation operation = Optional.ofNullable(method.getAnnotation(Operation.class))
                .orElseThrow(() -> wrong(method, "does not declare @Operation"));
        if (method.getReturnType() != Outcome.class) {
            throw wrong(method, "does not answer an Outcome");
        }
        int[] objects = IntStream.range(0, method.getParameterCount())
                .filter(i -> isObject(method.getParameterAnnotations()[i]))
                .toArray();
        if (objects.length > 1) {
            throw wrong(method, "names more than one object");
        }
        boolean needsObject = operation.permission().reach() != Permission.Reach.OWN;
        if (needsObject && objects.length == 0) {
            throw wrong(method, "requires " + operation.permission() + " but names no object with @On");
        }
        return new OperationModel(
                method, operation.permission(), operation.kind(), objects.length == 0 ? -1 : objects[0]);
    }

    private static boolean isObject(Annotation[] annotations) {
        return Arrays.stream(annotations).anyMatch(On.class::isInstance);
    }

    private static IllegalStateException wrong(Method method, String what) {
        return new IllegalStateException(
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + " " + what);
    }

    /** The object named by these arguments; empty when the operation is about the caller's own account. */
    Optional<Id> object(Object[] arguments) {
        return objectArgument(arguments).map(named -> named instanceof Seen<?> seen ? seen.id() : (Id) named);
    }

    /** The version of the object that the user saw, where the operation asks for it. */
    OptionalLong seenVersion(Object[] arguments) {
        return objectArgument(arguments)
                .filter(Seen.class::isInstance)
                .map(named -> OptionalLong.of(((Seen<?>) named).version()))
                .orElse(OptionalLong.empty());
    }

    private Optional<Object> objectArgument(Object[] arguments) {
        return objectParameter < 0 ? Optional.empty() : Optional.of(arguments[objectParameter]);
    }

    /** How troubles and events name it: {@code Incoming.register}. */
    public String name() {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
