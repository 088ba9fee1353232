package org.vanthu.ui.kit.page;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Control;
import org.vanthu.ui.kit.page.PageSource.Raster;
import org.vanthu.ui.kit.work.Background;

/** Painted pages: the few last seen are kept, the others painted again when they come into sight. */
final class Rasters {

    private static final int KEPT = 12;

    private record Key(int page, double scale) {}

    private record Painted(Image image, boolean whole) {}

    private final Control owner;
    private final Background background;
    private final Map<Key, Painted> images = new LinkedHashMap<>(16, 0.75f, true);
    private final Set<Key> asked = new HashSet<>();
    private PageSource source;
    private int generation;

    Rasters(Control owner, Background background, PageSource source) {
        this.owner = owner;
        this.background = background;
        this.source = source;
        owner.addDisposeListener(event -> clear());
    }

    void show(PageSource next) {
        clear();
        generation++;
        source = next;
    }

    /** The page if it is painted; otherwise it is asked for and the owner redrawn when it is there. */
    Optional<Image> get(int page, double scale) {
        Key key = new Key(page, scale);
        Painted known = images.get(key);
        if (known != null) {
            return Optional.of(known.image());
        }
        if (asked.add(key)) {
            int mine = generation;
            PageSource from = source;
            background.run("page", owner, () -> from.paint(page, scale), raster -> arrived(mine, key, raster));
        }
        return Optional.empty();
    }

    /** Whether the page is painted at this zoom; a page that cannot be drawn whole never is. */
    boolean isThere(int page, double scale) {
        return Optional.ofNullable(images.get(new Key(page, scale)))
                .filter(Painted::whole)
                .isPresent();
    }

    /** Whether something of the page could not be painted. */
    boolean lacks(int page) {
        return images.entrySet().stream()
                .anyMatch(entry ->
                        entry.getKey().page() == page && !entry.getValue().whole());
    }

    /** A painting of the page at any zoom, to stretch until the right one is there. */
    Optional<Image> nearest(int page) {
        return images.entrySet().stream()
                .filter(entry -> entry.getKey().page() == page)
                .map(entry -> entry.getValue().image())
                .reduce((older, newer) -> newer);
    }

    private void arrived(int mine, Key key, Raster raster) {
        if (mine != generation) {
            return;
        }
        asked.remove(key);
        images.put(key, new Painted(new Image(owner.getDisplay(), data(raster)), raster.whole()));
        var oldest = images.entrySet().iterator();
        while (images.size() > KEPT) {
            oldest.next().getValue().image().dispose();
            oldest.remove();
        }
        owner.redraw();
    }

    static ImageData data(Raster raster) {
        ImageData data = new ImageData(raster.width(), raster.height(), 24, new PaletteData(0xff0000, 0xff00, 0xff));
        int[] argb = raster.argb();
        for (int y = 0; y < raster.height(); y++) {
            data.setPixels(0, y, raster.width(), argb, y * raster.width());
        }
        return data;
    }

    private void clear() {
        images.values().forEach(painted -> painted.image().dispose());
        images.clear();
        asked.clear();
    }
}
