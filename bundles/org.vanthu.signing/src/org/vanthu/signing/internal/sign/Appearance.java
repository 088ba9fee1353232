package org.vanthu.signing.internal.sign;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.Deflater;
import org.vanthu.signing.internal.pdf.Increment;
import org.vanthu.signing.internal.pdf.MalformedPdf;
import org.vanthu.signing.internal.pdf.PdfObject;
import org.vanthu.signing.internal.pdf.PdfObject.Dict;
import org.vanthu.signing.internal.pdf.PdfObject.Name;
import org.vanthu.signing.internal.pdf.PdfObject.Num;
import org.vanthu.signing.internal.pdf.PdfObject.Ref;
import org.vanthu.signing.internal.pdf.PdfObject.Stream;
import org.vanthu.signing.internal.pdf.Rectangles;
import org.vanthu.signing.internal.pdf.Transplant;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Drawings;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.StampImage;

/** What a field shows: drawings laid into the box of the field, upright for the reader however the page is turned. */
final class Appearance {

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;
    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final double THIRD = 1.0 / 3;

    private final Increment increment;
    private final Drawings drawings;
    private final boolean cutOut;

    /** @param cutOut whether nothing may show through pictures */
    Appearance(Increment increment, Drawings drawings, boolean cutOut) {
        this.increment = increment;
        this.drawings = drawings;
        this.cutOut = cutOut;
    }

    /**
     * Where in the box of its field a picture lies, as the reader sees it: points from the lower left corner.
     */
    record Spot(double x, double y, double width, double height) {}

    /**
     * The frame of what a field shows.
     *
     * @param width as the reader sees it, points
     * @param height as the reader sees it, points
     * @param rotation of the page, clockwise
     * @param box how the frame is written; a field that showed something before keeps it to the last digit, since some
     *     programs take another one for a change that nobody permitted
     * @param resources what the field drew with before; kept for the same reason
     * @param packing how what it showed was packed; empty where it was not
     */
    record Frame(
            double width, double height, int rotation, PdfObject box, Dict resources, Optional<PdfObject> packing) {
        static Frame of(double width, double height, int rotation) {
            PdfObject box = Rectangles.write(0, 0, width, height);
            return new Frame(width, height, rotation, box, Dict.empty(), Optional.empty());
        }
    }

    /** A picture in the middle of a box, as large as it may be. */
    static Spot centred(StampImage image, double boxWidth, double boxHeight) throws Refusal {
        double[] size = size(image, boxWidth, boxHeight);
        return new Spot((boxWidth - size[0]) / 2, (boxHeight - size[1]) / 2, size[0], size[1]);
    }

    /**
     * A seal that covers the left third of a signer's picture, level with its middle, as far as the box has room.
     *
     * @param signer the signer's picture, measured from the lower left corner of the seal's box; may lie outside of it
     */
    static Spot besideSigner(StampImage seal, double boxWidth, double boxHeight, Optional<Spot> signer) throws Refusal {
        double[] size = size(seal, boxWidth, boxHeight);
        double x = (boxWidth - size[0]) / 2;
        double y = (boxHeight - size[1]) / 2;
        if (signer.isPresent()) {
            Spot picture = signer.get();
            x = picture.x() + picture.width() * THIRD - size[0];
            y = picture.y() + picture.height() / 2 - size[1] / 2;
        }
        return new Spot(
                Math.clamp(x, 0, Math.max(0, boxWidth - size[0])),
                Math.clamp(y, 0, Math.max(0, boxHeight - size[1])),
                size[0],
                size[1]);
    }

    private static double[] size(StampImage image, double boxWidth, double boxHeight) throws Refusal {
        ByteBuffer head = ByteBuffer.wrap(image.png());
        if (head.remaining() < 33 || head.getLong(0) != PNG || head.getInt(16) <= 0 || head.getInt(20) <= 0) {
            throw new Refusal(SigningTrouble.IMAGE_UNREADABLE);
        }
        double ratio = (double) head.getInt(16) / head.getInt(20);
        double width = image.widthMm() > 0 ? image.widthMm() * POINTS_A_MILLIMETRE : boxWidth;
        double height = image.heightMm() > 0 ? image.heightMm() * POINTS_A_MILLIMETRE : boxHeight;
        double fittingWidth = Math.min(Math.min(width, boxWidth), Math.min(height, boxHeight) * ratio);
        return new double[] {fittingWidth, fittingWidth / ratio};
    }

    /** A form that shows a picture at its spot. */
    Ref picture(StampImage image, Spot spot, Frame frame) throws Refusal, MalformedPdf {
        try {
            Drawing picture = cutOut
                    ? drawings.cutOut(image.png(), spot.width(), spot.height())
                    : drawings.picture(image.png(), spot.width(), spot.height());
            return drawing(picture, spot, frame);
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal(SigningTrouble.IMAGE_UNREADABLE);
        }
    }

    /** A form that shows a drawing in the whole box. */
    Ref drawing(Drawing drawing, Frame frame) throws MalformedPdf {
        return drawing(drawing, new Spot(0, 0, frame.width(), frame.height()), frame);
    }

    private Ref drawing(Drawing drawing, Spot spot, Frame frame) throws MalformedPdf {
        Ref inner = Transplant.page(drawing.pdf(), increment);
        String content = "q " + number(spot.width() / drawing.width()) + " 0 0 "
                + number(spot.height() / drawing.height()) + " " + number(spot.x()) + " " + number(spot.y())
                + " cm /D Do Q";
        Dict resources = frame.resources().with("XObject", Dict.empty().with("D", inner));
        return form(content, resources, frame);
    }

    /** A form that shows nothing. */
    Ref nothing() {
        return form("", Dict.empty(), Frame.of(0, 0, 0));
    }

    private Ref form(String content, Dict resources, Frame frame) {
        Dict form = Dict.empty()
                .with("Type", new Name("XObject"))
                .with("Subtype", new Name("Form"))
                .with("BBox", frame.box())
                .with("Resources", resources);
        if (frame.rotation() != 0) {
            form = form.with("Matrix", turned(frame.rotation()));
        }
        byte[] plain = content.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return increment.add(
                frame.packing().isPresent()
                        ? Stream.of(form.with("Filter", frame.packing().get()), packed(plain))
                        : Stream.of(form, plain));
    }

    private static byte[] packed(byte[] plain) {
        Deflater deflater = new Deflater();
        deflater.setInput(plain);
        deflater.finish();
        byte[] packed = new byte[plain.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    private static PdfObject turned(int rotation) {
        int[] matrix = switch (rotation) {
            case 90 -> new int[] {0, 1, -1, 0};
            case 180 -> new int[] {-1, 0, 0, -1};
            default -> new int[] {0, -1, 1, 0};
        };
        return PdfObject.Arr.of(
                Num.of(matrix[0]), Num.of(matrix[1]), Num.of(matrix[2]), Num.of(matrix[3]), Num.of(0), Num.of(0));
    }

    private static String number(double value) {
        return Num.of(value).text();
    }
}
