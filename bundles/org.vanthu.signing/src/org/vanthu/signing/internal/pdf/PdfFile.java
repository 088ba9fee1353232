package org.vanthu.signing.internal.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Null;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Section.Entry;

/**
 * A PDF as it stood when it ended at a certain byte: the beginning of a file up to the end of one of its revisions, read
 * by the cross-reference found there. Objects are read when they are asked for.
 */
public final class PdfFile {

    private static final int KEPT_OBJECTS = 20_000;
    private static final int KEPT_PACKS = 32;
    private static final List<String> MEASURES = List.of("Length", "N", "First");
    private static final int HEADER = "%PDF-1.7".length();

    private final PdfBytes bytes;
    private final long end;
    private final List<Section> sections;
    private final Map<Integer, Entry> entries = new HashMap<>();
    private final Map<Integer, PdfObject> objects = new Kept<>(KEPT_OBJECTS);
    private final Map<Integer, long[]> extents = new Kept<>(KEPT_OBJECTS);
    private final Map<Integer, Pack> packs = new Kept<>(KEPT_PACKS);
    private final Map<Integer, List<PdfObject>> measures = new HashMap<>();
    private final Set<Integer> reading = new HashSet<>();

    private PdfFile(PdfBytes bytes, long end, List<Section> sections) {
        this.bytes = bytes;
        this.end = end;
        this.sections = sections;
        for (Section section : sections) {
            section.entries().forEach(entries::putIfAbsent);
        }
    }

    /**
     * Reads the cross-reference of the revision that ends at {@code end}.
     *
     * @param end the first byte that does not belong to it
     */
    public static PdfFile open(PdfBytes bytes, long end) throws MalformedPdf {
        long at = Tail.before(bytes, end).crossReference();
        return new PdfFile(bytes, end, new SectionReader(bytes, end).from(at));
    }

    /** The bytes of the file, those of later revisions too. */
    PdfBytes bytes() {
        return bytes;
    }

    /** The first byte that does not belong to this revision. */
    public long end() {
        return end;
    }

    /** The sections of the cross-reference, newest first. */
    List<Section> sections() {
        return sections;
    }

    /** The version that the first line says, {@code 1.7}; empty where it is none. */
    public String version() {
        String line = new String(bytes.copy(0, HEADER), StandardCharsets.ISO_8859_1);
        return line.startsWith("%PDF-") && line.length() == HEADER ? line.substring(HEADER - 3) : "";
    }

    /** What the newest trailer says. */
    public Dict trailer() {
        return sections.getFirst().trailer();
    }

    /** Where the newest section of the cross-reference stands. */
    public long crossReference() {
        return sections.getFirst().at();
    }

    /** Whether that section is a stream. */
    public boolean crossReferenceIsStream() {
        return sections.getFirst().kind() == Section.Kind.STREAM;
    }

    /** The smallest number that no object has, nor any section reserves. */
    public int nextNumber() {
        long next = 1;
        for (Section section : sections) {
            if (section.trailer().get("Size") instanceof Num number) {
                next = Math.max(next, number.whole().orElse(0L));
            }
        }
        for (int number : entries.keySet()) {
            next = Math.max(next, number + 1L);
        }
        return (int) Math.min(next, Integer.MAX_VALUE / 2);
    }

    /** Numbers of the objects in use. */
    public Set<Integer> numbers() {
        Set<Integer> used = new HashSet<>();
        entries.forEach((number, entry) -> {
            if (!(entry instanceof Entry.Free)) {
                used.add(number);
            }
        });
        return used;
    }

    /** The objects in use that stand by themselves, by where the cross-reference says they stand. */
    public NavigableMap<Long, Integer> places() {
        NavigableMap<Long, Integer> places = new TreeMap<>();
        entries.forEach((number, entry) -> {
            if (entry instanceof Entry.At(long place, int generation)) {
                places.put(place, number);
            }
        });
        return places;
    }

    /** Whether an object is in use. */
    public boolean has(int number) {
        Entry entry = entries.get(number);
        return entry != null && !(entry instanceof Entry.Free);
    }

    /** Whether this and an earlier revision read an object from the same bytes. */
    public boolean sameBytes(PdfFile earlier, int number) {
        Entry here = entries.get(number);
        Entry there = earlier.entries.get(number);
        if (here == null || !here.equals(there)) {
            return here == null && there == null;
        }
        return !(here instanceof Entry.In(int stream, int index))
                || sameBytes(earlier, stream) && measures(stream).equals(earlier.measures(stream));
    }

