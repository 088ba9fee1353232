package org.vanthu.signing.internal.sign;

import java.util.Optional;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.Rectangles;

/**
 * Where a field is shown.
 *
 * @param widget its widget
 * @param dict the widget's dictionary
 * @param rectangle left, bottom, right, top in user space
 * @param rotation of its page, clockwise
 */
record FieldBox(Ref widget, Dict dict, double[] rectangle, int rotation) {

    static Optional<FieldBox> of(PdfFile file, Field field) throws MalformedPdf {
        if (field.widgets().size() != 1 || !(file.get(field.widgets().getFirst()) instanceof Dict dict)) {
            return Optional.empty();
        }
        double[] rectangle = Rectangles.of(file, dict.get("Rect")).orElse(new double[4]);
        return Optional.of(
                new FieldBox(field.widgets().getFirst(), dict, rectangle, rotationOfPage(file, dict, field)));
    }

    private static int rotationOfPage(PdfFile file, Dict dict, Field field) throws MalformedPdf {
        if (file.resolve(dict, "P") instanceof Dict page) {
            return Pages.rotation(file, page);
        }
        for (Pages.Page page : Pages.of(file).list()) {
            for (PdfObject annotation : file.list(page.dict(), "Annots")) {
                if (annotation.equals(field.widgets().getFirst())) {
                    return Pages.rotation(file, page.dict());
                }
            }
        }
        return 0;
    }

    private boolean lying() {
        return rotation == 90 || rotation == 270;
    }

    /** Width as the reader sees it, points. */
    double width() {
        return lying() ? rectangle[3] - rectangle[1] : rectangle[2] - rectangle[0];
    }

    /** Height as the reader sees it, points. */
    double height() {
        return lying() ? rectangle[2] - rectangle[0] : rectangle[3] - rectangle[1];
    }

    /** The lower left corner as the reader sees it, in axes that run right and up for the reader. */
    double[] corner() {
        return switch (rotation) {
            case 90 -> new double[] {rectangle[1], -rectangle[2]};
            case 180 -> new double[] {-rectangle[2], -rectangle[3]};
            case 270 -> new double[] {-rectangle[3], rectangle[0]};
            default -> new double[] {rectangle[0], rectangle[1]};
        };
    }
}
