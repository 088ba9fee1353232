package org.vanthu.core.internal.incoming;

import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.PageImage;

/**
 * Where on a page something can be laid without covering what is there. It looks at the picture of the page, so a scan serves as
 * well as text, however it is turned or cut.
 */
final class BlankSpots {

    /** What a page is to be drawn with: fine enough to see every line, and no finer. */
    static final double DOTS_PER_INCH = 36;

    private static final double EDGE = Millimetres.toPoints(6);
    private static final double AIR = 3;

    /** By how much ink is darker than the paper it is on, of 255. */
    private static final int DARKER = 28;

    /** Specks of a scan: this share of a spot still counts as blank. */
    private static final double SPECKS = 0.001;

    private final double scale;
    private final int width;
    private final int height;
    private final boolean[] ink;
    private int[] sums;

    BlankSpots(PageImage page) {
        scale = page.dotsPerInch() / 72;
        width = page.width();
        height = page.height();
        ink = new boolean[width * height];
        int paper = paper(page.pixels());
        for (int i = 0; i < ink.length; i++) {
            ink[i] = brightness(page.pixels()[i]) < paper - DARKER;
        }
        sums = sums();
    }

    private static int brightness(int pixel) {
        return ((pixel >> 16 & 0xff) * 3 + (pixel >> 8 & 0xff) * 6 + (pixel & 0xff)) / 10;
    }

    /** The brightness that most of the page has: scanned paper is seldom white. */
    private static int paper(int[] pixels) {
        int[] counts = new int[256];
        for (int pixel : pixels) {
            counts[brightness(pixel)]++;
        }
        int most = 255;
        for (int each = 255; each >= 0; each--) {
            most = counts[each] > counts[most] ? each : most;
        }
        return most;
    }

    /** Ink above and left of each corner, so that any box is counted in four steps. */
    private int[] sums() {
        int[] all = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += ink[y * width + x] ? 1 : 0;
                all[(y + 1) * (width + 1) + x + 1] = all[y * (width + 1) + x + 1] + row;
            }
        }
        return all;
    }

    /** From now on this is not blank. */
    void take(Box box) {
        for (int y = pixel(box.top(), height); y < pixel(box.bottom(), height); y++) {
            for (int x = pixel(box.left(), width); x < pixel(box.right(), width); x++) {
                ink[y * width + x] = true;
            }
        }
        sums = sums();
    }

    private int pixel(double points, int limit) {
        return (int) Math.clamp(Math.round(points * scale), 0, limit);
    }

    /** Whether nothing is under a box. */
    boolean isBlank(Box box) {
        return inkUnder(box) <= SPECKS * box.width() * box.height() * scale * scale;
    }

    private int inkUnder(Box box) {
        int left = pixel(box.left() - AIR, width);
        int right = pixel(box.right() + AIR, width);
        int top = pixel(box.top() - AIR, height);
        int bottom = pixel(box.bottom() + AIR, height);
        int line = width + 1;
        return sums[bottom * line + right]
                - sums[top * line + right]
                - sums[bottom * line + left]
                + sums[top * line + left];
    }

    /** The blank spot of this size nearest to the one wanted; where there is none, the one that covers least. */
    Box nearest(Box wanted) {
        double right = width / scale - EDGE - wanted.width();
        double bottom = height / scale - EDGE - wanted.height();
        Box best = at(
                wanted,
                Math.clamp(wanted.left(), EDGE, Math.max(EDGE, right)),
                Math.clamp(wanted.top(), EDGE, Math.max(EDGE, bottom)));
        double least = cost(best, wanted);
        for (double top = EDGE; top <= bottom; top += 1 / scale) {
            for (double left = EDGE; left <= right; left += 1 / scale) {
                Box box = at(wanted, left, top);
                double cost = cost(box, wanted);
                if (cost < least) {
                    least = cost;
                    best = box;
                }
            }
        }
        return best;
    }

    private static Box at(Box like, double left, double top) {
        return new Box(left, top, like.width(), like.height());
    }

    /** Any ink outweighs any way. */
    private double cost(Box box, Box wanted) {
        double way = Math.hypot(box.left() - wanted.left(), box.top() - wanted.top());
        return isBlank(box) ? way : way + 10_000.0 * inkUnder(box);
    }
}
