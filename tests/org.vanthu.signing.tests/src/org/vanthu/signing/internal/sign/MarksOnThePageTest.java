package org.vanthu.signing.internal.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.IntPredicate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.Poppler;
import org.vanthu.signing.TestOffice;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.spi.pdf.SigningPlaces;
import org.vanthu.spi.signing.SigningOrder;
import org.vanthu.spi.signing.StampImage;
import org.vanthu.testkit.Conforms;

/** Where the picture of a signature and the seal stand on the page, as poppler draws it: turned pages, cut pages. */
class MarksOnThePageTest {

    private static final int DOTS = 72;
    /** The visible page is an A4 sheet whatever its boxes are; these places are what the reader sees, points from the top left. */
    private static final Rectangle SIGNER = new Rectangle(340, 500, 150, 60);

    private static final Rectangle SEAL = new Rectangle(290, 480, 102, 102);

    private final TestOffice office = TestOffice.shared();

    @TempDir
    private Path folder;

    /** The cut page: what lies outside of it must not matter. */
    private record Cut(double left, double bottom) {}

    private static String rectangle(Rectangle seen, int rotation, Cut cut) {
        double width = 595;
        double height = 842;
        double left = seen.x;
        double right = seen.x + seen.width;
        double top = seen.y;
        double bottom = seen.y + seen.height;
        double[] box = switch (rotation) {
            case 90 -> new double[] {top, left, bottom, right};
            case 180 -> new double[] {width - right, top, width - left, bottom};
            case 270 -> new double[] {height - bottom, width - right, height - top, width - left};
            default -> new double[] {left, height - bottom, right, height - top};
        };
        return "[" + (box[0] + cut.left()) + " " + (box[1] + cut.bottom()) + " " + (box[2] + cut.left()) + " "
                + (box[3] + cut.bottom()) + "]";
    }

    private Path prepared(int rotation, Cut cut) throws IOException {
        boolean lying = rotation % 180 == 90;
        double width = lying ? 842 : 595;
        double height = lying ? 595 : 842;
        String crop = "[" + cut.left() + " " + cut.bottom() + " " + (cut.left() + width) + " " + (cut.bottom() + height)
                + "]";
        String media = "[0 0 " + (width + 2 * cut.left()) + " " + (height + 2 * cut.bottom()) + "]";
        String group = SigningPlaces.SIGNER_FIELD.substring(0, SigningPlaces.SIGNER_FIELD.indexOf('.'));
        byte[] file = Revision.first()
                .put(1, "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]>>>>")
                .put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>")
                .put(
                        3,
                        "<</Type/Page/Parent 2 0 R/MediaBox" + media + "/CropBox" + crop + "/Rotate " + rotation
                                + "/Resources<<>>/Annots[6 0 R 7 0 R]>>")
                .put(5, "<</T(" + group + ")/Kids[6 0 R 7 0 R]>>")
                .put(6, field(SigningPlaces.SIGNER_FIELD, rectangle(SIGNER, rotation, cut)))
                .put(7, field(SigningPlaces.AGENCY_FIELD, rectangle(SEAL, rotation, cut)))
                .bytes();
        return Files.write(folder.resolve("prepared.pdf"), file);
    }

    private static String field(String name, String rectangle) {
        return "<</Type/Annot/Subtype/Widget/FT/Sig/Parent 5 0 R/P 3 0 R/F 132/T("
                + name.substring(name.indexOf('.') + 1) + ")/Rect" + rectangle + ">>";
    }

    /** A blue corner: an upright stroke on the left, a lying one at the bottom. */
    private static byte[] corner() throws IOException {
        BufferedImage image = new BufferedImage(250, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(0, 0, 255));
        graphics.fillRect(0, 0, 20, 100);
        graphics.fillRect(0, 80, 250, 20);
        graphics.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(image, "png", png);
        return png.toByteArray();
    }

    private BufferedImage drawn(Path pdf) throws IOException {
        Poppler.render(pdf, folder.resolve("page"), DOTS);
        return ImageIO.read(folder.resolve("page.png").toFile());
    }

