package org.vanthu.ui.kit.page;

import org.vanthu.ui.kit.page.PageSource.Box;

/**
 * A box over a page that shows where something will stand; it can be dragged.
 *
 * @param id whose box it is
 * @param page from 0
 * @param box place in points
 * @param label words shown in it
 */
public record Overlay(String id, int page, Box box, String label) {

    /** The same box moved, kept inside the page. */
    Overlay movedTo(int page, double x, double y, PageSource.PageSize size) {
        double left = Math.clamp(x, 0, Math.max(0, size.width() - box.width()));
        double top = Math.clamp(y, 0, Math.max(0, size.height() - box.height()));
        return new Overlay(id, page, new Box(left, top, box.width(), box.height()), label);
    }
}
