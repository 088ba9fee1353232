package org.vanthu.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** A word or two on a faint rounded ground: a state, an urgency, a verdict. */
public final class Badge extends Canvas {

    private String text = "";
    private Meaning meaning = Meaning.PLAIN;

    public Badge(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_FOCUS);
        setFont(TextFont.SMALL_STRONG.of(getDisplay()));
        setBackground(parent.getBackground());
        addPaintListener(event -> paint(event.gc));
    }

    /** Shows words with a meaning; empty words make it take no room. */
    public Badge show(String words, Meaning how) {
        text = words;
        meaning = how;
        setToolTipText(words);
        redraw();
        return this;
    }

    public String getText() {
        return text;
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        if (text.isEmpty()) {
            return new Point(0, 0);
        }
        GC gc = new GC(this);
        Point words = gc.textExtent(text);
        gc.dispose();
        return new Point(words.x + 16, words.y + 6);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Point size = getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.colour(palette.tint(meaning)));
        gc.fillRoundRectangle(0, 0, size.x, size.y, 8, 8);
        gc.setForeground(Palette.colour(palette.of(meaning)));
        Point words = gc.textExtent(text);
        gc.drawText(text, (size.x - words.x) / 2, (size.y - words.y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
