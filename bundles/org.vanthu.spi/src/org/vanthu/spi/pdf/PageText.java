package org.vanthu.spi.pdf;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of one page in reading order, in Unicode NFC.
 *
 * @param page from 0
 * @param lines from top to bottom, left to right where two stand beside each other
 */
public record PageText(int page, List<Line> lines) {

    /**
     * Words that stand on one line and near to each other. Columns side by side are separate lines.
     *
     * @param words from left to right
     * @param box around all of them
     */
    public record Line(List<Word> words, Box box) {
        public Line {
            words = List.copyOf(words);
        }

        public String text() {
            return words.stream().map(Word::text).collect(Collectors.joining(" "));
        }
    }

    /**
     * Characters without a gap.
     *
     * @param text in NFC
     * @param box from ascent to descent of its font
     * @param font name as the PDF gives it, without the subset mark
     * @param size of the font as shown, points
     */
    public record Word(String text, Box box, String font, double size) {}

    public PageText {
        lines = List.copyOf(lines);
    }

    /** All lines, one a line. */
    public String text() {
        return lines.stream().map(Line::text).collect(Collectors.joining("\n"));
    }
}
