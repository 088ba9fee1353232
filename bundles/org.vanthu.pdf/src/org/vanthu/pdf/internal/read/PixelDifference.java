package org.vanthu.pdf.internal.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.vanthu.domain.signature.ChangedPage.Area;
import org.vanthu.spi.pdf.PageImage;

/** Two drawings of one size, laid over each other: what differs and lies close together becomes one area. */
final class PixelDifference {

    /** Steps of a colour that the eye can tell apart; less is how edges are smoothed. */
    private static final int VISIBLE = 24;
    /** Edge of the squares in which differences are gathered, pixels. */
    private static final int CELL = 6;
    /** Squares that far apart still belong together: the letters of a word, the words of a line. */
    private static final int REACH = 2;
    /** Around what differs, points. */
    private static final double MARGIN = 3;
    /** With more areas than this, the one around all of them says more. */
    private static final int MOST = 60;

    private final PageImage first;
    private final PageImage second;
    private final int columns;
    private final int rows;
    private final boolean[] differs;

    PixelDifference(PageImage first, PageImage second) {
        this.first = first;
        this.second = second;
        columns = (first.width() + CELL - 1) / CELL;
        rows = (first.height() + CELL - 1) / CELL;
        differs = new boolean[columns * rows];
        compare();
    }

    private void compare() {
        int[] before = first.pixels();
        int[] after = second.pixels();
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i] && isVisible(before[i], after[i])) {
                differs[i / first.width() / CELL * columns + i % first.width() / CELL] = true;
            }
        }
    }

    private static boolean isVisible(int one, int other) {
        return Math.abs((one >> 16 & 0xff) - (other >> 16 & 0xff)) > VISIBLE
                || Math.abs((one >> 8 & 0xff) - (other >> 8 & 0xff)) > VISIBLE
                || Math.abs((one & 0xff) - (other & 0xff)) > VISIBLE;
    }

    /** The areas that differ, from the top. */
    List<Area> areas() {
        List<int[]> boxes = new ArrayList<>();
        for (int cell = 0; cell < differs.length; cell++) {
            if (differs[cell]) {
                boxes.add(around(cell));
            }
        }
        return (boxes.size() > MOST ? List.of(aroundAll(boxes)) : boxes)
                .stream()
                        .map(this::area)
                        .sorted(Comparator.comparingDouble(Area::top).thenComparingDouble(Area::left))
                        .toList();
    }

    /** Takes away all squares that hang together with one. Left, top, right and bottom in squares, the last two within. */
    private int[] around(int start) {
        int[] box = {columns, rows, -1, -1};
        Deque<Integer> open = new ArrayDeque<>(List.of(start));
        differs[start] = false;
        while (!open.isEmpty()) {
            int cell = open.pop();
            int column = cell % columns;
            int row = cell / columns;
            widen(box, column, row, column, row);
            for (int y = Math.max(0, row - REACH); y <= Math.min(rows - 1, row + REACH); y++) {
                for (int x = Math.max(0, column - REACH); x <= Math.min(columns - 1, column + REACH); x++) {
                    if (differs[y * columns + x]) {
                        differs[y * columns + x] = false;
                        open.push(y * columns + x);
                    }
                }
            }
        }
        return box;
    }

    private int[] aroundAll(List<int[]> boxes) {
        int[] all = {columns, rows, -1, -1};
        boxes.forEach(box -> widen(all, box[0], box[1], box[2], box[3]));
        return all;
    }

    private static void widen(int[] box, int left, int top, int right, int bottom) {
        box[0] = Math.min(box[0], left);
        box[1] = Math.min(box[1], top);
        box[2] = Math.max(box[2], right);
        box[3] = Math.max(box[3], bottom);
    }

    private Area area(int[] box) {
        double points = 72 / first.dotsPerInch();
        double left = Math.max(0, box[0] * CELL * points - MARGIN);
        double top = Math.max(0, box[1] * CELL * points - MARGIN);
        double right = Math.min(first.width() * points, (box[2] + 1) * CELL * points + MARGIN);
        double bottom = Math.min(first.height() * points, (box[3] + 1) * CELL * points + MARGIN);
        return new Area(left, top, right - left, bottom - top);
    }
}
