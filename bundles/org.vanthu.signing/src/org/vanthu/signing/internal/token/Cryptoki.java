package org.vanthu.signing.internal.token;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.NativeLongByReference;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The functions of one PKCS#11 library. Structures follow the standard: packed on Windows, natural elsewhere; words are
 * {@code unsigned long}.
 */
final class Cryptoki {

    private static final int INITIALIZE = 0;
    private static final int FINALIZE = 1;
    private static final int GET_SLOT_LIST = 4;
    private static final int GET_TOKEN_INFO = 6;
    private static final int GET_MECHANISM_LIST = 7;
    private static final int INIT_TOKEN = 9;
    private static final int INIT_PIN = 10;
    private static final int OPEN_SESSION = 12;
    private static final int CLOSE_SESSION = 13;
    private static final int LOGIN = 18;
    private static final int LOGOUT = 19;
    private static final int CREATE_OBJECT = 20;
    private static final int GET_ATTRIBUTE_VALUE = 24;
    private static final int FIND_OBJECTS_INIT = 26;
    private static final int FIND_OBJECTS = 27;
    private static final int FIND_OBJECTS_FINAL = 28;
    private static final int SIGN_INIT = 42;
    private static final int SIGN = 43;

    private static final int LOCKING_OK = 2;
    private static final int WORD = NativeLong.SIZE;
    private static final int LABEL_LENGTH = 32;

    /** Kept reachable: JNA unloads a library that nobody refers to any more, and the functions with it. */
    private final NativeLibrary library;

    private final Pointer functions;
    private final long offset;

    private Cryptoki(NativeLibrary library, Pointer functions) {
        this.library = library;
        this.functions = functions;
        this.offset = Platform.isWindows() ? 2 : Native.POINTER_SIZE;
    }

    /** Loads a library. Throws {@link UnsatisfiedLinkError} where it is none of PKCS#11. */
    static Cryptoki load(Path library) throws CryptokiFailure {
        NativeLibrary loaded = NativeLibrary.getInstance(library.toString());
        Function list = loaded.getFunction("C_GetFunctionList");
        PointerByReference found = new PointerByReference();
        int code = list.invokeInt(new Object[] {found});
        if (code != Ck.OK) {
            throw new CryptokiFailure("C_GetFunctionList", code);
        }
        return new Cryptoki(loaded, found.getValue());
    }

    private int call(int function, Object... arguments) {
        Pointer address = functions.getPointer(offset + (long) function * Native.POINTER_SIZE);
        int code = Function.getFunction(address).invokeInt(arguments);
        Reference.reachabilityFence(library);
        return code;
    }

    private void run(String name, int function, Object... arguments) throws CryptokiFailure {
        int code = call(function, arguments);
        if (code != Ck.OK) {
            throw new CryptokiFailure(name, code);
        }
    }

    private static NativeLong word(long value) {
        return new NativeLong(value);
    }

    void initialise() throws CryptokiFailure {
        Memory arguments = new Memory(5L * Native.POINTER_SIZE + WORD);
        arguments.clear();
        arguments.setNativeLong(4L * Native.POINTER_SIZE, word(LOCKING_OK));
        int code = call(INITIALIZE, arguments);
        if (code != Ck.OK && code != Ck.CRYPTOKI_ALREADY_INITIALIZED) {
            throw new CryptokiFailure("C_Initialize", code);
        }
    }

    /** Ends the use of the library; errors do not matter, since it is used to get out of them. */
    void finish() {
        call(FINALIZE, Pointer.NULL);
    }

