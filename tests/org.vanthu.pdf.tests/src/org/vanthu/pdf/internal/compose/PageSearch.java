package org.vanthu.pdf.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.PageText;

/** Finds a line or a word on a page by what it says; where it is not there, the failure shows the page. */
final class PageSearch {

    private PageSearch() {}

    static PageText.Line line(PageText page, String text) {
        return page.lines().stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + text + " in\n" + page.text()));
    }

    static PageText.Word word(PageText page, String text) {
        return page.lines().stream()
                .flatMap(line -> line.words().stream())
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no word " + text + " in\n" + page.text()));
    }

    /** Every word of the line that begins so is set in this face, of this size in points. */
    static void assertFace(PageText page, String start, String font, double size) {
        PageText.Line line = page.lines().stream()
                .filter(each -> each.text().startsWith(start))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no line " + start + " in\n" + page.text()));
        for (PageText.Word word : line.words()) {
            assertEquals(font, word.font(), word.text());
            assertEquals(size, word.size(), 0.01, word.text());
        }
    }

    static double millimetres(double points) {
        return Millimetres.ofPoints(points);
    }
}
