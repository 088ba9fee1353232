package org.vanthu.ui.kit.page;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.page.PageSource.PageSize;

/** What part of a strip of pages is in sight, and how large: pure arithmetic, in pixels where nothing else is said. */
final class Viewport {

    /** What the zoom follows. */
    enum Fit {
        NOTHING,
        /** The width, but never larger than one reads well: on a wide screen the margin alone would fill it. */
        READING,
        WIDTH,
        PAGE
    }

    /** A point of a page, in points from its top left corner. */
    record Spot(int page, double x, double y) {}

    private static final double LEAST = 0.25;
    private static final double MOST = 6;

    /** Half as large again as on paper, on a screen of 96 dots an inch. */
    private static final double READ_WELL = 2;

    private List<PageSize> sizes = List.of();
    private PageStrip strip = new PageStrip(sizes, 1);
    private Fit fit = Fit.READING;
    private double scale = 1;
    private Point area = new Point(0, 0);
    private Point origin = new Point(0, 0);

    /** Shows pages of these sizes, where it is. */
    void show(List<PageSize> pages) {
        sizes = pages;
        refit();
    }

    void resize(int width, int height) {
        area = new Point(width, height);
        refit();
    }

    void fit(Fit wanted) {
        fit = wanted;
        refit();
    }

    private void refit() {
        if (fit != Fit.NOTHING && !sizes.isEmpty()) {
            double across = (area.x - 2.0 * PageStrip.GAP) / greatest(PageSize::width);
            double down = (area.y - 2.0 * PageStrip.GAP) / greatest(PageSize::height);
            double wanted = switch (fit) {
                case READING -> Math.min(across, READ_WELL);
                case PAGE -> Math.min(across, down);
                default -> across;
            };
            scale = Math.clamp(wanted, LEAST, MOST);
        }
        strip = new PageStrip(sizes, scale);
        moveTo(origin.x, origin.y);
    }

    private double greatest(ToDoubleFunction<PageSize> edge) {
        return sizes.stream().mapToDouble(edge).max().orElseThrow();
    }

    /** Another scale, in pixels per point, around the middle of what is in sight. */
    void rescale(double wanted) {
        double before = scale;
        int middle = origin.y + area.y / 2;
        rescaleAt(Math.clamp(wanted, LEAST, MOST));
        moveTo(origin.x, (int) (middle * scale / before) - area.y / 2);
    }

    /** Exactly what another one shows of its pages. */
    void take(double otherScale, int x, int y) {
        if (otherScale != scale) {
            rescaleAt(otherScale);
        }
        moveTo(x, y);
    }

    private void rescaleAt(double exactly) {
        fit = Fit.NOTHING;
        scale = exactly;
        strip = new PageStrip(sizes, scale);
    }

    /** Puts this point of the strip into the upper left corner, or the nearest one that can be there. */
    void moveTo(int x, int y) {
        origin = new Point(
                Math.clamp(x, 0, Math.max(0, strip.width() - area.x)),
                Math.clamp(y, 0, Math.max(0, strip.height() - area.y)));
    }

    void moveBy(int down) {
        moveTo(origin.x, origin.y + down);
    }

    /** Puts a page on top. */
    void moveTo(int page) {
        moveTo(origin.x, strip.place(page).y - PageStrip.GAP);
    }

    /** Puts a place of a page into the middle. */
    void moveTo(int page, Box box) {
        int middle = strip.place(page).y + (int) ((box.y() + box.height() / 2) * scale);
        moveTo((int) ((box.x() + box.width() / 2) * scale) - area.x / 2, middle - area.y / 2);
    }

    /** A screen further down, but not past the end of this page. */
    void moveOn(int page) {
        Rectangle place = strip.place(page);
        moveTo(origin.x, Math.min(origin.y + area.y - 60, place.y + place.height + PageStrip.GAP - area.y));
    }

    PageStrip strip() {
        return strip;
    }

    /** Pixels per point. */
    double scale() {
        return scale;
    }

    Point origin() {
        return origin;
    }

    Point area() {
        return area;
    }

    /** The height of the strip where what is in sight ends. */
    int bottom() {
        return origin.y + area.y;
    }

    List<Integer> pages() {
        return strip.visible(origin.y, bottom());
    }

    /** Where a page is on the screen. */
    Rectangle onScreen(int page) {
        Rectangle place = strip.place(page);
        int shift = Math.max(0, (area.x - strip.width()) / 2);
        return new Rectangle(place.x - origin.x + shift, place.y - origin.y, place.width, place.height);
    }

    /** What is at a point of the screen; nothing without pages. */
    Optional<Spot> spot(int x, int y) {
        int page = strip.at(y + origin.y);
        if (page < 0) {
            return Optional.empty();
        }
        Rectangle place = onScreen(page);
        return Optional.of(new Spot(page, (x - place.x) / scale, (y - place.y) / scale));
    }
}
