package org.vanthu.signing.internal.token;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A list of attributes as Cryptoki takes it. Lives as long as the call that uses it. */
final class Template {

    static final int WORD = NativeLong.SIZE;
    static final int ROW = 2 * WORD + Native.POINTER_SIZE;

    private record Attribute(long type, Memory value, int length) {}

    private final List<Attribute> attributes = new ArrayList<>();

    Template word(long type, long value) {
        Memory memory = new Memory(WORD);
        memory.setNativeLong(0, new NativeLong(value));
        attributes.add(new Attribute(type, memory, WORD));
        return this;
    }

    Template yes(long type) {
        return bytes(type, new byte[] {1});
    }

    Template no(long type) {
        return bytes(type, new byte[] {0});
    }

    Template text(long type, String value) {
        return bytes(type, value.getBytes(StandardCharsets.UTF_8));
    }

    Template bytes(long type, byte[] value) {
        Memory memory = new Memory(Math.max(1, value.length));
        memory.write(0, value, 0, value.length);
        attributes.add(new Attribute(type, memory, value.length));
        return this;
    }

    int size() {
        return attributes.size();
    }

    /** The rows of type, pointer, length. The pointers stay valid while this template is reachable. */
    Memory rows() {
        Memory rows = new Memory(Math.max(1, (long) ROW * attributes.size()));
        for (int i = 0; i < attributes.size(); i++) {
            Attribute attribute = attributes.get(i);
            rows.setNativeLong((long) i * ROW, new NativeLong(attribute.type()));
            rows.setPointer((long) i * ROW + WORD, attribute.value());
            rows.setNativeLong((long) i * ROW + WORD + Native.POINTER_SIZE, new NativeLong(attribute.length()));
        }
        return rows;
    }
}
