package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SECOND_PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/**
 * Groups of buttons, of which iText 9 writes every place as another object, and check boxes that it draws anew. The same ways of
 * writing must not bring something else on the page.
 */
@Conforms("W.attack")
class ButtonsWrittenAnewTest {

    private static final int GROUP = 30;
    private static final int OFF_LOOK = 34;
    private static final int NEW = 70;
    private static final String NOTHING_ELSE = "written anew and nothing else";
    private static final String LETTERS = "/DA(/F1 0 Tf 0 g)";
    private static final String OTHER_LOOK = "0 0 m 12 12 l 0 12 m 12 0 l S";
    private static final String LOOK = "<</Type/XObject/Subtype/Form/BBox[0 0 12 12]>>";

    @TempDir
    private Path folder;

    /** A place of the group: its number in it from 0, what is on, and what stands there besides. */
    private static String place(int number, String state, String more) {
        int x = 300 + 40 * number;
        return "<</Type/Annot/Subtype/Widget/Rect[" + x + " 600 " + (x + 12) + " 612]/P 3 0 R/Parent 30 0 R/F 4/AS/"
                + state + "/AP<</N<</c" + number + " 19 0 R/Off 34 0 R>>>>/MK<</CA(l)>>" + more + ">>";
    }

    private static String group(String kids, String more) {
        return "<</FT/Btn/Ff 49152/T(chon)/Kids[" + kids + "]" + more + ">>";
    }