    /** Numbers of packed objects that an earlier revision reads otherwise from the same stream. */
    Set<Integer> unpackedOtherwise(PdfFile earlier) {
        Set<Integer> numbers = new HashSet<>();
        entries.forEach((number, entry) -> {
            if (entry instanceof Entry.In(int stream, int index)
                    && entry.equals(earlier.entries.get(number))
                    && !measures(stream).equals(earlier.measures(stream))) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    /** How a stream of objects is to be read: it may be said in other objects, which may change. */
    private List<PdfObject> measures(int stream) {
        List<PdfObject> known = measures.get(stream);
        if (known == null) {
            List<PdfObject> read = new ArrayList<>();
            try {
                if (indirect(stream).value() instanceof Stream pack) {
                    for (String key : MEASURES) {
                        read.add(resolve(pack.dict(), key));
                    }
                }
            } catch (MalformedPdf unreadable) {
                // whoever asks for what is in it is told
                read.clear();
            }
            known = List.copyOf(read);
            measures.put(stream, known);
        }
        return known;
    }

    /** Whether an object that this and an earlier revision have bears the same generation number in both. */
    public boolean sameGeneration(PdfFile earlier, int number) {
        return generation(entries.get(number)) == generation(earlier.entries.get(number))
                || !has(number)
                || !earlier.has(number);
    }

    /** Whether an object in use bears the generation number of this reference: for many programs any other leads nowhere. */
    public boolean names(Ref reference) {
        return has(reference.number()) && generation(entries.get(reference.number())) == reference.generation();
    }

    /** Whether references lead from the trailer to an object of this number, whatever the generation; reads all that is in use. */
    public boolean leadsTo(int number) throws MalformedPdf {
        return References.lead(this, number);
    }

    private static int generation(@Nullable Entry entry) {
        return entry instanceof Entry.At(long place, int generation) ? generation : 0;
    }

    /** The object with this reference; null where there is none. */
    public PdfObject get(Ref reference) throws MalformedPdf {
        PdfObject known = objects.get(reference.number());
        if (known != null) {
            return known;
        }
        Entry entry = entries.get(reference.number());
        if (entry == null || entry instanceof Entry.Free) {
            return Null.NULL;
        }
        if (!reading.add(reference.number())) {
            throw new MalformedPdf("object " + reference.number() + " contains itself");
        }
        try {
            PdfObject value = entry instanceof Entry.In(int stream, int index)
                    ? packed(reference.number(), stream, index)
                    : indirect(reference.number()).value();
            objects.put(reference.number(), value);
            return value;
        } finally {
            reading.remove(reference.number());
        }
    }

    /** The object behind a reference, or the object itself. */
    public PdfObject resolve(@Nullable PdfObject object) throws MalformedPdf {
        PdfObject found = object == null ? Null.NULL : object;
        for (int steps = 0; found instanceof Ref reference; steps++) {
            if (steps > 16) {
                throw new MalformedPdf("references run in a circle");
            }
            found = get(reference);
        }
        return found;
    }

    /** The entry of a dictionary, behind its reference. */
    public PdfObject resolve(Dict dict, String key) throws MalformedPdf {
        return resolve(dict.get(key));
    }

    /** A dictionary in a dictionary. */
    public Optional<Dict> dict(Dict dict, String key) throws MalformedPdf {
        return resolve(dict, key) instanceof Dict found ? Optional.of(found) : Optional.empty();
    }

    /** The items of a list in a dictionary; empty where there is none. */
    public List<PdfObject> list(Dict dict, String key) throws MalformedPdf {
        return resolve(dict, key) instanceof Arr(List<PdfObject> items) ? items : List.of();
    }

    /** The name in a dictionary. */
    public Optional<String> name(Dict dict, String key) throws MalformedPdf {
        return resolve(dict, key) instanceof Name(String name) ? Optional.of(name) : Optional.empty();
    }

    /** The whole number in a dictionary. */
    public Optional<Long> whole(Dict dict, String key) throws MalformedPdf {
        return resolve(dict, key) instanceof Num number ? number.whole() : Optional.empty();
    }

    /** The text in a dictionary. */
    public Optional<String> text(Dict dict, String key) throws MalformedPdf {
        return resolve(dict, key) instanceof Str text ? Optional.of(text.text()) : Optional.empty();
    }

    /** The catalog. */
    public Dict catalog() throws MalformedPdf {
        if (resolve(trailer(), "Root") instanceof Dict catalog) {
            return catalog;
        }
        throw new MalformedPdf("no catalog");
    }

    /** The object as it stands in the file; it must not be packed. */
    IndirectObject indirect(int number) throws MalformedPdf {
        if (!(entries.get(number) instanceof Entry.At(long place, int generation))) {
            throw new MalformedPdf("object " + number + " does not stand by itself");
        }
        IndirectObject object = IndirectObject.read(bytes, place, this::resolve);
        if (object.number() != number || object.generation() != generation || object.end() > end) {
            throw new MalformedPdf("object " + number + " is not where the cross-reference says");
        }
        extents.put(number, new long[] {object.start(), object.end()});
        return object;
    }

    /** Where an object stands: first byte and first byte behind it; empty where it is packed or missing. */
    public Optional<long[]> extent(int number) throws MalformedPdf {
        if (!(entries.get(number) instanceof Entry.At)) {
            return Optional.empty();
        }
        if (!extents.containsKey(number)) {
            indirect(number);
        }
        return Optional.of(extents.get(number).clone());
    }

    /** The numbers of the objects in a stream of objects, in their order. */
    int[] packed(int stream) throws MalformedPdf {
        return pack(stream).numbers().clone();
    }

    /** Whether the objects in a stream of objects follow each other with nothing but blanks between. */
    boolean isPackedInOrder(int stream) throws MalformedPdf {
        return pack(stream).isInOrder();
    }

    private Pack pack(int stream) throws MalformedPdf {
        Pack pack = packs.get(stream);
        if (pack == null) {
            pack = openPack(stream);
            packs.put(stream, pack);
        }
        return pack;
    }

    private PdfObject packed(int number, int stream, int index) throws MalformedPdf {
        Pack pack = pack(stream);
        if (!pack.holds(index, number)) {
            throw new MalformedPdf("object " + number + " is not in stream " + stream);
        }
        return pack.read(index);
    }

    private Pack openPack(int number) throws MalformedPdf {
        if (!(indirect(number).value() instanceof Stream stream)
                || !stream.dict().is("Type", "ObjStm")) {
            throw new MalformedPdf("object " + number + " is no stream of objects");
        }
        return Pack.open(
                stream,
                whole(stream.dict(), "N").orElse(-1L),
                whole(stream.dict(), "First").orElse(-1L));
    }
}
