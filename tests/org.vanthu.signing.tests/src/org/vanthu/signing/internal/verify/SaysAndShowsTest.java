package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Filling in a field with a value that some programs show, and a look with another that the others show. */
@Conforms("W.attack")
class SaysAndShowsTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;

    @TempDir
    private Path folder;

    private static List<PreparedChange> looked(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, LOOK, NO, LOOK, LOOK);
    }

    private static List<PreparedChange> fine(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, YES, NO, YES, YES);
    }

    private static Step filled(String entries, String shown) {
        return filledBy(entries, "BT /F1 12 Tf 2 4 Td (" + shown + ") Tj ET");
    }

    private static Step filledBy(String entries, String look) {
        return (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, entries + "/AP<</N 31 0 R>>")).stream(
                31, ForeignForm.look(), look);
    }

    private static Preparation field(String type, String more) {
        return f -> f.put(EMPTY_TEXT, ForeignForm.field(type, "so", "100 700 200 720", more));
    }

    static List<PreparedChange> changes() {
        Preparation text = field("Tx", "");
        Preparation choice = field("Ch", "/Ff 131072/Opt[[(1)(Dong y)][(2)(Khong)]]");
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(fine("its value", text, filled("/V(9.000)", "9.000")));
        all.addAll(fine("its value in other blanks", text, filled("/V(Chin nghin)", "Chinnghin")));
        all.addAll(looked("another figure", text, filled("/V(9.000)", "1.000")));
        all.addAll(looked("a part of it", text, filled("/V(9.000)", "9")));
        all.addAll(looked("more than it", text, filled("/V(9.000)", "19.000")));
        all.addAll(fine("nothing of it, as by programs that draw nothing", text, filled("/V(9.000)", "")));
        all.addAll(emptyFrames(text));
        all.addAll(looked("another figure drawn as lines", text, filledBy("/V(9.000)", "2 4 m 2 14 l S")));
        String words = "BT /F1 12 Tf 2 4 Td (9.000) Tj ET";
        all.addAll(fine("its value, and behind it ends of nothing", text, filledBy("/V(9.000)", words + " Q Q EMC")));
        all.addAll(looked("its value behind an end of nothing", text, filledBy("/V(9.000)", "Q " + words)));
        all.addAll(looked("words behind such an end", text, filledBy("/V(9.0009)", words + " Q " + words)));
        all.addAll(fine(
                "its value behind the way to it",
                text,
                filledBy("/V(9)", "1 1 98 18 re W n BT /F1 12 Tf 0 4 Td [-1000 (9)] TJ ET")));
        all.addAll(looked(
                "its value where the way leads out of the field",
                text,
                filledBy("/V(9)", "BT /F1 12 Tf 2 4 Td [1000 (9)] TJ ET")));
        Preparation list = field("Ch", "/Opt[(Mot)(Hai)(Ba)]");
        String bar = ".1 g 0 8 100 12 re f ";
        String entry = "1 g BT /F1 12 Tf 2 10 Td (Ba) Tj ET ";
        all.addAll(fine("the only entry of a list in sight, marked", list, filledBy("/V(Ba)/TI 2", bar + entry)));
        all.addAll(looked("an entry of a list under its mark", list, filledBy("/V(Ba)/TI 2", entry + bar)));
        all.addAll(looked("what no value says", text, filled("/V()", "9.000")));
        all.addAll(looked(
                "a value beside a look that stays",
                f -> {},
                (r, f) -> r.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "/V(1.000)", "/V(9.000)"))));
        all.addAll(looked("another value in rich letters", text, filled("/V(9.000)/RV(<body>1.000</body>)", "9.000")));
        all.addAll(fine("the same in rich letters", text, filled("/V(9.000)/RV(<body>9.<b>000</b></body>)", "9.000")));
        all.addAll(fine("the entry of a choice", choice, filled("/V(2)", "Khong")));
        all.addAll(looked("another entry of a choice", choice, filled("/V(2)", "Dong y")));
        all.addAll(fine(
                "a value that a script writes otherwise",
                field("Tx", "/AA<</F<</S/JavaScript/JS(x)>>>>"),
                filled("/V(9000)", "9.000")));
        all.addAll(fine("stars for a password", field("Tx", "/Ff 8192"), filled("/V(9000)", "****")));
        all.addAll(fine(
                "what viewers draw themselves",
                f -> f.put(FORM, f.with(FORM, "/NeedAppearances true")),
                filled("/V(9.000)", "")));
        return all;
    }

    /** Frames around nothing, as iText, pdf-lib and OpenPDF draw them; and what could be letters in them. */
    private static List<PreparedChange> emptyFrames(Preparation text) {
        String frame = "q 0 G 1 w 0.5 0.5 99 19 re S Q ";
        String bevelled = frame
                + "1 g 1 1 m 1 19 l 99 19 l 98 18 l 2 18 l 2 2 l 1 1 l f .7 g 1 1 m 99 1 l 99 19 l 98 18 l 98 2 l 2 2"
                + " l 1 1 l f ";
        String moved = "q 1 1 1 rg 0 G 1 w [] 0 d 1 0 0 1 .5 .5 cm 0 0 m 0 19 l 99 19 l 99 0 l h B Q";
        List<PreparedChange> all = new ArrayList<>();
        for (String empty :
                List.of(frame, bevelled, moved, "BT /F1 12 Tf 2 4 Td (\\240) Tj ET", bevelled + "/Tx BMC EMC")) {
            all.addAll(fine("nothing of it, in a frame: " + empty, text, filledBy("/V(9.000)", empty)));
        }
        for (String letters : List.of(
                "10 4 m 10 16 l S",
                "10 8 20 4 re f",
                "0 10 m 100 10 l S",
                "2 0 m 2 4 l S 6 0 m 6 4 l S",
                "q 0 1 -1 0 50 0 cm 0 .5 99 19 re S Q",
                "q .5 0 0 .5 20 5 cm .5 .5 99 19 re S Q",
                "0 0 m 0 20 l 20 10 50 10 99 0 c S",
                "BT /F1 12 Tf 2 4 Td (1) Tj ET",
                "20 4 0 12 re S",
                "2 4 0 12 re S 6 4 0 12 re S",
                "0 1 m 99 1 l S ".repeat(17))) {
            all.addAll(looked("perhaps letters in a frame: " + letters, text, filledBy("/V(9.000)", frame + letters)));
        }
        all.addAll(fine("no value, and a frame", text, filledBy("", frame)));
        all.addAll(PreparedChange.at(
                "no value, and figures of rectangles", text, filledBy("", "20 4 0 12 re S 26 4 6 12 re S"), NO));
        all.addAll(looked(
                "a frame that fills its field",
                f -> f.put(EMPTY_TEXT, ForeignForm.field("Tx", "so", "100 700 300 740", "")),
                filledBy("/V(9.000)", "1 4 m 99 4 l S 1 16 m 99 16 l S")));
        return all;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aFieldThatShowsSomethingElseThanItSaysIsLookedAt(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
