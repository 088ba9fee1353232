package org.vanthu.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.page.PageSource.Box;
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
    void aBoxStaysInsideThePageHoweverFarItIsDragged() {
        PageCanvas canvas = new PageCanvas(stage.shell(), stage.background());
        stage.open();
        canvas.show(new GreyPages(1));
        canvas.overlays(List.of(new Overlay("person", 0, new Box(300, 600, 150, 60), "Chữ ký")));
        List<Overlay> told = new ArrayList<>();
        canvas.onMove(told::add);

        canvas.moveOverlay("person", 5_000, -20);

        assertEquals(
                new Box(595 - 150, 0, 150, 60), canvas.overlays().getFirst().box());
        assertEquals(canvas.overlays(), told);
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

        GreyPages(int count) {
            this.count = count;
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
            return new Raster(width, height, argb);
        }

        @Override
        public List<Word> words(int page) {
            return List.of();
        }
    }
}
