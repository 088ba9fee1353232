package org.vanthu.ui.kit.page;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.graphics.Rectangle;
import org.vanthu.ui.kit.page.PageSource.PageSize;

/** Pages one under the other at a zoom, in pixels: pure arithmetic. */
final class PageStrip {

    static final int GAP = 12;

    private final List<Rectangle> places = new ArrayList<>();
    private final int width;
    private final int height;

    /** @param scale pixels per point */
    PageStrip(List<PageSize> sizes, double scale) {
        int widest = 0;
        for (PageSize size : sizes) {
            widest = Math.max(widest, pixels(size.width(), scale));
        }
        int y = GAP;
        for (PageSize size : sizes) {
            int pageWidth = pixels(size.width(), scale);
            int pageHeight = pixels(size.height(), scale);
            places.add(new Rectangle(GAP + (widest - pageWidth) / 2, y, pageWidth, pageHeight));
            y += pageHeight + GAP;
        }
        width = widest + 2 * GAP;
        height = y;
    }

    private static int pixels(double points, double scale) {
        return Math.max(1, (int) Math.round(points * scale));
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int count() {
        return places.size();
    }

    Rectangle place(int page) {
        return places.get(page);
    }

    /** Pages that show between two heights; empty when there are no pages. */
    List<Integer> visible(int top, int bottom) {
        List<Integer> found = new ArrayList<>();
        for (int page = firstBelow(top); page < places.size() && places.get(page).y < bottom; page++) {
            found.add(page);
        }
        return found;
    }

    /** The page at a height, the next one below when the height is between two; -1 without pages. */
    int at(int y) {
        return places.isEmpty() ? -1 : Math.min(firstBelow(y), places.size() - 1);
    }

    private int firstBelow(int top) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) / 2;
            Rectangle place = places.get(middle);
            if (place.y + place.height <= top) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
