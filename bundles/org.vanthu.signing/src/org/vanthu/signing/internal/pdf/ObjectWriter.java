package org.vanthu.signing.internal.pdf;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Bool;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/** Writes objects as the grammar wants them. */
public final class ObjectWriter {

    private static final String DIGITS = "0123456789abcdef";

    private byte[] bytes = new byte[16 << 10];
    private int size;

    /** How many bytes were written so far. */
    public int size() {
        return size;
    }

    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Writes characters of Latin-1 as they are. */
    @SuppressWarnings("deprecation")
    public ObjectWriter raw(String text) {
        makeRoom(text.length());
        // deprecated for what it does to other characters; it is the one that writes these without an array of their
        // own
        text.getBytes(0, text.length(), bytes, size);
        size += text.length();
        return this;
    }

    /** Writes a number as it is. */
    ObjectWriter number(long number) {
        return raw(Long.toString(number));
    }

    private void append(byte... more) {
        makeRoom(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    private void makeRoom(int more) {
        if (more > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.addExact(size, Math.max(more, size)));
        }
    }

    /** Writes an object with its number. */
    public void indirect(Ref reference, PdfObject object) {
        number(reference.number()).raw(" ").number(reference.generation()).raw(" obj\n");
        write(object);
        raw("\nendobj\n");
    }

    /** Writes an object. */
    public void write(PdfObject object) {
        switch (object) {
            case Null none -> raw("null");
            case Bool(boolean value) -> raw(value ? "true" : "false");
            case Num(String text) -> raw(text);
            case Name(String value) -> name(value);
            case Str(byte[] string) -> hexadecimal(string);
            case Ref(int number, int generation) ->
                number(number).raw(" ").number(generation).raw(" R");
            case Arr(List<PdfObject> items) -> array(items);
            case Dict(Map<String, PdfObject> entries) -> dict(entries);
            case Stream stream -> stream(stream);
        }
    }

    private void hexadecimal(byte... string) {
        makeRoom(2 * string.length + 2);
        raw("<");
        hexadecimal(string, bytes, size);
        size += 2 * string.length;
        raw(">");
    }

    /** Writes each byte in two digits from this place of the target on. */
    public static void hexadecimal(byte[] string, byte[] target, int place) {
        for (int i = 0; i < string.length; i++) {
            target[place + 2 * i] = (byte) DIGITS.charAt(string[i] >> 4 & 0xf);
            target[place + 2 * i + 1] = (byte) DIGITS.charAt(string[i] & 0xf);
        }
    }

    private void name(String value) {
        raw("/");
        if (isPlain(value)) {
            raw(value);
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            String c = value.substring(i, i + 1);
            raw(isPlain(c) ? c : "#" + HexFormat.of().withUpperCase().toHexDigits((byte) c.charAt(0)));
        }
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c <= ' ' || c >= 127 || "()<>[]{}/%#".indexOf(c) >= 0) {
                return false;
            }
        }
        return true;
    }

    private void array(List<PdfObject> items) {
        raw("[");
        String gap = "";
        for (PdfObject item : items) {
            raw(gap);
            write(item);
            gap = " ";
        }
        raw("]");
    }

    private void dict(Map<String, PdfObject> entries) {
        raw("<<");
        for (Map.Entry<String, PdfObject> entry : entries.entrySet()) {
            name(entry.getKey());
            raw(" ");
            write(entry.getValue());
        }
        raw(">>");
    }

    private void stream(Stream stream) {
        byte[] content = stream.raw();
        write(stream.dict().with("Length", Num.of(content.length)));
        raw("\nstream\n");
        append(content);
        raw("\nendstream");
    }
}
