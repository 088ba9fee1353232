package org.vanthu.pdf.internal.read;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageImage;

/** Pages as scanners write them: one picture, in a kind that is good at black and white. */
class ScannerPicturesTest {

    private static final int SIZE = 100;
    private static final int PAGE_INFORMATION = 48;
    private static final int GENERIC_REGION = 38;

    @TempDir
    private Path folder;

    @Test
    void aPageInTheKindOfFaxesIsShown() throws IOException {
        try (PDDocument document = new PDDocument()) {
            showsTheBlackSquare(scanned(document, CCITTFactory.createFromImage(document, page())));
        }
    }

    @Test
    void aPageInJbig2IsShown() throws IOException {
        try (PDDocument document = new PDDocument()) {
            byte[] fax = CCITTFactory.createFromImage(document, page())
                    .getCOSObject()
                    .createRawInputStream()
                    .readAllBytes();
            PDImageXObject picture = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(jbig2(fax)),
                    COSName.JBIG2_DECODE,
                    SIZE,
                    SIZE,
                    1,
                    PDDeviceGray.INSTANCE);
            showsTheBlackSquare(scanned(document, picture));
        }
    }

    @Test
    void ofAPageInJpeg2000ItIsSaidThatSomethingIsMissing() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDImageXObject picture = new PDImageXObject(
                    document,
                    new ByteArrayInputStream(
                            new byte[] {0, 0, 0, 12, 'j', 'P', ' ', ' ', '\r', '\n', (byte) 0x87, '\n'}),
                    COSName.JPX_DECODE,
                    SIZE,
                    SIZE,
                    8,
                    PDDeviceGray.INSTANCE);
            Path file = scanned(document, picture);
            try (OpenPdf pdf = new FilePageReader().open(file).orThrow()) {
                assertFalse(pdf.draw(0, 72, () -> false).orThrow().whole());
            }
        }
    }

    /** White, with a black square in its lower right quarter. */
    private static BufferedImage page() {
        BufferedImage image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, SIZE, SIZE);
        pen.setColor(Color.BLACK);
        pen.fillRect(SIZE / 2, SIZE / 2, SIZE / 2, SIZE / 2);
        pen.dispose();
        return image;
    }

    /** The segments of ITU-T T.88 as they stand in a PDF: a page, and one region that is coded as faxes are. */
    private static byte[] jbig2(byte... fax) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream segments = new DataOutputStream(bytes);
        header(segments, 0, PAGE_INFORMATION, 19);
        segments.writeInt(SIZE);
        segments.writeInt(SIZE);
        segments.write(new byte[4 + 4 + 1 + 2]);
        header(segments, 1, GENERIC_REGION, 18 + fax.length);
        segments.writeInt(SIZE);
        segments.writeInt(SIZE);
        segments.write(new byte[4 + 4 + 1]);
        segments.writeByte(1);
        segments.write(fax);
        return bytes.toByteArray();
    }

    private static void header(DataOutputStream segments, int number, int type, int length) throws IOException {
        segments.writeInt(number);
        segments.writeByte(type);
        segments.writeByte(0);
        segments.writeByte(1);
        segments.writeInt(length);
    }

    private Path scanned(PDDocument document, PDImageXObject picture) throws IOException {
        PDPage page = new PDPage(new PDRectangle(SIZE, SIZE));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(picture, 0, 0, SIZE, SIZE);
        }
        Path file = folder.resolve("scan.pdf");
        document.save(file.toFile());
        return file;
    }

    private static void showsTheBlackSquare(Path file) throws IOException {
        try (OpenPdf pdf = new FilePageReader().open(file).orThrow()) {
            PageImage image = pdf.draw(0, 72, () -> false).orThrow();
            assertTrue(image.whole());
            assertTrue(brightness(image, 25, 25) > 200, "paper is white");
            assertTrue(brightness(image, 75, 75) < 50, "what was scanned is black");
        }
    }

    private static int brightness(PageImage image, int x, int y) {
        return image.pixels()[y * image.width() + x] & 0xff;
    }
}
