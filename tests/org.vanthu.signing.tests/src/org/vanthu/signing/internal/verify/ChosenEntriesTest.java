package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Lists of which entries are chosen, in forms that viewers are to draw: which ones are may not come to light, nor another. */
@Conforms("W.attack")
class ChosenEntriesTest {

    private static final String ENTRIES = "/Opt[[(1)(Dong y)][(2)(Khong)]]";
    private static final String SECOND = ENTRIES + "/V(2)";
    private static final String BOX =
            "<</Type/XObject/Subtype/Form/BBox[0 0 100 24]/Matrix[1 0 0 1 0 0]/Resources<</Font<</F1 5 0 R>>>>";
    private static final String WORDS = "0 g BT /F1 10 Tf 2 14 Td (Dong y) Tj ET BT /F1 10 Tf 2 2 Td (Khong) Tj ET";
    /** As PDFBox draws it. */
    private static final String MARKED = "0.6 0.76 0.84 rg 1 0 98 11 re f " + WORDS;
    /** As iText 5 draws it. */
    private static final String WHITE_ON_BLUE = "q 1 0 98 24 re W n 0.04 0.14 0.42 rg 1 0 98 11 re f q BT 1 0 0 1 2 14"
            + " Tm /F1 10 Tf 0 g (Dong y) Tj ET Q q BT 1 0 0 1 2 2 Tm /F1 10 Tf 1 g (Khong) Tj 0 g ET Q Q";
    /** As pdf-lib draws it. */
    private static final String MOVED = "q 0.6 0.76 0.84 rg 1 0 0 1 1 0 cm 0 0 m 0 11 l 98 11 l 98 0 l h f Q " + WORDS;

    @TempDir
    private Path folder;

    private static List<PreparedChange> asked(String name, String entries, String look, Verdict... verdicts) {
        return PreparedChange.at(
                name,
                form -> form.put(30, BOX + "/Length " + look.length() + ">>\nstream\n" + look + "\nendstream")
                        .put(
                                EMPTY_TEXT,
                                ForeignForm.field("Ch", "so", "100 700 200 724", entries + "/AP<</N 30 0 R>>")),
                (later, form) -> later.put(FORM, form.with(FORM, "/NeedAppearances true")),
                verdicts);
    }

    private static List<PreparedChange> fine(String name, String entries, String look) {
        return asked(name, entries, look, Verdict.VALID, Verdict.INVALID, Verdict.VALID);
    }

    private static List<PreparedChange> looked(String name, String entries, String look) {
        return asked(name, entries, look, Verdict.UNDETERMINED, Verdict.INVALID, Verdict.UNDETERMINED);
    }

    private static List<PreparedChange> never(String name, String entries, String look) {
        return asked(name, entries, look, Verdict.INVALID);
    }

