package org.vanthu.ui.kit.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vanthu.ui.kit.page.PageCanvas.Spot;
import org.vanthu.ui.kit.page.PageSource.Box;

/** A box held with the mouse. */
record OverlayDrag(Overlay held, double gripX, double gripY) {

    /** The box under a spot, the topmost if several. */
    static @Nullable OverlayDrag at(List<Overlay> overlays, Spot spot) {
        for (Overlay one : overlays.reversed()) {
            Box box = one.box();
            if (one.page() == spot.page() && box.touches(new Box(spot.x(), spot.y(), 0.01, 0.01))) {
                return new OverlayDrag(one, spot.x() - box.x(), spot.y() - box.y());
            }
        }
        return null;
    }

    String id() {
        return held.id();
    }

    /** Where the box is when the mouse is at a spot of the same page. */
    Overlay to(Spot spot, List<PageSource.PageSize> sizes) {
        return spot.page() == held.page()
                ? held.movedTo(spot.x() - gripX, spot.y() - gripY, sizes.get(held.page()))
                : held;
    }
}
