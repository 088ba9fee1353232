package org.vanthu.domain.signature;

import java.util.Arrays;
import org.vanthu.domain.outcome.Outcome;

/**
 * The picture that stands on the page for a signature: a person's handwriting in blue, or the agency's seal in red, as PNG
 * with a transparent ground (NĐ 30/2020, Annex I, II.7.d and II.8.a).
 *
 * @param png the file
 * @param widthMm width on paper in millimetres; a seal's is its real one
 */
public record MarkImage(byte[] png, double widthMm) {

    /** Largest file, bytes: it goes into every signed document. */
    public static final int SIZE_LIMIT = 200_000;
    /** Smallest and largest width on paper, millimetres. */
    public static final double NARROWEST = 10;

    public static final double WIDEST = 80;

    /** Most dots on a side: 80 mm at 900 dots an inch. More show nothing on paper, and are kept in memory to be drawn. */
    public static final int MOST_DOTS = 3000;

    public MarkImage {
        png = png.clone();
    }

    /** A picture handed in; refused with a trouble of {@link MarkTrouble}. */
    public static Outcome<MarkImage> read(byte[] file, double widthMm) {
        if (file.length > SIZE_LIMIT) {
            return Outcome.refused(MarkTrouble.IMAGE_TOO_LARGE, "limit", SIZE_LIMIT / 1000);
        }
        PngBytes png = new PngBytes(file);
        if (!png.hasHead()) {
            return Outcome.refused(MarkTrouble.NOT_A_PNG);
        }
        if (!png.hasTransparency()) {
            return Outcome.refused(MarkTrouble.NOT_TRANSPARENT);
        }
        if (png.width() > MOST_DOTS || png.height() > MOST_DOTS) {
            return Outcome.refused(
                    MarkTrouble.TOO_MANY_DOTS, "width", png.width(), "height", png.height(), "limit", MOST_DOTS);
        }
        if (!png.isWhole()) {
            return Outcome.refused(MarkTrouble.IMAGE_DAMAGED);
        }
        return widthMm < NARROWEST || widthMm > WIDEST
                ? Outcome.refused(MarkTrouble.WIDTH_OUT_OF_RANGE, "narrowest", (int) NARROWEST, "widest", (int) WIDEST)
                : Outcome.done(new MarkImage(file, widthMm));
    }

    @Override
    public byte[] png() {
        return png.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MarkImage mark && Arrays.equals(png, mark.png) && widthMm == mark.widthMm;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    @Override
    public String toString() {
        return "MarkImage[" + png.length + " bytes, " + widthMm + " mm]";
    }
}
