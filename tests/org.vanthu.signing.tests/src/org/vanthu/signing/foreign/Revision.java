package org.vanthu.signing.foreign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** One revision of a PDF written by hand: objects as text, and the cross-reference in the form that is asked for. */
public final class Revision {

    /** How the cross-reference is written. */
    public enum Form {
        /** A table. */
        TABLE,
        /** A stream. */
        STREAM,
        /** A stream, and every object that may be is packed into a stream of objects. */
        PACKED,
        /** As packed, but a table for programs that know no streams, and a stream beside it for what is packed. */
        HYBRID
    }

    private static final String CATALOG = "1 0 R";

    private final byte[] before;
    private final Map<Integer, byte[]> objects = new LinkedHashMap<>();
    private final Map<Integer, byte[]> twice = new LinkedHashMap<>();
    private final TreeMap<Integer, Long> places = new TreeMap<>();
    private final TreeMap<Integer, Integer> packed = new TreeMap<>();
    private Form form = Form.TABLE;
    private String trailer = "";
    private String root = CATALOG;
    private String hidden = "";
    private int free;

    private Revision(byte[] before) {
        this.before = before;
    }

    /** The first revision of a file. */
    public static Revision first() {
        return new Revision("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A revision appended to what is there. */
    public static Revision after(byte[] file) {
        return new Revision(file);
    }

    /** Writes an object, anew or for the first time. */
    public Revision put(int number, String object) {
        objects.put(number, object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** Writes a stream; the dictionary without its length. */
    public Revision stream(int number, String dict, String data) {
        byte[] bytes = data.getBytes(StandardCharsets.ISO_8859_1);
        String inner = dict.substring(2, dict.length() - 2);
        return put(number, "<<" + inner + "/Length " + bytes.length + ">>\nstream\n" + data + "\nendstream");
    }

    /** The same stream, packed by Flate. */
    public Revision packedStream(int number, String dict, String data) {
        String inner = dict.substring(2, dict.length() - 2);
        String flat = new String(deflate(data.getBytes(StandardCharsets.ISO_8859_1)), StandardCharsets.ISO_8859_1);
        return stream(number, "<<" + inner + "/Filter/FlateDecode>>", flat);
    }

    /** Marks an object as no longer used. */
    public Revision free(int number) {
        free = number;
        return this;
    }

    public Revision as(Form wanted) {
        form = wanted;
        return this;
    }

    /** Adds entries to the trailer. */
    public Revision trailer(String entries) {
        trailer += entries;
        return this;
    }

    /** Names another catalog. */
    public Revision root(String reference) {
        root = reference;
        return this;
    }

    private static byte[] deflate(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] out = new byte[plain.length + 100];
        int length = deflater.deflate(out);
        deflater.end();
        return java.util.Arrays.copyOf(out, length);
    }

    /** The whole file. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        if (form == Form.PACKED || form == Form.HYBRID) {
            pack();
        }
        objects.putAll(twice);
        objects.forEach((number, object) -> {
            places.put(number, (long) out.size());
            raw(out, number + " 0 obj\n");
            out.writeBytes(object);
            raw(out, "\nendobj\n");
        });
        if (form == Form.HYBRID && !packed.isEmpty()) {
            hiddenStream(out);
        }
        long at = out.size();
        if (form == Form.TABLE || form == Form.HYBRID) {
            table(out);
        } else {
            crossReferenceStream(out, at);
        }
        raw(out, "startxref\n" + at + "\n%%EOF\n");
        return out.toByteArray();
    }

    private static void raw(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void pack() {
        StringBuilder index = new StringBuilder();
        StringBuilder body = new StringBuilder();
        int pack = 900 + before.length % 97;
        int count = 0;
        for (int number : objects.keySet().toArray(Integer[]::new)) {
            String object = new String(objects.get(number), StandardCharsets.ISO_8859_1);
            if (!object.contains("stream\n") && !object.contains("/ByteRange")) {
                index.append(number).append(' ').append(body.length()).append(' ');
                body.append(object).append('\n');
                packed.put(number, pack << 8 | count++);
                objects.remove(number);
            }
        }
        if (count > 0) {
            packedStream(pack, "<</Type/ObjStm/N " + count + "/First " + index.length() + ">>", index + "" + body);
        }
    }

    private String entries() {
        String previous = "";
        String text = new String(before, StandardCharsets.ISO_8859_1);
        int last = text.lastIndexOf("startxref\n");
        if (last > 0) {
            previous = "/Prev " + text.substring(last + 10, text.indexOf('\n', last + 10));
        }
        return "/Size 999/Root " + root + previous + trailer;
    }

    private void table(ByteArrayOutputStream out) {
        raw(out, "xref\n0 1\n0000000000 65535 f \n");
        places.forEach((number, place) -> raw(out, String.format("%d 1\n%010d 00000 n \n", number, place)));
        if (free > 0) {
            raw(out, free + " 1\n0000000000 00001 f \n");
        }
        packed.forEach((number, where) -> {
            if (form == Form.HYBRID && !places.containsKey(number)) {
                raw(out, number + " 1\n0000000000 65535 f \n");
            }
        });
        raw(out, "trailer\n<<" + entries() + hidden + ">>\n");
    }

    /** The stream beside a table; the table says that its objects are not used. */
    private void hiddenStream(ByteArrayOutputStream out) {
        StringBuilder index = new StringBuilder();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        packed.forEach((object, where) -> {
            index.append(object).append(" 1 ");
            row(rows, 2, where >> 8, where & 0xff);
        });
        String data = rows.toString(StandardCharsets.ISO_8859_1);
        hidden = "/XRefStm " + out.size();
        int number = 800 + before.length % 97;
        raw(out, number + " 0 obj\n<</Type/XRef/W[1 4 1]/Index[" + index + "]/Size 999/Length " + data.length());
        raw(out, ">>\nstream\n" + data + "\nendstream\nendobj\n");
    }

    /** In a hybrid revision: writes an object into the table as well, which programs then read in two ways. */
    public Revision alsoInTable(int number, String object) {
        twice.put(number, object.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    private void crossReferenceStream(ByteArrayOutputStream out, long at) {
        int number = 800 + before.length % 97;
        places.put(number, at);
        StringBuilder index = new StringBuilder();
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        places.forEach((object, place) -> {
            index.append(object).append(" 1 ");
            row(rows, 1, place, 0);
        });
        packed.forEach((object, where) -> {
            index.append(object).append(" 1 ");
            row(rows, 2, where >> 8, where & 0xff);
        });
        String data = rows.toString(StandardCharsets.ISO_8859_1);
        raw(
                out,
                number + " 0 obj\n<</Type/XRef/W[1 4 1]/Index[" + index + "]" + entries() + "/Length " + data.length());
        raw(out, ">>\nstream\n" + data + "\nendstream\nendobj\n");
    }

    private static void row(ByteArrayOutputStream rows, int kind, long second, int third) {
        rows.write(kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            rows.write((int) (second >> shift));
        }
        rows.write(third);
    }
}