    private static void prepare(ForeignForm form) {
        form.put(FORM, form.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"));
        form.put(PAGE, form.replaced(PAGE, "17 0 R]", "17 0 R 31 0 R 32 0 R 33 0 R]"));
        form.put(GROUP, group("31 0 R 32 0 R 33 0 R", ""));
        for (int i = 0; i < 3; i++) {
            form.put(GROUP + 1 + i, place(i, "Off", LETTERS));
        }
        form.put(OFF_LOOK, "<</Type/XObject/Subtype/Form/BBox[0 0 12 12]/Length 0>>\nstream\n\nendstream");
    }

    /** The whole group under other numbers, one of its places on. */
    private static Revision anew(Revision later, ForeignForm form, int chosen, String value) {
        later.put(PAGE, form.replaced(PAGE, "31 0 R 32 0 R 33 0 R", "70 0 R 71 0 R 72 0 R"))
                .put(GROUP, group("70 0 R 71 0 R 72 0 R", LETTERS + value));
        for (int i = 0; i < 3; i++) {
            later.put(NEW + i, place(i, i == chosen ? "c" + i : "Off", ""));
        }
        return later;
    }

    private static Revision anew(Revision later, ForeignForm form) {
        return anew(later, form, -1, "");
    }

    private static List<PreparedChange> permitted(String name, Step step) {
        return PreparedChange.at(
                name,
                ButtonsWrittenAnewTest::prepare,
                step,
                Verdict.VALID,
                Verdict.INVALID,
                Verdict.VALID,
                Verdict.VALID);
    }

    static List<PreparedChange> honest() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                NOTHING_ELSE, ButtonsWrittenAnewTest::prepare, (r, f) -> anew(r, f), Verdict.VALID, Verdict.VALID));
        all.addAll(permitted("written anew, one chosen", (r, f) -> anew(r, f, 1, "/V/c1")));
        all.addAll(permitted(
                "what stood there is left over as an inner field",
                (r, f) -> anew(r, f, 2, "/V/c2").put(31, "<</Parent 30 0 R/Kids[70 0 R]" + LETTERS + ">>")));
        all.addAll(permitted(
                "one chosen where it is",
                (r, f) -> r.put(GROUP, group("31 0 R 32 0 R 33 0 R", "/V/c0")).put(31, place(0, "c0", LETTERS))));
        all.addAll(PreparedChange.at(
                "every place says the value once more, and no longer",
                f -> {
                    prepare(f);
                    f.put(GROUP, group("31 0 R 32 0 R 33 0 R", "/V/Off"));
                    for (int i = 0; i < 3; i++) {
                        f.put(GROUP + 1 + i, place(i, "Off", LETTERS + "/FT/Btn/V/Off"));
                    }
                },
                (r, f) -> anew(r, f, 1, "/V/c1"),
                Verdict.VALID,
                Verdict.INVALID,
                Verdict.VALID));
        all.addAll(permitted(
                "a check box gets the mark that it has, by name",
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes/MK<</CA(8)>>"))));
        all.addAll(PreparedChange.at(
                "a cross becomes another cross, as reportlab and iText 9 name them",
                f -> f.put(CHECK_BOX, f.with(CHECK_BOX, "/MK<</CA(5)>>")),
                (r, f) -> r.put(
                        CHECK_BOX,
                        f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes").replace("(5)", "(8)")),
                Verdict.VALID,
                Verdict.INVALID,
                Verdict.VALID));
        return all;
    }

    private static List<PreparedChange> never(String name, Step step) {
        return PreparedChange.at(name, ButtonsWrittenAnewTest::prepare, step, Verdict.INVALID);
    }

    /** What was done to a place of a field by name is looked at where notes are permitted, as with fields that keep their number. */
    private static List<PreparedChange> moved(String name, Step step) {
        return PreparedChange.at(
                name,
                ButtonsWrittenAnewTest::prepare,
                step,
                Verdict.INVALID,
                Verdict.INVALID,
                Verdict.INVALID,
                Verdict.UNDETERMINED);
    }

    static List<PreparedChange> attacks() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(never(
                "another look",
                (r, f) -> anew(r, f).put(71, place(1, "Off", "").replace("34 0 R", "73 0 R")).stream(
                        73, LOOK, OTHER_LOOK)));
        all.addAll(moved(
                "elsewhere", (r, f) -> anew(r, f).put(71, place(1, "Off", "").replace("Rect[340", "Rect[140"))));
        all.addAll(moved(
                "hidden", (r, f) -> anew(r, f).put(70, place(0, "Off", "").replace("/F 4", "/F 2"))));
        all.addAll(moved(
                "two that changed places",
                (r, f) -> anew(r, f).put(70, place(1, "Off", "")).put(71, place(0, "Off", ""))));
        all.addAll(never("with an action", (r, f) -> anew(r, f).put(70, place(0, "Off", "/A<</S/JavaScript/JS(x)>>"))));
        all.addAll(never("with other letters", (r, f) -> anew(r, f).put(70, place(0, "Off", "/DA(/F1 0 Tf 1 g)"))));
        all.addAll(moved(
                "with another caption",
                (r, f) -> anew(r, f).put(70, place(0, "Off", "").replace("(l)", "(u)"))));
        all.addAll(never(
                "one fewer",
                (r, f) -> anew(r, f)
                        .put(GROUP, group("70 0 R 71 0 R", LETTERS))
                        .put(PAGE, f.replaced(PAGE, "31 0 R 32 0 R 33 0 R", "70 0 R 71 0 R"))));
        all.addAll(never("another one on than the value says", (r, f) -> anew(r, f, 2, "/V/c1")));
        all.addAll(never(
                "a place that says another value than the group",
                (r, f) -> anew(r, f, 1, "/V/c1").put(72, place(2, "Off", "/V/c2"))));
        all.addAll(never("one on without a value", (r, f) -> anew(r, f, 2, "")));
        all.addAll(never("two on", (r, f) -> anew(r, f, 1, "/V/c1").put(72, place(2, "c2", ""))));
        all.addAll(never(
                "another one on than the value says, where it is",
                (r, f) -> r.put(GROUP, group("31 0 R 32 0 R 33 0 R", "/V/c1")).put(31, place(0, "c0", LETTERS))));
        all.addAll(never(
                "a caption of its own on a check box",
                (r, f) -> r.put(
                        CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes/MK<</CA(9.000 dong)>>"))));
        all.addAll(never(
                "paper behind a check box",
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes/MK<</BG[1]>>"))));
        return all;
    }

    static List<PreparedChange> onThePage() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "beside what stood there",
                ButtonsWrittenAnewTest::prepare,
                (r, f) -> anew(r, f).put(PAGE, f.replaced(PAGE, "33 0 R]", "33 0 R 70 0 R 71 0 R 72 0 R]")),
                Verdict.INVALID));
        all.addAll(PreparedChange.at(
                "on another page",
                ButtonsWrittenAnewTest::prepare,
                (r, f) -> anew(r, f)
                        .put(PAGE, f.replaced(PAGE, " 31 0 R 32 0 R 33 0 R", " 70 0 R 71 0 R"))
                        .put(SECOND_PAGE, f.with(SECOND_PAGE, "/Annots[72 0 R]")),
                Verdict.INVALID));
        all.addAll(PreparedChange.at(
                "one that stood on no page",
                f -> {
                    prepare(f);
                    f.put(PAGE, f.replaced(PAGE, " 33 0 R]", "]"));
                },
                (r, f) -> {
                    String page = f.object(PAGE);
                    Revision later = anew(r, f.put(PAGE, f.replaced(PAGE, "32 0 R]", "32 0 R 33 0 R]")));
                    f.put(PAGE, page);
                    return later;
                },
                Verdict.INVALID));
        return all;
    }

    static List<PreparedChange> toBeLookedAt() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "a value that no place shows",
                ButtonsWrittenAnewTest::prepare,
                (r, f) -> anew(r, f, -1, "/V/khac"),
                Verdict.UNDETERMINED,
                Verdict.INVALID,
                Verdict.UNDETERMINED));
        all.addAll(PreparedChange.at(
                "a check box that shows as much on as off",
                f -> {},
                (r, f) -> r
                        .put(
                                CHECK_BOX,
                                f.replaced(
                                        CHECK_BOX,
                                        "/V/Off/AS/Off/AP<</N<</Yes 19 0 R>>>>",
                                        "/V/Yes/AS/Yes/AP<</N<</Yes 70 0 R/Off 71 0 R>>>>"))
                        .stream(NEW, LOOK, "0 0 m S")
                        .stream(NEW + 1, LOOK, OTHER_LOOK),
                Verdict.UNDETERMINED,
                Verdict.INVALID,
                Verdict.UNDETERMINED));
        return all;
    }

    @ParameterizedTest
    @MethodSource("honest")
    void aGroupOfButtonsMayBeWrittenAsOtherObjects(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }

    @ParameterizedTest
    @MethodSource("attacks")
    void otherObjectsShowWhatTheOnesBeforeThemShowed(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }

    @ParameterizedTest
    @MethodSource("onThePage")
    void otherObjectsStandWhereTheOnesBeforeThemStood(PreparedChange change) {
        for (Form form : List.of(Form.TABLE, Form.PACKED)) {
            VerificationReport report = change.verified(folder, form);
            assertNotEquals(Verdict.VALID, report.verdict(), form + " " + report);
            if (change.level() < 3) {
                assertEquals(Verdict.INVALID, report.verdict(), form + " " + report);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("toBeLookedAt")
    void whatDoesNotShowItsValueIsLookedAt(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }

    @ParameterizedTest
    @MethodSource("honest")
    void aLockedGroupIsNotFilledIn(PreparedChange change) {
        ForeignForm form = new ForeignForm();
        change.preparation().of(form);
        form.put(SIG1, form.with(SIG1, "/Lock<</Type/SigFieldLock/Action/All>>"));
        byte[] signed = form.signed(LaterChange.first(), PreparedChange.signature(change.level()), Form.TABLE);

        VerificationReport report = LaterChange.verify(folder, change.act().to(signed, form));

        boolean nothing = change.name().equals(NOTHING_ELSE);
        assertEquals(nothing ? Verdict.VALID : Verdict.INVALID, report.verdict(), report.toString());
    }
}
