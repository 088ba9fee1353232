package org.vanthu.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.page.PageSource.PageSize;

class SightedPagesTest {

    private final PageStrip strip = new PageStrip(Collections.nCopies(3, new PageSize(595, 842)), 1);
    private final SightedPages sighted = new SightedPages();

    @Test
    void aPageIsSeenOnceBothItsEdgesWereInSight() {
        int end = strip.place(0).y + strip.place(0).height;

        List<Integer> upperHalf = sighted.look(strip, 0, 500, page -> true);
        List<Integer> middle = sighted.look(strip, 200, 700, page -> true);
        List<Integer> lowerHalf = sighted.look(strip, 400, end, page -> true);
        List<Integer> again = sighted.look(strip, 400, end, page -> true);

        assertEquals(List.of(), upperHalf);
        assertEquals(List.of(), middle);
        assertEquals(List.of(0), lowerHalf);
        assertEquals(List.of(), again);
    }

    @Test
    void whiteBeforeAPageIsPaintedIsNotThePage() {
        List<Integer> unpainted = sighted.look(strip, 0, strip.height(), page -> page != 1);

        assertEquals(List.of(0, 2), unpainted);
        assertFalse(sighted.has(1));
    }

    @Test
    void whatWasSeenEarlierStaysSeen() {
        sighted.begin(Set.of(2));

        assertTrue(sighted.has(2));
        assertEquals(List.of(0, 1), sighted.look(strip, 0, strip.height(), page -> true));
    }
}
