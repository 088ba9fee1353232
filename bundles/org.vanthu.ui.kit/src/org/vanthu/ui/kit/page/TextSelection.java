package org.vanthu.ui.kit.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.jspecify.annotations.Nullable;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.page.PageSource.Word;
import org.vanthu.ui.kit.page.Viewport.Spot;
import org.vanthu.ui.kit.work.Background;

/** Words of one page selected with the mouse, from the word where it was pressed to the word where it is. */
final class TextSelection {

    private final PageCanvas canvas;
    private final Background background;
    private final Map<Integer, List<Word>> words = new HashMap<>();
    private @Nullable Spot from;
    private @Nullable Spot to;
    private boolean dragging;

    TextSelection(PageCanvas canvas, Background background) {
        this.canvas = canvas;
        this.background = background;
    }

    void clear() {
        words.clear();
        from = null;
        to = null;
    }

    void start(Spot spot) {
        from = spot;
        to = null;
        dragging = true;
        if (!words.containsKey(spot.page())) {
            PageSource source = canvas.source();
            background.run("words", canvas, () -> source.words(spot.page()), found -> {
                if (source == canvas.source()) {
                    words.put(spot.page(), found);
                    canvas.redraw();
                }
            });
        }
        canvas.redraw();
    }

    void reach(Spot spot) {
        if (dragging && from != null && spot.page() == from.page()) {
            to = spot;
            canvas.redraw();
        }
    }

    void end() {
        dragging = false;
    }

    List<Box> boxes(int page) {
        return selected(page).stream().map(Word::box).toList();
    }

    String text() {
        return from == null
                ? ""
                : selected(from.page()).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    void copy() {
        String text = text();
        if (!text.isEmpty()) {
            Clipboard clipboard = new Clipboard(canvas.getDisplay());
            clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
            clipboard.dispose();
        }
    }

    private List<Word> selected(int page) {
        if (from == null || to == null || from.page() != page) {
            return List.of();
        }
        List<Word> all = words.getOrDefault(page, List.of());
        int one = nearest(all, from);
        int other = nearest(all, to);
        return one < 0 ? List.of() : all.subList(Math.min(one, other), Math.max(one, other) + 1);
    }

    private static int nearest(List<Word> all, Spot spot) {
        int found = -1;
        double least = Double.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            Box box = all.get(i).box();
            double dx = Math.max(0, Math.max(box.x() - spot.x(), spot.x() - box.x() - box.width()));
            double dy = Math.max(0, Math.max(box.y() - spot.y(), spot.y() - box.y() - box.height()));
            double distance = dx * dx + 9 * dy * dy;
            if (distance < least) {
                least = distance;
                found = i;
            }
        }
        return found;
    }
}
