package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.field;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Looks over words through which nothing comes, whatever they are painted with. */
@Conforms("W.attack")
class ComesThroughTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final Preparation NOTHING = f -> {};
    private static final String WORDS = "72 750 300 780";
    private static final String NAME = " 0 g BT /F1 9 Tf 90 2 Td (15) Tj ET";
    private static final String LOOK_DICT = "<</Type/XObject/Subtype/Form/BBox[0 0 228 30]/Resources<<"
            + "/Font<</F1 5 0 R/Z 60 0 R/B 61 0 R>>"
            + "/ExtGState<</M<</BM/Multiply>>/H<</ca .5/CA .5>>/S<</BM/Screen>>/T<</Font[63 0 R 40]>>>>"
            + "/XObject<</P 20 0 R/Full 70 0 R/Part 72 0 R/Print 74 0 R/Opi 75 0 R/Key 76 0 R/Jpx 81 0 R>>"
            + "/Pattern<</Tile 77 0 R/Pass 78 0 R>>/Shading<</Pass 79 0 R>>>>>>";
    private static final String PICTURE =
            "<</Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8>>";

    @TempDir
    private Path folder;

    /** What looks are painted with. */
    private static Revision things(Revision revision) {
        StringBuilder ring = new StringBuilder();
        for (int y = 0; y < 64; y++) {
            for (int x = 0; x < 64; x++) {
                double far = Math.hypot(x - 31.5, y - 31.5);
                ring.append(far < 31 && far > 28 || far < 7 ? '\u00ff' : '\0');
            }
        }
        return revision
                .put(60, "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>")
                .put(61, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>")
                .stream(62, "<<>>", "1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f")
                .put(63, blocks())
                .stream(70, PICTURE.replace(">>", "/SMask 71 0 R>>"), "\u00ff")
                .stream(71, PICTURE, "\u00ff")
                .stream(
                        72,
                        PICTURE.replace("/DeviceGray", "/DeviceRGB").replace(">>", "/SMask 73 0 R>>"),
                        "\u00d0\u0010\u0010")
                .stream(73, PICTURE.replace("/Width 1/Height 1", "/Width 64/Height 64"), ring.toString())
                .stream(74, PICTURE.replace(">>", "/SMask 80 0 R/Alternates[<</Image 20 0 R>>]>>"), "\u00ff")
                .stream(75, PICTURE.replace(">>", "/SMask 80 0 R/OPI<</2.0<</F(x.tif)>>>>>>"), "\u00ff")
                .stream(76, PICTURE.replace(">>", "/Mask[0 1]>>"), "\u00ff")
                .stream(
                        77,
                        "<</PatternType 1/PaintType 1/TilingType 1/BBox[0 0 9 9]/XStep 9/YStep 9/Resources<<>>>>",
                        "1 g 0 0 9 9 re f")
                .put(78, "<</PatternType 2/Shading 79 0 R>>")
                .put(
                        79,
                        "<</ShadingType 2/ColorSpace/DeviceGray/Coords[0 0 228 0]/Extend[true true]"
                                + "/Function<</FunctionType 2/N 1/Domain[0 1]/C0[0]/C1[0]>>>>")
                .stream(80, PICTURE, "\0")
                .stream(81, "<</Subtype/Image/Width 9/Height 9/Filter/JPXDecode/SMask 80 0 R>>", "abcd");
    }

    private static String blocks() {
        return "<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FontBBox[0 0 1000 1000]/FirstChar 110"
                + "/LastChar 110/Widths[1000]/CharProcs<</n 62 0 R>>/Encoding<</Differences[110/n]>>/Resources<<>>>>";
    }

    private static Step signed(String dict, String drawn) {
        return (r, f) -> things(r)
                .put(26, ForeignSigner.dictionary(""))
                .put(30, field("Sig", "ky3", WORDS, "/V 26 0 R/AP<</N 31 0 R>>"))
                .stream(31, dict, drawn)
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    /** The same as the look of a signature and of a field that is filled in, both over words. */
    private static List<PreparedChange> both(String name, String drawn, Verdict... verdicts) {
        List<PreparedChange> all = new ArrayList<>(signature(name, drawn, verdicts));
        all.addAll(PreparedChange.at(
                "a field with " + name,
                f -> f.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "100 700 200 720", WORDS)),
                (r, f) -> things(r).put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/AP<</N 31 0 R>>")).stream(
                        31, LOOK_DICT, drawn + NAME),
                verdicts));
        return all;
    }

    private static List<PreparedChange> signature(String name, String drawn, Verdict... verdicts) {
        return PreparedChange.signedAt("a signature with " + name, NOTHING, signed(LOOK_DICT, drawn + NAME), verdicts);
    }

    private static List<PreparedChange> hiding(String name, String drawn) {
        return both(name, drawn, LOOK, NO, LOOK, LOOK);
    }

    static List<PreparedChange> looks() {
        String area = " 0 0 228 30 re f ";
        String line = " 0 15 m 228 15 l S ";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(hiding("black that darkens", "/M gs 0 g" + area));
        all.addAll(hiding("black letters that darken", "/M gs 0 g BT /Z 40 Tf (nnnnnnnn) Tj ET"));
        all.addAll(hiding("white that lightens", "/S gs 1 g" + area));
        all.addAll(hiding("ten layers that let half through", "/H gs 1 g" + area.repeat(10)));
        all.addAll(hiding("ten layers of letters", "/H gs 1 g " + "BT /Z 40 Tf (nnnnnnnn) Tj ET ".repeat(10)));
        all.addAll(hiding("ten layers of lines", "/H gs 1 G 40 w" + line.repeat(10)));
        all.addAll(hiding("shades", "/Pass sh"));
        all.addAll(hiding("shades that darken", "/M gs 1 g /Pass sh"));
        all.addAll(hiding("shades that let half through", "/H gs /Pass sh"));
        for (String state : List.of("", "/H gs ", "/M gs 1 g ")) {
            all.addAll(hiding("tiles, " + state, state + "/Pattern cs /Tile scn" + area));
            all.addAll(hiding("a pattern of shades, " + state, state + "/Pattern cs /Pass scn" + area));
            all.addAll(hiding("a line of tiles, " + state, state + "/Pattern CS /Tile SCN 40 w" + line));
        }
        all.addAll(hiding("a picture whose mask masks nothing", "q 228 0 0 30 0 0 cm /Full Do Q"));
        all.addAll(hiding("a picture without the colour that is masked", "q 228 0 0 30 0 0 cm /Key Do Q"));
        all.addAll(hiding("a picture with another for printing", "q 228 0 0 30 0 0 cm /Print Do Q"));
        all.addAll(hiding("a picture with another for a press", "q 228 0 0 30 0 0 cm /Opi Do Q"));
        all.addAll(hiding("a font that a state chooses", "/T gs BT (nnnnnnnn) Tj ET"));
        all.addAll(hiding("a state that is named nowhere", "/M gs /Nowhere gs 0 g" + area));
        all.addAll(hiding("letters as high as the page", "0 g BT /B 200 Tf 0 -40 Td (IIIIIIIIIIII) Tj ET"));
        all.addAll(hiding("letters enlarged", "0 g BT /B 1 Tf 200 0 0 200 0 -40 Tm (IIIIIIIIIIII) Tj ET"));
        all.addAll(hiding("letters in a drawing enlarged", "q 200 0 0 200 0 -40 cm BT /B 1 Tf (IIIIIII) Tj ET Q"));
        StringBuilder mass = new StringBuilder("0 g BT /B 12 Tf ");
        for (int i = 0; i < 30; i++) {
            mass.append("1 0 0 1 ").append(i % 3).append(' ').append(i).append(" Tm (MMMMMMMMMMMMMMMMMMMMMMMM) Tj ");
        }
        all.addAll(hiding("letters upon letters", mass + "ET"));
        all.addAll(PreparedChange.at(
                "paper where a speck of it was before",
                f -> f.put(
                                EMPTY_TEXT,
                                f.replaced(EMPTY_TEXT, "100 700 200 720", WORDS)
                                        .replace("/F 4", "/F 4/AP<</N 92 0 R>>"))
                        .put(92, "<</Subtype/Form/BBox[0 0 228 30]/Length 16>>\nstream\n1 g 0 0 2 2 re f\nendstream"),
                (r, f) -> things(r).put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/N 92 0 R>>", "/N 31 0 R>>/V(15)")).stream(
                        31, LOOK_DICT, "1 g 0 0 228 30 re f" + NAME),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(both("letters only", "", YES, NO, YES, YES));
        all.addAll(signature("colour that darkens", "/M gs 1 1 0 rg" + area, YES, NO, YES, YES));
        all.addAll(signature("one layer that lets half through", "/H gs 1 g" + area, YES, NO, YES, YES));
        all.addAll(signature("thin lines", "1 0 0 RG 1 w" + line + "5 5 200 20 re S", YES, NO, YES, YES));
        all.addAll(PreparedChange.signedAt(
                "a round seal with a mask",
                NOTHING,
                signed(LOOK_DICT, "q 30 0 0 30 0 0 cm /Part Do Q"),
                YES,
                NO,
                YES,
                YES));
        all.addAll(PreparedChange.signedAt(
                "letters of a font that only the page has",
                f -> f.put(PAGE, f.replaced(PAGE, "/F1 5 0 R", "/F1 5 0 R/Blk 63 0 R"))
                        .put(62, "<</Length 42>>\nstream\n1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f\nendstream")
                        .put(63, blocks()),
                signed("<</Type/XObject/Subtype/Form/BBox[0 0 228 30]>>", "BT /Blk 40 Tf (nnnnnnnn) Tj ET"),
                LOOK,
                NO,
                LOOK,
                LOOK));
        return all;
    }

    /** Marks of words. */
    static List<PreparedChange> remarks() {
        String area = " 0 0 228 30 re f ";
        List<PreparedChange> all = new ArrayList<>();
        for (String hidden : List.of(
                "/M gs 1 g /Pass sh",
                "/H gs /Pass sh",
                "/H gs /Pattern cs /Tile scn" + area,
                "/M gs 1 g /Pattern cs /Tile scn" + area,
                "/H gs 1 g" + area + area,
                "/M gs .4 g" + area + area)) {
            all.addAll(marked("Highlight", hidden, LOOK));
        }
        String lines = "0 15 m 228 15 l S ";
        all.addAll(marked("Square", "/H gs /Pattern CS /Tile SCN 40 w " + lines, LOOK));
        all.addAll(marked("Square", "/H gs 1 G 40 w " + lines.repeat(5), LOOK));
        all.addAll(marked("Square", "/H gs 1 G 40 w " + "0 15 228 0 re S ".repeat(9), LOOK));
        all.addAll(marked("Highlight", "/M gs 1 1 0 rg 0 0 100 30 re f 110 0 100 30 re f", YES));
        all.addAll(marked("Square", "1 0 0 RG 1 w 1 1 226 28 re S", YES));
        return all;
    }

    private static List<PreparedChange> marked(String kind, String drawn, Verdict verdict) {
        return PreparedChange.at(
                kind + ": " + drawn,
                NOTHING,
                (r, f) -> things(r)
                        .put(
                                30,
                                "<</Type/Annot/Subtype/" + kind + "/Rect[" + WORDS + "]/P 3 0 R/AP<</N 31 0 R>>"
                                        + "/QuadPoints[72 780 300 780 72 750 300 750]>>")
                        .stream(31, LOOK_DICT, drawn)
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R")),
                LOOK,
                NO,
                NO,
                verdict);
    }

    @ParameterizedTest
    @MethodSource({"looks", "remarks"})
    void whatLetsNothingThroughIsLookedAt(PreparedChange change) {
        VerificationReport report = change.verified(folder, Form.TABLE);

        assertEquals(change.verdict(), report.verdict(), report.toString());
    }

    /** A picture that cannot be read, in the look or under it, is named as the cause. */
    @Test
    void aPictureThatCannotBeReadIsNamed() {
        String drawn = "q 99 0 0 20 100 755 cm /I Do Q";
        Preparation under = f -> f.put(
                        PAGE,
                        f.replaced(PAGE, "/Contents 4 0 R", "/Contents 90 0 R").replace("/I 20 0 R", "/I 91 0 R"))
                .put(90, "<</Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream")
                .put(91, "<</Subtype/Image/Width 9/Height 9/Filter/JPXDecode/Length 4>>\nstream\nabcd\nendstream");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.signedAt("under", under, signed(LOOK_DICT, "1 g 0 0 228 30 re f"), LOOK, NO));
        all.addAll(PreparedChange.signedAt("in it", NOTHING, signed(LOOK_DICT, "/Jpx Do"), LOOK, NO));
        for (PreparedChange change :
                all.stream().filter(one -> one.level() == 0).toList()) {
            VerificationReport report = change.verified(folder, Form.TABLE);

            assertEquals(LOOK, report.verdict(), report.toString());
            assertTrue(
                    report.signatures().getFirst().reasons().stream()
                            .anyMatch(one -> one.is(VerificationTrouble.CHANGE_PICTURE_UNREAD)),
                    report.toString());
        }
    }
}
