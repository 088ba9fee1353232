package org.vanthu.pdf.internal.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.vanthu.spi.pdf.PageText;

/** Makes words and lines of characters. */
final class TextLayout {

    private TextLayout() {}

    static PageText of(int page, List<Glyph> glyphs) {
        List<PageText.Line> lines = new ArrayList<>();
        for (GlyphRow row : GlyphRow.of(glyphs)) {
            row.columns().forEach(column -> lines.add(line(column)));
        }
        lines.addAll(turned(glyphs));
        lines.sort(Comparator.<PageText.Line>comparingDouble(line -> line.box().top())
                .thenComparingDouble(line -> line.box().left()));
        return new PageText(page, lines);
    }

    private static PageText.Line line(GlyphRow column) {
        List<PageText.Word> words = column.words().stream()
                .map(word -> new PageText.Word(
                        word.letters(), word.box(), word.glyphs().getFirst().font(), word.size()))
                .toList();
        return new PageText.Line(words, column.box());
    }

    /** Text that does not read from left to right: one line per unbroken stretch, in the order of the content. */
    private static List<PageText.Line> turned(List<Glyph> glyphs) {
        List<PageText.Line> lines = new ArrayList<>();
        List<Glyph> stretch = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            if (glyph.standing() == Glyph.Standing.TURNED && !glyph.isSpace()) {
                stretch.add(glyph);
            } else if (!stretch.isEmpty()) {
                lines.add(turnedLine(stretch));
                stretch = new ArrayList<>();
            }
        }
        if (!stretch.isEmpty()) {
            lines.add(turnedLine(stretch));
        }
        return lines;
    }

    private static PageText.Line turnedLine(List<Glyph> stretch) {
        GlyphRow row = new GlyphRow(stretch);
        PageText.Word word =
                new PageText.Word(row.letters(), row.box(), stretch.getFirst().font(), row.size());
        return new PageText.Line(List.of(word), row.box());
    }
}
