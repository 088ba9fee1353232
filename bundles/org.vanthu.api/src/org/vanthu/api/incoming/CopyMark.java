package org.vanthu.api.incoming;

/**
 * Something laid over a page of a working copy of an incoming document. The document itself never bears it.
 *
 * @param page from 0
 * @param left distance of its left edge from the left edge of the page as it is shown, points
 * @param top distance of its upper edge from the upper edge of the page as it is shown, points
 * @param width points; follows from what it is, whoever asks for another gets this one
 * @param height points; likewise
 */
public record CopyMark(Kind kind, int page, double left, double top, double width, double height) {

    /** What may be laid over a page. */
    public enum Kind {
        /** The stamp ĐẾN, 50 mm by 35 mm (NĐ 30/2020, Art. 22 and Annex IV.V). */
        ARRIVAL_STAMP,
        /** The leaders' directions (bút phê) with who shall do what. */
        DIRECTIONS
    }

    /** The same mark elsewhere. */
    public CopyMark at(int otherPage, double otherLeft, double otherTop) {
        return new CopyMark(kind, otherPage, otherLeft, otherTop, width, height);
    }
}
