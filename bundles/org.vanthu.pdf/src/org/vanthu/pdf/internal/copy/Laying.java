package org.vanthu.pdf.internal.copy;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.vanthu.pdf.internal.prepare.Geometry;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.PageGeometry;
import org.vanthu.spi.pdf.UserRectangle;

/** Lays drawings over pages, upright as they are shown, however they are turned and cut. */
public final class Laying {

    private Laying() {}

    /** A drawing as something that can be drawn in a document, once or often. */
    public static PDFormXObject form(PDDocument document, Drawing drawing) throws IOException {
        try (PDDocument drawn = Loader.loadPDF(drawing.pdf())) {
            return new LayerUtility(document).importPageAsForm(drawn, 0);
        }
    }

    /** Lays it over a box of a page as it is shown; it is no part of the text that is read out. */
    public static void lay(PDDocument document, PDPage page, PDFormXObject form, Drawing drawing, Box box)
            throws IOException {
        PageGeometry geometry = Geometry.of(page);
        try (PDPageContentStream stream =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true, true)) {
            stream.beginMarkedContent(COSName.ARTIFACT);
            stream.transform(onto(geometry.toUserSpace(box), drawing, geometry.rotation()));
            stream.drawForm(form);
            stream.endMarkedContent();
        }
    }

    /** From the drawing's own space onto a rectangle of a page that is turned for display. */
    private static Matrix onto(UserRectangle target, Drawing drawing, int rotation) {
        double x = rotation == 90 || rotation == 180 ? target.upperRightX() : target.lowerLeftX();
        double y = rotation == 180 || rotation == 270 ? target.upperRightY() : target.lowerLeftY();
        boolean lying = rotation == 90 || rotation == 270;
        Matrix matrix = Matrix.getTranslateInstance((float) x, (float) y);
        matrix.rotate(Math.toRadians(rotation));
        matrix.scale((float) ((lying ? target.height() : target.width()) / drawing.width()), (float)
                ((lying ? target.width() : target.height()) / drawing.height()));
        return matrix;
    }
}
