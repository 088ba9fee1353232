package org.vanthu.signing.internal.sign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.signing.internal.pdf.FormFields;
import org.vanthu.signing.internal.pdf.FormFields.Field;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.Pages;
import org.vanthu.signing.internal.pdf.PdfFile;
import org.vanthu.signing.internal.pdf.PdfObject;

/**
 * The top right corner of a page as the reader sees it, for the lines of annexes and copies; left of the signatures that show
 * there already, as on a copy of a copy: below them the head of the document begins.
 *
 * @param page left, bottom, right, top of what is seen of it, in user space
 * @param taken left, top, right, bottom of what signatures show on it, from the upper right corner as the reader sees it
 */
record NoteSpot(double[] page, int rotation, List<double[]> taken) {

    private static final double SIDE = 10 * 72 / 25.4;
    private static final double TOP = 5 * 72 / 25.4;
    private static final double GAP = 12;

    static NoteSpot of(PdfFile file, Pages.Page page, FormFields fields, double[] visible, int rotation)
            throws MalformedPdf {
        NoteSpot empty = new NoteSpot(visible, rotation, List.of());
        List<PdfObject> shown = file.list(page.dict(), "Annots");
        List<double[]> taken = new ArrayList<>();
        for (Field field : fields.signed()) {
            Optional<FieldBox> box = FieldBox.of(file, field);
            if (box.isPresent()
                    && shown.contains(box.get().widget())
                    && box.get().width() > 0) {
                taken.add(empty.seen(box.get().rectangle()));
            }
        }
        return new NoteSpot(visible, rotation, taken);
    }

    /** Distances from the right edge to its right and left side, and from the upper edge to its upper and lower side. */
    private double[] seen(double[] box) {
        return switch (rotation) {
            case 90 -> new double[] {page[3] - box[3], page[3] - box[1], box[0] - page[0], box[2] - page[0]};
            case 180 -> new double[] {box[0] - page[0], box[2] - page[0], box[1] - page[1], box[3] - page[1]};
            case 270 -> new double[] {box[1] - page[1], box[3] - page[1], page[2] - box[2], page[2] - box[0]};
            default -> new double[] {page[2] - box[2], page[2] - box[0], page[3] - box[3], page[3] - box[1]};
        };
    }

    /** The rectangle of something so wide and high, in user space; the corner itself where the upper margin is full. */
    double[] of(double width, double height) {
        double side = SIDE;
        boolean moved = true;
        while (moved) {
            moved = false;
            for (double[] other : taken) {
                if (other[0] < side + width && side < other[1] && other[2] < TOP + height && TOP < other[3]) {
                    side = other[1] + GAP;
                    moved = true;
                }
            }
        }
        return at(side + width > wide() - SIDE ? SIDE : side, width, height);
    }

    private double wide() {
        return rotation == 90 || rotation == 270 ? page[3] - page[1] : page[2] - page[0];
    }

    private double[] at(double side, double width, double height) {
        return switch (rotation) {
            case 90 -> new double[] {page[0] + TOP, page[3] - side - width, page[0] + TOP + height, page[3] - side};
            case 180 -> new double[] {page[0] + side, page[1] + TOP, page[0] + side + width, page[1] + TOP + height};
            case 270 -> new double[] {page[2] - TOP - height, page[1] + side, page[2] - TOP, page[1] + side + width};
            default -> new double[] {page[2] - side - width, page[3] - TOP - height, page[2] - side, page[3] - TOP};
        };
    }
}
