package org.vanthu.ui.workbench.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseTrackListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** A drawing over a word, with a count at its corner. */
final class RailButton extends Canvas {

    private static final int WIDTH = 76;
    private static final int HEIGHT = 60;

    private Icon icon;
    private final String text;
    private final Runnable act;
    private boolean ticked;
    private boolean over;
    private long count;

    RailButton(Composite parent, Icon icon, String text, Runnable act) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.icon = icon;
        this.text = text;
        this.act = act;
        setBackground(parent.getBackground());
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseUp, event -> act.run());
        addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' || event.keyCode == SWT.CR) {
                press();
            }
        });
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addMouseTrackListener(MouseTrackListener.mouseEnterAdapter(event -> hover(true)));
        addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> hover(false)));
    }

    void press() {
        act.run();
    }

    void tick(boolean on) {
        ticked = on;
        redraw();
    }

    /** How much is new behind it; 0 shows nothing. */
    void count(long unread) {
        count = unread;
        redraw();
    }

    /** Another drawing for the same act. */
    void show(Icon drawing) {
        icon = drawing;
        redraw();
    }

    private void hover(boolean now) {
        over = now;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(WIDTH, HEIGHT);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        gc.setAntialias(SWT.ON);
        RGB behind = getBackground().getRGB();
        if (ticked || over || isFocusControl()) {
            gc.setBackground(Palette.colour(ticked ? palette.selection() : Colours.mix(palette.text(), behind, 0.07)));
            gc.fillRoundRectangle(0, 0, WIDTH, HEIGHT, 10, 10);
        }
        RGB ink = ticked ? palette.accent() : palette.textMuted();
        gc.drawImage(icon.image(getDisplay(), 24, ink), (WIDTH - 24) / 2, 8);
        gc.setFont((ticked ? TextFont.SMALL_STRONG : TextFont.SMALL).of(getDisplay()));
        gc.setForeground(Palette.colour(ticked ? palette.text() : palette.textMuted()));
        Point words = gc.textExtent(text);
        gc.drawText(text, (WIDTH - words.x) / 2, 37, SWT.DRAW_TRANSPARENT);
        if (count > 0) {
            paintCount(gc, palette);
        }
        if (isFocusControl()) {
            gc.setForeground(Palette.colour(palette.accent()));
            gc.drawRoundRectangle(1, 1, WIDTH - 3, HEIGHT - 3, 10, 10);
        }
    }

    private void paintCount(GC gc, Palette palette) {
        String words = count > 99 ? "99+" : Long.toString(count);
        gc.setFont(TextFont.SMALL_STRONG.of(getDisplay()));
        Point size = gc.textExtent(words);
        int width = Math.max(18, size.x + 8);
        gc.setBackground(Palette.colour(palette.accent()));
        gc.fillRoundRectangle(WIDTH / 2 + 6, 3, width, 17, 17, 17);
        gc.setForeground(Palette.colour(palette.onAccent()));
        gc.drawText(words, WIDTH / 2 + 6 + (width - size.x) / 2, 3 + (17 - size.y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
