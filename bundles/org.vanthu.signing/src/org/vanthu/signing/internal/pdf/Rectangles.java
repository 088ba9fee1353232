package org.vanthu.signing.internal.pdf;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vanthu.signing.internal.pdf.PdfObject.Arr;
import org.vanthu.signing.internal.pdf.PdfObject.Num;

/** Rectangles of user space: left, bottom, right, top. */
public final class Rectangles {

    private static final double LEAST = 0.001;

    private Rectangles() {}

    /** The rectangle written here, put in order. */
    public static Optional<double[]> of(PdfFile file, @Nullable PdfObject object) throws MalformedPdf {
        if (!(file.resolve(object) instanceof Arr(List<PdfObject> items)) || items.size() != 4) {
            return Optional.empty();
        }
        double[] values = new double[4];
        for (int i = 0; i < 4; i++) {
            if (!(file.resolve(items.get(i)) instanceof Num number)) {
                return Optional.empty();
            }
            values[i] = number.value();
        }
        return Optional.of(new double[] {
            Math.min(values[0], values[2]),
            Math.min(values[1], values[3]),
            Math.max(values[0], values[2]),
            Math.max(values[1], values[3])
        });
    }

    /** The rectangle round some points. */
    public static double[] around(double[] x, double[] y) {
        double[] box = {x[0], y[0], x[0], y[0]};
        for (int i = 1; i < x.length; i++) {
            box[0] = Math.min(box[0], x[i]);
            box[1] = Math.min(box[1], y[i]);
            box[2] = Math.max(box[2], x[i]);
            box[3] = Math.max(box[3], y[i]);
        }
        return box;
    }

    /** How much what is drawn in one rectangle is enlarged to fit another, the further of both ways; 1 where one is missing. */
    public static double enlarged(PdfFile file, @Nullable PdfObject shown, @Nullable PdfObject drawn)
            throws MalformedPdf {
        Optional<double[]> to = of(file, shown);
        Optional<double[]> from = of(file, drawn);
        if (to.isEmpty() || from.isEmpty()) {
            return 1;
        }
        return Math.max(
                (to.get()[2] - to.get()[0]) / Math.max(from.get()[2] - from.get()[0], LEAST),
                (to.get()[3] - to.get()[1]) / Math.max(from.get()[3] - from.get()[1], LEAST));
    }

    /** Writes a rectangle. */
    public static Arr write(double... corners) {
        return Arr.of(Num.of(corners[0]), Num.of(corners[1]), Num.of(corners[2]), Num.of(corners[3]));
    }
}
