package org.vanthu.process.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.List;

/** How a record is taken apart and made again. */
final class RecordForm {

    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
            return new RecordForm(type);
        }
    };

    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Type[] types;
    private final List<TypeVariable<?>> variables;

    private RecordForm(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type + " cannot go through a pipe");
        }
        RecordComponent[] components = type.getRecordComponents();
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        types = Arrays.stream(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
        variables = List.of(type.getTypeParameters());
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has its constructor", impossible);
        }
        constructor.setAccessible(true);
        Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
    }

    static RecordForm of(Class<?> type) {
        return FORMS.get(type);
    }

    void write(Type type, Object value, DataOutputStream out) throws IOException {
        for (int i = 0; i < types.length; i++) {
            Object part;
            try {
                part = accessors[i].invoke(value);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException("an accessor of " + type, failed);
            }
            Wire.write(resolved(types[i], type), part, out);
        }
    }

    Object read(Type type, DataInputStream in, MessageInput message) throws IOException {
        Object[] parts = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            parts[i] = Wire.read(resolved(types[i], type), in, message);
        }
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException refused) {
            throw new IOException("no such " + Wire.raw(type).getSimpleName(), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the constructor of " + type, impossible);
        }
    }

    /** The type of a component where the record's own parameters are known. */
    private Type resolved(Type component, Type type) {
        if (component instanceof TypeVariable<?> variable) {
            return Wire.argument(type, variables.indexOf(variable));
        }
        if (component instanceof ParameterizedType generic && !variables.isEmpty()) {
            return new Wire.Applied(
                    (Class<?>) generic.getRawType(),
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(argument -> resolved(argument, type))
                            .toList());
        }
        return component;
    }
}
