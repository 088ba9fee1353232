package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FONT;
import static org.vanthu.signing.foreign.ForeignForm.METADATA;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SECOND_PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/**
 * Objects that play two roles: a page, a field or the catalog that something else uses as its list of pictures, fonts or
 * layers. An entry that may change in the one role then changes what is shown in the other.
 */
@Conforms("W.attack")
class TwoRolesTest {

    private static final String PICTURE = "<</Type/XObject/Subtype/Form/BBox[0 0 595 842]>>";
    private static final String FIRST = "BT (1.000) Tj ET";
    private static final String SECOND = "1 g 0 0 595 842 re f 0 g BT (9.000) Tj ET";

    @TempDir
    private Path folder;

    private interface Preparation {
        void of(ForeignForm form);
    }

    private record Trick(String name, int level, Preparation preparation, LaterChange.Step step) {
        @Override
        public String toString() {
            return name + ", level " + level;
        }
    }

    private static final List<Trick> ALL = new ArrayList<>();

    private static void trick(String name, Preparation preparation, LaterChange.Step step) {
        for (int level : new int[] {0, 2, 3}) {
            ALL.add(new Trick(name, level, preparation, step));
        }
    }

    /** A stamp whose pictures are listed by another object. */
    private static void stamp(ForeignForm form, String pictures) {
        form.put(
                NOTE,
                "<</Type/Annot/Subtype/Stamp/Rect[0 0 595 842]/P 3 0 R/AP<</N<</S " + ForeignForm.FREE
                        + " 0 R>>>>/AS/S>>");
        form.put(ForeignForm.FREE, drawing("<</Subtype/Form/BBox[0 0 595 842]/Resources<<" + pictures + ">>>>"));
        form.put(31, drawing(PICTURE));
    }

    private static String drawing(String dict) {
        return dict.substring(0, dict.length() - 2) + "/Length " + FIRST.length() + ">>\nstream\n" + FIRST
                + "\nendstream";
    }

