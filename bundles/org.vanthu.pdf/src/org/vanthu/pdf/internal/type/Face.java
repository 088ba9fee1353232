package org.vanthu.pdf.internal.type;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The four faces in which documents are set: Liberation Serif, whose metrics are those of Times New Roman, with all letters of
 * TCVN 6909:2001.
 */
public enum Face {
    UPRIGHT("Regular"),
    BOLD("Bold"),
    ITALIC("Italic"),
    BOLD_ITALIC("BoldItalic");

    /** Height of a line at single spacing, in sizes: ascent, descent and line gap of Times New Roman. */
    public static final double SINGLE_SPACING = 1.15;

    /** From the base line up to the top of capitals with marks, in sizes. */
    public static final double ASCENT = 0.891;

    /** From the base line down, in sizes. */
    public static final double DESCENT = 0.216;

    private static final int CODE_POINTS = 0x10000;

    private final byte[] file;
    private final short[] advances;

    Face(String name) {
        try (InputStream in = Face.class.getResourceAsStream("LiberationSerif-" + name + ".ttf")) {
            if (in == null) {
                throw new IllegalStateException("the font is missing in the bundle: " + name);
            }
            file = withoutLayoutRules(in.readAllBytes());
            advances = measure();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Hides the tables of ligatures and contextual forms by renaming them in the directory. Text composed to NFC needs none of
     * them, they would make text hard to find again, and parsing them takes longer than all the rest.
     */
    private static byte[] withoutLayoutRules(byte[] font) {
        int tables = (font[4] & 0xff) << 8 | font[5] & 0xff;
        for (int entry = 12; entry < 12 + 16 * tables; entry += 16) {
            String tag = new String(font, entry, 4, StandardCharsets.US_ASCII);
            if (tag.equals("GSUB") || tag.equals("GPOS")) {
                font[entry] = 'x';
            }
        }
        return font;
    }

    private short[] measure() throws IOException {
        try (TrueTypeFont font = parse()) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double scale = 1000.0 / font.getUnitsPerEm();
            short[] widths = new short[CODE_POINTS];
            for (int codePoint = 0; codePoint < CODE_POINTS; codePoint++) {
                int glyph = glyphs.getGlyphId(codePoint);
                widths[codePoint] = glyph == 0 ? -1 : (short) Math.round(font.getAdvanceWidth(glyph) * scale);
            }
            return widths;
        }
    }

    /** The font, parsed anew: a parsed font is not safe to share. */
    TrueTypeFont parse() throws IOException {
        return new TTFParser(true).parse(new RandomAccessReadBuffer(file));
    }

    /** The face for pictures drawn by the JDK, so that no font needs to be installed. */
    public Font drawing() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file));
        } catch (FontFormatException | IOException broken) {
            throw new IllegalStateException("a font of the bundle cannot be read: " + this, broken);
        }
    }

    /** Whether it has a glyph for this character. */
    public boolean shows(int codePoint) {
        return codePoint < CODE_POINTS && advances[codePoint] >= 0;
    }

    /** The first character of a text that it cannot show. */
    public OptionalInt missing(String text) {
        return text.codePoints().filter(codePoint -> !shows(codePoint)).findFirst();
    }

    /** Width of a text, points. */
    public double width(String text, double size) {
        long sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += Math.max(0, advances[text.charAt(i)]);
        }
        return sum * size / 1000;
    }
}
