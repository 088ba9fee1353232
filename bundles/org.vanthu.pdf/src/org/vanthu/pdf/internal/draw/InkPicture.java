package org.vanthu.pdf.internal.draw;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * A picture of a signature or seal as small as it can be kept without being seen to be smaller, because every document carries it:
 * no finer than offices print, and where its ink is of one colour, as that colour and how much of it covers each dot.
 */
final class InkPicture {

    private static final double DOTS_A_POINT = 300 / 72.0;

    /** How far a dot may be from the colour of the ink, of 255 in each of red, green and blue. */
    private static final int SAME_COLOUR = 32;

    /** Which share of the ink may be farther: the edges of letters are mixed with what was under them. */
    private static final double STRAYS = 0.01;

    /** Bits for how much of a dot is covered; 16 steps smooth an edge. */
    private static final int COVER_BITS = 4;

    private InkPicture() {}

    /**
     * The picture for a place of this size.
     *
     * @param width of the place, points
     * @param height of the place, points
     * @throws IllegalArgumentException when it is no picture
     */
    static PDImageXObject of(PDDocument document, byte[] png, double width, double height) throws IOException {
        BufferedImage picture = reduced(read(png), width * DOTS_A_POINT, height * DOTS_A_POINT);
        Optional<int[]> ink = onlyColour(picture);
        return ink.isPresent()
                ? covering(document, picture, ink.get())
                : LosslessFactory.createFromImage(document, picture);
    }

    /**
     * The same without soft edges: PDF/A-1 knows masks of one bit only. Twice as fine, since the eye sees their steps.
     *
     * @throws IllegalArgumentException when it is no picture
     */
    static PDImageXObject cutOut(PDDocument document, byte[] png, double width, double height) throws IOException {
        double finer = 2 * DOTS_A_POINT;
        BufferedImage picture =
                scaled(reduced(read(png), width * finer, height * finer), (int) Math.ceil(width * finer), (int)
                        Math.ceil(height * finer));
        Optional<int[]> ink = onlyColour(picture);
        PDImageXObject image = ink.isPresent()
                ? packed(
                        document,
                        new byte[(picture.getWidth() + 7) / 8 * picture.getHeight()],
                        picture.getWidth(),
                        picture.getHeight(),
                        1,
                        palette(ink.get()))
                : LosslessFactory.createFromImage(document, opaque(picture));
        image.getCOSObject().setItem(COSName.MASK, stencil(document, picture));
        return image;
    }

    /** Enlarged smoothly, so that what is cut from it has no coarse steps. */
    private static BufferedImage scaled(BufferedImage picture, int wide, int high) {
        BufferedImage scaled = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = scaled.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, wide, high, null);
        graphics.dispose();
        return scaled;
    }

    private static BufferedImage opaque(BufferedImage picture) {
        BufferedImage opaque = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                opaque.setRGB(x, y, picture.getRGB(x, y));
            }
        }
        return opaque;
    }

    /** A bit is set where nothing is shown: what is covered less than half. */
    private static PDImageXObject stencil(PDDocument document, BufferedImage picture) throws IOException {
        int row = (picture.getWidth() + 7) / 8;
        byte[] hidden = new byte[row * picture.getHeight()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (picture.getRGB(x, y) >>> 24 < 128) {
                    hidden[y * row + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        PDImageXObject stencil =
                packed(document, hidden, picture.getWidth(), picture.getHeight(), 1, PDDeviceGray.INSTANCE);
        stencil.getCOSObject().removeItem(COSName.COLORSPACE);
        stencil.getCOSObject().setBoolean(COSName.IMAGE_MASK, true);
        return stencil;
    }

    private static BufferedImage read(byte[] png) {
        try {
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
            if (picture == null) {
                throw new IllegalArgumentException("not a picture");
            }
            return picture;
        } catch (IOException broken) {
            throw new IllegalArgumentException("not a whole picture", broken);
        }
    }

    private static BufferedImage reduced(BufferedImage picture, double width, double height) {
        double share = Math.max(width / picture.getWidth(), height / picture.getHeight());
        if (share >= 1) {
            return picture;
        }
        int wide = (int) Math.ceil(picture.getWidth() * share);
        int high = (int) Math.ceil(picture.getHeight() * share);
        BufferedImage smaller = new BufferedImage(
                wide,
                high,
                picture.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = smaller.createGraphics();
        graphics.drawImage(picture.getScaledInstance(wide, high, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return smaller;
    }

    /** Red, green and blue of the ink; empty where there are several colours or nothing is transparent. */
    private static Optional<int[]> onlyColour(BufferedImage picture) {
        if (!picture.getColorModel().hasAlpha()) {
            return Optional.empty();
        }
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        double covered = 0;
        double[] sums = new double[3];
        for (int dot : dots) {
            covered += dot >>> 24;
            for (int i = 0; i < 3; i++) {
                sums[i] += (double) (dot >>> 24) * part(dot, i);
            }
        }
        int[] ink = new int[3];
        for (int i = 0; i < 3; i++) {
            ink[i] = (int) Math.round(covered == 0 ? 0 : sums[i] / covered);
        }
        double strays = 0;
        for (int dot : dots) {
            strays += isNear(dot, ink) ? 0 : dot >>> 24;
        }
        return strays <= STRAYS * covered ? Optional.of(ink) : Optional.empty();
    }

    private static int part(int dot, int i) {
        return dot >> 16 - 8 * i & 0xff;
    }

    private static boolean isNear(int dot, int[] ink) {
        for (int i = 0; i < 3; i++) {
            if (Math.abs(part(dot, i) - ink[i]) > SAME_COLOUR) {
                return false;
            }
        }
        return true;
    }

    private static PDImageXObject covering(PDDocument document, BufferedImage picture, int[] ink) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        byte[] cover = new byte[(width * COVER_BITS + 7) / 8 * height];
        int row = cover.length / height;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int sixteenth = Math.round((picture.getRGB(x, y) >>> 24) / 17f);
                cover[y * row + x / 2] |= (byte) (x % 2 == 0 ? sixteenth << COVER_BITS : sixteenth);
            }
        }
        PDImageXObject image = packed(document, new byte[(width + 7) / 8 * height], width, height, 1, palette(ink));
        image.getCOSObject()
                .setItem(COSName.SMASK, packed(document, cover, width, height, COVER_BITS, PDDeviceGray.INSTANCE));
        return image;
    }

    /** One colour: every dot is the first of a table that has no other. */
    private static PDColorSpace palette(int[] ink) throws IOException {
        COSArray indexed = new COSArray();
        indexed.add(COSName.INDEXED);
        indexed.add(COSName.DEVICERGB);
        indexed.add(COSInteger.ZERO);
        indexed.add(new COSString(new byte[] {(byte) ink[0], (byte) ink[1], (byte) ink[2]}));
        return PDColorSpace.create(indexed);
    }

    private static PDImageXObject packed(
            PDDocument document, byte[] dots, int width, int height, int bits, PDColorSpace colours)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Deflater thorough = new Deflater(Deflater.BEST_COMPRESSION);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, thorough)) {
            packing.write(dots);
        } finally {
            thorough.end();
        }
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(out.toByteArray()),
                COSName.FLATE_DECODE,
                width,
                height,
                bits,
                colours);
    }
}
