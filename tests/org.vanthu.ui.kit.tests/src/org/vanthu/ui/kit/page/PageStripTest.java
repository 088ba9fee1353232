package org.vanthu.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.page.PageSource.PageSize;

class PageStripTest {

    private static final PageSize A4 = new PageSize(595, 842);

    @Test
    void onlyPagesThatTouchTheWindowAreVisible() {
        PageStrip strip = new PageStrip(Collections.nCopies(10_000, A4), 1);
        int top = strip.place(4_999).y + 100;

        assertEquals(List.of(4_999, 5_000), strip.visible(top, top + 800));
    }

    @Test
    void narrowPagesStandInTheMiddleOfTheWidest() {
        PageStrip strip = new PageStrip(List.of(A4, new PageSize(1191, 842)), 1);

        int left = strip.place(0).x - strip.place(1).x;
        assertEquals((1191 - 595) / 2, left);
    }

    @Test
    void aDocumentWithoutPagesShowsNothing() {
        PageStrip strip = new PageStrip(List.of(), 1);

        assertTrue(strip.visible(0, 1_000).isEmpty());
        assertEquals(-1, strip.at(10));
    }

    @Test
    void belowTheLastPageTheLastPageIsMeant() {
        PageStrip strip = new PageStrip(List.of(A4, A4), 0.5);

        assertEquals(1, strip.at(strip.height() + 500));
    }
}
