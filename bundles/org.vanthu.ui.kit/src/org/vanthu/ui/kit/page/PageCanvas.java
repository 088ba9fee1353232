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
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.work.Background;

/**
 * The pages of a document, one under the other. Only pages in sight are painted. Words can be selected and copied,
 * hits of a search are marked, overlay boxes can be dragged.
 */
public final class PageCanvas extends Canvas {

    private final Background background;
    private final Rasters rasters;
    private final Map<Integer, List<Box>> hits = new HashMap<>();
    private final Map<Integer, List<Box>> frames = new HashMap<>();
    private final OverlayBoxes overlays = new OverlayBoxes();
    private final List<Runnable> scrollers = new ArrayList<>();
    private final List<IntConsumer> seers = new ArrayList<>();
    private final SightedPages sighted = new SightedPages();
    private final TextSelection selection;
    private final Viewport view = new Viewport();
    private PageSource source;
    private Meaning framed = Meaning.WARNING;
    private final String lacking;

    public PageCanvas(Composite parent, Background background) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL | SWT.NO_BACKGROUND);
        this.background = background;
        lacking = KitTexts.of(getDisplay()).get("page.lacking");
        source = new NoPages();
        rasters = new Rasters(this, background, source);
        selection = new TextSelection(this, background);
        setBackground(Palette.colour(Palette.of(getDisplay()).sunken()));
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> resized());
        getVerticalBar().addListener(SWT.Selection, event -> scrolled());
        getHorizontalBar().addListener(SWT.Selection, event -> scrolled());
        new CanvasInput(this, view, overlays, selection);
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
        view.moveTo(0, 0);
        view.show(pages.sizes());
        moved();
    }

    /** Shows the same pages painted anew, where they are; boxes and marks stay. */
    public void renew(PageSource pages) {
        source = pages;
        selection.clear();
        rasters.show(pages);
        view.show(pages.sizes());
        moved();
    }

    public int pageCount() {
        return view.strip().count();
    }

    /** The page at the upper third of what is in sight, from 0; -1 without pages. */
    public int currentPage() {
        return view.strip().at(view.origin().y + view.area().y / 3);
    }

    /** Scrolls so that a page is on top. */
    public void goTo(int page) {
        if (page >= 0 && page < pageCount()) {
            view.moveTo(page);
            moved();
        }
    }

    /** Zoom as a share of the natural size; 1 is 100 %. */
    public double zoom() {
        return view.scale() * 72 / getDisplay().getDPI().x;
    }

    /** A fixed zoom around the middle of what is in sight. */
    public void zoom(double wanted) {
        view.rescale(wanted * getDisplay().getDPI().x / 72);
        moved();
    }

    /** The width of the pages follows the width of the canvas. */
    public void fitWidth() {
        view.fit(Viewport.Fit.WIDTH);
        moved();
    }

    /** A whole page fits into the canvas. */
    public void fitPage() {
        view.fit(Viewport.Fit.PAGE);
        moved();
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
            double middle =
                    view.onScreen(box.page()).y + (box.box().y() + box.box().height() / 2) * view.scale();
            if (middle < 0 || middle > view.area().y) {
                view.moveBy((int) middle - view.area().y / 2);
            }
            moved();
            forceFocus();
        });
    }

    /** Called when other pages have come into sight. */
    public void onScroll(Runnable scroller) {
        scrollers.add(scroller);
    }

    /** Called with a page, from 0, once the whole of it has been in sight, painted; never with one of which a part cannot be. */
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
        OptionalInt next = IntStream.range(0, pageCount())
                .filter(page -> !sighted.has(page))
                .findFirst();
        next.ifPresent(page -> {
            if (sighted.isBegun(page)) {
                view.moveOn(page);
            } else {
                view.moveTo(page);
            }
            moved();
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
        view.moveTo(page, box);
        moved();
    }

    /** What part of the pages is in sight, and how large. */
    public record Sight(double scale, int x, int y) {}

    public Sight sight() {
        return new Sight(view.scale(), view.origin().x, view.origin().y);
    }

    /** Shows the part that another canvas shows of its pages. */
    public void sight(Sight wanted) {
        view.take(wanted.scale(), wanted.x(), wanted.y());
        moved();
    }

    PageSource source() {
        return source;
    }

    /** Whether every page in sight is painted at its zoom; for tests that look at the screen. */
    public boolean isPainted() {
        return view.pages().stream()
                .allMatch(page -> rasters.get(page, view.scale()).isPresent());
    }

    private void resized() {
        Rectangle area = getClientArea();
        view.resize(area.width, area.height);
        moved();
    }

    /** Something else is in sight. */
    void moved() {
        bars();
        Rectangle area = getClientArea();
        if (area.width != view.area().x || area.height != view.area().y) {
            // a bar came or went
            view.resize(area.width, area.height);
            bars();
        }
        redraw();
        scrollers.forEach(Runnable::run);
    }

    private void bars() {
        bar(getVerticalBar(), view.strip().height(), view.area().y, view.origin().y);
        bar(getHorizontalBar(), view.strip().width(), view.area().x, view.origin().x);
    }

    private static void bar(ScrollBar bar, int whole, int shown, int at) {
        bar.setVisible(whole > shown);
        bar.setValues(at, 0, Math.max(1, whole), Math.max(1, Math.min(whole, shown)), 40, Math.max(40, shown - 40));
    }

    private void scrolled() {
        view.moveTo(getHorizontalBar().getSelection(), getVerticalBar().getSelection());
        moved();
    }

    private void paint(GC gc) {
        gc.setBackground(getBackground());
        gc.fillRectangle(getClientArea());
        PagePainter painter = new PagePainter(gc, Palette.of(getDisplay()), view.scale());
        for (int page : view.pages()) {
            Rectangle place = view.onScreen(page);
            Optional<Image> image = rasters.get(page, view.scale());
            painter.paper(place, image.isPresent() ? image : rasters.nearest(page));
            if (rasters.lacks(page)) {
                painter.lacking(place, lacking);
            }
            painter.hits(place, hits.getOrDefault(page, List.of()));
            painter.frames(place, frames.getOrDefault(page, List.of()), framed);
            painter.selection(place, selection.boxes(page));
            overlays.on(page).forEach(box -> painter.overlay(place, box, overlays.isHeld(box)));
        }
        look();
    }

    private void look() {
        PageSource now = source;
        sighted.look(view.strip(), view.origin().y, view.bottom(), page -> rasters.isThere(page, view.scale()))
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