    static List<Trick> tricks() {
        ALL.clear();
        trick(
                "a page that is its own list of pictures",
                f -> f.put(PAGE, f.replaced(PAGE, "/XObject<</I 20 0 R>>", "/XObject 3 0 R"))
                        .put(PAGE, f.with(PAGE, "/PieceInfo 31 0 R"))
                        .put(31, drawing(PICTURE)),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "/PieceInfo 31", "/PieceInfo 32")).stream(32, PICTURE, SECOND));
        trick(
                "a page that is the list of fonts of another",
                f -> f.put(SECOND_PAGE, f.with(SECOND_PAGE, "/PieceInfo<</Type/Font/Subtype/Type1/BaseFont/A>>"))
                        .put(PAGE, f.replaced(PAGE, "/Font<</F1 5 0 R>>", "/Font 18 0 R")),
                (r, f) -> r.put(SECOND_PAGE, f.replaced(SECOND_PAGE, "/BaseFont/A", "/BaseFont/B")));
        trick(
                "a page whose list of notes is a colour of another",
                f -> f.put(SECOND_PAGE, f.with(SECOND_PAGE, "/Annots[/Separation/X/DeviceRGB 31 0 R]"))
                        .put(PAGE, f.replaced(PAGE, "/XObject<<", "/ColorSpace 18 0 R/XObject<<"))
                        .put(31, "<</FunctionType 2/N 1/Domain[0 1]/C0[0 0 0]/C1[1 1 1]>>"),
                (r, f) -> r.put(32, "<</FunctionType 2/N 1/Domain[0 1]/C0[1 1 1]/C1[0 0 0]>>")
                        .put(SECOND_PAGE, f.replaced(SECOND_PAGE, "31 0 R", "32 0 R")));
        trick(
                "a field that lists the pictures of a stamp",
                f -> {
                    stamp(f, "/XObject 7 0 R");
                    f.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/I 31 0 R"));
                },
                (r, f) -> r.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/I 31 0 R", "/V(15)/I 32 0 R")).stream(
                        32, PICTURE, SECOND));
        trick(
                "a field whose value is a picture of a stamp",
                f -> {
                    stamp(f, "/XObject 7 0 R");
                    f.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V()"));
                },
                (r, f) -> r.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/V()", "/V 32 0 R")).stream(32, PICTURE, SECOND));
        trick(
                "a field that says which layers are shown",
                f -> f.put(CATALOG, f.with(CATALOG, "/OCProperties<</OCGs[31 0 R]/D 7 0 R>>"))
                        .put(31, "<</Type/OCG/Name(L)/Usage<</View<</ViewState/OFF>>>>>>"),
                (r, f) -> r.put(
                        EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/AS[<</Event/View/Category[/View]/OCGs[31 0 R]>>]")));
        trick(
                "a field that is a program to be started",
                f -> f.put(CATALOG, f.with(CATALOG, "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next 7 0 R>>"))
                        .put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/F 4", "/S/Launch/F(giay-moi.pdf)")),
                (r, f) -> r.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/F(giay-moi.pdf)", "/V(15)/F(virus.exe)")));
        trick(
                "a field that sets how a stamp is painted",
                f -> {
                    stamp(f, "/ExtGState 9 0 R/XObject<</I 20 0 R>>");
                    f.put(SIG2, f.with(SIG2, "/MK<</CA 0>>"));
                },
                (r, f) -> r.put(SIG2, f.replaced(SIG2, "/CA 0", "/CA 1").replace(">>>>", ">>/V 40 0 R>>"))
                        .put(40, ForeignSigner.dictionary("")));
        trick(
                "a catalog whose metadata are a picture of a stamp",
                f -> stamp(f, "/XObject 1 0 R"),
                (r, f) -> r.stream(METADATA, "<</Subtype/Form/BBox[0 0 595 842]>>", SECOND + "%<x"));
        trick(
                "a check box that is the content of a page",
                f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents[4 0 R 19 0 R]")),
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes")).stream(
                        ForeignForm.ON, "<</Type/XObject/Subtype/Form/BBox[0 0 12 12]>>", SECOND));
        trick(
                "a picture of a page that is delivered later",
                f -> f.put(PAGE, f.replaced(PAGE, "/I 20 0 R", "/I 41 0 R")),
                (r, f) -> r.stream(41, PICTURE, SECOND));
        trick(
                "a picture of a stamp that is delivered later",
                f -> {
                    stamp(f, "/XObject<</S 41 0 R>>");
                },
                (r, f) -> r.stream(41, PICTURE, SECOND).stream(
                        METADATA, "<</Type/Metadata/Subtype/XML>>", "<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"));
        return List.copyOf(ALL);
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void whatMayChangeInOneRoleMustNotChangeTheOther(Trick trick) {
        for (Form form : List.of(Form.TABLE, Form.PACKED)) {
            ForeignForm fields = new ForeignForm();
            trick.preparation().of(fields);
            String signature =
                    trick.level() == 0 ? ForeignSigner.dictionary("") : ForeignSigner.certification(trick.level());
            byte[] signed = fields.signed(LaterChange.first(), signature, form);
            assertEquals(Verdict.VALID, LaterChange.verify(folder, signed).verdict(), "as signed " + form);

            byte[] later = trick.step().to(Revision.after(signed), fields).bytes();
            boolean signedAgain = new String(later, StandardCharsets.ISO_8859_1).contains("40 0 obj\n");
            VerificationReport report = LaterChange.verify(
                    folder, signedAgain ? LaterChange.second().sign(later) : later);

            assertNotEquals(Verdict.VALID, report.verdict(), form + " " + report);
            if (trick.level() == 2) {
                assertEquals(Verdict.INVALID, report.verdict(), form + " " + report);
            }
        }
    }

    /** Programs that mind generations then find nothing there, or mend the file in their own way. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void theSameObjectUnderAnotherGenerationIsAnotherOne(int level) {
        ForeignForm form = new ForeignForm();
        String signature = level == 0 ? ForeignSigner.dictionary("") : ForeignSigner.certification(level);
        byte[] signed = form.signed(LaterChange.first(), signature, Form.TABLE);
        byte[] again = Revision.after(signed).put(FONT, form.object(FONT)).bytes();
        String text = new String(again, StandardCharsets.ISO_8859_1);
        int object = text.lastIndexOf("\n" + FONT + " 0 obj");
        int entry = text.lastIndexOf(" 00000 n");
        String other = text.substring(0, object) + "\n" + FONT + " 1 obj" + text.substring(object + 8, entry)
                + " 00001 n" + text.substring(entry + 8);

        Verdict honest = LaterChange.verify(folder, again).verdict();
        VerificationReport report = LaterChange.verify(folder, other.getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(Verdict.VALID, honest);
        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }
}
