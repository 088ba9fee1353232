package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_LOOK;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What a forger may prepare in a form before it is signed, and bring out later. */
@Conforms("W.attack")
class PreparedTrickTest {

    @TempDir
    private Path folder;

    static List<PreparedChange> withForms() {
        Verdict no = Verdict.INVALID;
        Verdict look = Verdict.UNDETERMINED;
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "a field whose value was never shown, drawn by the viewer",
                f -> f.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "(1.000)", "(9.000)")),
                (r, f) -> r.put(FORM, f.with(FORM, "/NeedAppearances true")),
                no));
        all.addAll(PreparedChange.at(
                "a field that stood on no page appears",
                f -> f.put(21, ForeignForm.field("Tx", "an", "100 740 300 780", "/V(9)/AP<</N 11 0 R>>"))
                        .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 21 0 R]")),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 21 0 R")),
                no,
                no,
                no,
                look));
        all.addAll(PreparedChange.at(
                "an empty field drawn upon with lines",
                f -> {},
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "2 2 m 2 12 l 8 12 l 8 2 l S"),
                no));
        all.addAll(PreparedChange.at(
                "the same text in a font that shows something else",
                f -> {},
                (r, f) -> r.put(30, "<</Type/Font/Subtype/Type1/BaseFont/Fraud>>").stream(
                        FILLED_LOOK,
                        ForeignForm.look().replace("5 0 R", "30 0 R"),
                        "/Tx BMC BT /F1 12 Tf 2 4 Td (1.000) Tj ET EMC"),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.at(
                "the same text with a line more",
                f -> {},
                (r, f) -> r.stream(
                        FILLED_LOOK, ForeignForm.look(), "BT /F1 12 Tf 2 4 Td (1.000) Tj ET 2 4 m 2 9 l 5 9 l S"),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.at(
                "a field filled in with a picture",
                f -> {},
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(x)/AP<</N 30 0 R>>")).stream(
                        30, "<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 20 0 R>>>>>>", "/I Do"),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.at(
                "a field as large as the page, filled in and coloured",
                f -> f.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "100 700 200 720", "0 0 595 842")),
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(x)/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "1 g 0 0 595 842 re f"),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.at(
                "a box as large as the page, checked",
                f -> f.put(CHECK_BOX, f.replaced(CHECK_BOX, "100 600 112 612", "0 0 595 842")),
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes")),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.at(
                "a field filled in with letters that are drawings",
                f -> {},
                (r, f) -> r
                        .put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(x)/AP<</N 30 0 R>>"))
                        .put(31, "<</Type/Font/Subtype/Type3/CharProcs<</x 20 0 R>>>>")
                        .stream(30, ForeignForm.look().replace("5 0 R", "31 0 R"), "BT /F1 12 Tf (x) Tj ET"),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.at(
                "a field that says it is on a larger page",
                f -> f.put(
                                EMPTY_TEXT,
                                f.replaced(EMPTY_TEXT, "100 700 200 720", "0 0 595 842")
                                        .replace("/P 3 ", "/P 18 "))
                        .put(ForeignForm.SECOND_PAGE, f.with(ForeignForm.SECOND_PAGE, "/MediaBox[0 0 9000 9000]")),
                (r, f) -> r.put(EMPTY_TEXT, f.object(EMPTY_TEXT).replace("/F 4", "/F 4/V(x)/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "1 g 0 0 595 842 re f"),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.at(
                "one of two places of a field filled in by itself",
                f -> f.put(EMPTY_TEXT, "<</FT/Tx/T(so)/Kids[21 0 R 22 0 R]>>")
                        .put(21, "<</Subtype/Widget/Rect[100 700 200 720]/Parent 7 0 R/P 3 0 R>>")
                        .put(22, "<</Subtype/Widget/Rect[300 700 400 720]/Parent 7 0 R/P 3 0 R>>")
                        .put(PAGE, f.replaced(PAGE, "7 0 R ", "21 0 R 22 0 R ")),
                (r, f) -> r.put(21, f.with(21, "/V(15)/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "BT /F1 12 Tf (15) Tj ET"),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.at(
                "a field written into the list of fields",
                f -> {},
                (r, f) -> r.put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R<</FT/Tx/T(moi)/V(1)>>]")),
                no));
        return all;
    }

    @ParameterizedTest
    @MethodSource("withForms")
    void whatAFormShowsCannotBeTurnedIntoSomethingElse(PreparedChange trick) {
        trick.assertVerdict(folder, Form.values());
    }

    /** A field that never showed its value: another look, the viewer's own, or none, would bring out what was hidden. */
    static List<PreparedChange> withOverlays() {
        PreparedChange.Preparation hidden = f -> f.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "/V(1.000)", "/V(9.000)"));
        String shown = "/Tx BMC BT /F1 12 Tf 2 4 Td (9.000) Tj ET EMC";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "the look drawn anew with the value",
                hidden,
                (r, f) -> r.stream(FILLED_LOOK, ForeignForm.look(), shown),
                Verdict.INVALID));
        all.addAll(PreparedChange.at(
                "another look with the value",
                hidden,
                (r, f) -> r.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "11 0 R", "30 0 R")).stream(
                        30, ForeignForm.look(), shown),
                Verdict.INVALID));
        all.addAll(PreparedChange.at(
                "the look taken away",
                hidden,
                (r, f) -> r.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "/AP<</N 11 0 R>>", "")),
                Verdict.INVALID));
        return all;
    }

    @ParameterizedTest
    @MethodSource("withOverlays")
    void aValueThatWasNeverShownCannotBeBroughtOut(PreparedChange trick) {
        trick.assertVerdict(folder, Form.values());
    }

    /** A child of a field is no mere place where it is shown. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aNamelessChildOfAFieldMayNotGo(int level) {
        String child = "<</FT/Tx/Parent 31 0 R/Type/Annot/Subtype/Widget/Rect[100 50 120 60]>>";
        PreparedChange gone = new PreparedChange(
                "a nameless child goes",
                level,
                Verdict.INVALID,
                f -> f.put(31, "<</FT/Tx/Kids[32 0 R 33 0 R]>>")
                        .put(32, child)
                        .put(33, child)
                        .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 31 0 R]")),
                (signed, f) -> Revision.after(signed)
                        .put(31, "<</FT/Tx/Kids[32 0 R]>>")
                        .bytes());

        gone.assertVerdict(folder, Form.values());
    }

    @Test
    void aCatalogEntryThatLeadsToSomethingChangedIsNoticed() {
        PreparedChange sneaky = new PreparedChange(
                "a catalog entry",
                2,
                Verdict.INVALID,
                f -> f.put(CATALOG, f.with(CATALOG, "/Other 11 0 R")),
                (signed, f) -> Revision.after(signed).stream(
                                FILLED_LOOK, ForeignForm.look(), "BT /F1 12 Tf 2 4 Td (1.000) Tj ET")
                        .bytes());

        assertEquals(Verdict.INVALID, sneaky.verified(folder, Form.TABLE).verdict());
    }
}
