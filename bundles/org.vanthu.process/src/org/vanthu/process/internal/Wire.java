package org.vanthu.process.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes and reads values as their static types say: records by their components, sealed interfaces by the number of the
 * permitted type, and few plain types. No class is ever named in the bytes, so what comes in can only be what was expected.
 */
final class Wire {

    /** The permitted types of a sealed interface, none of anything else: asking for them takes longer than writing a record. */
    private static final ClassValue<List<Class<?>>> CHOICES = new ClassValue<>() {
        @Override
        protected List<Class<?>> computeValue(Class<?> type) {
            return type.isInterface() && type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of();
        }
    };

    private Wire() {}

    static void write(Type type, Object value, DataOutputStream out) throws IOException {
        Class<?> raw = raw(type);
        if (Plain.knows(raw)) {
            Plain.write(raw, value, out);
        } else if (raw == Optional.class) {
            Optional<?> optional = (Optional<?>) value;
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                write(argument(type, 0), optional.get(), out);
            }
        } else if (raw == List.class || raw == Set.class) {
            Collection<?> all = (Collection<?>) value;
            out.writeInt(all.size());
            for (Object each : all) {
                write(argument(type, 0), each, out);
            }
        } else if (raw == Map.class) {
            writeMap(type, (Map<?, ?>) value, out);
        } else if (raw.isEnum()) {
            out.writeShort(((Enum<?>) value).ordinal());
        } else if (!CHOICES.get(raw).isEmpty()) {
            int number = chosen(raw, value);
            out.writeByte(number);
            write(narrowed(type, CHOICES.get(raw).get(number)), value, out);
        } else {
            RecordForm.of(raw).write(type, value, out);
        }
    }

    private static void writeMap(Type type, Map<?, ?> map, DataOutputStream out) throws IOException {
        out.writeInt(map.size());
        for (Map.Entry<?, ?> each : map.entrySet()) {
            write(argument(type, 0), each.getKey(), out);
            write(argument(type, 1), each.getValue(), out);
        }
    }

    private static int chosen(Class<?> raw, Object value) {
        List<Class<?>> permitted = CHOICES.get(raw);
        for (int i = 0; i < permitted.size(); i++) {
            if (permitted.get(i).isInstance(value)) {
                return i;
            }
        }
        throw new IllegalArgumentException(value.getClass() + " is no " + raw);
    }

    static Object read(Type type, DataInputStream in, MessageInput message) throws IOException {
        Class<?> raw = raw(type);
        if (Plain.knows(raw)) {
            return Plain.read(raw, in, message);
        }
        if (raw == Optional.class) {
            return in.readBoolean() ? Optional.of(read(argument(type, 0), in, message)) : Optional.empty();
        }
        if (raw == List.class) {
            return readAll(type, in, message, new ArrayList<>());
        }
        if (raw == Set.class) {
            return readAll(type, in, message, new LinkedHashSet<>());
        }
        if (raw == Map.class) {
            return readMap(type, in, message);
        }
        if (raw.isEnum()) {
            return one(Arrays.asList(raw.getEnumConstants()), in.readUnsignedShort());
        }
        List<Class<?>> choices = CHOICES.get(raw);
        if (!choices.isEmpty()) {
            return read(narrowed(type, one(choices, in.readUnsignedByte())), in, message);
        }
        return RecordForm.of(raw).read(type, in, message);
    }

    private static Collection<Object> readAll(
            Type type, DataInputStream in, MessageInput message, Collection<Object> into) throws IOException {
        int count = count(in, message);
        for (int i = 0; i < count; i++) {
            into.add(read(argument(type, 0), in, message));
        }
        return into;
    }

    private static Map<Object, Object> readMap(Type type, DataInputStream in, MessageInput message) throws IOException {
        Map<Object, Object> map = new LinkedHashMap<>();
        int count = count(in, message);
        for (int i = 0; i < count; i++) {
            Object key = read(argument(type, 0), in, message);
            map.put(key, read(argument(type, 1), in, message));
        }
        return map;
    }

    /** A count of things to come; there cannot be more of them than bytes. */
    static int count(DataInputStream in, MessageInput message) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > message.left()) {
            throw new IOException("a count of " + count + " in a message with " + message.left() + " bytes left");
        }
        return count;
    }

    private static <E> E one(List<E> all, int number) throws IOException {
        if (number >= all.size()) {
            throw new IOException("no choice number " + number);
        }
        return all.get(number);
    }

    static Class<?> raw(Type type) {
        return type instanceof ParameterizedType parameterized
                ? (Class<?>) parameterized.getRawType()
                : (Class<?>) type;
    }

    static Type argument(Type type, int number) {
        return ((ParameterizedType) type).getActualTypeArguments()[number];
    }

    /** A permitted type with the arguments of its interface; both declare their parameters in one order. */
    private static Type narrowed(Type type, Class<?> permitted) {
        return type instanceof ParameterizedType parameterized && permitted.getTypeParameters().length > 0
                ? new Applied(permitted, List.of(parameterized.getActualTypeArguments()))
                : permitted;
    }

    /** A generic type with arguments. */
    record Applied(Class<?> type, List<Type> arguments) implements ParameterizedType {
        @Override
        public Type[] getActualTypeArguments() {
            return arguments.toArray(Type[]::new);
        }

        @Override
        public Type getRawType() {
            return type;
        }

        @Override
        public Type getOwnerType() {
            return type.getDeclaringClass();
        }
    }
}
