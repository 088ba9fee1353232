package org.vanthu.ui.kit.page;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.graphics.TextLayout;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;

/** Paints paper and what is marked on it. Paper is white in every theme, as it will be printed. */
final class PagePainter {

    private static final int LACKING_EDGE = 12;
    private static final RGB WHITE = new RGB(255, 255, 255);
    private static final RGB MARKER = new RGB(255, 214, 64);
    private static final RGB BLUE = new RGB(31, 95, 191);

    private final GC gc;
    private final Palette palette;
    private final double scale;

    PagePainter(GC gc, Palette palette, double scale) {
        this.gc = gc;
        this.palette = palette;
        this.scale = scale;
    }

    void paper(Rectangle place, Optional<Image> image) {
        gc.setBackground(Palette.colour(WHITE));
        gc.fillRectangle(place);
        image.ifPresent(painted -> {
            Rectangle size = painted.getBounds();
            gc.drawImage(painted, 0, 0, size.width, size.height, place.x, place.y, place.width, place.height);
        });
        gc.setForeground(Palette.colour(palette.line()));
        gc.drawRectangle(place.x - 1, place.y - 1, place.width + 1, place.height + 1);
    }

    /** Says in the upper part of a page that is in sight that something of it is missing. */
    void lacking(Rectangle place, String words) {
        TextLayout text = new TextLayout(gc.getDevice());
        text.setText(words);
        text.setFont(gc.getFont());
        text.setWidth(Math.max(60, place.width - 2 * LACKING_EDGE));
        Rectangle needed = text.getBounds();
        int top = Math.max(place.y, 0);
        RGB colour = Palette.light().of(Meaning.WARNING);
        gc.setBackground(Palette.colour(Colours.mix(colour, WHITE, 0.12)));
        gc.fillRectangle(place.x, top, place.width, needed.height + 2 * LACKING_EDGE);
        gc.setForeground(Palette.colour(colour));
        text.draw(gc, place.x + LACKING_EDGE, top + LACKING_EDGE);
        text.dispose();
    }

    void hits(Rectangle place, List<Box> boxes) {
        fill(place, boxes, MARKER, 110);
    }

    /** On paper, which is white in the dark too, so that the colours of the light theme are right on it. */
    void frames(Rectangle place, List<Box> boxes, Meaning meaning) {
        RGB colour = Palette.light().of(meaning);
        fill(place, boxes, colour, 24);
        gc.setForeground(Palette.colour(colour));
        gc.setLineWidth(2);
        boxes.forEach(box -> gc.drawRectangle(pixels(place, box)));
        gc.setLineWidth(1);
    }

    void selection(Rectangle place, List<Box> boxes) {
        fill(place, boxes, BLUE, 70);
    }

    private void fill(Rectangle place, List<Box> boxes, RGB colour, int alpha) {
        gc.setBackground(Palette.colour(colour));
        gc.setAlpha(alpha);
        boxes.forEach(box -> gc.fillRectangle(pixels(place, box)));
        gc.setAlpha(255);
    }

    void overlay(Rectangle place, Overlay overlay, boolean held) {
        Rectangle box = pixels(place, overlay.box());
        gc.setAntialias(SWT.ON);
        gc.setBackground(Palette.colour(BLUE));
        gc.setAlpha(held ? 70 : 28);
        gc.fillRectangle(box);
        gc.setAlpha(255);
        gc.setForeground(Palette.colour(BLUE));
        gc.setLineStyle(held ? SWT.LINE_SOLID : SWT.LINE_DASH);
        gc.setLineWidth(held ? 2 : 1);
        gc.drawRectangle(box);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setLineWidth(1);
        gc.setForeground(Palette.colour(Colours.mix(BLUE, new RGB(0, 0, 0), 0.8)));
        Point words = gc.textExtent(overlay.label());
        Point corner = label(place, box, words);
        gc.drawText(overlay.label(), corner.x, corner.y, SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER);
    }

    /** In the box where it is high enough; else beside it, towards the nearer edge of the page, where nothing is printed. */
    private static Point label(Rectangle place, Rectangle box, Point words) {
        if (box.height >= words.y + 8) {
            return new Point(box.x + 6, box.y + 4);
        }
        int middle = box.y + (box.height - words.y) / 2;
        boolean left = 2 * box.x + box.width < 2 * place.x + place.width;
        return new Point(left ? box.x - words.x - 6 : box.x + box.width + 6, middle);
    }

    private Rectangle pixels(Rectangle place, Box box) {
        return new Rectangle(
                place.x + (int) Math.round(box.x() * scale),
                place.y + (int) Math.round(box.y() * scale),
                Math.max(2, (int) Math.round(box.width() * scale)),
                Math.max(2, (int) Math.round(box.height() * scale)));
    }
}
