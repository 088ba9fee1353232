package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.INFO;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;
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
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Signatures and remarks that end nowhere, come to paper, hide together or what is small; and the title above the document. */
@Conforms("W.attack")
class LaidOverOddlyTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final Preparation NOTHING = f -> {};
    private static final String WORDS = "72 750 300 780";
    private static final String BLANK = "72 300 300 330";
    private static final String HALF = "<</Subtype/Form/BBox[0 0 228 30]/Resources<</ExtGState<</H<</ca .5>>>>>>>>";
    private static final String WHITE = "1 g 0 0 228 30 re f";

    @TempDir
    private Path folder;

    private static List<PreparedChange> looked(String name, Preparation preparation, Step step) {
        return PreparedChange.signedAt(name, preparation, step, LOOK, NO, LOOK, LOOK);
    }

    private static List<PreparedChange> fine(String name, Preparation preparation, Step step) {
        return PreparedChange.signedAt(name, preparation, step, YES, NO, YES, YES);
    }

    private static Revision signature(Revision revision, ForeignForm form, int number, String before, String box) {
        return revision.put(number + 1, ForeignSigner.dictionary(""))
                .put(
                        number,
                        ForeignForm.field(
                                "Sig",
                                "ky" + number,
                                box,
                                "/V " + (number + 1) + " 0 R/AP<</N " + (number + 2) + " 0 R>>"))
                .put(FORM, form.replaced(FORM, "16 0 R]", "16 0 R" + before + " " + number + " 0 R]"))
                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R" + before + " " + number + " 0 R"));
    }

    private static Step signed(String box, String dict, String drawn) {
        return (r, f) -> signature(r, f, 30, "", box).stream(32, dict, drawn);
    }

    /** So many signatures over the same words, each in a revision of its own. */
    private static List<PreparedChange> layers(int count, Verdict... verdicts) {
        return PreparedChange.each(
                count + " signatures that let half through",
                NOTHING,
                (signed, form) -> {
                    byte[] file = signed;
                    StringBuilder before = new StringBuilder();
                    for (int number = 30; number < 30 + 3 * count; number += 3) {
                        file = LaterChange.second()
                                .sign(signature(Revision.after(file), form, number, before.toString(), WORDS).stream(
                                                number + 2, HALF, "/H gs " + WHITE)
                                        .bytes());
                        before.append(' ').append(number).append(" 0 R");
                    }
                    return file;
                },
                verdicts);
    }

    /** A place kept for a signature, with a look that covers words, that is put on paper when it is signed. */
    private static List<PreparedChange> onPaper(String flags) {
        return looked(
                "a place with the flags " + flags,
                f -> f.put(
                                SIG2,
                                ForeignForm.field("Sig", "ky2", WORDS, "/AP<</N 70 0 R>>")
                                        .replace("/F 4", flags))
                        .put(70, stream("<</Subtype/Form/BBox[0 0 228 30]", WHITE)),
                (r, f) -> r.put(
                                SIG2,
                                f.replaced(SIG2, flags, flags.equals("/F 32") ? "/F 36/V 26 0 R" : "/F 4/V 26 0 R"))
                        .put(26, ForeignSigner.dictionary("")));
    }

    private static String stream(String dict, String drawn) {
        return dict + "/Length " + drawn.length() + ">>\nstream\n" + drawn + "\nendstream";
    }

    static List<PreparedChange> signatures() {
        String far = "1 g 72 750 228 30 re f";
        List<PreparedChange> all = new ArrayList<>();
        for (String box : List.of(
                "",
                "/BBox[0 0 0 0]",
                "/BBox[0 0 9]",
                "/BBox[0 0 9 9]/Matrix[0 0 0 0 0 0]",
                "/BBox[0 0 9 9]/Matrix[1 0 0]")) {
            all.addAll(looked("a look in the box " + box, NOTHING, signed(BLANK, "<</Subtype/Form" + box + ">>", far)));
        }
        all.addAll(fine("a look of nothing", NOTHING, signed(BLANK, "<</Subtype/Form/BBox[0 0 0 0]>>", "")));
        String packed = "<</Subtype/Form/BBox[0 0 0 0]/Filter/FlateDecode>>";
        all.addAll(fine("nothing, packed", NOTHING, signed(BLANK, packed, "x\u009c\3\0\0\0\0\1")));
        all.addAll(looked(
                "a picture as the look",
                NOTHING,
                signed(BLANK, "<</Subtype/Image/BBox[0 0 9 9]/Width 1/Height 1/BitsPerComponent 8>>", "x")));
        all.addAll(onPaper("/F 32"));
        all.addAll(onPaper("/F 0"));
        all.addAll(layers(1, YES, NO, YES, YES));
        all.addAll(layers(3, LOOK, NO, LOOK, LOOK));
        all.addAll(PreparedChange.signedAt(
                "one that lets half through, ten times",
                NOTHING,
                (r, f) -> signed(WORDS, HALF, "/H gs " + WHITE)
                        .to(r, f)
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R" + " 30 0 R".repeat(10))),
                LOOK,
                NO,
                NO,
                LOOK));
        all.addAll(looked(
                "over letters that are read enlarged",
                small(),
                signed("70 399 110 403", "<</Subtype/Form/BBox[0 0 40 4]>>", "1 g 0 0 40 4 re f")));
        for (String sign : List.of("-", ".", "/")) {
            all.addAll(PreparedChange.at(
                    "a field over a single " + sign,
                    f -> content("BT /F1 14 Tf 100 400 Td (" + sign + ") Tj 9 0 Td (500) Tj ET")
                            .andThen(f),
                    paper(),
                    LOOK,
                    NO,
                    LOOK,
                    LOOK));
        }
        all.addAll(PreparedChange.at(
                "a field over a row of them",
                f -> content("BT /F1 14 Tf 100 400 Td (....) Tj ET").andThen(f),
                paper(),
                YES,
                NO,
                YES,
                YES));
        return all;
    }

    /** What a page shows instead of the words of the form. */
    private record Content(String drawn) {
        void andThen(ForeignForm form) {
            form.put(PAGE, form.replaced(PAGE, "/Contents 4 0 R", "/Contents 62 0 R"))
                    .put(62, stream("<<", drawn))
                    .put(EMPTY_TEXT, form.replaced(EMPTY_TEXT, "100 700 200 720", "99 398 108 412"));
        }
    }

    private static Content content(String drawn) {
        return new Content(drawn);
    }

    private static Step paper() {
        return (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(x)/AP<</N 31 0 R>>")).stream(
                31,
                "<</Subtype/Form/BBox[0 0 9 14]/Resources<</Font<</F1 5 0 R>>>>>>",
                "1 g 0 0 9 14 re f 0 g BT /F1 9 Tf 2 4 Td (x) Tj ET");
    }

    private static Preparation small() {
        return f -> content("BT /F1 1.4 Tf 72 400 Td (Dieu 1. Chi 1.000 dong va bay nghin) Tj ET")
                .andThen(f);
    }

    private static List<PreparedChange> remarked(
            String name, Preparation preparation, Verdict atThree, String... remarks) {
        return remarked(name, preparation, atThree, (r, f) -> {
            StringBuilder list = new StringBuilder("13 0 R");
            for (int i = 0; i < remarks.length; i++) {
                r.put(100 + i, "<</Type/Annot/Subtype" + remarks[i] + ">>");
                list.append(' ').append(100 + i).append(" 0 R");
            }
            return r.put(PAGE, f.replaced(PAGE, "13 0 R", list.toString())).stream(
                    31, "<</Subtype/Form/BBox[0 0 30 30]>>", "1 g 0 0 30 30 re f");
        });
    }

    private static List<PreparedChange> remarked(String name, Preparation preparation, Verdict atThree, Step step) {
        return PreparedChange.at(name, preparation, step, LOOK, NO, NO, atThree);
    }

    private static String window(int left, int low) {
        return "/Popup/Open true/Parent 13 0 R/Rect[" + left + " " + low + " " + (left + 290) + " " + (low + 280) + "]";
    }

    static List<PreparedChange> remarks() {
        String note = "/Text/Rect[400 700 420 720]/Contents(x)";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(remarked("a note", NOTHING, YES, note));
        all.addAll(remarked("a note with a file", NOTHING, LOOK, note + "/AF[50 0 R]"));
        all.addAll(remarked("a note in space", NOTHING, LOOK, note + "/ExData<</Subtype/Markup3D>>"));
        all.addAll(remarked("a window", NOTHING, YES, window(300, 300)));
        all.addAll(remarked("two windows", NOTHING, LOOK, window(0, 300), window(300, 300)));
        for (String locked : List.of("/F 64", "/F 128", "/F 512")) {
            Preparation prepared = f -> f.put(NOTE, f.with(NOTE, locked));
            all.addAll(remarked(
                    "a note that is to stay goes, " + locked,
                    prepared,
                    LOOK,
                    (r, f) -> r.put(PAGE, f.replaced(PAGE, "13 0 R", ""))));
            all.addAll(remarked(
                    "a note that is to stay says something else, " + locked,
                    prepared,
                    LOOK,
                    (r, f) -> r.put(NOTE, f.replaced(NOTE, "Xem lai", "Da xem"))));
        }
        String paper = "/Text/F 28/Rect[150 785 180 815]/AP<</N 31 0 R>>";
        all.addAll(remarked("a sign beside words", NOTHING, YES, paper));
        all.addAll(remarked(
                "a sign beside words on a page that is turned",
                f -> f.put(PAGE, f.with(PAGE, "/Rotate 90")),
                LOOK,
                paper));
        all.addAll(remarked(
                "a line over letters that are read enlarged",
                small(),
                LOOK,
                "/Line/Rect[70 398 110 403]/L[70 400.5 110 400.5]/C[0 0 0]/BS<</W 4>>"));
        for (String state : List.of("/HT<</HalftoneType 1/TransferFunction 40 0 R>>", "/BG 40 0 R", "/UCR2 40 0 R")) {
            all.addAll(remarked("colours for paper " + state, NOTHING, LOOK, highlight(state)));
        }
        all.addAll(remarked("colours as they are", NOTHING, YES, highlight("/HT/Default/BG2/Default/UCR2/Default")));
        return all;
    }

    private static Step highlight(String state) {
        return (r, f) -> r
                .put(
                        30,
                        "<</Type/Annot/Subtype/Highlight/Rect[" + WORDS
                                + "]/QuadPoints[72 780 300 780 72 750 300 750]/AP<</N 31 0 R>>>>")
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))
                .stream(
                        31,
                        "<</Subtype/Form/BBox[" + WORDS + "]/Resources<</ExtGState<</G<</BM/Multiply" + state
                                + ">>>>>>>>",
                        "/G gs 1 1 0 rg 72 750 228 30 re f");
    }

    private static String describing(String title) {
        return "<x:xmpmeta xmlns:x='adobe:ns:meta/' xmlns:a='http://purl.org/dc/elements/1.1/'>" + title
                + "</x:xmpmeta>";
    }

    private static Step described(String title) {
        return (r, f) -> r.packedStream(62, "<</Type/Metadata/Subtype/XML>>", describing(title));
    }

    /** The title that stands above the document. */
    static List<PreparedChange> titles() {
        Preparation shown = f -> f.put(
                        CATALOG,
                        f.replaced(CATALOG, "/Metadata 14", "/ViewerPreferences<</DisplayDocTitle true>>/Metadata 62"))
                .put(62, stream("<</Type/Metadata/Subtype/XML", describing("<a:title>To trinh</a:title>")));
        Step information = (r, f) -> r.put(INFO, "<</Title(Quyet dinh)>>").trailer("/Info 15 0 R");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at("another title", shown, information, LOOK, NO, LOOK, LOOK));
        all.addAll(PreparedChange.at("another title that is not shown", NOTHING, information, YES));
        for (String title :
                List.of("<a:title><b><c>Quyet dinh</c></b></a:title>", "<d a:title='Quyet dinh'/>", "<a:title>")) {
            all.addAll(PreparedChange.at("described as " + title, shown, described(title), LOOK, NO, LOOK, LOOK));
        }
        for (String title : List.of("<a:title><b>To trinh</b></a:title>", "<title>Quyet dinh</title>", "")) {
            all.addAll(PreparedChange.at("described as " + title, shown, described(title), YES));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource({"signatures", "remarks", "titles"})
    void whatMisleadsAtSecondSightIsLookedAt(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