    private static Rectangle where(BufferedImage page, IntPredicate colour) {
        Rectangle found = new Rectangle(0, 0, -1, -1);
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                if (colour.test(page.getRGB(x, y))) {
                    found.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return found;
    }

    private static boolean blue(int rgb) {
        return (rgb & 0xff) > 150 && (rgb >> 16 & 0xff) < 110;
    }

    private static boolean red(int rgb) {
        return (rgb >> 16 & 0xff) > 150 && (rgb & 0xff) < 110;
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "90, 0, 0", "180, 0, 0", "270, 0, 0", "0, 40, 70", "90, 40, 70", "180, 40, 70", "270, 40, 70"
    })
    @Conforms("I.sig.person")
    void theSignersPictureStandsUprightInTheMiddleOfItsPlace(int rotation, double left, double bottom)
            throws IOException {
        Path signed = folder.resolve("signed.pdf");
        StampImage image = StampImage.fitted(corner());

        office.signer
                .sign(
                        prepared(rotation, new Cut(left, bottom)),
                        signed,
                        office.leader,
                        new SigningOrder.Person(TestOffice.SIGNED_AT, Optional.of(image)))
                .orThrow();

        BufferedImage page = drawn(signed);
        Rectangle shown = where(page, MarksOnThePageTest::blue);
        assertEquals(595, page.getWidth());
        assertEquals(SIGNER.getCenterX(), shown.getCenterX(), 1.5, shown.toString());
        assertEquals(SIGNER.getCenterY(), shown.getCenterY(), 1.5, shown.toString());
        assertEquals(2.5, (double) shown.width / shown.height, 0.1, shown.toString());
        assertTrue(blue(page.getRGB(shown.x + 3, shown.y + 10)), "the upright stroke is on the left");
        assertTrue(blue(page.getRGB(shown.x + shown.width - 10, shown.y + shown.height - 3)), "the other is below");
        assertTrue(!blue(page.getRGB(shown.x + shown.width - 10, shown.y + 10)), "the ground is transparent");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "90, 0, 0", "180, 40, 70", "270, 40, 70"})
    @Conforms("I.sig.agency")
    void theSealStandsInItsRealSizeOverTheLeftThirdOfTheSignersPicture(int rotation, double left, double bottom)
            throws IOException {
        Path signed = folder.resolve("signed.pdf");
        Path sealed = folder.resolve("sealed.pdf");
        SigningOrder person = new SigningOrder.Person(TestOffice.SIGNED_AT, Optional.of(StampImage.fitted(corner())));
        office.signer
                .sign(prepared(rotation, new Cut(left, bottom)), signed, office.leader, person)
                .orThrow();
        Rectangle picture = where(drawn(signed), MarksOnThePageTest::blue);

        office.signer
                .sign(
                        signed,
                        sealed,
                        office.seal,
                        new SigningOrder.Agency(
                                TestOffice.SEALED_AT, Optional.of(office.sealImage()), Optional.empty()))
                .orThrow();

        Rectangle seal = where(drawn(sealed), MarksOnThePageTest::red);
        double diameter = TestOffice.SEAL_MM * DOTS / 25.4;
        assertEquals(diameter, seal.getWidth(), 2.5, seal.toString());
        assertEquals(diameter, seal.getHeight(), 2.5, seal.toString());
        assertEquals(picture.x + picture.width / 3.0, seal.x + seal.width, 3, picture + " " + seal);
        assertEquals(picture.getCenterY(), seal.getCenterY(), 2, picture + " " + seal);
        assertEquals(Verdict.VALID, office.verify(sealed).verdict());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "90, 0, 0", "180, 0, 0", "270, 0, 0", "0, 40, 70", "90, 40, 70", "180, 40, 70", "270, 40, 70"
    })
    @Conforms({"I.sig.annex", "I.sig.copy"})
    void theLinesOfAnnexAndCopyStandUprightAtTheTopRightAndNeverOverEachOther(int rotation, double left, double bottom)
            throws IOException {
        Path annex = folder.resolve("annex.pdf");
        Path copy = folder.resolve("copy.pdf");
        office.signer
                .sign(
                        prepared(rotation, new Cut(left, bottom)),
                        annex,
                        office.seal,
                        new SigningOrder.Annex(TestOffice.SEALED_AT, "15/QĐ-UBND"))
                .orThrow();
        Rectangle first = where(drawn(annex), MarksOnThePageTest::black);

        office.signer
                .sign(
                        annex,
                        copy,
                        office.seal,
                        new SigningOrder.Copy(TestOffice.SEALED_AT, "SAO Y", "Ủy ban nhân dân huyện Nam Đàn"))
                .orThrow();

        BufferedImage page = drawn(copy);
        Rectangle both = where(page, MarksOnThePageTest::black);
        double ten = 10 * DOTS / 25.4;
        assertEquals(595, page.getWidth());
        assertEquals(595 - ten, first.getMaxX(), 3, first.toString());
        assertTrue(first.y > 10 && first.getMaxY() < 50, "two lines of ten points in the upper margin: " + first);
        assertTrue(first.width > 100 && first.width < 160, first.toString());
        assertEquals(first.y, both.y, 1, both.toString());
        assertEquals(595 - ten, both.getMaxX(), 3, both.toString());
        assertTrue(both.x < first.x - 100 && both.x > 100, first + " and " + both);
        assertTrue(both.getMaxY() < 56, "three lines within an upper margin of 20 mm: " + both);
        assertTrue(isBlank(page, first.x - 6), "nothing between the two");
        assertEquals(Verdict.VALID, office.verify(copy).verdict());
    }

    private static boolean black(int rgb) {
        return (rgb & 0xff) < 110 && (rgb >> 16 & 0xff) < 110;
    }

    private static boolean isBlank(BufferedImage page, int x) {
        for (int y = 0; y < page.getHeight(); y++) {
            if (black(page.getRGB(x, y))) {
                return false;
            }
        }
        return true;
    }

    @Test
    @Conforms("I.sig.agency")
    void theSealOfAComposedDocumentIsRedAndLiesOverTheBlueSignatureOfThePerson() throws IOException {
        Path signed = office.signed(office.draft(folder), folder);
        Rectangle signature = where(drawn(signed), MarksOnThePageTest::blue);

        Rectangle seal = where(drawn(office.issued(signed, folder)), MarksOnThePageTest::red);

        assertEquals(TestOffice.SEAL_MM * DOTS / 25.4, seal.getWidth(), 2.5);
        assertTrue(seal.x < signature.x, "to the left of the signature");
        double covered = seal.getMaxX() - signature.x;
        assertEquals(1 / 3.0, covered / signature.width, 0.12, seal + " over " + signature);
    }
}
