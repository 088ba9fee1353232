package org.vanthu.pdf.internal.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.vanthu.pdf.internal.sample.DrawnSampleImages;
import org.vanthu.spi.pdf.Drawing;
import org.vanthu.spi.pdf.Millimetres;

class InkPictureTest {

    private static final double SEAL = Millimetres.toPoints(36);

    private final PdfDrawings drawings = new PdfDrawings();
    private final byte[] seal = new DrawnSampleImages().seal("ỦY BAN NHÂN DÂN HUYỆN SÔNG TRÀ", "Sông Trà", 36);

    @Test
    void aSealOfOneInkIsSmallAndLooksAsItsPictureDoes() throws IOException {
        Drawing drawing = drawings.picture(seal, SEAL, SEAL);

        assertTrue(drawing.pdf().length < 18_000, "the drawing has " + drawing.pdf().length + " bytes");
        BufferedImage wanted = onPaper(ImageIO.read(new ByteArrayInputStream(seal)));
        BufferedImage shown = shown(drawing);
        assertEquals(wanted.getWidth(), shown.getWidth());
        int farthest = 0;
        for (int y = 0; y < wanted.getHeight(); y++) {
            for (int x = 0; x < wanted.getWidth(); x++) {
                farthest = Math.max(farthest, distance(wanted.getRGB(x, y), shown.getRGB(x, y)));
            }
        }
        assertTrue(farthest <= 16, "a dot differs by " + farthest + " of 255");
    }

    private static byte[] twoColours() throws IOException {
        BufferedImage two = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        fill(two, 0, 30, Color.RED);
        fill(two, 30, 50, Color.BLUE);
        return png(two);
    }

    private static void assertTwoColoursStay(Drawing drawing) throws IOException {
        BufferedImage shown = shown(drawing);

        assertEquals(Color.RED.getRGB(), shown.getRGB(150, 60));
        assertEquals(Color.BLUE.getRGB(), shown.getRGB(150, 200));
        assertEquals(Color.WHITE.getRGB(), shown.getRGB(150, 280));
    }

    @Test
    void aPictureOfSeveralColoursKeepsThem() throws IOException {
        assertTwoColoursStay(drawings.picture(twoColours(), 72, 72));
    }

    @Test
    void aPictureFinerThanPrintIsMadeAsFineAsPrint() throws IOException {
        BufferedImage photo = new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB);
        fill(photo, 0, 600, Color.GREEN);

        BufferedImage kept = kept(drawings.picture(png(photo), 72, 48));

        assertEquals(300, kept.getWidth());
        assertEquals(200, kept.getHeight());
        assertEquals(Color.GREEN.getRGB(), kept.getRGB(150, 100));
    }

    @Test
    void withoutSoftEdgesASealLooksTheSameButForItsEdgesAndHasNoMaskButOfOneBit() throws IOException {
        Drawing drawing = drawings.cutOut(seal, SEAL, SEAL);

        assertTrue(drawing.pdf().length < 30_000, "the drawing has " + drawing.pdf().length + " bytes");
        try (PDDocument document = Loader.loadPDF(drawing.pdf())) {
            var resources = document.getPage(0).getResources();
            var image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertNull(image.getSoftMask());
            assertTrue(image.getMask().isStencil());
        }
        BufferedImage wanted = onPaper(ImageIO.read(new ByteArrayInputStream(seal)));
        BufferedImage shown = shown(drawing);
        long different = 0;
        for (int y = 0; y < wanted.getHeight(); y++) {
            for (int x = 0; x < wanted.getWidth(); x++) {
                different += distance(wanted.getRGB(x, y), shown.getRGB(x, y)) > 140 ? 1 : 0;
            }
        }
        assertTrue(different < wanted.getWidth() * wanted.getHeight() / 200, different + " dots differ");
    }

    @Test
    void withoutSoftEdgesSeveralColoursStay() throws IOException {
        assertTwoColoursStay(drawings.cutOut(twoColours(), 72, 72));
    }

    @Test
    void aPictureCutInTheMiddleIsRefused() {
        byte[] cut = Arrays.copyOf(seal, 900);

        assertThrows(IllegalArgumentException.class, () -> drawings.picture(cut, SEAL, SEAL));
    }

    private static void fill(BufferedImage image, int from, int until, Color colour) {
        for (int y = from; y < until; y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, colour.getRGB());
            }
        }
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }

    private static BufferedImage onPaper(BufferedImage picture) {
        BufferedImage paper = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = paper.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        graphics.drawImage(picture, 0, 0, null);
        graphics.dispose();
        return paper;
    }

    private static BufferedImage shown(Drawing drawing) throws IOException {
        try (PDDocument document = Loader.loadPDF(drawing.pdf())) {
            return new PDFRenderer(document).renderImageWithDPI(0, 300);
        }
    }

    private static BufferedImage kept(Drawing drawing) throws IOException {
        try (PDDocument document = Loader.loadPDF(drawing.pdf())) {
            var resources = document.getPage(0).getResources();
            var image = (PDImageXObject)
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            return image.getImage();
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }
}
