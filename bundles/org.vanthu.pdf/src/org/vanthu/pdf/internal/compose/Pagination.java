package org.vanthu.pdf.internal.compose;

import java.util.ArrayList;
import java.util.List;

/**
 * Parts the text into pages: no single first or last line of a paragraph alone, headings with what follows, and the signing
 * block never on a page without text.
 */
final class Pagination {

    private final List<BodyLine> lines;
    private final double closing;

    private Pagination(List<BodyLine> lines, double closing) {
        this.lines = lines;
        this.closing = closing;
    }

    /**
     * The lines of each page; at least one page.
     *
     * @param firstRoom height for text on page 1, points
     * @param room height for text on the others, points
     * @param closing height of the signing block, points
     */
    static List<List<BodyLine>> pages(List<BodyLine> lines, double firstRoom, double room, double closing) {
        return new Pagination(lines, closing).split(firstRoom, room);
    }

    private List<List<BodyLine>> split(double firstRoom, double room) {
        List<List<BodyLine>> pages = new ArrayList<>();
        int start = 0;
        while (true) {
            double height = pages.isEmpty() ? firstRoom : room;
            int end = fitting(start, height);
            if (end == lines.size()) {
                if (height(start, end) + closing <= height || end - start < 2) {
                    pages.add(lines.subList(start, end));
                    return pages;
                }
                end = breakBefore(start, end - 1);
            } else {
                end = breakBefore(start, end);
            }
            pages.add(lines.subList(start, end));
            start = end;
        }
    }

    private int fitting(int start, double height) {
        int end = start;
        while (end < lines.size() && height(start, end + 1) <= height) {
            end++;
        }
        return Math.max(end, Math.min(start + 1, lines.size()));
    }

    private double height(int start, int end) {
        double sum = 0;
        for (int i = start; i < end; i++) {
            sum += lines.get(i).height() + (i == start ? 0 : lines.get(i).spaceBefore());
        }
        return sum;
    }

    private int breakBefore(int start, int latest) {
        for (int end = latest; end > start; end--) {
            if (mayOpenPage(end)) {
                return end;
            }
        }
        return latest > start ? latest : start + 1;
    }

    private boolean mayOpenPage(int index) {
        BodyLine line = lines.get(index);
        if (line.opensParagraph()) {
            return lines.get(index - 1).keeping() == BodyLine.Keeping.FREE;
        }
        return line.index() >= 2 && line.following() >= 2;
    }
}
