package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.PAGES;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Words that no operator shows: in the picture of a scanned page, or drawn as lines. What is painted over them hides them. */
@Conforms("W.attack")
class PicturedWordsTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    /** Dots of a scan a point: 200 an inch. */
    private static final double DOTS = 200 / 72.0;

    private static final String PLACE = "100 300 260 350";
    private static final String PAPER = "<</Subtype/Form/BBox[0 0 100 100]>>";
    private static final String WHITE = "1 g 0 0 100 100 re f";

    @TempDir
    private Path folder;

    /** A change after a page was signed that is the picture of a scan; {@code act} after all that is written besides. */
    private static Preparation scanned(Consumer<Graphics2D> drawn) {
        return scanned(drawn, 0);
    }

    private static Preparation scanned(Consumer<Graphics2D> drawn, int turned) {
        return f -> {
            int width = (int) (595 * DOTS);
            int height = (int) (842 * DOTS);
            BufferedImage scan = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
            Graphics2D graphics = scan.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setColor(Color.BLACK);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.transform(new AffineTransform(DOTS, 0, 0, -DOTS, 0, height));
            drawn.accept(graphics);
            graphics.dispose();
            byte[] dots = ((DataBufferByte) scan.getRaster().getDataBuffer()).getData();
            String picture = "<</Type/XObject/Subtype/Image/Width " + width + "/Height " + height
                    + "/ColorSpace/DeviceGray/BitsPerComponent 8>>";
            f.put(65, stream(picture, dots));
            f.put(
                    PAGE,
                    f.replaced(PAGE, "/Contents 4 0 R", "/Rotate " + turned + "/Contents 62 0 R")
                            .replace("/I 20 0 R", "/I 65 0 R"));
            f.put(62, stream("<<>>", "q 595 0 0 842 0 0 cm /I Do Q".getBytes(StandardCharsets.US_ASCII)));
        };
    }

    private static String stream(String dict, byte... data) {
        Revision packed = Revision.first().packedStream(1, dict, new String(data, StandardCharsets.ISO_8859_1));
        String file = new String(packed.bytes(), StandardCharsets.ISO_8859_1);
        return file.substring(file.indexOf("1 0 obj\n") + 8, file.lastIndexOf("\nendobj"));
    }

    /** Upright for whoever looks at the scan. */
    private static void write(Graphics2D graphics, String words, double x, double y, int size) {
        AffineTransform upright = graphics.getTransform();
        graphics.translate(x, y);
        graphics.scale(1, -1);
        graphics.setFont(new Font(Font.SERIF, Font.PLAIN, size));
        graphics.drawString(words, 0, 0);
        graphics.setTransform(upright);
    }

    /** A new signature field whose look is paper. */
    private static Step signedAt(String box) {
        return (r, f) -> r
                .put(26, ForeignSigner.dictionary(""))
                .put(30, ForeignForm.field("Sig", "ky3", box, "/V 26 0 R/AP<</N 31 0 R>>"))
                .stream(31, PAPER, WHITE)
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    private static List<PreparedChange> hiding(String name, Preparation preparation) {
        return PreparedChange.signedAt(name, preparation, signedAt(PLACE), LOOK, NO, LOOK, LOOK);
    }

    private static List<PreparedChange> fine(String name, Preparation preparation) {
        return PreparedChange.signedAt(name, preparation, signedAt(PLACE), YES, NO, YES, YES);
    }

    private static Preparation drawing(String content) {
        return f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents[4 0 R 62 0 R]"))
                .put(62, stream("<<>>", content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Words as lines, as programs write them that take no fonts along. */
    private static String outlines(String words, double x, double y) {
        PathIterator path = new Font(Font.SERIF, Font.PLAIN, 12)
                .createGlyphVector(new java.awt.font.FontRenderContext(null, true, true), words)
                .getOutline()
                .getPathIterator(new AffineTransform(1, 0, 0, -1, x, y));
        StringBuilder drawn = new StringBuilder();
        double[] at = new double[6];
        String[] operators = {"m", "l", "v", "c", "h"};
        int[] numbers = {2, 2, 4, 6, 0};
        for (; !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            for (int i = 0; i < numbers[kind]; i++) {
                drawn.append(String.format(Locale.ROOT, "%.2f ", at[i]));
            }
            drawn.append(operators[kind]).append('\n');
        }
        return drawn.append("f\n").toString();
    }

    static List<PreparedChange> signatures() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(hiding("over words of a scan", scanned(g -> write(g, "Chi 9.000.000 đồng", 110, 320, 13))));
        all.addAll(hiding("over one digit of a scan", scanned(g -> write(g, "9", 180, 320, 12))));
        all.addAll(hiding("over small words of a scan", scanned(g -> write(g, "Điều 1", 110, 320, 8))));
        all.addAll(
                hiding("over the end of a line of a scan", scanned(g -> write(g, "Chi 9.000.000 đồng", 30, 320, 13))));
        all.addAll(
                hiding("over words of a turned scan", scanned(g -> write(g, "Chi 9.000.000 đồng", 110, 320, 13), 90)));
        all.addAll(hiding("over grey words of a scan", scanned(g -> {
            g.setColor(new Color(110, 110, 110));
            write(g, "Chi 9.000.000 đồng", 110, 320, 13);
        })));
        all.addAll(hiding("over white words on a dark ground of a scan", scanned(g -> {
            g.fillRect(90, 290, 200, 80);
            g.setColor(Color.WHITE);
            write(g, "Chi 9.000.000 đồng", 110, 320, 13);
        })));
        all.addAll(hiding("over words in a frame of a scan", scanned(g -> {
            g.drawRect(90, 290, 190, 70);
            write(g, "9.000.000", 110, 320, 13);
        })));
        all.addAll(fine("beside words of a scan", scanned(g -> {
            write(g, "Chi 9.000.000 đồng", 110, 370, 13);
            write(g, "Nơi nhận", 30, 320, 13);
            write(g, "Giám đốc", 110, 285, 13);
        })));
        all.addAll(fine("over a line of a scan", scanned(g -> {
            g.setStroke(new BasicStroke(0.7f));
            g.drawLine(20, 320, 500, 320);
            g.draw(new java.awt.geom.Line2D.Double(20, 330, 500, 334));
        })));
        all.addAll(fine(
                "over dots that lead to a place of a scan",
                scanned(g -> write(g, "..................", 110, 320, 13))));
        all.addAll(fine("over the frame of a table of a scan", scanned(g -> {
            for (int i = 0; i < 3; i++) {
                g.drawRect(60 + 70 * i, 290, 70, 30);
                g.drawRect(60 + 70 * i, 320, 70, 30);
            }
        })));
        all.addAll(fine("over specks of a scan", scanned(g -> {
            Random random = new Random(7);
            for (int i = 0; i < 4000; i++) {
                g.fill(new java.awt.geom.Rectangle2D.Double(
                        595 * random.nextDouble(), 842 * random.nextDouble(), 0.7, 0.7));
            }
        })));
        all.addAll(fine("over grey paper of a scan", scanned(g -> {
            Random random = new Random(7);
            for (int i = 0; i < 60_000; i++) {
                int grey = 205 + random.nextInt(40);
                g.setColor(new Color(grey, grey, grey));
                g.fill(new java.awt.geom.Rectangle2D.Double(
                        595 * random.nextDouble(), 842 * random.nextDouble(), 2, 2));
            }
        })));
        all.addAll(hiding("over words drawn as lines", drawing(outlines("Chi 9.000.000", 110, 320))));
        all.addAll(fine("beside words drawn as lines", drawing(outlines("Chi 9.000.000", 110, 370))));
        all.addAll(fine("over lines of a table", drawing("60 300 m 300 300 l S 60 320 70 30 re S 130 320 70 30 re S")));
        all.addAll(hiding(
                "over a picture in the contents",
                drawing("q 100 0 0 40 110 305 cm BI /W 8 /H 8 /BPC 1 /CS /G ID"
                        + " \u0081\u0042\u0024\u0018\u0018\u0024\u0042\u0081 EI Q")));
        all.addAll(hiding("over a picture that cannot be read", f -> {
            drawing("q 100 0 0 40 110 305 cm /I Do Q").of(f);
            f.put(PAGE, f.replaced(PAGE, "/I 20 0 R", "/I 65 0 R"));
            f.put(65, "<</Subtype/Image/Width 9/Height 9/Filter/JPXDecode/Length 4>>\nstream\nabcd\nendstream");
        }));
        all.addAll(hiding("over words of a drawing that the tree of pages has", f -> {
            drawing("/W Do").of(f);
            f.put(PAGE, f.object(PAGE).replaceAll("/Resources<<.*?>>>>", ""))
                    .put(PAGES, f.with(PAGES, "/Resources<</Font<</F1 5 0 R>>/XObject<</I 20 0 R/W 63 0 R>>>>"))
                    .put(
                            63,
                            stream(
                                    "<</Subtype/Form/BBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>>>",
                                    "BT /F1 12 Tf 110 320 Td (Chi 9.000) Tj ET".getBytes(StandardCharsets.US_ASCII)));
        }));
        return all;
    }

    static List<PreparedChange> others() {
        Preparation words = scanned(g -> write(g, "Chi 9.000.000 đồng", 110, 320, 13));
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "a field filled in on paper over words of a scan",
                f -> {
                    words.of(f);
                    f.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "100 700 200 720", PLACE));
                },
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(1)/AP<</N 31 0 R>>")).stream(31, PAPER, WHITE),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(PreparedChange.signedAt(
                "a field on paper over words of a scan, signed without",
                f -> {
                    words.of(f);
                    f.put(SIG2, f.replaced(SIG2, "300 500 450 560", PLACE).replace("/F 4", "/F 4/AP<</N 64 0 R>>"))
                            .put(64, stream(PAPER, WHITE.getBytes(StandardCharsets.US_ASCII)));
                },
                (r, f) -> r.put(SIG2, f.replaced(SIG2, "/AP<</N 64 0 R>>", "/V 26 0 R"))
                        .put(26, ForeignSigner.dictionary("")),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(PreparedChange.at(
                "the sign of a note over words of a scan",
                words,
                (r, f) -> r
                        .put(
                                30,
                                "<</Type/Annot/Subtype/Text/Rect[150 310 190 340]/P 3 0 R/Contents(x)/AP<</N 31 0"
                                        + " R>>>>")
                        .stream(31, PAPER, WHITE)
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R")),
                LOOK,
                NO,
                NO,
                LOOK));
        return all;
    }

    @ParameterizedTest
    @MethodSource({"signatures", "others"})
    void whatIsPaintedOverPicturedWordsIsLookedAt(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
