package org.vanthu.ui.kit.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.eclipse.swt.graphics.Rectangle;

/** Which pages have been in sight from their upper to their lower edge: pure arithmetic. */
final class SightedPages {

    private final BitSet upper = new BitSet();
    private final BitSet lower = new BitSet();

    /** Begins with pages that were seen earlier. */
    void begin(Set<Integer> seen) {
        upper.clear();
        lower.clear();
        seen.forEach(page -> {
            upper.set(page);
            lower.set(page);
        });
    }

    /**
     * Notes what shows between two heights.
     *
     * @param painted whether what shows of a page is the page, not the white before it
     * @return pages that have now been seen whole for the first time
     */
    List<Integer> look(PageStrip strip, int top, int bottom, IntPredicate painted) {
        List<Integer> whole = new ArrayList<>();
        for (int page : strip.visible(top, bottom)) {
            if (has(page) || !painted.test(page)) {
                continue;
            }
            Rectangle place = strip.place(page);
            upper.set(page, upper.get(page) || place.y >= top);
            lower.set(page, lower.get(page) || place.y + place.height <= bottom);
            if (has(page)) {
                whole.add(page);
            }
        }
        return whole;
    }

    boolean has(int page) {
        return upper.get(page) && lower.get(page);
    }

    /** Whether the upper edge was in sight. */
    boolean isBegun(int page) {
        return upper.get(page);
    }
}
