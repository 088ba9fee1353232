package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_LOOK;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.GROUP;
import static org.vanthu.signing.foreign.ForeignForm.GROUP_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.look;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Filling in: with looks that show more or less than the value, where nobody may, or where something was shown already. */
@Conforms("W.attack")
class FilledOddlyTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final Preparation NOTHING = f -> {};
    private static final String MARK = "<</Type/XObject/Subtype/Form/BBox[0 0 12 12]%s>>";
    private static final String THOUSAND = shown("1.000");

    @TempDir
    private Path folder;

    private static List<PreparedChange> looked(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, LOOK, NO, LOOK, LOOK);
    }

    /** Another value: permitted where something is certified, and otherwise to be looked at. */
    private static List<PreparedChange> another(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, LOOK, NO, YES, YES);
    }

    private static List<PreparedChange> fine(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, YES, NO, YES, YES);
    }

    private static String shown(String words) {
        return "BT /F1 12 Tf 2 4 Td (" + words + ") Tj ET";
    }

    private static Step filled(String value, String drawn) {
        return filled(value, look(), drawn);
    }

    private static Step filled(String value, String dict, String drawn) {
        return (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, value + "/AP<</N 31 0 R>>")).stream(31, dict, drawn);
    }

    private static Step again(int field, String from, String to) {
        return (r, f) -> r.put(field, f.replaced(field, from, to).replace("11 0 R", "31 0 R")).stream(
                31, look(), shown("9.000"));
    }

    private static Preparation field(int field, String from, String to) {
        return f -> f.put(field, f.replaced(field, from, to));
    }

    private static Preparation with(int field, String more) {
        return f -> f.put(field, f.with(field, more));
    }

    /** The words of a value that is there, in looks that show others. */
    static List<PreparedChange> drawn() {
        List<PreparedChange> all = new ArrayList<>();
        for (String drawn : List.of(
                THOUSAND + " 40 4 m 40 14 l 44 14 l 44 4 l S",
                "40 4 m 40 14 l 44 14 l 44 4 l S " + THOUSAND,
                "0 10 m 100 10 l S " + THOUSAND,
                THOUSAND + " 40 4 1 9 re 42 4 1 9 re 40 4 3 1 re f",
                "40 4 1 9 re f 42 4 1 9 re f 40 4 3 1 re f " + THOUSAND,
                "1 g " + THOUSAND + " 0 g 40 4 1 9 re f",
                THOUSAND + " 1 g 0 0 9 20 re f",
                "BT /F1 12 Tf 2 4 Td 1 g (1) Tj 0 g (.000) Tj ET",
                "BT /F1 12 Tf -5 4 Td (1.000) Tj ET",
                "9 0 90 20 re W n " + THOUSAND,
                "BT /F1 12 Tf -100 Tz 50 4 Td (1.000) Tj ET",
                "BT /F1 12 Tf 22 4 Td (1.) Tj -20 0 Td (0) Tj 30 0 Td (00) Tj ET",
                "/Span<</ActualText(9.000)>>BDC " + THOUSAND + " EMC",
                "/Span /Words BDC " + THOUSAND + " EMC")) {
            all.addAll(looked(drawn, NOTHING, filled("/V(1.000)", drawn)));
        }
        String tile = look().replace("/Font", "/Pattern<</P 40 0 R>>/Font");
        all.addAll(looked(
                "a pattern", NOTHING, filled("/V(1.000)", tile, "/Pattern cs /P scn 40 0 60 20 re f " + THOUSAND)));
        for (String widths : List.of("-500 -500", "0 5", "500 99999")) {
            String narrow =
                    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FirstChar 48/LastChar 49/Widths[" + widths + "]>>";
            all.addAll(looked(
                    "letters of widths " + widths,
                    NOTHING,
                    filled("/V(1.000)", look().replace("5 0 R", narrow), THOUSAND)));
        }
        for (String box : List.of("", "/BBox[0 0 0 20]", "/BBox[0 0 20]")) {
            all.addAll(looked(
                    "in the box " + box,
                    NOTHING,
                    filled("/V(1.000)", look().replace("/BBox[0 0 100 20]", box), THOUSAND)));
        }
        all.addAll(looked(
                "a word that no program has letters for",
                NOTHING,
                filled("/V<FEFF006D1ED90074>", "BT /F1 12 Tf 2 4 Td (9.000) Tj ET")));
        all.addAll(fine("its letters that all programs have", NOTHING, filled("/V<FEFF006D1ED90074>", shown("m?t"))));
        all.addAll(looked(
                "other words in programs that draw no form",
                with(FORM, "/NeedAppearances true"),
                filled("/V(1.000)", shown("9.000"))));
        all.addAll(looked("a form of another kind beside it", with(FORM, "/XFA(x)"), filled("/V(1.000)", THOUSAND)));
        Preparation list = field(EMPTY_TEXT, "/FT/Tx", "/FT/Ch/Opt[(Co)(Khong)]");
        String entries = "0 g BT /F1 8 Tf 2 12 Td (Co) Tj 0 -9 Td (Khong) Tj ET";
        all.addAll(looked("other entries", list, filled("/V(Khong)/I[1]", shown("9.000"))));
        all.addAll(looked("another entry", list, filled("/V(Khong)/I[1]", ".6 g 0 10 100 9 re f " + entries)));
        all.addAll(looked("an entry named beside another", list, filled("/V(Khong)/I[0]", entries)));
        all.addAll(fine("the entry", list, filled("/V(Khong)/I[1]", ".6 g 0 1 100 9 re f " + entries)));
        return all;
    }

    /** As programs draw frames, divisions and paper. */
    static List<PreparedChange> honest() {
        List<PreparedChange> all = new ArrayList<>();
        for (String drawn : List.of(
                "1 1 .8 rg 0 0 100 20 re f .5 .5 98 19 re s 0 g ",
                "0 0 100 20 re 1 1 98 18 re f* ",
                "1 1 m 1 19 l 99 19 l 98 18 l 2 18 l 2 2 l f .5 g 99 19 m 99 1 l 1 1 l 2 2 l 98 2 l 98 18 l f 0 g ",
                "20 0 m 20 20 l 40 0 m 40 20 l 60 0 m 60 20 l S 80 0 m 80 20 l s ",
                "0 1 m 100 1 l S ",
                "0 Tc 0 Tw 100 Tz 0 Tr ")) {
            all.addAll(fine(
                    drawn, NOTHING, filled("/V(1.000)", drawn + "/Tx BMC q 1 1 98 18 re W n " + THOUSAND + " Q EMC")));
        }
        all.addAll(fine(
                "letter by letter",
                NOTHING,
                filled("/V(123)", "BT /F1 12 Tf 7 4 Td (1) Tj 20 0 Td (2) Tj 20 0 Td (3) Tj ET")));
        all.addAll(fine("line by line", NOTHING, filled("/V(Mot Hai)", "BT /F1 8 Tf 9 TL 2 20 Td (Mot) ' (Hai) ' ET")));
        return all;
    }

    /** A field without a value that shows one is not empty. */
    static List<PreparedChange> shownBefore() {
        List<PreparedChange> all = new ArrayList<>();
        for (String value : List.of("", "/V()", "/V()/RV(1.000)")) {
            all.addAll(another(
                    "a text that shows 1.000 with the value " + value,
                    field(FILLED_TEXT, "/V(1.000)", value),
                    again(
                            FILLED_TEXT,
                            value.isEmpty() ? "/F 4" : value,
                            value.isEmpty() ? "/F 4/V(9.000)" : "/V(9.000)")));
        }
        all.addAll(another(
                "a value of a group",
                f -> f.put(GROUP, f.with(GROUP, "/V(1.000)")).put(GROUP_TEXT, f.with(GROUP_TEXT, "/AP<</N 11 0 R>>")),
                again(GROUP_TEXT, "/F 4", "/F 4/V(9.000)")));
        all.addAll(another(
                "a box that is on without a value",
                field(CHECK_BOX, "/V/Off/AS/Off", "/AS/Yes"),
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/AS/Yes", "/V/Off/AS/Off"))));
        all.addAll(PreparedChange.at(
                "words without a value go",
                field(FILLED_TEXT, "/V(1.000)", ""),
                (r, f) -> r.stream(FILLED_LOOK, look(), ""),
                NO));
        return all;
    }

    /** Where nobody may fill in, or nobody sees it on the screen. */
    static List<PreparedChange> closed() {
        Step value = filled("/V(9.000)", shown("9.000"));
        Step inGroup = again(GROUP_TEXT, "/F 4", "/F 4/V(9.000)/AP<</N 31 0 R>>");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(looked("read-only", with(EMPTY_TEXT, "/Ff 1"), value));
        all.addAll(looked("read-only by its group", with(GROUP, "/Ff 1"), inGroup));
        all.addAll(looked("read-only and filled", with(FILLED_TEXT, "/Ff 1"), again(FILLED_TEXT, "1.000", "9.000")));
        all.addAll(fine("calculated", with(EMPTY_TEXT, "/Ff 1/AA<</C<</S/JavaScript/JS(x)>>>>"), value));
        all.addAll(looked("contents locked", field(EMPTY_TEXT, "/F 4", "/F 516"), value));
        all.addAll(looked("on paper only", field(EMPTY_TEXT, "/F 4", "/F 36"), value));
        all.addAll(looked("under the mouse only", field(EMPTY_TEXT, "/F 4", "/F 288"), value));
        all.addAll(looked(
                "put on paper meanwhile",
                field(EMPTY_TEXT, "/F 4", "/F 32"),
                (r, f) -> value.to(r, f)
                        .put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "/F 32", "/F 36/V(9.000)/AP<</N 31 0 R>>"))));
        all.addAll(PreparedChange.at(
                "stars of a group taken away by making it read-only",
                f -> f.put(FORM, f.with(FORM, "/NeedAppearances true"))
                        .put(GROUP, f.with(GROUP, "/Ff 8192"))
                        .put(GROUP_TEXT, f.with(GROUP_TEXT, "/V(bi mat)")),
                (r, f) -> r.put(GROUP_TEXT, f.with(GROUP_TEXT, "/Ff 1")),
                NO));
        all.addAll(PreparedChange.at(
                "a button to be pressed, by its group",
                f -> f.put(GROUP, f.with(GROUP, "/FT/Btn/Ff 65536"))
                        .put(GROUP_TEXT, f.replaced(GROUP_TEXT, "/FT/Tx", "/FT/Btn/AP<</N 11 0 R>>")),
                (r, f) ->
                        r
                                .put(
                                        GROUP_TEXT,
                                        f.with(GROUP_TEXT, "/V/Yes/AS/Yes").replace("11 0 R", "<</Yes 31 0 R>>"))
                                .stream(31, look(), "0 0 m 9 9 l S"),
                NO));
        return all;
    }

    private static Step checked(String dict, String drawn, String more) {
        return (r, f) -> r
                .put(
                        CHECK_BOX,
                        f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes")
                                .replace("<</Yes 19 0 R>>", "<</Yes 31 0 R>>" + more))
                .stream(31, dict, drawn);
    }

    /** Paper over words, before and after. */
    static List<PreparedChange> uncovered() {
        Preparation covered = f -> f.put(
                        EMPTY_TEXT,
                        f.replaced(EMPTY_TEXT, "100 700 200 720", "72 750 172 770")
                                .replace("/F 4", "/F 4/AP<</N 70 0 R>>"))
                .put(70, "<</Subtype/Form/BBox[0 0 100 20]/Length 19>>\nstream\n1 g 0 0 100 20 re f\nendstream");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(fine("as much of them", covered, over("0 0 100 20")));
        all.addAll(looked("less of them", covered, over("25 0 75 20")));
        return all;
    }

    private static Step over(String paper) {
        return (r, f) ->
                r.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "70 0 R", "31 0 R").replace("/F 4", "/F 4/V(x)")).stream(
                        31, look(), "1 g " + paper + " re f 0 g BT /F1 9 Tf 80 4 Td (x) Tj ET");
    }

    /** A mark is a mark. */
    static List<PreparedChange> marks() {
        String plain = String.format(MARK, "");
        String brought = String.format(
                MARK,
                "/Resources<</Font<</Z<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor<</FontFile2 20 0"
                        + " R>>>>>>>>");
        String cross = "0 0 m 12 12 l S 0 12 m 12 0 l S";
        Preparation large = field(CHECK_BOX, "100 600 112 612", "100 600 300 612");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(fine("a cross", NOTHING, checked(plain, cross, "")));
        all.addAll(fine("a cross in a large box", large, checked(plain, cross, "")));
        all.addAll(
                looked("words of lines in a large box", large, checked(plain, "1 1 m 1 9 l 3 9 l S ".repeat(9), "")));
        all.addAll(looked("words of areas in a large box", large, checked(plain, "1 1 1 9 re f ".repeat(17), "")));
        all.addAll(looked("a letter of a font that came", NOTHING, checked(brought, "BT /Z 12 Tf (4) Tj ET", "")));
        all.addAll(looked("something else under the mouse", NOTHING, checked(plain, cross, "/R<</Yes 11 0 R>>")));
        return all;
    }

    @ParameterizedTest
    @MethodSource({"drawn", "honest", "shownBefore", "closed", "uncovered", "marks"})
    void whatIsFilledInIsWhatIsSeenAndNothingElse(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
