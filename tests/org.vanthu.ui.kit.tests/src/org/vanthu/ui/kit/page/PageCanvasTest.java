package org.vanthu.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.testkit.Stage;

class PageCanvasTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void ofTenThousandPagesOnlyThoseInSightArePainted() {
        GreyPages pages = new GreyPages(10_000);
        PageCanvas canvas = new PageCanvas(stage.shell(), stage.background());
        stage.open();

        canvas.show(pages);
        canvas.goTo(7_000);
        stage.screen().waitFor("page 7001", () -> pages.painted.contains(7_000));
        stage.screen().settle();

        assertTrue(pages.painted.size() <= 6, "painted " + pages.painted);
        assertEquals(7_000, canvas.currentPage());
    }

    @Test
    void goingOnShowsEveryPageOnceAndTellsOfEach() {
        PageCanvas canvas = new PageCanvas(stage.shell(), stage.background());
        List<Integer> seen = new ArrayList<>();
        canvas.onSeen(seen::add);
        stage.open();
        canvas.show(new GreyPages(4));
        canvas.fitPage();
        canvas.seenBefore(Set.of(2));
        stage.screen().waitFor("the first page", () -> seen.contains(0));

        canvas.advance();
        stage.screen().waitFor("the second page", () -> seen.contains(1));
        canvas.advance();
        stage.screen().waitFor("the last page", () -> seen.contains(3));

        assertEquals(List.of(0, 1, 3), seen);
        assertEquals(false, canvas.advance());
    }

    @Test
    void aPageOfWhichAPartCannotBeShownSaysSoAndIsNeverSeen() {
        PageCanvas canvas = new PageCanvas(stage.shell(), stage.background());
        List<Integer> seen = new ArrayList<>();
        canvas.onSeen(seen::add);
        stage.open();
        canvas.show(new GreyPages(2, Set.of(0)));
        canvas.fitPage();
        stage.screen()
                .waitFor("the warning", () -> hasColour(canvas, Palette.light().of(Meaning.WARNING)));
        canvas.goTo(1);
        stage.screen().waitFor("the second page", () -> seen.contains(1));
        stage.screen()
                .waitFor("no warning", () -> !hasColour(canvas, Palette.light().of(Meaning.WARNING)));

        assertEquals(List.of(1), seen);
    }

    private static boolean hasColour(Control control, RGB wanted) {
        Point size = control.getSize();
        Image image = new Image(control.getDisplay(), size.x, size.y);
        GC gc = new GC(control);
        gc.copyArea(image, 0, 0);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        return IntStream.range(0, size.x * size.y)
                .anyMatch(at -> data.palette
                        .getRGB(data.getPixel(at % size.x, at / size.x))
                        .equals(wanted));
    }

    @Test
    void aBoxStaysInsideThePageHoweverFarItIsDragged() {
        PageCanvas canvas = new PageCanvas(stage.shell(), stage.background());
        stage.open();
        canvas.show(new GreyPages(1));
        canvas.overlays(List.of(new Overlay("person", 0, new Box(300, 600, 150, 60), "Chữ ký")));
        List<Overlay> told = new ArrayList<>();
        canvas.onMove(told::add);

        canvas.hold("person");
        for (int i = 0; i < 60; i++) {
            press(canvas, SWT.ARROW_RIGHT, SWT.SHIFT);
            press(canvas, SWT.ARROW_UP, SWT.SHIFT);
        }

        assertEquals(
                new Box(595 - 150, 0, 150, 60), canvas.overlays().getFirst().box());
        assertEquals(canvas.overlays().getFirst(), told.getLast());
    }

    private static void press(PageCanvas canvas, int key, int mask) {
        Event event = new Event();
        event.keyCode = key;
        event.stateMask = mask;
        canvas.notifyListeners(SWT.KeyDown, event);
    }

    private static void mouse(PageCanvas canvas, int type, int x, int y) {
        Event event = new Event();
        event.x = x;
        event.y = y;
        event.button = 1;
        canvas.notifyListeners(type, event);
    }

    @Test
    void anArrowKeyMovesTheHeldBoxByAMillimetreUntilItIsLetGo() {
        PageCanvas canvas = new PageCanvas(stage.shell(), stage.background());
        stage.open();
        canvas.show(new GreyPages(3));
        canvas.overlays(List.of(new Overlay("person", 0, new Box(300, 400, 150, 60), "Chữ ký")));

        press(canvas, SWT.ARROW_DOWN, 0);
        canvas.hold("person");
        press(canvas, SWT.ARROW_DOWN, 0);
        press(canvas, SWT.ARROW_LEFT, SWT.SHIFT);
        press(canvas, SWT.PAGE_DOWN, 0);
        press(canvas, SWT.ESC, 0);
        press(canvas, SWT.ARROW_DOWN, 0);

        Overlay box = canvas.overlays().getFirst();
        assertEquals(1, box.page());
        assertEquals(400 + 72 / 25.4, box.box().y(), 0.01);
        assertEquals(300 - 5 * 72 / 25.4, box.box().x(), 0.01);
    }

    @Test
    void aBoxFollowsTheMouseAndIsToldOnceWhenItIsDropped() {
        PageCanvas canvas = new PageCanvas(stage.shell(), stage.background());
        stage.open();
        canvas.show(new GreyPages(1));
        canvas.zoom(1);
        double scale = canvas.getDisplay().getDPI().x / 72.0;
        canvas.overlays(List.of(new Overlay("person", 0, new Box(100, 50, 150, 60), "Chữ ký")));
        List<Overlay> told = new ArrayList<>();
        canvas.onMove(told::add);
        int left = Math.max(0, (canvas.getClientArea().width - (int) Math.round(595 * scale) - 24) / 2) + 12;

        mouse(canvas, SWT.MouseDown, left + (int) (110 * scale), 12 + (int) (60 * scale));
        mouse(canvas, SWT.MouseMove, left + (int) (160 * scale), 12 + (int) (80 * scale));
        mouse(canvas, SWT.MouseUp, left + (int) (160 * scale), 12 + (int) (80 * scale));
        mouse(canvas, SWT.MouseMove, left, 12);

        assertEquals(1, told.size());
        assertEquals(150, told.getFirst().box().x(), 2);
        assertEquals(70, told.getFirst().box().y(), 2);
        assertEquals(told.getFirst(), canvas.overlays().getFirst());
    }

    @Test
    void pagesLeaveNoImageOrFontBehindWhenTheyAreClosed() {
        showAndDispose();
        showAndDispose();
        int before = stage.resources();

        int openings = 5;
        for (int i = 0; i < openings; i++) {
            showAndDispose();
        }

        // What the display keeps for good may still fill up once; a leak grows with every opening.
        assertTrue(stage.resources() - before < openings, before + " became " + stage.resources());
    }

    private void showAndDispose() {
        PageView view = new PageView(stage.shell(), stage.background());
        GreyPages pages = new GreyPages(20);
        view.show(pages);
        stage.open();
        stage.shell().layout(true, true);
        stage.screen().waitFor("a page", () -> !pages.painted.isEmpty());
        stage.screen().settle();
        view.control().dispose();
        stage.screen().settle();
    }

    /** Grey pages that remember which of them were painted. */
    private static final class GreyPages implements PageSource {
        private final int count;
        final Set<Integer> painted = new ConcurrentSkipListSet<>();

        private final Set<Integer> broken;

        GreyPages(int count) {
            this(count, Set.of());
        }

        GreyPages(int count, Set<Integer> broken) {
            this.count = count;
            this.broken = broken;
        }

        @Override
        public List<PageSize> sizes() {
            return Collections.nCopies(count, new PageSize(595, 842));
        }

        @Override
        public Raster paint(int page, double scale) {
            painted.add(page);
            int width = (int) (595 * scale);
            int height = (int) (842 * scale);
            int[] argb = new int[width * height];
            Arrays.fill(argb, 0xff808080);
            return new Raster(width, height, argb, !broken.contains(page));
        }

        @Override
        public List<Word> words(int page) {
            return List.of();
        }
    }
}
