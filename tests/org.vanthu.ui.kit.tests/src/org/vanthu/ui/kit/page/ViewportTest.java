package org.vanthu.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.page.PageSource.PageSize;
import org.vanthu.ui.kit.page.Viewport.Fit;
import org.vanthu.ui.kit.page.Viewport.Spot;

class ViewportTest {

    private static final PageSize UPRIGHT = new PageSize(600, 800);

    private static Viewport on(int width, int height, int pages) {
        Viewport view = new Viewport();
        view.resize(width, height);
        view.show(Collections.nCopies(pages, UPRIGHT));
        return view;
    }

    @Test
    void theWidestPageFillsTheWidthAndAWholePageTheHeight() {
        Viewport view = on(1224, 500, 3);

        assertEquals(2, view.scale());
        view.fit(Fit.PAGE);
        assertEquals((500 - 2.0 * PageStrip.GAP) / 800, view.scale());
        view.resize(1224, 624 + 200);
        assertEquals(1, view.scale());
    }

    @Test
    void onAWideScreenAPageIsNoLargerThanOneReadsWellUntilTheWidthIsAskedFor() {
        Viewport view = on(2424, 1200, 3);

        assertEquals(2, view.scale());
        view.resize(624, 1200);
        assertEquals(1, view.scale());
        view.resize(2424, 1200);
        view.fit(Fit.WIDTH);
        assertEquals(4, view.scale());
    }

    @Test
    void anotherScaleKeepsTheMiddleAndIsNoLongerFitted() {
        Viewport view = on(1224, 500, 3);
        view.moveTo(0, 1000);
        Spot before = view.spot(612, 250).orElseThrow();

        view.rescale(4);

        Spot after = view.spot(612, 250).orElseThrow();
        assertEquals(before.page(), after.page());
        assertEquals(before.y(), after.y(), PageStrip.GAP);
        view.resize(800, 500);
        assertEquals(4, view.scale());
    }

    @Test
    void nothingBesideThePagesComesIntoSight() {
        Viewport view = on(1224, 500, 2);

        view.moveBy(-1);
        assertEquals(new Point(0, 0), view.origin());
        view.moveBy(1_000_000);
        assertEquals(view.strip().height(), view.bottom());
        assertEquals(List.of(1), view.pages());
    }

    @Test
    void aPlaceIsBroughtIntoTheMiddle() {
        Viewport view = on(1224, 500, 3);

        view.moveTo(1, new Box(100, 400, 50, 20));

        Rectangle page = view.onScreen(1);
        assertEquals(250, page.y + 410 * view.scale(), 1);
    }

    @Test
    void aScreenFurtherDownEndsWithItsPage() {
        Viewport view = on(1224, 500, 3);

        view.moveTo(1);
        for (int i = 0; i < 9; i++) {
            view.moveOn(1);
        }

        assertEquals(view.strip().place(1).y + view.strip().place(1).height + PageStrip.GAP, view.bottom());
    }

    @Test
    void withoutPagesNothingIsAnywhere() {
        Viewport view = on(1224, 500, 0);

        assertEquals(Optional.empty(), view.spot(10, 10));
        assertTrue(view.pages().isEmpty());
    }
}
