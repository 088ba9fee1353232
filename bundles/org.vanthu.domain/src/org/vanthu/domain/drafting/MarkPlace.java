package org.vanthu.domain.drafting;

import org.vanthu.domain.Language;

/**
 * Where a mark of signing or issuing stands.
 *
 * @param page from 0
 * @param left distance of its left edge from the left edge of the page as it is shown, points
 * @param top distance of its upper edge from the upper edge of the page as it is shown, points
 * @param width points
 * @param height points
 */
public record MarkPlace(Mark mark, int page, double left, double top, double width, double height) {

    /** What is put on the page after it was written (NĐ 30/2020, Annex I). */
    public enum Mark {
        /** Cell 3. */
        NUMBER("ô số", "the number"),
        /** Cell 4. */
        DATE("ô ngày tháng", "the date"),
        /** Cell 7c. */
        SIGNER("chữ ký", "the signature"),
        /** Cell 8. */
        SEAL("con dấu", "the seal");

        private final String vietnamese;
        private final String english;

        Mark(String vietnamese, String english) {
            this.vietnamese = vietnamese;
            this.english = english;
        }

        /** The words for a reader of this language, as they follow others in a sentence. */
        public String label(Language language) {
            return language == Language.VIETNAMESE ? vietnamese : english;
        }
    }

    /**
     * A wish to have a mark elsewhere; its size stays.
     *
     * @param page from 0
     * @param left points, as {@link MarkPlace#left}
     * @param top points, as {@link MarkPlace#top}
     */
    public record Move(Mark mark, int page, double left, double top) {}

    /** The same mark elsewhere. */
    public MarkPlace to(Move move) {
        return new MarkPlace(mark, move.page(), move.left(), move.top(), width, height);
    }

    /** That it stands here, as a wish. */
    public Move asMove() {
        return new Move(mark, page, left, top);
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double centreX() {
        return left + width / 2;
    }

    public double centreY() {
        return top + height / 2;
    }

    /** Whether the two have an area in common. */
    public boolean overlaps(MarkPlace other) {
        return page == other.page
                && left < other.right()
                && other.left < right()
                && top < other.bottom()
                && other.top < bottom();
    }
}
