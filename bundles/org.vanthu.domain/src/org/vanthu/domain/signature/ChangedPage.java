package org.vanthu.domain.signature;

import java.util.List;

/**
 * A page that shows something else than it did.
 *
 * @param page from 1
 * @param areas where, in reading order; the whole page where it was not there before or is not there any more
 */
public record ChangedPage(int page, List<Area> areas) {

    public ChangedPage {
        areas = List.copyOf(areas);
    }

    /** A part of a page as it is displayed, in points from its upper left corner. */
    public record Area(double left, double top, double width, double height) {}
}
