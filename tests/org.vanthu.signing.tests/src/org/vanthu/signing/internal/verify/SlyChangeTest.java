package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.INFO;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.PAGES;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;
import static org.vanthu.signing.foreign.ForeignForm.field;
import static org.vanthu.signing.foreign.ForeignForm.look;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Changes that look like filling in, signing or remarking, and show or hide something else. */
@Conforms("W.attack")
class SlyChangeTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final Preparation NOTHING = f -> {};

    /** Where the words of the first page stand. */
    private static final String WORDS = "72 750 300 780";

    private static final String BLANK = "72 300 300 330";
    private static final String PAPER =
            "<</Subtype/Form/BBox[0 0 228 30]/Length 19>>\nstream\n1 g 0 0 228 30 re f\nendstream";
    private static final String BARE = "<</Subtype/Form/BBox[0 0 228 30]/Length 0>>\nstream\n\nendstream";
    private static final String SIGNED = "/V 26 0 R";

    @TempDir
    private Path folder;

    /** Some programs look at the number of a reference only, for others one of another generation leads nowhere. */
    static List<PreparedChange> generations() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(otherGeneration("the contents of a page", PAGE, "/Contents 4 0 R", "/Contents 4 7 R"));
        all.addAll(otherGeneration("a picture", PAGE, "20 0 R", "20 3 R"));
        all.addAll(otherGeneration("a field on a page", PAGE, "10 0 R", "10 3 R"));
        all.addAll(otherGeneration("a field in the form", FORM, "10 0 R", "10 3 R"));
        all.addAll(otherGeneration("a page", PAGES, "18 0 R", "18 3 R"));
        all.addAll(otherGeneration("the tree of pages", CATALOG, "/Pages 2 0 R", "/Pages 2 3 R"));
        all.addAll(PreparedChange.at(
                "contents that only some programs showed when it was signed",
                f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents 4 7 R")),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "/Contents 4 7 R", "/Contents 4 0 R")),
                NO));
        all.addAll(PreparedChange.at(
                "the look of a field that keeps its value",
                NOTHING,
                (r, f) -> r.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "11 0 R", "11 3 R")),
                LOOK,
                NO,
                LOOK,
                LOOK));
        return all;
    }

    private static List<PreparedChange> otherGeneration(String name, int number, String words, String others) {
        return PreparedChange.at(name, NOTHING, (r, f) -> r.put(number, f.replaced(number, words, others)), NO);
    }

    /** What a field hid when it was signed. */
    static List<PreparedChange> uncovered() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(signed("a field on paper of its own, signed without", reserved("/AP<</N 61 0 R>>"), SIGNED));
        all.addAll(signed(
                "a field on paper of its own, signed with a bare look",
                reserved("/AP<</N 61 0 R>>"),
                SIGNED + "/AP<</N 64 0 R>>"));
        all.addAll(signed(
                "a field on a colour that viewers paint, signed without",
                reserved("/MK<</BG[1 1 1]>>"),
                SIGNED + "/AP<</N 64 0 R>>"));
        Preparation text = f -> f.put(
                        EMPTY_TEXT,
                        f.replaced(EMPTY_TEXT, "100 700 200 720", WORDS).replace("/F 4", "/F 4/AP<</N 61 0 R>>"))
                .put(61, PAPER);
        all.addAll(looked(
                "a text on paper, filled in without",
                text,
                (r, f) -> r.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/AP<</N 61 0 R>>", "/V(1)/AP<</N 31 0 R>>")).stream(
                        31, look(), "0 g BT /F1 9 Tf 90 2 Td (1) Tj ET")));
        all.addAll(looked(
                "a text on paper, filled in without a look",
                text,
                (r, f) -> r.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/AP<</N 61 0 R>>", "/V(1)"))));
        all.addAll(looked(
                "the paper of a text taken away",
                text,
                (r, f) -> r.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/AP<</N 61 0 R>>", ""))));
        all.addAll(looked(
                "a box that is paper until it is checked",
                f -> f.put(
                                CHECK_BOX,
                                f.replaced(CHECK_BOX, "100 600 112 612", "72 755 110 775")
                                        .replace("/Yes 19 0 R", "/Yes 19 0 R/Off 61 0 R"))
                        .put(61, PAPER),
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes"))));
        all.addAll(PreparedChange.signedAt(
                "a field on paper where nothing stands, signed without",
                f -> {
                    reserved("/AP<</N 61 0 R>>").of(f);
                    f.put(SIG2, f.replaced(SIG2, WORDS, BLANK));
                },
                (r, f) -> r.put(SIG2, f.replaced(SIG2, "/AP<</N 61 0 R>>", SIGNED))
                        .put(26, ForeignSigner.dictionary("")),
                YES,
                NO,
                YES,
                YES));
        return all;
    }

    /** A field over words that is to be signed. */
    private static Preparation reserved(String more) {
        return f -> f.put(SIG2, f.replaced(SIG2, "300 500 450 560", WORDS).replace("/F 4", "/F 4" + more))
                .put(61, PAPER)
                .put(64, BARE);
    }

    private static List<PreparedChange> signed(String name, Preparation preparation, String entries) {
        return PreparedChange.signedAt(
                name,
                preparation,
                (r, f) -> r.put(SIG2, f.object(SIG2).replaceAll("/AP<<.*?>>|/MK<<.*?>>", entries))
                        .put(26, ForeignSigner.dictionary("")),
                LOOK,
                NO,
                LOOK,
                LOOK);
    }

    private static List<PreparedChange> looked(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, LOOK, NO, LOOK, LOOK);
    }

    /** Whether it is printed, and how it turns up on the screen. */
    static List<PreparedChange> flags() {
        List<PreparedChange> all = new ArrayList<>();
        for (int flags : new int[] {0, 5, 6, 12, 20, 28, 36, 260}) {
            all.addAll(PreparedChange.at(
                    "filled in anew, flags " + flags,
                    NOTHING,
                    (r, f) -> r.put(
                            FILLED_TEXT,
                            f.replaced(FILLED_TEXT, "/F 4", "/F " + flags).replace("1.000", "2.000")),
                    NO));
            all.addAll(PreparedChange.signedAt(
                    "signed, flags " + flags,
                    NOTHING,
                    (r, f) -> r.put(SIG2, f.replaced(SIG2, "/F 4", "/F " + flags + SIGNED))
                            .put(26, ForeignSigner.dictionary("")),
                    NO));
        }
        for (int flags : new int[] {4, 68, 132, 644}) {
            all.addAll(PreparedChange.signedAt(
                    "signed, flags " + flags,
                    NOTHING,
                    (r, f) -> r.put(SIG2, f.replaced(SIG2, "/F 4", "/F " + flags + SIGNED))
                            .put(26, ForeignSigner.dictionary("")),
                    YES,
                    NO,
                    YES,
                    YES));
        }
        return all;
    }

    /** Signature fields that are something else as well. */
    static List<PreparedChange> newFields() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.signedAt(
                "a signature", NOTHING, newField(BLANK, "/Widget/AP<</N 66 0 R>>"), YES, NO, YES, YES));
        for (String kind : List.of(
                "/FreeText/Contents(Chi 9.000)/DA(/Helv 12 Tf 0 g)",
                "/Link/Dest[3 0 R/Fit]",
                "/FileAttachment/FS<</F(x.exe)>>",
                "/Stamp/Name/Approved",
                "/Popup/Parent 13 0 R",
                "/Screen/AP<</N 66 0 R>>",
                "/Widget/AP<</N 66 0 R>>/OC<</Type/OCG/Name(x)>>",
                "/Widget/AP<</N 66 0 R>>/Dest[3 0 R/Fit]",
                "/Widget/AP<</N 66 0 R>>/PA<</S/URI/URI(x)>>")) {
            all.addAll(PreparedChange.signedAt("as " + kind, NOTHING, newField(BLANK, kind), NO));
        }
        all.addAll(PreparedChange.signedAt(
                "black blocks of a font over words",
                NOTHING,
                newField(WORDS, "/Widget/AP<</N 67 0 R>>"),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(PreparedChange.signedAt(
                "black letters that are drawings over words",
                NOTHING,
                newField(WORDS, "/Widget/AP<</N 68 0 R>>"),
                LOOK,
                NO,
                LOOK,
                LOOK));
        return all;
    }

    private static Step newField(String box, String kind) {
        String fonts = "<</Type/XObject/Subtype/Form/BBox[0 0 228 30]"
                + "/Resources<</Font<</F1 5 0 R/Z 60 0 R/T 63 0 R>>>>>>";
        return (r, f) -> r
                .put(26, ForeignSigner.dictionary(""))
                .put(30, field("Sig", "ky3", box, SIGNED).replace("/Subtype/Widget", "/Subtype" + kind))
                .put(60, "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>")
                .stream(62, "<<>>", "1000 0 0 0 1000 1000 d1 0 0 1000 1000 re f")
                .put(
                        63,
                        "<</Type/Font/Subtype/Type3/FontMatrix[.001 0 0 .001 0 0]/FontBBox[0 0 1000 1000]/FirstChar 110"
                                + "/LastChar 110/Widths[1000]/CharProcs<</n 62 0 R>>"
                                + "/Encoding<</Differences[110/n]>>/Resources<<>>>>")
                .stream(66, fonts, "0 g BT /F1 12 Tf (Nguoi ky) Tj ET")
                .stream(67, fonts, "0 g BT /Z 30 Tf (nnnnnnnnnn) Tj ET")
                .stream(68, fonts, "0 g BT /T 30 Tf (nnnnnnnnnn) Tj ET")
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    /** Remarks to which viewers add something. */
    static List<PreparedChange> remarks() {
        List<PreparedChange> all = new ArrayList<>();
        for (String more : List.of("/Cap true/Contents(9.000)", "/LL 90/LLE 50", "/Measure<<>>", "/OC<</Type/OCG>>")) {
            all.addAll(PreparedChange.at("a line with " + more, NOTHING, line(more), LOOK, NO, NO, LOOK));
        }
        all.addAll(PreparedChange.at("a line", NOTHING, line(""), LOOK, NO, NO, YES));
        all.addAll(PreparedChange.at(
                "a note that is shown at times",
                NOTHING,
                (r, f) -> r.put(NOTE, f.with(NOTE, "/OC<</Type/OCG/Name(x)>>")),
                LOOK,
                NO,
                NO,
                LOOK));
        return all;
    }

    private static Step line(String more) {
        return (r, f) -> r.put(
                        30,
                        "<</Type/Annot/Subtype/Line/Rect[100 300 200 320]/L[100 310 200 310]/P 3 0 R/C[0 0 0]" + more
                                + ">>")
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    /** Data that are in another file. */
    static List<PreparedChange> outside() {
        Step nothing = (r, f) -> r.put(INFO, "<</Title(x)>>");
        List<PreparedChange> all = new ArrayList<>();
        for (String key :
                List.of("/F(http://x/y)", "/F<</FS/URL/F(http://x/y)>>", "/#46(y)", "/Ref<</F(y.pdf)/Page 0>>")) {
            all.addAll(looked(
                    "contents of a page, " + key,
                    f -> f.put(62, "<<" + key + "/Length 0>>\nstream\n\nendstream")
                            .put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents[4 0 R 62 0 R]")),
                    nothing));
            all.addAll(looked(
                    "the look of a field, " + key,
                    NOTHING,
                    (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(1)/AP<</N 31 0 R>>")).stream(
                            31, look().replace("/BBox", key + "/BBox"), "BT /F1 12 Tf (1) Tj ET")));
        }
        all.addAll(PreparedChange.at(
                "an attachment that names its file",
                f -> f.put(62, "<</Type/Filespec/F(a.txt)/EF<</F 63 0 R>>>>")
                        .put(63, "<</Type/EmbeddedFile/Length 1>>\nstream\nx\nendstream")
                        .put(CATALOG, f.with(CATALOG, "/AF[62 0 R]")),
                nothing,
                YES,
                NO,
                YES,
                YES));
        return all;
    }

    /** Under which number a page of a tagged file finds its elements. */
    static List<PreparedChange> waysBack() {
        Preparation tagged = f -> f.put(PAGE, f.with(PAGE, "/StructParents 0"))
                .put(CATALOG, f.with(CATALOG, "/StructTreeRoot 70 0 R"))
                .put(70, "<</Type/StructTreeRoot/ParentTree<</Nums[0[71 0 R]1[72 0 R]]>>/K[71 0 R 72 0 R]>>")
                .put(71, "<</S/P/P 70 0 R/K 0/Pg 3 0 R>>")
                .put(72, "<</S/P/P 70 0 R/K 0/Pg 18 0 R>>");
        List<PreparedChange> all = new ArrayList<>();
        for (String other : List.of("", "/StructParents 1", "/StructParents 9")) {
            all.addAll(PreparedChange.at(
                    "a page of a tagged file, " + other,
                    tagged,
                    (r, f) -> r.put(PAGE, f.replaced(PAGE, "/StructParents 0", other)),
                    NO));
        }
        all.addAll(PreparedChange.at(
                "a page of a file that is not tagged",
                NOTHING,
                (r, f) -> r.put(PAGE, f.with(PAGE, "/StructParents 0")),
                YES,
                NO,
                YES,
                YES));
        return all;
    }

    @ParameterizedTest
    @MethodSource({"generations", "uncovered", "flags", "newFields", "remarks", "outside", "waysBack"})
    void nothingIsShownOrHiddenUnderAnotherName(PreparedChange change) {
        change.assertVerdict(folder, Form.values());
    }
}
