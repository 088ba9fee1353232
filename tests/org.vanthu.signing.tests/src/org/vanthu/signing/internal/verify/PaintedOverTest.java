package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_LOOK;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Fields and signatures that hide what was signed, by whatever paints: areas, lines, letters, what a viewer draws by itself. */
@Conforms("W.attack")
class PaintedOverTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;

    /** Where the words of the first page stand. */
    private static final String WORDS = "72 750 300 780";

    private static final String BLANK = "72 300 300 330";
    private static final String LOOK_DICT = "<</Type/XObject/Subtype/Form/BBox[0 0 228 30]"
            + "/Resources<</Font<</F1 5 0 R/Z 60 0 R>>/ExtGState<</A<</ca .1/CA 1>>>>>>>>";

    @TempDir
    private Path folder;

    private static final Preparation NOTHING = f -> {};

    private static Preparation emptyAt(String box) {
        return f -> f.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "100 700 200 720", box));
    }

    private static Step filled(String drawn) {
        return filled("", drawn);
    }

    private static Step filled(String more, String drawn) {
        return (r, f) -> r
                .put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/AP<</N 31 0 R" + more + ">>"))
                .put(60, "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>")
                .stream(31, LOOK_DICT, drawn);
    }

    private static List<PreparedChange> looked(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, LOOK, NO, LOOK, LOOK);
    }

    private static List<PreparedChange> fine(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, YES, NO, YES, YES);
    }

    static List<PreparedChange> fields() {
        List<PreparedChange> all = new ArrayList<>();
        String others = "0 g BT /F1 12 Tf 2 4 Td (15) Tj ET";
        all.addAll(looked(
                "an empty field over words, filled in on paper of its own",
                emptyAt(WORDS),
                filled("1 g 0 0 228 30 re f " + others)));
        all.addAll(
                looked("over words, on a thick line", emptyAt(WORDS), filled("40 w 1 G 0 15 m 228 15 l S " + others)));
        all.addAll(looked(
                "over words, on letters in the colour of paper",
                emptyAt(WORDS),
                filled("1 g BT /Z 40 Tf 0 0 Td (nnnnnnnn) Tj ET " + others)));
        all.addAll(looked(
                "over words, on letters drawn with thick lines",
                emptyAt(WORDS),
                filled("1 G 40 w BT 1 Tr /F1 40 Tf 0 0 Td (IIII) Tj ET " + others)));
        all.addAll(looked(
                "over words, on letters of a pattern",
                emptyAt(WORDS),
                filled("/Pattern cs /P1 scn BT /Z 40 Tf 0 0 Td (nnnnnnnn) Tj ET " + others)));
        all.addAll(looked(
                "over words, on a line whose width programs read differently",
                emptyAt(WORDS),
                filled("40.0.0 w 1 G 0 15 m 228 15 l S " + others)));
        all.addAll(looked(
                "over words, on a line that is opaque though areas are not",
                emptyAt(WORDS),
                filled("/A gs 40 w 1 G 0 15 m 228 15 l S " + others)));
        all.addAll(looked(
                "over words, on many thin lines in the colour of paper",
                emptyAt(WORDS),
                filled("3 w 1 G 0 3 m 228 3 l 0 6 m 228 6 l 0 9 m 228 9 l 0 12 m 228 12 l 0 15 m 228 15 l S "
                        + others)));
        all.addAll(looked(
                "as large as the page, on a thick line",
                emptyAt("0 0 595 842"),
                filled("900 w 1 G 0 15 m 228 15 l S " + others)));
        all.addAll(looked(
                "as large as the page, on letters in the colour of paper",
                emptyAt("0 0 595 842"),
                filled("1 g BT /Z 900 Tf 0 0 Td (n) Tj ET " + others)));
        all.addAll(looked("another look when the mouse is over it", emptyAt(WORDS), filled("/R 31 0 R", others)));
        all.addAll(looked(
                "a box over words that is white when checked",
                f -> f.put(CHECK_BOX, f.replaced(CHECK_BOX, "100 600 112 612", "72 755 110 775")),
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Nen/AS/Nen"))));
        all.addAll(looked(
                "a box that shows a whole word when checked",
                f -> f.put(CHECK_BOX, f.replaced(CHECK_BOX, "/Yes 19 0 R", "/Yes 11 0 R")),
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes"))));
        all.addAll(fine(
                "filled in on paper of its own where nothing stood",
                emptyAt(BLANK),
                filled("1 g 0 0 228 30 re f " + others)));
        all.addAll(fine("filled in over words that stay readable", emptyAt(WORDS), filled(others)));
        all.addAll(fine(
                "filled in on paper that was there before",
                f -> {
                    emptyAt(WORDS).of(f);
                    f.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/AP<</N 61 0 R>>"))
                            .put(
                                    61,
                                    "<</Subtype/Form/BBox[0 0 228 30]/Length 19>>\n"
                                            + "stream\n"
                                            + "1 g 0 0 228 30 re f\n"
                                            + "endstream");
                },
                (r, f) -> r
                        .put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/AP<</N 61 0 R>>", "/V(15)/AP<</N 31 0 R>>"))
                        .put(60, "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>")
                        .stream(31, LOOK_DICT, "1 g 0 0 228 30 re f " + others)));
        all.addAll(fine(
                "filled in over leaders only",
                f -> {
                    emptyAt("72 400 300 430").of(f);
                    content("BT /F1 14 Tf 80 410 Td (.......... / ____) Tj ET").of(f);
                },
                filled("1 g 0 0 228 30 re f " + others)));
        all.addAll(fine(
                "a box checked",
                NOTHING,
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes"))));
        return all;
    }

    /** With a state of the box that paints, prepared for it. */
    private static Preparation withWhiteState(Preparation preparation) {
        return f -> {
            preparation.of(f);
            if (f.object(CHECK_BOX).contains("/Yes 19 0 R")) {
                f.put(CHECK_BOX, f.replaced(CHECK_BOX, "/Yes 19 0 R", "/Yes 19 0 R/Nen 63 0 R"))
                        .put(63, "<</Subtype/Form/BBox[0 0 38 20]/Length 18>>\nstream\n1 g 0 0 38 20 re f\nendstream");
            }
        };
    }

    static List<PreparedChange> signatures() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(hiding("on a thick line", "40 w 1 G 0 15 m 228 15 l S"));
        all.addAll(hiding("on letters in the colour of paper", "1 g BT /Z 40 Tf 0 0 Td (nnnnnnnn) Tj ET"));
        all.addAll(hiding("on letters drawn with thick lines", "1 G 40 w BT 1 Tr /F1 40 Tf 0 0 Td (IIII) Tj ET"));
        all.addAll(hiding("on a line of odd width", "40.0.0 w 1 G 0 15 m 228 15 l S"));
        all.addAll(hiding("on a line that is opaque though areas are not", "/A gs 40 w 1 G 0 15 m 228 15 l S"));
        all.addAll(looked("a colour behind it that viewers paint", NOTHING, placed(WORDS, "/MK<</BG[1 1 1]>>")));
        all.addAll(looked("a thick frame that viewers paint", NOTHING, placed(WORDS, "/MK<</BC[1 1 1]>>/BS<</W 40>>")));
        all.addAll(looked(
                "a place that programs read differently", NOTHING, placed("0 0 595.0.0 842", "/AP<</N 31 0 R>>")));
        all.addAll(looked("another look when it is touched", NOTHING, placed(WORDS, "/AP<</N 64 0 R/D 31 0 R>>")));
        all.addAll(looked("over what a field shows", NOTHING, placed("95 645 205 675", "/AP<</N 31 0 R>>")));
        all.addAll(looked(
                "over what another remark shows",
                f -> f.put(
                        ForeignForm.NOTE,
                        "<</Type/Annot/Subtype/FreeText/Rect[72 300 300 330]/P 3 0 R/Contents(x)"
                                + "/AP<</N 11 0 R>>>>"),
                placed(BLANK, "/AP<</N 31 0 R>>")));
        all.addAll(looked(
                "over the end of letters that stand far apart",
                content("BT /F1 10 Tf 20 Tc 72 310 Td (1.000 dong) Tj ET"),
                placed("230 300 300 330", "/AP<</N 31 0 R>>")));
        all.addAll(looked(
                "over the end of words that stand far apart",
                content("BT /F1 10 Tf 90 Tw 72 310 Td (a b c) Tj ET"),
                placed("230 300 300 330", "/AP<</N 31 0 R>>")));
        all.addAll(looked(
                "over the end of letters that are drawn wide",
                content("BT /F1 10 Tf 500 Tz 72 310 Td (1.000 dong) Tj ET"),
                placed("230 300 300 330", "/AP<</N 31 0 R>>")));
        all.addAll(looked(
                "over letters that are raised",
                content("BT /F1 10 Tf 300 Ts 72 10 Td (1.000 dong) Tj ET"),
                placed(BLANK, "/AP<</N 31 0 R>>")));
        all.addAll(looked(
                "over letters that are drawings of a large font",
                f -> {
                    content("BT /T 1 Tf 72 310 Td (ab) Tj ET").of(f);
                    f.put(PAGE, f.replaced(PAGE, "/F1 5 0 R", "/F1 5 0 R/T 65 0 R"))
                            .put(
                                    65,
                                    "<</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FontBBox[0 0 90 20]"
                                            + "/FirstChar 97/LastChar 98/Widths[90 90]/CharProcs<<>>/Encoding<<>>>>");
                },
                placed("130 300 200 330", "/AP<</N 31 0 R>>")));
        all.addAll(looked(
                "a place kept for it, with a colour behind it",
                f -> f.put(SIG2, f.replaced(SIG2, "300 500 450 560", WORDS)),
                (r, f) ->
                        r.put(SIG2, f.with(SIG2, "/V 26 0 R/MK<</BG[1 1 1]>>")).put(26, ForeignSigner.dictionary(""))));
        all.addAll(fine("where nothing stands, on a thick line", NOTHING, placed(BLANK, "/AP<</N 31 0 R>>")));
        all.addAll(fine(
                "where nothing stands, with a colour behind it",
                NOTHING,
                placed(BLANK, "/MK<</BG[1 1 1]/BC[0 0 1]>>/BS<</W 1>>")));
        all.addAll(fine("over words, in letters only", NOTHING, placed(WORDS, "/AP<</N 66 0 R>>")));
        return all;
    }

    private static Preparation content(String drawn) {
        return f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents[4 0 R 62 0 R]"))
                .put(62, "<</Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream");
    }

    private static List<PreparedChange> hiding(String name, String drawn) {
        return looked(
                "over words, " + name,
                NOTHING,
                (r, f) -> placed(WORDS, "/AP<</N 67 0 R>>").to(r, f).stream(67, LOOK_DICT, drawn));
    }

    /** A new signature field; look 31 paints over, 64 does nothing, 66 shows letters. */
    private static Step placed(String box, String more) {
        return (r, f) -> r
                .put(26, ForeignSigner.dictionary(""))
                .put(30, ForeignForm.field("Sig", "ky3", box, "/V 26 0 R" + more))
                .put(60, "<</Type/Font/Subtype/Type1/BaseFont/ZapfDingbats>>")
                .stream(31, LOOK_DICT, "1 g 0 0 228 30 re f 0 g BT /F1 12 Tf (Nguoi ky) Tj ET")
                .stream(64, LOOK_DICT, "")
                .stream(66, LOOK_DICT, "0 g BT /F1 12 Tf (Nguoi ky) Tj ET")
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    /** What viewers draw by themselves where a field has no look. */
    static List<PreparedChange> drawnByViewers() {
        Preparation bare = f -> f.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "/AP<</N 11 0 R>>", ""));
        Preparation foreign =
                f -> f.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "/AP<</N 11 0 R>>", "/DA(/Foo 12 Tf 0 g)"));
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(looked(
                "a font that was missing",
                foreign,
                (r, f) -> r.put(FORM, f.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/Foo 30 0 R"))
                        .put(30, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")));
        all.addAll(looked(
                "another colour of the form", bare, (r, f) -> r.put(FORM, f.replaced(FORM, "12 Tf 0 g", "12 Tf 1 g"))));
        all.addAll(looked(
                "another font of the form",
                bare,
                (r, f) -> r.put(
                                FORM,
                                f.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/F2 30 0 R")
                                        .replace("(/F1 12", "(/F2 12"))
                        .put(30, "<</Type/Font/Subtype/Type1/BaseFont/Symbol>>")));
        all.addAll(fine(
                "a font of everybody's that was missing",
                f -> f.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "/AP<</N 11 0 R>>", "/DA(/Helv 12 Tf 0 g)")),
                (r, f) -> r.put(FORM, f.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/Helv 30 0 R"))
                        .put(30, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
                        .put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)"))));
        all.addAll(fine(
                "a font that nobody had named, for what is filled in",
                NOTHING,
                (r, f) -> r.put(FORM, f.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/Foo 30 0 R"))
                        .put(30, "<</Type/Font/Subtype/Type1/BaseFont/Fraud>>")
                        .put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/DA(/Foo 12 Tf 0 g)"))));
        return all;
    }

    /** The same strings, shown so that something else is seen. */
    static List<PreparedChange> redrawn() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(redrawn("beside the field", "BT /F1 12 Tf -900 4 Td (1.000) Tj ET"));
        all.addAll(redrawn("not at all", "BT /F1 12 Tf 3 Tr 2 4 Td (1.000) Tj ET"));
        all.addAll(redrawn("in the colour of paper", "1 g BT /F1 12 Tf 2 4 Td (1.000) Tj ET"));
        all.addAll(redrawn("far too small", "BT /F1 .01 Tf 2 4 Td (1.000) Tj ET"));
        all.addAll(redrawn(
                "in another order", "BT /F1 12 Tf 60 4 Td (1) Tj -10 0 Td (.) Tj -10 0 Td (0) Tj 0 90 Td (00) Tj ET"));
        all.addAll(redrawn("drawn over each other", "BT /F1 12 Tf 2 4 Td [(1)600(.)600(0)600(0)600(0)] TJ ET"));
        all.addAll(PreparedChange.at(
                "a little higher",
                NOTHING,
                (r, f) -> r.stream(FILLED_LOOK, ForeignForm.look(), "/Tx BMC BT /F1 12 Tf 2 5.5 Td (1.000) Tj ET EMC"),
                LOOK,
                NO,
                YES,
                YES));
        return all;
    }

    private static List<PreparedChange> redrawn(String name, String drawn) {
        return looked("the value shown " + name, NOTHING, (r, f) -> r.stream(FILLED_LOOK, ForeignForm.look(), drawn));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void aFieldThatPaintsOverWordsIsLookedAt(PreparedChange change) {
        new PreparedChange(
                        change.name(),
                        change.level(),
                        change.verdict(),
                        withWhiteState(change.preparation()),
                        change.act())
                .assertVerdict(folder, Form.TABLE, Form.PACKED);
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void aSignatureThatPaintsOverWhatIsShownIsLookedAt(PreparedChange change) {
        PreparedChange signed = new PreparedChange(
                change.name(),
                change.level(),
                change.verdict(),
                change.preparation(),
                (file, form) -> LaterChange.second().sign(change.act().to(file, form)));
        signed.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }

    @ParameterizedTest
    @MethodSource("drawnByViewers")
    void whatViewersDrawByThemselvesStaysAsItWas(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }

    @ParameterizedTest
    @MethodSource("redrawn")
    void aValueIsNotDrawnAnewSoThatSomethingElseIsSeen(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
