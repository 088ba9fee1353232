package org.vanthu.process.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The methods of an interface in an order that both ends agree on. */
public record Desk(List<Method> methods) {

    public static Desk of(Class<?> type) {
        List<Method> methods = Arrays.stream(type.getMethods())
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
        methods.forEach(method -> method.setAccessible(true));
        return new Desk(methods);
    }

    public static List<Type> parameters(Method method) {
        return List.of(method.getGenericParameterTypes());
    }

    /** What is answered; nothing for {@code void}. */
    public static List<Type> result(Method method) {
        return method.getReturnType() == void.class ? List.of() : List.of(method.getGenericReturnType());
    }
}