    long[] slots(boolean onlyWithToken) throws CryptokiFailure {
        byte wanted = (byte) (onlyWithToken ? 1 : 0);
        NativeLongByReference count = new NativeLongByReference();
        run("C_GetSlotList", GET_SLOT_LIST, wanted, Pointer.NULL, count);
        int size = count.getValue().intValue();
        if (size == 0) {
            return new long[0];
        }
        Memory list = new Memory((long) size * WORD);
        run("C_GetSlotList", GET_SLOT_LIST, wanted, list, count);
        long[] slots = new long[Math.min(size, count.getValue().intValue())];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = list.getNativeLong((long) i * WORD).longValue();
        }
        return slots;
    }

    /** What a token says of itself. */
    record TokenInfo(String label, String maker, String model, String serial, long flags) {
        boolean says(long flag) {
            return (flags & flag) != 0;
        }
    }

    TokenInfo tokenInfo(long slot) throws CryptokiFailure {
        Memory info = new Memory(96 + 11L * WORD + 32);
        info.clear();
        run("C_GetTokenInfo", GET_TOKEN_INFO, word(slot), info);
        return new TokenInfo(
                text(info, 0, LABEL_LENGTH),
                text(info, 32, 32),
                text(info, 64, 16),
                text(info, 80, 16),
                info.getNativeLong(96).longValue());
    }

    private static String text(Memory memory, int from, int length) {
        byte[] bytes = memory.getByteArray(from, length);
        int end = 0;
        while (end < length && bytes[end] != 0) {
            end++;
        }
        return new String(bytes, 0, end, java.nio.charset.StandardCharsets.UTF_8).strip();
    }

    List<Long> mechanisms(long slot) throws CryptokiFailure {
        NativeLongByReference count = new NativeLongByReference();
        run("C_GetMechanismList", GET_MECHANISM_LIST, word(slot), Pointer.NULL, count);
        int size = count.getValue().intValue();
        Memory list = new Memory(Math.max(1, (long) size * WORD));
        run("C_GetMechanismList", GET_MECHANISM_LIST, word(slot), list, count);
        List<Long> mechanisms = new ArrayList<>();
        for (int i = 0; i < Math.min(size, count.getValue().intValue()); i++) {
            mechanisms.add(list.getNativeLong((long) i * WORD).longValue());
        }
        return mechanisms;
    }

    void initialiseToken(long slot, byte[] officerPin, String label) throws CryptokiFailure {
        byte[] padded = new byte[LABEL_LENGTH];
        Arrays.fill(padded, (byte) ' ');
        byte[] bytes = label.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, padded, 0, Math.min(bytes.length, LABEL_LENGTH));
        run("C_InitToken", INIT_TOKEN, word(slot), officerPin, word(officerPin.length), padded);
    }

    void initialisePin(long session, byte[] pin) throws CryptokiFailure {
        run("C_InitPIN", INIT_PIN, word(session), pin, word(pin.length));
    }

    long openSession(long slot, long flags) throws CryptokiFailure {
        NativeLongByReference session = new NativeLongByReference();
        run("C_OpenSession", OPEN_SESSION, word(slot), word(flags), Pointer.NULL, Pointer.NULL, session);
        return session.getValue().longValue();
    }

    void closeSession(long session) {
        call(CLOSE_SESSION, word(session));
    }

    void login(long session, long user, byte[] pin) throws CryptokiFailure {
        Memory secret = new Memory(Math.max(1, pin.length));
        try {
            secret.write(0, pin, 0, pin.length);
            run("C_Login", LOGIN, word(session), word(user), secret, word(pin.length));
        } finally {
            secret.clear();
        }
    }

    void logout(long session) {
        call(LOGOUT, word(session));
    }

    long createObject(long session, Template template) throws CryptokiFailure {
        NativeLongByReference made = new NativeLongByReference();
        Memory rows = template.rows();
        run("C_CreateObject", CREATE_OBJECT, word(session), rows, word(template.size()), made);
        Reference.reachabilityFence(template);
        return made.getValue().longValue();
    }

    /** The value of an attribute; empty where the object has none or does not show it. */
    byte[] attribute(long session, long object, long type) throws CryptokiFailure {
        Memory row = new Memory(Template.ROW);
        row.setNativeLong(0, word(type));
        row.setPointer(WORD, Pointer.NULL);
        row.setNativeLong(WORD + (long) Native.POINTER_SIZE, word(0));
        int code = call(GET_ATTRIBUTE_VALUE, word(session), word(object), row, word(1));
        long length = row.getNativeLong(WORD + (long) Native.POINTER_SIZE).longValue();
        if (code != Ck.OK || length <= 0 || length > 1 << 20) {
            if (new CryptokiFailure("C_GetAttributeValue", code).meansRemoved()) {
                throw new CryptokiFailure("C_GetAttributeValue", code);
            }
            return new byte[0];
        }
        Memory value = new Memory(length);
        row.setPointer(WORD, value);
        run("C_GetAttributeValue", GET_ATTRIBUTE_VALUE, word(session), word(object), row, word(1));
        return value.getByteArray(0, (int) length);
    }

    List<Long> find(long session, Template template) throws CryptokiFailure {
        Memory rows = template.rows();
        run("C_FindObjectsInit", FIND_OBJECTS_INIT, word(session), rows, word(template.size()));
        Reference.reachabilityFence(template);
        try {
            List<Long> found = new ArrayList<>();
            int batch = 64;
            Memory handles = new Memory((long) batch * WORD);
            NativeLongByReference count = new NativeLongByReference();
            do {
                run("C_FindObjects", FIND_OBJECTS, word(session), handles, word(batch), count);
                for (int i = 0; i < count.getValue().intValue(); i++) {
                    found.add(handles.getNativeLong((long) i * WORD).longValue());
                }
            } while (count.getValue().intValue() == batch);
            return found;
        } finally {
            call(FIND_OBJECTS_FINAL, word(session));
        }
    }

    void signInitialise(long session, Memory mechanism, long key) throws CryptokiFailure {
        run("C_SignInit", SIGN_INIT, word(session), mechanism, word(key));
    }

    byte[] sign(long session, byte[] data) throws CryptokiFailure {
        byte[] signature = new byte[1024];
        NativeLongByReference length = new NativeLongByReference(word(signature.length));
        run("C_Sign", SIGN, word(session), data, word(data.length), signature, length);
        return Arrays.copyOf(signature, length.getValue().intValue());
    }

    /** A mechanism with its parameter. */
    static Memory mechanism(long type, long... parameterWords) {
        int parameters = parameterWords.length * WORD;
        Memory memory = new Memory(Template.ROW + (long) parameters);
        memory.clear();
        memory.setNativeLong(0, word(type));
        if (parameters > 0) {
            for (int i = 0; i < parameterWords.length; i++) {
                memory.setNativeLong(Template.ROW + (long) i * WORD, word(parameterWords[i]));
            }
            memory.setPointer(WORD, memory.share(Template.ROW));
            memory.setNativeLong(WORD + (long) Native.POINTER_SIZE, word(parameters));
        }
        return memory;
    }
}
