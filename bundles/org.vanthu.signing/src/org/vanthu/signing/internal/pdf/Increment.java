package org.vanthu.signing.internal.pdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;

/**
 * What is appended to a file: objects written anew or for the first time, and the cross-reference in the form that the
 * file already has.
 */
public final class Increment {

    private static final String ZEROS = "0000000000";

    private final PdfFile file;
    private final Map<Ref, PdfObject> objects = new LinkedHashMap<>();
    private int next;

    public Increment(PdfFile file) {
        this.file = file;
        this.next = file.nextNumber();
    }

    /** Adds a new object. */
    public Ref add(PdfObject object) {
        Ref reference = reserve();
        objects.put(reference, object);
        return reference;
    }

    /** A number for an object that is {@linkplain #put put} later. */
    public Ref reserve() {
        return new Ref(next++, 0);
    }

    /** Writes an object under a reference, anew or for the first time. */
    public void put(Ref reference, PdfObject object) {
        objects.put(reference, object);
    }

    /** The object as it will be: as written here, or as the file has it. */
    public PdfObject get(Ref reference) throws MalformedPdf {
        PdfObject changed = objects.get(reference);
        return changed != null ? changed : file.get(reference);
    }

    /** The appended bytes. */
    public byte[] write() {
        ObjectWriter writer = new ObjectWriter();
        writer.raw("\n");
        TreeMap<Integer, long[]> places = new TreeMap<>();
        for (Map.Entry<Ref, PdfObject> entry : objects.entrySet()) {
            Ref reference = entry.getKey();
            places.put(reference.number(), new long[] {file.end() + writer.size(), reference.generation()});
            writer.indirect(reference, entry.getValue());
        }
        long at = file.end() + writer.size();
        if (file.crossReferenceIsStream()) {
            writeStream(writer, places, at);
        } else {
            writeTable(writer, places);
        }
        writer.raw("startxref\n").number(at).raw("\n%%EOF\n");
        return writer.bytes();
    }

    private Dict trailer(int size) {
        Dict before = file.trailer();
        Dict trailer = Dict.empty().with("Size", Num.of(size));
        for (String key : new String[] {"Root", "Info"}) {
            if (before.has(key)) {
                trailer = trailer.with(key, before.get(key));
            }
        }
        trailer = trailer.with("Prev", Num.of(file.crossReference()));
        if (before.get("ID") instanceof Arr(var items) && items.size() == 2) {
            trailer = trailer.with("ID", Arr.of(items.getFirst(), newIdentifier()));
        }
        return trailer;
    }

    private static Str newIdentifier() {
        byte[] random = new byte[16];
        java.util.concurrent.ThreadLocalRandom.current().nextBytes(random);
        return new Str(random);
    }

    private void writeTable(ObjectWriter writer, TreeMap<Integer, long[]> places) {
        writer.raw("xref\n");
        int before = -1;
        for (Map.Entry<Integer, long[]> entry : places.entrySet()) {
            int number = entry.getKey();
            if (number != before + 1 || before < 0) {
                writer.number(number).raw(" ").number(inRow(places, number)).raw("\n");
            }
            line(writer, entry.getValue());
            before = number;
        }
        writer.raw("trailer\n");
        writer.write(trailer(next));
        writer.raw("\n");
    }

    /** How many have numbers that follow each other, from this one on. */
    private static int inRow(TreeMap<Integer, long[]> places, int first) {
        int last = first;
        while (places.containsKey(last + 1)) {
            last++;
        }
        return last - first + 1;
    }

    private static void line(ObjectWriter writer, long... place) {
        padded(writer, place[0], 10).raw(" ");
        padded(writer, place[1], 5).raw(" n \n");
    }

    private static ObjectWriter padded(ObjectWriter writer, long number, int digits) {
        String text = Long.toString(number);
        return writer.raw(ZEROS.substring(0, Math.max(0, digits - text.length())))
                .raw(text);
    }

    private void writeStream(ObjectWriter writer, TreeMap<Integer, long[]> places, long at) {
        Ref own = reserve();
        places.put(own.number(), new long[] {at, 0});
        byte[] rows = new byte[places.size() * 7];
        List<PdfObject> index = new java.util.ArrayList<>();
        int row = 0;
        int count = 0;
        int previous = -2;
        for (Map.Entry<Integer, long[]> entry : places.entrySet()) {
            if (entry.getKey() != previous + 1) {
                if (count > 0) {
                    index.add(Num.of(count));
                }
                index.add(Num.of(entry.getKey()));
                count = 0;
            }
            count++;
            previous = entry.getKey();
            row = row(rows, row, entry.getValue());
        }
        index.add(Num.of(count));
        Dict dict = trailer(next)
                .with("Type", new Name("XRef"))
                .with("W", Arr.of(Num.of(1), Num.of(4), Num.of(2)))
                .with("Index", new Arr(index));
        writer.indirect(own, Stream.of(dict, rows));
    }

    private static int row(byte[] rows, int from, long[] place) {
        rows[from] = 1;
        for (int i = 0; i < 4; i++) {
            rows[from + 1 + i] = (byte) (place[0] >> 8 * (3 - i));
        }
        rows[from + 5] = (byte) (place[1] >> 8);
        rows[from + 6] = (byte) place[1];
        return from + 7;
    }
}
