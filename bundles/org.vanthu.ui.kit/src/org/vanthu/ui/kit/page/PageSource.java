package org.vanthu.ui.kit.page;

import java.util.List;

/**
 * The pages of one document. Every method but the sizes and the file is slow and is called off the window's thread. Lengths are in
 * points (1/72 inch) from the top left corner of a page.
 */
public interface PageSource {

    /** Edges of a page in points. */
    record PageSize(double width, double height) {}

    /**
     * A painted page.
     *
     * @param argb one number a pixel, rows from the top
     * @param whole whether everything that stands on the page was painted
     */
    record Raster(int width, int height, int[] argb, boolean whole) {
        public Raster {
            if (argb.length != width * height) {
                throw new IllegalArgumentException(width + " x " + height + " pixels, but " + argb.length);
            }
        }
    }

    /** A word and where it stands. */
    record Word(String text, Box box) {}

    /** A place on a page. */
    record Box(double x, double y, double width, double height) {
        public boolean touches(Box other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    /** The size of each page, in order. */
    List<PageSize> sizes();

    /** The name of the file that a page belongs to, where several are shown one behind the other; else empty. */
    default String file(int page) {
        return "";
    }

    /** Paints a page. @param page from 0 @param scale pixels per point */
    Raster paint(int page, double scale);

    /** The words of a page in reading order; empty for a picture without a text layer. */
    List<Word> words(int page);
}
