package org.vanthu.pdf.internal.prepare;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.UserRectangle;

/** How PDFBox pages and rectangles read in our own terms. */
public final class Geometry {

    private Geometry() {}

    /** How a page lies. Broken boxes fall back to the media box, broken rotations to the nearest quarter below. */
    public static PageGeometry of(PDPage page) {
        return of(page.getMediaBox(), page.getCropBox(), page.getRotation());
    }

    /** How a page with these boxes lies. */
    public static PageGeometry of(PDRectangle media, PDRectangle crop, int rotation) {
        double left = Math.max(media.getLowerLeftX(), crop.getLowerLeftX());
        double bottom = Math.max(media.getLowerLeftY(), crop.getLowerLeftY());
        double right = Math.min(media.getUpperRightX(), crop.getUpperRightX());
        double top = Math.min(media.getUpperRightY(), crop.getUpperRightY());
        if (right - left < 1 || top - bottom < 1) {
            left = media.getLowerLeftX();
            bottom = media.getLowerLeftY();
            right = media.getUpperRightX();
            top = media.getUpperRightY();
        }
        int quarters = Math.floorDiv(rotation, 90) * 90;
        return new PageGeometry(new UserRectangle(left, bottom, right, top), quarters);
    }

    static UserRectangle user(PDRectangle rectangle) {
        return new UserRectangle(
                rectangle.getLowerLeftX(),
                rectangle.getLowerLeftY(),
                rectangle.getUpperRightX(),
                rectangle.getUpperRightY());
    }

    static PDRectangle rectangle(UserRectangle rectangle) {
        return new PDRectangle(
                (float) rectangle.lowerLeftX(), (float) rectangle.lowerLeftY(), (float) rectangle.width(), (float)
                        rectangle.height());
    }
}
