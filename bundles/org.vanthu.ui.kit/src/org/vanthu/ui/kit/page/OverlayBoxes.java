package org.vanthu.ui.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.jspecify.annotations.Nullable;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.page.PageSource.PageSize;
import org.vanthu.ui.kit.page.Viewport.Spot;

/** The boxes over the pages: one of them is held and follows the mouse or the arrow keys, onto other pages too. */
final class OverlayBoxes {

    /** A step of an arrow key: a millimetre, with Shift five. */
    private static final double STEP = 72 / 25.4;

    private static final int LONG_STEPS = 5;

    private final List<Overlay> boxes = new ArrayList<>();
    private final List<Consumer<Overlay>> movers = new ArrayList<>();
    private @Nullable String held;
    private @Nullable Grip grip;

    /** Where in the held box the mouse holds it. */
    private record Grip(double x, double y) {}

    void show(List<Overlay> shown) {
        boxes.clear();
        boxes.addAll(shown);
        if (held != null && find(held).isEmpty()) {
            letGo();
        }
    }

    void clear() {
        boxes.clear();
        letGo();
    }

    List<Overlay> all() {
        return List.copyOf(boxes);
    }

    List<Overlay> on(int page) {
        return boxes.stream().filter(box -> box.page() == page).toList();
    }

    void onMove(Consumer<Overlay> mover) {
        movers.add(mover);
    }

    Optional<Overlay> find(String id) {
        return boxes.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    boolean isHeld(Overlay box) {
        return box.id().equals(held);
    }

    void hold(String id) {
        held = id;
        grip = null;
    }

    void letGo() {
        held = null;
        grip = null;
    }

    /** The box under a spot, the topmost if several. */
    Optional<Overlay> at(Spot spot) {
        Box point = new Box(spot.x(), spot.y(), 0.01, 0.01);
        return boxes.reversed().stream()
                .filter(one -> one.page() == spot.page() && one.box().touches(point))
                .findFirst();
    }

    /** Takes the box under the mouse; whether there is one. */
    boolean grip(Spot spot) {
        Optional<Overlay> under = at(spot);
        held = under.map(Overlay::id).orElse(null);
        grip = under.map(one ->
                        new Grip(spot.x() - one.box().x(), spot.y() - one.box().y()))
                .orElse(null);
        return under.isPresent();
    }

    /** Drags the box that the mouse holds; whether it holds one. */
    boolean drag(Spot spot, List<PageSize> sizes) {
        if (grip == null || held == null) {
            return false;
        }
        place(held, spot.page(), spot.x() - grip.x(), spot.y() - grip.y(), sizes);
        return true;
    }

    /** The mouse lets go of the box; it stays held for the keys. */
    void drop() {
        if (grip != null) {
            grip = null;
            tell();
        }
    }

    /** What an arrow key, Ctrl+Page Up or Down, or Escape does to the held box; whether it did anything. */
    boolean key(int code, int mask, List<PageSize> sizes) {
        if (held == null || find(held).isEmpty()) {
            return false;
        }
        Overlay box = find(held).orElseThrow();
        double step = (mask & SWT.SHIFT) == 0 ? STEP : STEP * LONG_STEPS;
        switch (code) {
            case SWT.ARROW_LEFT -> move(box, box.page(), -step, 0, sizes);
            case SWT.ARROW_RIGHT -> move(box, box.page(), step, 0, sizes);
            case SWT.ARROW_UP -> move(box, box.page(), 0, -step, sizes);
            case SWT.ARROW_DOWN -> move(box, box.page(), 0, step, sizes);
            case SWT.PAGE_UP -> move(box, Math.max(0, box.page() - 1), 0, 0, sizes);
            case SWT.PAGE_DOWN -> move(box, Math.min(sizes.size() - 1, box.page() + 1), 0, 0, sizes);
            case SWT.ESC -> letGo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(Overlay box, int page, double right, double down, List<PageSize> sizes) {
        place(box.id(), page, box.box().x() + right, box.box().y() + down, sizes);
        tell();
    }

    private void tell() {
        if (held != null) {
            find(held).ifPresent(box -> List.copyOf(movers).forEach(mover -> mover.accept(box)));
        }
    }

    void place(String id, int page, double x, double y, List<PageSize> sizes) {
        boxes.replaceAll(one -> one.id().equals(id) ? one.movedTo(page, x, y, sizes.get(page)) : one);
    }
}
