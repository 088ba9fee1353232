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
        all.addAll(looked("another figure drawn as lines", text, filledBy("/V(9.000)", "2 4 m 2 14 l S")));
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

    @ParameterizedTest
    @MethodSource("changes")
    void aFieldThatShowsSomethingElseThanItSaysIsLookedAt(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
