package org.vanthu.ui.administration.internal;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.domain.signature.MarkImage;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/**
 * The foot of a letter at its true size with the picture in its place: a signature between title and name, a seal over a
 * third of a signature on its left. A ground that is not transparent is seen at once, since it hides the words.
 */
final class MarkPreview {

    private static final double MILLIMETRES_PER_INCH = 25.4;
    private static final RGB PAPER = Colours.rgb("#ffffff");
    private static final RGB INK = Colours.rgb("#111111");
    private static final RGB PALE = Colours.rgb("#8a94a3");

    private final Canvas canvas;
    private final Texts texts;
    private final MarkModel.Kind kind;
    private Optional<Image> image = Optional.empty();
    private double widthMm;

    MarkPreview(Composite parent, Texts texts, MarkModel.Kind kind) {
        this.texts = texts;
        this.kind = kind;
        canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
        canvas.addPaintListener(event -> paint(event.gc));
        canvas.addListener(SWT.Dispose, event -> image.ifPresent(Image::dispose));
    }

    Canvas control() {
        return canvas;
    }

    /** Shows this picture; without one the place where it goes. */
    void show(Optional<MarkImage> mark) {
        image.ifPresent(Image::dispose);
        image = mark.flatMap(this::draw);
        widthMm = mark.map(MarkImage::widthMm).orElse(0.0);
        canvas.redraw();
    }

    private Optional<Image> draw(MarkImage mark) {
        try {
            return Optional.of(new Image(canvas.getDisplay(), new ImageData(new ByteArrayInputStream(mark.png()))));
        } catch (SWTException unreadable) {
            return Optional.empty();
        }
    }

    private int pixels(double millimetres) {
        return (int) Math.round(millimetres * canvas.getDisplay().getDPI().x / MILLIMETRES_PER_INCH);
    }

    private void paint(GC gc) {
        Rectangle area = canvas.getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setInterpolation(SWT.HIGH);
        gc.setBackground(Palette.colour(PAPER));
        gc.fillRectangle(area);
        gc.setForeground(Palette.colour(Palette.of(canvas.getDisplay()).line()));
        gc.drawRectangle(0, 0, area.width - 1, area.height - 1);
        int centre = area.width / 2;
        gc.setFont(TextFont.STRONG.of(canvas.getDisplay()));
        words(gc, texts.get("mark.title"), centre, pixels(6), INK);
        words(gc, texts.get("mark.name"), centre, pixels(44), INK);
        Rectangle signature = new Rectangle(centre - pixels(20), pixels(16), pixels(40), pixels(22));
        if (kind == MarkModel.Kind.SEAL || image.isEmpty()) {
            place(gc, signature);
        }
        image.ifPresent(picture -> stamp(gc, picture, signature));
    }

    private void words(GC gc, String words, int centre, int y, RGB colour) {
        gc.setForeground(Palette.colour(colour));
        Point size = gc.textExtent(words);
        gc.drawText(words, centre - size.x / 2, y, SWT.DRAW_TRANSPARENT);
    }

    private void place(GC gc, Rectangle where) {
        gc.setForeground(Palette.colour(PALE));
        gc.setLineStyle(SWT.LINE_DOT);
        gc.drawRectangle(where);
        gc.setLineStyle(SWT.LINE_SOLID);
        gc.setFont(TextFont.SMALL.of(canvas.getDisplay()));
        words(gc, texts.get("mark.place"), where.x + where.width / 2, where.y + where.height / 2 - 8, PALE);
    }

    /** A seal covers about a third of the signature, on its left (NĐ 30/2020, Annex I, II.8.a). */
    private void stamp(GC gc, Image picture, Rectangle signature) {
        Rectangle drawn = picture.getBounds();
        int width = pixels(widthMm);
        int height = Math.max(1, width * drawn.height / Math.max(1, drawn.width));
        int x = kind == MarkModel.Kind.SEAL
                ? signature.x + signature.width / 3 - width
                : signature.x + (signature.width - width) / 2;
        int y = signature.y + (signature.height - height) / 2;
        gc.drawImage(picture, 0, 0, drawn.width, drawn.height, x, y, width, height);
    }
}
