package org.vanthu.signing.internal.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
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

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(4096);

    /** How many bytes were written so far. */
    public int size() {
        return out.size();
    }

    public byte[] bytes() {
        return out.toByteArray();
    }

    /** Writes characters of Latin-1 as they are. */
    public ObjectWriter raw(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Writes an object with its number. */
    public void indirect(Ref reference, PdfObject object) {
        raw(reference.number() + " " + reference.generation() + " obj\n");
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
            case Str(byte[] bytes) -> raw("<" + HexFormat.of().formatHex(bytes) + ">");
            case Ref(int number, int generation) -> raw(number + " " + generation + " R");
            case Arr(List<PdfObject> items) -> array(items);
            case Dict(Map<String, PdfObject> entries) -> dict(entries);
            case Stream stream -> stream(stream);
        }
    }

    private void name(String value) {
        StringBuilder text = new StringBuilder("/");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean plain = c > ' ' && c < 127 && "()<>[]{}/%#".indexOf(c) < 0;
            if (plain) {
                text.append(c);
            } else {
                text.append('#').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            }
        }
        raw(text.toString());
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
        entries.forEach((key, value) -> {
            name(key);
            raw(" ");
            write(value);
        });
        raw(">>");
    }

    private void stream(Stream stream) {
        byte[] bytes = stream.raw();
        write(stream.dict().with("Length", Num.of(bytes.length)));
        raw("\nstream\n");
        out.writeBytes(bytes);
        raw("\nendstream");
    }
}
