package org.vanthu.ui.kit.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Control;
import org.vanthu.ui.kit.page.PageSource.Raster;
import org.vanthu.ui.kit.work.Background;

/** The first pages of documents, small: those of the rows seen last are kept, and one row is drawn at a time. */
final class SmallPages<R> {

    /** More than stand on a tall screen. At 60 points a page that is some 4 MB. */
    private static final int KEPT = 48;

    private final Control owner;
    private final Background background;
    private final Function<R, Object> identity;
    private final PageRows.Drawer<R> drawer;
    private final Map<Object, List<Image>> images = new LinkedHashMap<>(16, 0.75f, true);
    private boolean drawing;

    SmallPages(Control owner, Background background, Function<R, Object> identity, PageRows.Drawer<R> drawer) {
        this.owner = owner;
        this.background = background;
        this.identity = identity;
        this.drawer = drawer;
        owner.addDisposeListener(event -> images.values().forEach(SmallPages::dispose));
    }

    boolean has(R row) {
        return images.containsKey(identity.apply(row));
    }

    /** What is drawn of a document; empty until something is. */
    List<Image> of(R row) {
        return images.getOrDefault(identity.apply(row), List.of());
    }

    void forget(R row) {
        List<Image> old = images.remove(identity.apply(row));
        if (old != null) {
            dispose(old);
        }
    }

    /** Draws a document unless another is being drawn; the owner is painted again when it is there, and asks for the next. */
    void ask(R row, int most, int height) {
        if (drawing) {
            return;
        }
        drawing = true;
        background.run("pages", owner, () -> drawer.draw(row, most, height), drawn -> arrived(row, drawn));
    }

    private void arrived(R row, List<Raster> drawn) {
        drawing = false;
        forget(row);
        images.put(
                identity.apply(row),
                drawn.stream()
                        .map(raster -> new Image(owner.getDisplay(), Rasters.data(raster)))
                        .toList());
        var oldest = images.values().iterator();
        while (images.size() > KEPT) {
            dispose(oldest.next());
            oldest.remove();
        }
        owner.redraw();
    }

    private static void dispose(List<Image> pages) {
        pages.forEach(Image::dispose);
    }
}
