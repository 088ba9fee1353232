package org.vanthu.signing.foreign;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/** A colour profile for screens as programs put it into files (ICC.1, version 2); parts of it may be others. */
public final class ColourProfile {

    private static final int HEADER = 128;
    private static final int STEPS = 1024;
    private static final double[] RED = {0.4360, 0.2225, 0.0139};
    private static final double[] GREEN = {0.3851, 0.7169, 0.0971};
    private static final double[] BLUE = {0.1431, 0.0606, 0.7141};

    private final Map<String, byte[]> tags = new LinkedHashMap<>();

    /** The profile of sRGB. */
    public ColourProfile() {
        with("rXYZ", colour(RED)).with("gXYZ", colour(GREEN)).with("bXYZ", colour(BLUE));
        brightness(ColourProfile::standard);
        with("desc", "desc\0\0\0\0\0\0\0\5sRGB\0".getBytes(StandardCharsets.US_ASCII));
    }

    private static double standard(double value) {
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** With another curve from values to brightness, for all three colours. */
    public ColourProfile brightness(DoubleUnaryOperator curve) {
        byte[] written = write(out -> {
            out.writeBytes("curv");
            out.writeInt(0);
            out.writeInt(STEPS);
            for (int i = 0; i < STEPS; i++) {
                out.writeShort((int) Math.round(65535 * curve.applyAsDouble(i / (STEPS - 1.0))));
            }
        });
        return with("rTRC", written).with("gTRC", written).with("bTRC", written);
    }

    /** With red and blue in each other's place. */
    public ColourProfile redAndBlueSwapped() {
        return with("rXYZ", colour(BLUE)).with("bXYZ", colour(RED));
    }

    /** With this part, whatever it holds. */
    public ColourProfile with(String tag, byte... part) {
        tags.put(tag, part);
        return this;
    }

    private static byte[] colour(double... parts) {
        return write(out -> {
            out.writeBytes("XYZ ");
            out.writeInt(0);
            for (double part : parts) {
                out.writeInt((int) Math.round(part * 65536));
            }
        });
    }

    /** The profile, one character a byte. */
    public String text() {
        int body = HEADER + 4 + 12 * tags.size();
        int size = body + tags.values().stream().mapToInt(part -> part.length).sum();
        byte[] all = write(out -> {
            out.writeInt(size);
            out.writeBytes("lcms\2\60\0\0mntrRGB XYZ ");
            out.write(new byte[12]);
            out.writeBytes("acsp");
            out.write(new byte[HEADER - 40]);
            out.writeInt(tags.size());
            int place = body;
            for (Map.Entry<String, byte[]> tag : tags.entrySet()) {
                out.writeBytes(tag.getKey());
                out.writeInt(place);
                out.writeInt(tag.getValue().length);
                place += tag.getValue().length;
            }
            for (byte[] part : tags.values()) {
                out.write(part);
            }
        });
        return new String(all, StandardCharsets.ISO_8859_1);
    }

    private interface Writer {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] write(Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writer.to(out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
