package org.vanthu.signing.internal.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Section.Entry;

/** Reads a section of the cross-reference: a table, a stream, or both for one (hybrid). */
final class SectionReader {

    private static final int MOST_SECTIONS = 4096;
    private static final int MOST_OBJECTS = 8_388_607;

    private final PdfBytes bytes;
    private final long limit;

    SectionReader(PdfBytes bytes, long limit) {
        this.bytes = bytes;
        this.limit = limit;
    }

    /** All sections of a cross-reference, from the newest at this place to the oldest. */
    List<Section> from(long at) throws MalformedPdf {
        List<Section> sections = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        Optional<Long> next = Optional.of(at);
        while (next.isPresent()) {
            if (!seen.add(next.get())) {
                throw new MalformedPdf("the cross-reference runs in a circle");
            }
            if (sections.size() >= MOST_SECTIONS) {
                throw MalformedPdf.limit("more than " + MOST_SECTIONS + " revisions");
            }
            Section section = read(next.get());
            sections.add(section);
            next = section.previous().filter(place -> place > 0);
        }
        return sections;
    }

    private Section read(long at) throws MalformedPdf {
        if (at <= 0 || at >= limit) {
            throw new MalformedPdf("no cross-reference at " + at);
        }
        ObjectReader reader = new ObjectReader(bytes, at);
        reader.skipSpace();
        Section section = reader.take("xref") ? readTable(reader, at) : readStream(at);
        if (section.end() > limit) {
            throw new MalformedPdf("cross-reference beyond the end");
        }
        return section;
    }

    private Section readTable(ObjectReader reader, long at) throws MalformedPdf {
        Map<Integer, Entry> entries = new HashMap<>();
        reader.skipSpace();
        while (!reader.take("trailer")) {
            long first = reader.readWhole();
            long count = reader.readWhole();
            if (first + count > MOST_OBJECTS) {
                throw MalformedPdf.limit("more than " + MOST_OBJECTS + " objects");
            }
            for (int i = 0; i < count; i++) {
                readLine(reader, (int) first + i, entries);
            }
            reader.skipSpace();
        }
        if (!(reader.read() instanceof Dict trailer)) {
            throw new MalformedPdf("trailer is missing at " + at);
        }
        long end = reader.place();
        if (trailer.get("XRefStm") instanceof Num hybrid) {
            Map<Integer, Entry> beside = readStream(hybrid.whole().orElse(-1L)).entries();
            for (Map.Entry<Integer, Entry> one : beside.entrySet()) {
                complete(entries, one.getKey(), one.getValue());
            }
        }
        return new Section(at, end, Section.Kind.TABLE, entries, trailer, 0);
    }

    /** What the table does not use is used as the stream says; programs differ in which of two uses they believe. */
    private static void complete(Map<Integer, Entry> table, int number, Entry beside) throws MalformedPdf {
        Entry used = table.get(number);
        if (!(used instanceof Entry.At)) {
            table.put(number, beside);
        } else if (!(beside instanceof Entry.Free) && !beside.equals(used)) {
            throw new MalformedPdf("the cross-reference names object " + number + " twice");
        }
    }

    private void readLine(ObjectReader reader, int number, Map<Integer, Entry> entries) throws MalformedPdf {
        long place = reader.readWhole();
        int generation = reader.readInt();
        reader.skipSpace();
        Entry entry;
        if (reader.take("n")) {
            entry = place == 0 ? new Entry.Free() : new Entry.At(place, generation);
        } else {
            reader.expect("f");
            entry = new Entry.Free();
        }
        put(entries, number, entry);
    }

    /** Programs differ in which of two lines they believe. */
    private static void put(Map<Integer, Entry> entries, int number, Entry entry) throws MalformedPdf {
        Entry other = entries.putIfAbsent(number, entry);
        if (other != null && !other.equals(entry)) {
            throw new MalformedPdf("the cross-reference names object " + number + " twice");
        }
    }

    private Section readStream(long at) throws MalformedPdf {
        if (at <= 0 || at >= limit) {
            throw new MalformedPdf("no cross-reference at " + at);
        }
        IndirectObject object = IndirectObject.read(bytes, at, reference -> {
            throw new MalformedPdf("length of a cross-reference stream is not direct");
        });
        if (!(object.value() instanceof Stream stream) || !stream.dict().is("Type", "XRef")) {
            throw new MalformedPdf("no cross-reference at " + at);
        }
        return new Section(at, object.end(), Section.Kind.STREAM, readEntries(stream), stream.dict(), object.number());
    }

    private static Map<Integer, Entry> readEntries(Stream stream) throws MalformedPdf {
        Dict dict = stream.dict();
        List<Long> said = wholes(dict.get("W"));
        int[] widths = new int[said.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = ObjectReader.asInt(said.get(i));
        }
        if (widths.length != 3 || widths[1] < 1) {
            throw new MalformedPdf("cross-reference stream without widths");
        }
        if (widths[0] > 4 || widths[1] > 8 || widths[2] > 4) {
            throw new MalformedPdf("cross-reference stream with odd widths");
        }
        List<Long> index = dict.has("Index") ? wholes(dict.get("Index")) : List.of(0L, size(dict));
        byte[] data = Unpacking.unpack(stream);
        Map<Integer, Entry> entries = new HashMap<>();
        int place = 0;
        int row = widths[0] + widths[1] + widths[2];
        for (int pair = 0; pair + 1 < index.size(); pair += 2) {
            long first = index.get(pair);
            long count = index.get(pair + 1);
            if (first < 0 || count < 0 || first + count > MOST_OBJECTS) {
                throw MalformedPdf.limit("more than " + MOST_OBJECTS + " objects");
            }
            if (place + count * row > data.length) {
                throw new MalformedPdf("cross-reference stream is too short");
            }
            for (int i = 0; i < count; i++, place += row) {
                put(entries, (int) first + i, entry(data, place, widths));
            }
        }
        return entries;
    }

    private static Entry entry(byte[] data, int place, int[] widths) throws MalformedPdf {
        long kind = widths[0] == 0 ? 1 : value(data, place, widths[0]);
        long second = value(data, place + widths[0], widths[1]);
        long third = value(data, place + widths[0] + widths[1], widths[2]);
        return switch ((int) kind) {
            case 0 -> new Entry.Free();
            case 1 -> new Entry.At(second, ObjectReader.asInt(third));
            case 2 -> new Entry.In(ObjectReader.asInt(second), ObjectReader.asInt(third));
            default -> throw new MalformedPdf("cross-reference entry of unknown kind " + kind);
        };
    }

    private static long value(byte[] data, int place, int width) {
        long value = 0;
        for (int i = 0; i < width; i++) {
            value = value << 8 | data[place + i] & 0xff;
        }
        return value;
    }

    private static long size(Dict dict) throws MalformedPdf {
        return dict.get("Size") instanceof Num number ? number.whole().orElse(0L) : 0;
    }

    private static List<Long> wholes(PdfObject array) throws MalformedPdf {
        if (!(array instanceof Arr(List<PdfObject> items))) {
            throw new MalformedPdf("cross-reference stream without its numbers");
        }
        List<Long> values = new ArrayList<>();
        for (PdfObject item : items) {
            if (!(item instanceof Num number)) {
                throw new MalformedPdf("cross-reference stream with odd numbers");
            }
            values.add(number.whole().orElse(-1L));
        }
        return values;
    }
}
