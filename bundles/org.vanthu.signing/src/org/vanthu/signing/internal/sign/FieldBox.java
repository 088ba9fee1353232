package org.vanthu.signing.internal.sign;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
 * @param written the frame of what it showed so far; and what it drew with; null where it showed nothing
 */
record FieldBox(Ref widget, Dict dict, double[] rectangle, int rotation, Appearance.@Nullable Frame written) {

    private static final double ROUNDING = 0.01;

    static Optional<FieldBox> of(PdfFile file, Field field) throws MalformedPdf {
        if (field.widgets().size() != 1 || !(file.get(field.widgets().getFirst()) instanceof Dict dict)) {
            return Optional.empty();
        }
        double[] rectangle = Rectangles.of(file, dict.get("Rect")).orElse(new double[4]);
        int rotation = rotationOfPage(file, dict, field);
        FieldBox box = new FieldBox(field.widgets().getFirst(), dict, rectangle, rotation, null);
        return Optional.of(new FieldBox(box.widget(), dict, rectangle, rotation, writtenFrame(file, box)));
    }

    private static Appearance.@Nullable Frame writtenFrame(PdfFile file, FieldBox box) throws MalformedPdf {
        Optional<Dict> appearance = file.dict(box.dict(), "AP");
        if (appearance.isEmpty() || !(file.resolve(appearance.get(), "N") instanceof PdfObject.Stream stream)) {
            return null;
        }
        PdfObject frame = file.resolve(stream.dict(), "BBox");
        double[] sides = Rectangles.of(file, frame).orElse(new double[4]);
        boolean same = sides[0] == 0
                && sides[1] == 0
                && Math.abs(sides[2] - box.width()) < ROUNDING
                && Math.abs(sides[3] - box.height()) < ROUNDING;
        if (!same || frame == null) {
            return null;
        }
        PdfObject filter = file.resolve(stream.dict(), "Filter");
        Dict resources = file.dict(stream.dict(), "Resources").orElse(Dict.empty());
        boolean packed = filter instanceof PdfObject.Name(String name) && name.equals("FlateDecode");
        return new Appearance.Frame(
                box.width(),
                box.height(),
                box.rotation(),
                frame,
                resources,
                packed ? Optional.of(filter) : Optional.empty());
    }

    /** The frame for what it is to show. */
    Appearance.Frame frame() {
        return written == null ? Appearance.Frame.of(width(), height(), rotation) : written;
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
