package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What is laid over a page: remarks that hide nothing are told from what may hide or add words. */
@Conforms("W.attack")
class RemarkTest {

    private static final String TO_AND_FRO =
            "0 G 4 w 72 754 m 300 754 l 300 758 l 72 758 l 72 762 l 300 762 l 300 766 l"
                    + " 72 766 l 72 770 l 300 770 l S";
    private static final String AROUND = "/QuadPoints[72 780 300 780 72 750 300 750]";

    @TempDir
    private Path folder;

    static List<PreparedChange> withAnnotations() {
        Verdict no = Verdict.INVALID;
        Verdict look = Verdict.UNDETERMINED;
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "a highlight that has a darkening state and does not use it",
                f -> {},
                (r, f) -> laid(
                        r,
                        f,
                        "/Highlight/Rect[72 750 300 780]",
                        "/Resources<</ExtGState<</G<</BM/Multiply>>/N<</BM/Normal>>>>>>",
                        "/G gs /N gs 1 g 72 750 228 30 re f"),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "words struck out with a line as wide as they are high",
                f -> {},
                (r, f) -> laid(r, f, "/StrikeOut/Rect[72 750 300 780]", "", "1 G 30 w 72 765 m 300 765 l S"),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "a thin line that is enlarged",
                f -> {},
                (r, f) -> laid(r, f, "/StrikeOut/Rect[72 750 300 780]", "", "1 G q 50 0 0 50 0 0 cm 1 15 m 6 15 l S Q"),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "a note whose sign is a word",
                f -> {},
                (r, f) -> laid(r, f, "/Text/Rect[72 750 100 770]", "", "BT (9.000) Tj ET"),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "notes in another order",
                f -> f.put(21, f.replaced(ForeignForm.NOTE, "(Xem lai)", "(Khac)"))
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 21 0 R")),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "13 0 R 21 0 R", "21 0 R 13 0 R")),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "a highlight in black",
                f -> {},
                (r, f) -> laid(
                        r,
                        f,
                        "/Highlight/Rect[72 750 300 780]",
                        "/Resources<</ExtGState<</G<</BM/Multiply>>>>>>",
                        "/G gs 0 g 72 750 228 30 re f"),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "a highlight in black that viewers draw",
                f -> {},
                (r, f) -> added(r, f, "/Highlight/Rect[72 750 300 780]/C[0 0 0]" + AROUND),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "a note whose sign is a piece of paper over words",
                f -> {},
                (r, f) -> laid(r, f, "/Text/Rect[180 750 210 780]", "", "1 g 0 0 600 800 re f"),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "a square whose one line goes to and fro over the words",
                f -> {},
                (r, f) -> laid(r, f, "/Square/Rect[72 750 300 780]", "", TO_AND_FRO),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "a square that is filled",
                f -> {},
                (r, f) -> added(r, f, "/Square/Rect[72 750 300 780]/IC[1 1 1]"),
                look,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "a line as wide as words are high",
                f -> {},
                (r, f) -> added(r, f, "/Line/Rect[72 750 300 780]/L[72 765 300 765]/BS<</W 20>>"),
                look,
                no,
                no,
                look));
        return all;
    }

    private static Revision laid(Revision revision, ForeignForm form, String what, String look, String drawn) {
        return revision.put(30, "<</Type/Annot/Subtype" + what + "/AP<</N 31 0 R>>>>").stream(
                        31, "<</Subtype/Form/BBox[72 750 300 780]" + look + ">>", drawn)
                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    static List<PreparedChange> harmless() {
        List<PreparedChange> all = new ArrayList<>();
        for (String remark : List.of(
                "/Circle/Rect[100 100 200 200]/C[1 0 0]",
                "/Square/Rect[72 750 300 780]/C[1 0 0]/BS<</W 2>>",
                "/Line/Rect[72 750 300 780]/L[72 765 300 765]/C[1 0 0]",
                "/Underline/Rect[72 750 300 780]/C[1 0 0]" + AROUND,
                "/StrikeOut/Rect[72 750 300 780]/C[1 0 0]" + AROUND,
                "/Squiggly/Rect[72 750 300 780]/C[1 0 0]" + AROUND,
                "/Highlight/Rect[72 750 300 780]/C[1 1 0]" + AROUND)) {
            all.addAll(permitted("drawn by viewers: " + remark, (r, f) -> added(r, f, remark)));
        }
        all.addAll(permitted(
                "a circle of a thin line",
                (r, f) -> laid(r, f, "/Circle/Rect[72 750 300 780]", "", "1 0 0 RG 1 w 73 751 226 28 re S")));
        all.addAll(PreparedChange.at(
                "another order of going through the notes",
                f -> f.put(PAGE, f.with(PAGE, "/Tabs/S")),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "/Tabs/S", "/Tabs/R")),
                Verdict.UNDETERMINED,
                Verdict.INVALID,
                Verdict.INVALID,
                Verdict.VALID));
        return all;
    }

    private static List<PreparedChange> permitted(String name, LaterChange.Step step) {
        return PreparedChange.at(
                name, f -> {}, step, Verdict.UNDETERMINED, Verdict.INVALID, Verdict.INVALID, Verdict.VALID);
    }

    private static Revision added(Revision revision, ForeignForm form, String what) {
        return revision.put(30, "<</Type/Annot/Subtype" + what + ">>")
                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void aRemarkThatHidesNothingIsPermittedWhereRemarksAre(PreparedChange remark) {
        remark.assertVerdict(folder, Form.values());
    }

    @ParameterizedTest
    @MethodSource("withAnnotations")
    void aRemarkThatHidesWordsIsNoRemark(PreparedChange trick) {
        trick.assertVerdict(folder, Form.values());
    }

    /** What viewers draw beyond the rectangle of a remark, or over half a page. */
    @ParameterizedTest
    @CsvSource({
        "/Popup/Open true, 0 0 595 842, UNDETERMINED",
        "/Popup/Open true, 100 300 280 420, VALID",
        "/Popup, 0 0 595 842, VALID",
        "/Caret/RD[-200 0 0 0], 72 750 90 760, UNDETERMINED",
        "/Caret/RD[1 1 1 1], 72 750 90 760, VALID",
        "/Square/C[0 0 0]/RD[0 0 -99 0], 72 750 112 780, UNDETERMINED",
        "/Square/C[0 0 0]/RD[2 2 2 2], 72 750 112 780, VALID"
    })
    void whatReachesFarIsLookedAt(String kind, String box, Verdict verdict) {
        LaterChange change = LaterChange.of(
                kind,
                3,
                (r, f) -> r.put(30, "<</Type/Annot/Rect[" + box + "]/P 3 0 R/Subtype" + kind + ">>")
                        .put(ForeignForm.PAGE, f.replaced(ForeignForm.PAGE, "13 0 R", "13 0 R 30 0 R")));

        VerificationReport report = change.verified(folder, Form.TABLE);

        assertEquals(verdict, report.verdict(), report.toString());
    }
}
