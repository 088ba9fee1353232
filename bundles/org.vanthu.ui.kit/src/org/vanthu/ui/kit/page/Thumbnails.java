package org.vanthu.ui.kit.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.page.PageSource.PageSize;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.work.Background;

/** Small pages to jump to. Only those in sight are painted. */
final class Thumbnails extends Canvas {

    private static final double WIDTH = 84;

    private final Rasters rasters;
    private final List<IntConsumer> pickers = new ArrayList<>();
    private PageStrip strip = new PageStrip(List.of(), 1);
    private double scale = 0.1;
    private int marked = -1;
    private int top;

    Thumbnails(Composite parent, Background background) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL);
        rasters = new Rasters(this, background, new NoPages());
        setBackground(Palette.colour(Palette.of(getDisplay()).ground()));
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> bars());
        getVerticalBar().addListener(SWT.Selection, event -> {
            top = getVerticalBar().getSelection();
            redraw();
        });
        addListener(SWT.MouseDown, event -> pick(strip.at(event.y + top)));
        addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                pick(Math.min(marked + 1, strip.count() - 1));
            } else if (event.keyCode == SWT.ARROW_UP) {
                pick(Math.max(marked - 1, 0));
            }
        });
    }

    void onPick(IntConsumer picker) {
        pickers.add(picker);
    }

    void show(PageSource source) {
        double widest =
                source.sizes().stream().mapToDouble(PageSize::width).max().orElse(595);
        scale = WIDTH / widest;
        strip = new PageStrip(source.sizes(), scale);
        rasters.show(source);
        top = 0;
        bars();
        redraw();
    }

    void mark(int page) {
        if (marked != page) {
            marked = page;
            redraw();
        }
    }

    private void pick(int page) {
        if (page >= 0) {
            pickers.forEach(picker -> picker.accept(page));
        }
    }

    private void bars() {
        int height = getClientArea().height;
        getVerticalBar()
                .setValues(
                        top, 0, Math.max(1, strip.height()), Math.max(1, Math.min(strip.height(), height)), 40, height);
        getVerticalBar().setVisible(strip.height() > height);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        PagePainter painter = new PagePainter(gc, palette, scale);
        Rectangle area = getClientArea();
        gc.setFont(TextFont.SMALL.of(getDisplay()));
        for (int page : strip.visible(top, top + area.height)) {
            Rectangle at = strip.place(page);
            Rectangle place = new Rectangle((area.width - at.width) / 2, at.y - top, at.width, at.height);
            painter.paper(place, rasters.get(page, scale));
            if (page == marked) {
                gc.setForeground(Palette.colour(palette.accent()));
                gc.setLineWidth(2);
                gc.drawRectangle(place.x - 2, place.y - 2, place.width + 4, place.height + 4);
                gc.setLineWidth(1);
            }
        }
    }
}
