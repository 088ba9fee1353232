package org.vanthu.pdf.internal.prepare;

import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.PageGeometry;

/** The place of the agency's lines on annexes and copies: top right of page 1, in the margin. */
public final class NotePlace {

    private static final double WIDTH = Millimetres.toPoints(70);
    private static final double HEIGHT = Millimetres.toPoints(10);

    private NotePlace() {}

    /** On a page that lies so. */
    public static Box on(PageGeometry page) {
        double width = Math.min(WIDTH, page.width());
        double right = Math.min(Millimetres.toPoints(15), (page.width() - width) / 2);
        return new Box(page.width() - right - width, Millimetres.toPoints(7), width, Math.min(HEIGHT, page.height()));
    }
}
