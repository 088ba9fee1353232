package org.vanthu.pdf.internal.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vanthu.spi.pdf.Box;

/**
 * Characters on one base line across the whole page, from left to right, blanks left out. Marks that a font shows by themselves
 * are joined with their letters, and letters printed twice to look bold count once.
 *
 * @param glyphs at least one
 */
public record GlyphRow(List<Glyph> glyphs) {

    /** A gap of this many sizes parts words. */
    private static final double WORD_GAP = 0.17;

    /** A gap of this many sizes parts columns. */
    private static final double COLUMN_GAP = 2;

    /** The rows of a page from top to bottom. */
    public static List<GlyphRow> of(List<Glyph> glyphs) {
        List<Glyph> upright = new ArrayList<>(glyphs.stream()
                .filter(glyph -> glyph.standing() == Glyph.Standing.UPRIGHT && !glyph.isSpace())
                .toList());
        upright.sort(Comparator.comparingDouble(Glyph::baseline));
        List<GlyphRow> rows = new ArrayList<>();
        List<Glyph> row = new ArrayList<>();
        double baseline = 0;
        for (Glyph glyph : upright) {
            if (!row.isEmpty() && glyph.baseline() - baseline > glyph.size() * 0.3) {
                rows.add(new GlyphRow(inOrder(row)));
                row = new ArrayList<>();
            }
            if (row.isEmpty()) {
                baseline = glyph.baseline();
            }
            row.add(glyph);
        }
        if (!row.isEmpty()) {
            rows.add(new GlyphRow(inOrder(row)));
        }
        return rows;
    }

    private static List<Glyph> inOrder(List<Glyph> row) {
        row.sort(Comparator.comparingDouble(glyph -> glyph.box().left()));
        List<Glyph> joined = new ArrayList<>(row.size());
        for (Glyph glyph : row) {
            Glyph last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && isMark(glyph.text())) {
                joined.set(joined.size() - 1, withText(last, last.text() + glyph.text()));
            } else if (last == null || !twice(last, glyph)) {
                joined.add(glyph);
            }
        }
        return List.copyOf(joined);
    }

    private static Glyph withText(Glyph glyph, String text) {
        return new Glyph(
                Normalizer.normalize(text, Normalizer.Form.NFC),
                glyph.box(),
                glyph.baseline(),
                glyph.size(),
                glyph.font(),
                glyph.standing());
    }

    private static boolean isMark(String text) {
        return text.codePoints().allMatch(each -> Character.getType(each) == Character.NON_SPACING_MARK);
    }

    private static boolean twice(Glyph one, Glyph other) {
        return one.text().equals(other.text())
                && other.box().left() - one.box().left()
                        < Math.max(0.3, one.box().width() * 0.25);
    }

    /** The rows parted where columns part. */
    public List<GlyphRow> columns() {
        return partedBy(COLUMN_GAP);
    }

    /** The row parted into words. */
    public List<GlyphRow> words() {
        return partedBy(WORD_GAP);
    }

    private List<GlyphRow> partedBy(double gap) {
        List<GlyphRow> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= glyphs.size(); i++) {
            if (i == glyphs.size() || gapBefore(i) > gap * glyphs.get(i).size()) {
                parts.add(new GlyphRow(glyphs.subList(start, i)));
                start = i;
            }
        }
        return parts;
    }

    private double gapBefore(int index) {
        return glyphs.get(index).box().left() - glyphs.get(index - 1).box().right();
    }

    /** Whether a blank stands before this character. */
    public boolean wordStarts(int index) {
        return index > 0 && gapBefore(index) > WORD_GAP * glyphs.get(index).size();
    }

    /** The characters without blanks. */
    public String letters() {
        StringBuilder letters = new StringBuilder();
        glyphs.forEach(glyph -> letters.append(glyph.text()));
        return letters.toString();
    }

    /** The characters with single blanks between words. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < glyphs.size(); i++) {
            text.append(wordStarts(i) ? " " : "").append(glyphs.get(i).text());
        }
        return text.toString();
    }

    public Box box() {
        return glyphs.stream().map(Glyph::box).reduce(Box::union).orElseThrow();
    }

    public double baseline() {
        return glyphs.getFirst().baseline();
    }

    /** The greatest size in it. */
    public double size() {
        return glyphs.stream().mapToDouble(Glyph::size).max().orElse(0);
    }
}
