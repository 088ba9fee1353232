package org.vanthu.ui.kit.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.FontData;
import org.eclipse.swt.widgets.Display;

/** The few sizes and weights of words, derived from the system's font so that the person's own setting is kept. */
public enum TextFont {
    /** Ordinary words. */
    BODY(0, SWT.NORMAL),
    /** Unread rows, names of things. */
    STRONG(0, SWT.BOLD),
    /** Second lines and column headers. */
    SMALL(-1, SWT.NORMAL),
    /** Headings of groups. */
    SMALL_STRONG(-1, SWT.BOLD),
    /** Head of a document or form. */
    TITLE(4, SWT.BOLD),
    /** The name of the program on the sign-in window. */
    DISPLAY(12, SWT.BOLD);

    private final int more;
    private final int style;

    TextFont(int more, int style) {
        this.more = more;
        this.style = style;
    }

    /** The font. Shared and kept for the life of the display; never dispose it. */
    public Font of(Display display) {
        return Shared.of(display).font(this, () -> make(display));
    }

    private Font make(Display display) {
        FontData[] data = display.getSystemFont().getFontData();
        for (FontData one : data) {
            one.setHeight(Math.max(7, one.getHeight() + more));
            one.setStyle(style);
        }
        return new Font(display, data);
    }
}
