package org.vanthu.process.internal;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The methods of an interface in an order that both ends agree on, and how what they take and answer goes through the pipe. */
public final class Desk {

    /**
     * One of them.
     *
     * @param number its place among them
     * @param parameters the forms of what it takes
     * @param result the form of what it answers; none for {@code void}
     */
    public record Entry(int number, Method method, List<Form> parameters, List<Form> result) {}

    private final List<Entry> entries;
    private final Map<Method, Entry> byMethod = new HashMap<>();

    private Desk(List<Entry> entries) {
        this.entries = entries;
        entries.forEach(entry -> byMethod.put(entry.method, entry));
    }

    public static Desk of(Class<?> type) {
        List<Method> methods = Arrays.stream(type.getMethods())
                .sorted(Comparator.comparing(Method::toGenericString))
                .toList();
        Forms forms = new Forms();
        return new Desk(methods.stream()
                .map(method -> entry(methods.indexOf(method), method, forms))
                .toList());
    }

    private static Entry entry(int number, Method method, Forms forms) {
        method.setAccessible(true);
        return new Entry(
                number,
                method,
                Stream.of(method.getGenericParameterTypes()).map(forms::of).toList(),
                method.getReturnType() == void.class ? List.of() : List.of(forms.of(method.getGenericReturnType())));
    }

    /** The method with this number. */
    public Entry entry(int number) {
        return entries.get(number);
    }

    /** What is to be known of a method of the interface. */
    public Entry entry(Method method) {
        return byMethod.get(method);
    }
}
