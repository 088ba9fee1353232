package org.vanthu.ui.kit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.page.PageSource.PageSize;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.work.Background;

/**
 * The pages of a document, one under the other. Only pages in sight are painted. Words can be selected and copied,
 * hits of a search are marked, overlay boxes can be dragged.
 */
public final class PageCanvas extends Canvas {

    private static final double LEAST = 0.25;
    private static final double MOST = 6;

    /** What the zoom follows. */
    private enum Fit {
        NOTHING,
        WIDTH,
        PAGE
    }

    private final Background background;
    private final Rasters rasters;
    private final Map<Integer, List<Box>> hits = new HashMap<>();
    private final Map<Integer, List<Box>> frames = new HashMap<>();
    private final OverlayBoxes overlays = new OverlayBoxes();
    private final List<Runnable> scrollers = new ArrayList<>();
    private final List<IntConsumer> seers = new ArrayList<>();
    private final SightedPages sighted = new SightedPages();
    private final TextSelection selection;
    private PageSource source;
    private PageStrip strip;
    private double scale = 1;
    private Fit fit = Fit.WIDTH;
    private Meaning framed = Meaning.WARNING;
    private Point origin = new Point(0, 0);

    public PageCanvas(Composite parent, Background background) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.NO_BACKGROUND);
        this.background = background;
        source = new NoPages();
        strip = new PageStrip(List.of(), 1);
        rasters = new Rasters(this, background, source);
        selection = new TextSelection(this, background);
        setBackground(Palette.colour(Palette.of(getDisplay()).sunken()));
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> measure());
        getVerticalBar().addListener(SWT.Selection, event -> scrolled());
        getHorizontalBar().addListener(SWT.Selection, event -> scrolled());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.MouseMove, this::move);
        addListener(SWT.MouseUp, event -> release());
        addListener(SWT.MouseVerticalWheel, this::wheel);
        addListener(
                SWT.Traverse,
                event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
                        && event.detail != SWT.TRAVERSE_ARROW_PREVIOUS
                        && event.detail != SWT.TRAVERSE_PAGE_NEXT
                        && event.detail != SWT.TRAVERSE_PAGE_PREVIOUS);
    }

    /** Shows other pages from their top. */
    public void show(PageSource pages) {
        source = pages;
        hits.clear();
        frames.clear();
        overlays.clear();
        selection.clear();
        rasters.show(pages);
        sighted.begin(Set.of());
        origin = new Point(0, 0);
        measure();
    }

    /** Shows the same pages painted anew, where they are; boxes and marks stay. */
    public void renew(PageSource pages) {
        source = pages;
        selection.clear();
        rasters.show(pages);
        measure();
    }

    public int pageCount() {
        return strip.count();
    }

    /** The page at the upper third of what is in sight, from 0; -1 without pages. */
    public int currentPage() {
        return strip.at(origin.y + getClientArea().height / 3);
    }

    /** Scrolls so that a page is on top. */
    public void goTo(int page) {
        if (page >= 0 && page < strip.count()) {
            scrollTo(origin.x, strip.place(page).y - PageStrip.GAP);
        }
    }

    /** Zoom as a share of the natural size; 1 is 100 %. */
    public double zoom() {
        return scale * 72 / getDisplay().getDPI().x;
    }

    /** A fixed zoom around the middle of what is in sight. */
    public void zoom(double wanted) {
        fit = Fit.NOTHING;
        rescale(wanted * getDisplay().getDPI().x / 72);
    }

    /** The width of the pages follows the width of the canvas. */
    public void fitWidth() {
        fit = Fit.WIDTH;
        measure();
    }

    /** A whole page fits into the canvas. */
    public void fitPage() {
        fit = Fit.PAGE;
        measure();
    }

    /** Marks hits; the first page with one comes into sight. */
    public void mark(Map<Integer, List<Box>> found) {
        hits.clear();
        hits.putAll(found);
        found.keySet().stream().min(Integer::compare).ifPresent(this::goTo);
        redraw();
    }

    /** Boxes to drag, instead of those shown before. */
    public void overlays(List<Overlay> boxes) {
        overlays.show(boxes);
        redraw();
    }

    public List<Overlay> overlays() {
        return overlays.all();
    }

    /** Called with a box after it was dragged or moved by keys. */
    public void onMove(Consumer<Overlay> mover) {
        overlays.onMove(mover);
    }

    /** Holds a box for the arrow keys and brings it into sight; Escape lets go. */
    public void hold(String id) {
        overlays.find(id).ifPresent(box -> {
            overlays.hold(id);
            Rectangle place = onScreen(box.page());
            double middle = place.y + (box.box().y() + box.box().height() / 2) * scale;
            if (middle < 0 || middle > getClientArea().height) {
                scrollTo(origin.x, (int) (origin.y + middle) - getClientArea().height / 2);
            }
            redraw();
            forceFocus();
        });
    }

    /** Called when other pages have come into sight. */
    public void onScroll(Runnable scroller) {
        scrollers.add(scroller);
    }

    /** Called with a page, from 0, once the whole of it has been in sight, painted. */
    public void onSeen(IntConsumer seer) {
        seers.add(seer);
    }

    /** These pages of what is shown were seen earlier. */
    public void seenBefore(Set<Integer> pages) {
        sighted.begin(pages);
        redraw();
    }

    /** Brings what has not been seen yet into sight, a screen at a time; false when every page has been seen. */
    public boolean advance() {
        OptionalInt next = IntStream.range(0, strip.count())
                .filter(page -> !sighted.has(page))
                .findFirst();
        next.ifPresent(page -> {
            Rectangle place = strip.place(page);
            int height = getClientArea().height;
            scrollTo(
                    origin.x,
                    sighted.isBegun(page)
                            ? Math.min(origin.y + height - 60, place.y + place.height + PageStrip.GAP - height)
                            : place.y - PageStrip.GAP);
        });
        return next.isPresent();
    }

    /** Frames places of pages, instead of those framed before. */
    public void frame(Map<Integer, List<Box>> boxes, Meaning meaning) {
        frames.clear();
        frames.putAll(boxes);
        framed = meaning;
        redraw();
    }

    /** Brings a place of a page into sight. */
    public void goTo(int page, Box box) {
        Rectangle place = strip.place(page);
        int middle = place.y + (int) ((box.y() + box.height() / 2) * scale);
        scrollTo(
                (int) ((box.x() + box.width() / 2) * scale) - getClientArea().width / 2,
                middle - getClientArea().height / 2);
    }

    /** What part of the pages is in sight, and how large. */
    public record Sight(double scale, int x, int y) {}

    public Sight sight() {
        return new Sight(scale, origin.x, origin.y);
    }

    /** Shows the part that another canvas shows of its pages. */
    public void sight(Sight wanted) {
        if (wanted.scale() != scale) {
            fit = Fit.NOTHING;
            scale = wanted.scale();
            strip = new PageStrip(source.sizes(), scale);
            bars();
        }
        scrollTo(wanted.x(), wanted.y());
    }

    /** The words selected with the mouse. */
    public String selectedText() {
        return selection.text();
    }

    PageSource source() {
        return source;
    }

    /** Whether every page in sight is painted at its zoom; for tests that look at the screen. */
    public boolean isPainted() {
        Rectangle area = getClientArea();
        return strip.visible(origin.y, origin.y + area.height).stream()
                .allMatch(page -> rasters.get(page, scale).isPresent());
    }

    private void measure() {
        if (fit != Fit.NOTHING && !source.sizes().isEmpty()) {
            Rectangle area = getClientArea();
            double across = (area.width - 2.0 * PageStrip.GAP) / greatest(PageSize::width);
            double down = (area.height - 2.0 * PageStrip.GAP) / greatest(PageSize::height);
            scale = Math.clamp(fit == Fit.WIDTH ? across : Math.min(across, down), LEAST, MOST);
        }
        strip = new PageStrip(source.sizes(), scale);
        bars();
        scrollTo(origin.x, origin.y);
    }

    private double greatest(ToDoubleFunction<PageSize> edge) {
        return source.sizes().stream().mapToDouble(edge).max().orElseThrow();
    }

    private void rescale(double wanted) {
        double before = scale;
        scale = Math.clamp(wanted, LEAST, MOST);
        int middle = origin.y + getClientArea().height / 2;
        strip = new PageStrip(source.sizes(), scale);
        bars();
        scrollTo(origin.x, (int) (middle * scale / before) - getClientArea().height / 2);
    }

    private void bars() {
        Rectangle area = getClientArea();
        bar(getVerticalBar(), strip.height(), area.height);
        bar(getHorizontalBar(), strip.width(), area.width);
    }

    private static void bar(ScrollBar bar, int whole, int shown) {
        bar.setVisible(whole > shown);
        bar.setValues(
                bar.getSelection(),
                0,
                Math.max(1, whole),
                Math.max(1, Math.min(whole, shown)),
                40,
                Math.max(40, shown - 40));
    }

    private void scrolled() {
        scrollTo(getHorizontalBar().getSelection(), getVerticalBar().getSelection());
    }

    private void scrollTo(int x, int y) {
        Rectangle area = getClientArea();
        origin = new Point(
                Math.clamp(x, 0, Math.max(0, strip.width() - area.width)),
                Math.clamp(y, 0, Math.max(0, strip.height() - area.height)));
        getVerticalBar().setSelection(origin.y);
        getHorizontalBar().setSelection(origin.x);
        redraw();
        scrollers.forEach(Runnable::run);
    }

    private void key(Event event) {
        if (overlays.key(event.keyCode, event.stateMask, source.sizes())) {
            redraw();
            return;
        }
        int page = Math.max(40, getClientArea().height - 60);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> scrollTo(origin.x, origin.y + 40);
            case SWT.ARROW_UP -> scrollTo(origin.x, origin.y - 40);
            case SWT.PAGE_DOWN, ' ' -> scrollTo(origin.x, origin.y + page);
            case SWT.PAGE_UP -> scrollTo(origin.x, origin.y - page);
            case SWT.HOME -> scrollTo(origin.x, 0);
            case SWT.END -> scrollTo(origin.x, strip.height());
            case 'c' -> copy(event);
            case '+', '=' -> zoom(zoom() * 1.2);
            case '-' -> zoom(zoom() / 1.2);
            default -> event.doit = true;
        }
    }

    private void copy(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            selection.copy();
        }
    }

    private void wheel(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            zoom(event.count > 0 ? zoom() * 1.1 : zoom() / 1.1);
            event.doit = false;
        }
    }

    private Optional<Spot> spot(int x, int y) {
        int page = strip.at(y + origin.y);
        if (page < 0) {
            return Optional.empty();
        }
        Rectangle place = onScreen(page);
        return Optional.of(new Spot(page, (x - place.x) / scale, (y - place.y) / scale));
    }

    /** A point of a page, in points from its top left corner. */
    record Spot(int page, double x, double y) {}

    private void press(Event event) {
        setFocus();
        spot(event.x, event.y).ifPresent(spot -> {
            if (!overlays.grip(spot)) {
                selection.start(spot);
            }
            redraw();
        });
    }

    private void move(Event event) {
        spot(event.x, event.y).ifPresent(spot -> {
            if (overlays.drag(spot, source.sizes())) {
                redraw();
            } else {
                selection.reach(spot);
            }
            setCursor(getDisplay()
                    .getSystemCursor(overlays.at(spot).isPresent() ? SWT.CURSOR_SIZEALL : SWT.CURSOR_ARROW));
        });
    }

    private void release() {
        overlays.drop();
        selection.end();
    }

    private Rectangle onScreen(int page) {
        Rectangle place = strip.place(page);
        int shift = Math.max(0, (getClientArea().width - strip.width()) / 2);
        return new Rectangle(place.x - origin.x + shift, place.y - origin.y, place.width, place.height);
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        PagePainter painter = new PagePainter(gc, Palette.of(getDisplay()), scale);
        for (int page : strip.visible(origin.y, origin.y + area.height)) {
            Rectangle place = onScreen(page);
            Optional<Image> image = rasters.get(page, scale);
            painter.paper(place, image.isPresent() ? image : rasters.nearest(page));
            painter.hits(place, hits.getOrDefault(page, List.of()));
            painter.frames(place, frames.getOrDefault(page, List.of()), framed);
            painter.selection(place, selection.boxes(page));
            overlays.on(page).forEach(box -> painter.overlay(place, box, overlays.isHeld(box)));
        }
        look(area.height);
    }

    private void look(int height) {
        PageSource now = source;
        sighted.look(strip, origin.y, origin.y + height, page -> rasters.isThere(page, scale))
                .forEach(page -> getDisplay().asyncExec(() -> {
                    if (!isDisposed() && now == source) {
                        seers.forEach(seer -> seer.accept(page));
                    }
                }));
    }

    Background background() {
        return background;
    }
}