    /** Viewers are asked to draw it after it was signed. */
    static List<PreparedChange> asked() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(fine("a bar behind the chosen one", SECOND, MARKED));
        all.addAll(fine("a dark bar and light words", SECOND, WHITE_ON_BLUE));
        all.addAll(fine("a bar drawn by its corners", SECOND, MOVED));
        all.addAll(fine("named by its number, too", SECOND + "/I[1]", MARKED));
        all.addAll(fine(
                "on paper of its own, in a frame", SECOND, "0.9 g 0 0 100 24 re f 0 G 0.5 0.5 99 23 re s " + MARKED));
        all.addAll(fine(
                "both chosen", ENTRIES + "/V[(1)(2)]", "0.6 0.76 0.84 rg 1 12 98 11 re f 1 0 98 11 re f " + WORDS));
        all.addAll(fine(
                "the first one scrolled out of sight",
                SECOND + "/TI 1",
                "0.6 0.76 0.84 rg 1 12 98 11 re f 0 g BT /F1 10 Tf 2 14 Td (Khong) Tj ET"));
        all.addAll(asked("none marked", SECOND, WORDS, Verdict.UNDETERMINED, Verdict.INVALID, Verdict.VALID));
        all.addAll(looked("another one marked", SECOND, MARKED.replace("1 0 98", "1 12 98")));
        all.addAll(looked("one marked and none chosen", ENTRIES, MARKED));
        all.addAll(looked("both marked", SECOND, "0.6 0.76 0.84 rg 1 12 98 11 re f " + MARKED));
        all.addAll(looked("one marked of both chosen", ENTRIES + "/V[(1)(2)]", MARKED));
        all.addAll(looked("another one named by its number", SECOND + "/I[0]", MARKED));
        all.addAll(looked("a value of two entries", "/Opt[[(2)(Dong y)][(2)(Khong)]]/V(2)", MARKED));
        all.addAll(looked("a bar that cannot be seen", SECOND, MARKED.replace("0.6 0.76 0.84 rg", "1 g")));
        all.addAll(looked("a bar of no width", SECOND, MARKED.replace("1 0 98 11", "1 0 2 11")));
        all.addAll(looked("a bar over the words", SECOND, WORDS + " 0.6 0.76 0.84 rg 1 0 98 11 re f"));
        all.addAll(looked("a bar that is cut off", SECOND, "q 0 0 1 1 re W n " + MARKED + " Q"));
        all.addAll(looked("words in the colour of paper", SECOND, MARKED.replace("0 g BT", "1 g BT")));
        all.addAll(looked("words that are not painted", SECOND, MARKED.replace("0 g BT", "0 g 3 Tr BT")));
        all.addAll(looked("unmarked words in the colour of paper", SECOND, WORDS.replace("0 g BT", "1 g BT")));
        all.addAll(looked("words below the list", SECOND, MARKED.replace("2 2 Td", "2 -9 Td")));
        all.addAll(looked("a frame in the colour of paper", SECOND, MARKED + " 1 G 4 w 1 0 98 11 re S"));
        all.addAll(never("only the other one in sight", SECOND, "BT /F1 10 Tf 2 14 Td (Dong y) Tj ET"));
        all.addAll(never("nothing shown", SECOND, ""));
        return all;
    }

    private static List<PreparedChange> drawn(
            String name, String need, String entries, String look, Verdict... verdicts) {
        return PreparedChange.at(
                name,
                form -> form.put(FORM, form.with(FORM, need))
                        .put(EMPTY_TEXT, ForeignForm.field("Ch", "so", "100 700 200 724", entries)),
                (later, form) ->
                        later.put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/AP<</N 70 0 R>>")).stream(70, BOX + ">>", look),
                verdicts);
    }

    /** Viewers were to draw it when it was signed, and a program draws it later: PDFBox does so with all fields. */
    static List<PreparedChange> drawn() {
        String need = "/NeedAppearances true";
        String combo = "/Ff 131072" + SECOND;
        String khong = "BT /F1 10 Tf 2 2 Td (Khong) Tj ET";
        Verdict[] fine = {Verdict.VALID, Verdict.INVALID, Verdict.VALID};
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(drawn("a list with its chosen entry", need, SECOND, MARKED, fine));
        all.addAll(drawn("a choice", need, combo, khong, fine));
        for (String[] other : new String[][] {
            {"where viewers were not to draw", "", SECOND, MARKED},
            {"another entry marked", need, SECOND, MARKED.replace("1 0 98", "1 12 98")},
            {"none marked", need, SECOND, WORDS},
            {"other words", need, SECOND, MARKED.replace("Dong y", "Hoan")},
            {"a choice where viewers were not to draw", "", combo, khong},
            {"another choice", need, combo, khong.replace("Khong", "Dong y")},
            {"a choice in white", need, combo, "1 g " + khong}
        }) {
            all.addAll(drawn(other[0], other[1], other[2], other[3], Verdict.INVALID));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("asked")
    void viewersMayBeAskedToDrawAListThatMarksWhatIsChosen(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.STREAM);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void whatViewersWereToDrawMayBeDrawnAsTheyWould(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.STREAM);
    }
}
