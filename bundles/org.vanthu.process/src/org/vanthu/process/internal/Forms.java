package org.vanthu.process.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Values are written and read as their static types say: records by their components, sealed interfaces by the number of the
 * permitted type, and few plain types. No class is ever named in the bytes, so what comes in can only be what was expected. What is to
 * be known of a type is found out once: asking for it with each value takes longer than writing the value.
 */
final class Forms {

    private final Map<Type, Form> known = new ConcurrentHashMap<>();

    /** The form of this type. */
    Form of(Type type) {
        Form form = known.get(type);
        if (form == null) {
            form = make(type);
            known.put(type, form);
        }
        return form;
    }

    private Form make(Type type) {
        Class<?> raw = raw(type);
        Optional<Form> plain = Plain.of(raw);
        if (plain.isPresent()) {
            return plain.get();
        }
        if (raw == Optional.class) {
            return new Maybe(of(argument(type, 0)));
        }
        if (raw == List.class) {
            return new Many(of(argument(type, 0)), ArrayList::new);
        }
        if (raw == Set.class) {
            return new Many(of(argument(type, 0)), LinkedHashSet::new);
        }
        if (raw == Map.class) {
            return new Pairs(of(argument(type, 0)), of(argument(type, 1)));
        }
        if (raw.isEnum()) {
            return new Constant(raw.getEnumConstants());
        }
        if (raw.isInterface() && raw.isSealed()) {
            return new Choice(Stream.of(raw.getPermittedSubclasses())
                    .map(permitted -> new Permitted(permitted, of(narrowed(type, permitted))))
                    .toArray(Permitted[]::new));
        }
        return new RecordForm(type, this);
    }

    private record Maybe(Form inner) implements Form {

        @Override
        public void write(Object value, DataOutputStream out) throws IOException {
            Optional<?> optional = (Optional<?>) value;
            out.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                inner.write(optional.get(), out);
            }
        }

        @Override
        public Object read(DataInputStream in, MessageInput message) throws IOException {
            return in.readBoolean() ? Optional.of(inner.read(in, message)) : Optional.empty();
        }
    }

    private record Many(Form each, Supplier<Collection<Object>> empty) implements Form {

        @Override
        public void write(Object value, DataOutputStream out) throws IOException {
            Collection<?> all = (Collection<?>) value;
            out.writeInt(all.size());
            for (Object one : all) {
                each.write(one, out);
            }
        }

        @Override
        public Object read(DataInputStream in, MessageInput message) throws IOException {
            Collection<Object> all = empty.get();
            int count = Form.count(in, message);
            for (int i = 0; i < count; i++) {
                all.add(each.read(in, message));
            }
            return all;
        }
    }

    private record Pairs(Form key, Form value) implements Form {

        @Override
        public void write(Object pairs, DataOutputStream out) throws IOException {
            Map<?, ?> map = (Map<?, ?>) pairs;
            out.writeInt(map.size());
            for (Map.Entry<?, ?> each : map.entrySet()) {
                key.write(each.getKey(), out);
                value.write(each.getValue(), out);
            }
        }

        @Override
        public Object read(DataInputStream in, MessageInput message) throws IOException {
            Map<Object, Object> map = new LinkedHashMap<>();
            int count = Form.count(in, message);
            for (int i = 0; i < count; i++) {
                Object first = key.read(in, message);
                map.put(first, value.read(in, message));
            }
            return map;
        }
    }

    private record Constant(Object... constants) implements Form {

        @Override
        public void write(Object value, DataOutputStream out) throws IOException {
            out.writeShort(((Enum<?>) value).ordinal());
        }

        @Override
        public Object read(DataInputStream in, MessageInput message) throws IOException {
            return one(constants, in.readUnsignedShort());
        }
    }

    private record Permitted(Class<?> type, Form form) {}

    private record Choice(Permitted... all) implements Form {

        @Override
        public void write(Object value, DataOutputStream out) throws IOException {
            for (int i = 0; i < all.length; i++) {
                if (all[i].type.isInstance(value)) {
                    out.writeByte(i);
                    all[i].form.write(value, out);
                    return;
                }
            }
            throw new IllegalArgumentException(value.getClass() + " is none of " + List.of(all));
        }

        @Override
        public Object read(DataInputStream in, MessageInput message) throws IOException {
            return one(all, in.readUnsignedByte()).form.read(in, message);
        }
    }

    private static <E> E one(E[] all, int number) throws IOException {
        if (number >= all.length) {
            throw new IOException("no choice number " + number);
        }
        return all[number];
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
