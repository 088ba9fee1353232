package org.vanthu.signing.internal.verify.change;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Str;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Unpacking;

/**
 * Whether an output intent that comes later (ISO 32000-2, 14.11.5) says nothing but that colours are those of screens (sRGB,
 * IEC 61966-2-1), which is how they are shown without it. EU DSS adds one with the look of a signature. With any other profile
 * viewers that go by it could show black words as paper.
 */
final class OutputIntents {

    private static final Set<String> SAYING = Set.of("S", "DestOutputProfile");
    private static final Set<String> TEXTS =
            Set.of("OutputCondition", "OutputConditionIdentifier", "RegistryName", "Info");
    private static final Set<String> OF_PROFILE = Set.of("N", "Length", "Filter", "DecodeParms");

    private static final int HEADER = 128;
    private static final int ENTRY = 12;
    private static final int LARGEST = 1 << 17;
    private static final int MOST_TAGS = 30;
    /** What a profile has beside its primaries and curves, and what nobody reckons with. */
    private static final Set<String> DESCRIBING =
            Set.of("desc", "cprt", "dmnd", "dmdd", "vued", "view", "lumi", "meas", "tech", "chrm", "wtpt", "bkpt");

    /** The primaries of sRGB, adapted to D50 (ICC.1). */
    private static final Map<String, double[]> PRIMARIES = Map.of(
            "rXYZ", new double[] {0.4360, 0.2225, 0.0139},
            "gXYZ", new double[] {0.3851, 0.7169, 0.0971},
            "bXYZ", new double[] {0.1431, 0.0606, 0.7141});

    private static final Set<String> CURVES = Set.of("rTRC", "gTRC", "bTRC");
    private static final double ONE = 65536;
    private static final double CLOSE = 0.003;
    private static final double CURVE_CLOSE = 0.01;

    private final PdfFile file;

    OutputIntents(PdfFile file) {
        this.file = file;
    }

    /** Whether these are one intent of PDF/A for screens. */
    boolean areForScreens(PdfObject intents) throws MalformedPdf {
        if (!(intents instanceof Arr(List<PdfObject> items))
                || items.size() != 1
                || !(file.resolve(items.getFirst()) instanceof Dict intent)
                || !file.name(intent, "S").filter("GTS_PDFA1"::equals).isPresent()
                || !(file.resolve(intent, "DestOutputProfile") instanceof Stream profile)) {
            return false;
        }
        for (String key : intent.entries().keySet()) {
            boolean known = SAYING.contains(key) || key.equals("Type") && intent.is(key, "OutputIntent");
            if (!known && !(TEXTS.contains(key) && file.resolve(intent, key) instanceof Str)) {
                return false;
            }
        }
        return OF_PROFILE.containsAll(profile.dict().entries().keySet())
                && file.resolve(profile.dict(), "N") instanceof Num(String three)
                && three.equals("3")
                && profile.length() <= LARGEST
                && isOfScreens(Unpacking.unpack(profile));
    }

    private static boolean isOfScreens(byte[] bytes) {
        if (bytes.length < HEADER + 4 || bytes.length > LARGEST) {
            return false;
        }
        ByteBuffer profile = ByteBuffer.wrap(bytes);
        int tags = profile.getInt(HEADER);
        if (profile.getInt(0) != bytes.length
                || !word(bytes, 12).equals("mntr")
                || !word(bytes, 16).equals("RGB ")
                || !word(bytes, 20).equals("XYZ ")
                || !word(bytes, 36).equals("acsp")
                || tags < 0
                || tags > MOST_TAGS
                || bytes.length < HEADER + 4 + tags * ENTRY) {
            return false;
        }
        Map<String, ByteBuffer> found = new HashMap<>();
        for (int i = 0; i < tags; i++) {
            int at = HEADER + 4 + i * ENTRY;
            long from = Integer.toUnsignedLong(profile.getInt(at + 4));
            long length = Integer.toUnsignedLong(profile.getInt(at + 8));
            if (from + length > bytes.length
                    || found.put(word(bytes, at), profile.slice((int) from, (int) length)) != null) {
                return false;
            }
        }
        return isOfScreens(found);
    }

    private static boolean isOfScreens(Map<String, ByteBuffer> tags) {
        for (Map.Entry<String, ByteBuffer> tag : tags.entrySet()) {
            double[] primary = PRIMARIES.get(tag.getKey());
            boolean right = primary != null && isPrimary(tag.getValue(), primary)
                    || CURVES.contains(tag.getKey()) && isCurve(tag.getValue())
                    || DESCRIBING.contains(tag.getKey());
            if (!right) {
                return false;
            }
        }
        return tags.keySet().containsAll(PRIMARIES.keySet()) && tags.keySet().containsAll(CURVES);
    }

    private static boolean isPrimary(ByteBuffer tag, double... wanted) {
        if (tag.capacity() != 20 || !word(tag).equals("XYZ ")) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (Math.abs(tag.getInt(8 + 4 * i) / ONE - wanted[i]) > CLOSE) {
                return false;
            }
        }
        return true;
    }

    /** A table of how bright each value is, close to that of the standard everywhere. */
    private static boolean isCurve(ByteBuffer tag) {
        if (tag.capacity() < 12 || !word(tag).equals("curv")) {
            return false;
        }
        int count = tag.getInt(8);
        if (count < 256 || count > 4096 || tag.capacity() < 12 + 2 * count) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            double value = i / (count - 1.0);
            double bright = value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
            if (Math.abs((tag.getShort(12 + 2 * i) & 0xffff) / (ONE - 1) - bright) > CURVE_CLOSE) {
                return false;
            }
        }
        return true;
    }

    private static String word(ByteBuffer tag) {
        byte[] bytes = new byte[4];
        tag.get(0, bytes);
        return word(bytes, 0);
    }

    private static String word(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }
}
