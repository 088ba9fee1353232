package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {

    private static final Rectangle LARGE = new Rectangle(0, 0, 2560, 1440);
    private static final Rectangle SMALL = new Rectangle(2560, 0, 1366, 768);

    @Test
    void theFirstTimeItStandsInTheMiddleOfALargeScreenAndFillsASmallOne() {
        assertEquals(new WindowPlace(new Rectangle(560, 270, 1440, 900), false), WindowPlace.usual(LARGE));
        assertEquals(new WindowPlace(SMALL, true), WindowPlace.usual(SMALL));
    }

    @Test
    void whatWasWrittenIsReadAndNothingElse() {
        WindowPlace left = new WindowPlace(new Rectangle(-1200, 40, 1100, 700), true);

        assertEquals(Optional.of(left), WindowPlace.read(left.written()));
        assertEquals(Optional.empty(), WindowPlace.read(""));
        assertEquals(Optional.empty(), WindowPlace.read("1 2 3 wide true"));
        assertEquals(Optional.empty(), WindowPlace.read("99999999999 0 10 10 true"));
    }

    @Test
    void aWindowOnAScreenThatWasTakenAwayOrIsSmallerNowCannotBeReached() {
        WindowPlace right = new WindowPlace(new Rectangle(2700, 30, 1000, 600), false);

        assertTrue(right.isReachable(List.of(LARGE, SMALL)));
        assertFalse(right.isReachable(List.of(LARGE)));
        assertFalse(right.isReachable(List.of(LARGE, new Rectangle(2560, 0, 800, 600))));
    }
}
