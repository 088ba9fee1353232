package org.vanthu.ui.workbench.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MouseTrackListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.text.Ellipsis;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** One notification in two lines; bold with a blue dot while it has not been seen. A click, Enter or Space opens it. */
final class NoticeLine extends Canvas {

    private static final int HEIGHT = 48;
    private static final int INDENT = 24;

    /** Whether the person has seen it. */
    enum State {
        FRESH,
        SEEN
    }

    private final String title;
    private final String detail;
    private final State state;
    private boolean over;

    NoticeLine(Composite parent, String title, String detail, State state, Runnable open) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.title = title;
        this.detail = detail;
        this.state = state;
        setBackground(parent.getBackground());
        setToolTipText(title.replace("&", "&&"));
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseUp, event -> open.run());
        addListener(SWT.KeyDown, event -> {
            if (event.character == ' ' || event.keyCode == SWT.CR) {
                open.run();
            }
        });
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addMouseTrackListener(MouseTrackListener.mouseEnterAdapter(event -> hover(true)));
        addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> hover(false)));
    }

    private void hover(boolean now) {
        over = now;
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        return new Point(widthHint == SWT.DEFAULT ? 320 : widthHint, HEIGHT);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Point size = getSize();
        gc.setAntialias(SWT.ON);
        RGB behind = getBackground().getRGB();
        if (over || isFocusControl()) {
            gc.setBackground(Palette.colour(Colours.mix(palette.text(), behind, 0.06)));
            gc.fillRoundRectangle(0, 0, size.x, size.y, 8, 8);
        }
        if (isFocusControl()) {
            gc.setForeground(Palette.colour(palette.accent()));
            gc.drawRoundRectangle(1, 1, size.x - 3, size.y - 3, 8, 8);
        }
        if (state == State.FRESH) {
            gc.setBackground(Palette.colour(palette.accent()));
            gc.fillOval(9, 13, 7, 7);
        }
        int width = size.x - INDENT - 8;
        gc.setFont((state == State.FRESH ? TextFont.STRONG : TextFont.BODY).of(getDisplay()));
        gc.setForeground(Palette.colour(palette.text()));
        gc.drawText(Ellipsis.fit(gc, title, width), INDENT, 5, SWT.DRAW_TRANSPARENT);
        gc.setFont(TextFont.SMALL.of(getDisplay()));
        gc.setForeground(Palette.colour(palette.textMuted()));
        gc.drawText(Ellipsis.fit(gc, detail, width), INDENT, 26, SWT.DRAW_TRANSPARENT);
    }
}
