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
import org.jspecify.annotations.Nullable;

/** How a record is taken apart and made again. */
final class RecordForm implements Form {

    private final Type type;
    private final Forms forms;
    private final Constructor<?> constructor;
    private final Method[] accessors;
    private final Type[] types;
    private final List<TypeVariable<?>> variables;
    /** Of the components; found when the first such record crosses, since one may hold others of its own type. */
    private volatile Form @Nullable [] parts;

    RecordForm(Type type, Forms forms) {
        this.type = type;
        this.forms = forms;
        Class<?> raw = Forms.raw(type);
        if (!raw.isRecord()) {
            throw new IllegalArgumentException(raw + " cannot go through a pipe");
        }
        RecordComponent[] components = raw.getRecordComponents();
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toArray(Method[]::new);
        types = Arrays.stream(components).map(RecordComponent::getGenericType).toArray(Type[]::new);
        variables = List.of(raw.getTypeParameters());
        try {
            constructor = raw.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record has its constructor", impossible);
        }
        constructor.setAccessible(true);
        Arrays.stream(accessors).forEach(accessor -> accessor.setAccessible(true));
    }

    private Form[] parts() {
        Form[] known = parts;
        if (known == null) {
            known = Arrays.stream(types)
                    .map(component -> forms.of(resolved(component)))
                    .toArray(Form[]::new);
            parts = known;
        }
        return known;
    }

    @Override
    public void write(Object value, DataOutputStream out) throws IOException {
        Form[] all = parts();
        for (int i = 0; i < all.length; i++) {
            Object part;
            try {
                part = accessors[i].invoke(value);
            } catch (ReflectiveOperationException failed) {
                throw new IllegalStateException("an accessor of " + type, failed);
            }
            all[i].write(part, out);
        }
    }

    @Override
    public Object read(DataInputStream in, MessageInput message) throws IOException {
        Form[] all = parts();
        Object[] values = new Object[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = all[i].read(in, message);
        }
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException refused) {
            throw new IOException("no such " + Forms.raw(type).getSimpleName(), refused.getCause());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("the constructor of " + type, impossible);
        }
    }

    /** The type of a component where the record's own parameters are known. */
    private Type resolved(Type component) {
        if (component instanceof TypeVariable<?> variable) {
            return Forms.argument(type, variables.indexOf(variable));
        }
        if (component instanceof ParameterizedType generic && !variables.isEmpty()) {
            return new Forms.Applied(
                    (Class<?>) generic.getRawType(),
                    Arrays.stream(generic.getActualTypeArguments())
                            .map(this::resolved)
                            .toList());
        }
        return component;
    }
}
