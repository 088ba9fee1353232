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
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Forms that ask viewers to draw their fields, or asked already: nothing else may come to light than was signed. */
@Conforms("W.attack")
class DrawnByViewersTest {

    private static final String ENTRIES = "/Opt[[(1)(Dong y)][(2)(Khong)]]";
    private static final String LIST = "BT /F1 10 Tf 2 14 Td (Dong y) Tj ET BT /F1 10 Tf 2 2 Td (Khong) Tj ET";
    private static final String COMBO = "/Ff 131072";

    /** As PDFium draws it in a field of 100 by 24 points. */
    private static final String ARROW = "q Q q 0.862745 0.862745 0.862745 rg 86 1 13 22 re f Q q q 1 g "
            + "87 2 m 87 22 l 98 22 l 97 21 l 88 21 l 88 3 l f 0.5 g 98 22 m 98 2 l 87 2 l 88 3 l 97 3 l 97 21 l f "
            + "0 g 86 1 13 22 re 87 2 11 20 re f* Q Q q 0 g 89.5 13.5 m 95.5 13.5 l 92.5 10.5 l 89.5 13.5 l f Q";

    @TempDir
    private Path folder;

    private static Preparation shown(String type, String more, String look) {
        String box = "<</Type/XObject/Subtype/Form/BBox[0 0 100 24]/Resources<</Font<</F1 5 0 R>>>>/Length ";
        return form -> form.put(30, box + look.length() + ">>\nstream\n" + look + "\nendstream")
                .put(EMPTY_TEXT, ForeignForm.field(type, "so", "100 700 200 724", more + "/AP<</N 30 0 R>>"));
    }

    /** Asks viewers to draw what was signed, and says nothing else. */
    private static List<PreparedChange> asked(String name, Preparation signed, Verdict below, Verdict filling) {
        return asked(name, signed, below, filling, filling);
    }

    private static List<PreparedChange> asked(
            String name, Preparation signed, Verdict below, Verdict filling, Verdict unsaid) {
        return PreparedChange.at(
                name,
                signed,
                (later, form) -> later.put(FORM, form.with(FORM, "/NeedAppearances true")),
                unsaid,
                below,
                filling);
    }

    private static List<PreparedChange> fine(String name, Preparation signed) {
        return asked(name, signed, Verdict.INVALID, Verdict.VALID);
    }

    private static List<PreparedChange> looked(String name, Preparation signed) {
        return asked(name, signed, Verdict.INVALID, Verdict.UNDETERMINED);
    }

    private static List<PreparedChange> never(String name, Preparation signed) {
        return asked(name, signed, Verdict.INVALID, Verdict.INVALID);
    }

    static List<PreparedChange> asked() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(fine("a list without a value", shown("Ch", ENTRIES, LIST)));
        all.addAll(fine("a list without a value, said as none chosen", shown("Ch", ENTRIES + "/V[]", LIST)));
        all.addAll(asked(
                "a list of which one is chosen and none marked: whoever fills in could choose it",
                shown("Ch", ENTRIES + "/V(2)", LIST),
                Verdict.INVALID,
                Verdict.VALID,
                Verdict.UNDETERMINED));
        all.addAll(never("a list that shows other entries", shown("Ch", ENTRIES, LIST.replace("Khong", "Hoan"))));
        all.addAll(fine("a choice", shown("Ch", COMBO + ENTRIES + "/V(2)", "BT /F1 10 Tf 2 2 Td (Khong) Tj ET")));
        all.addAll(never(
                "a choice that shows another",
                shown("Ch", COMBO + ENTRIES + "/V(2)", "BT /F1 10 Tf 2 2 Td (Dong y) Tj ET")));
        all.addAll(never(
                "a choice of two that have one value",
                shown("Ch", COMBO + "/Opt[[(2)(Dong y)][(2)(Khong)]]/V(2)", "BT /F1 10 Tf 2 2 Td (Khong) Tj ET")));
        all.addAll(fine(
                "a choice that shows a space", shown("Ch", COMBO + ENTRIES, "BT /F1 10 Tf 2 2 Td (\u00a0) Tj ET")));
        all.addAll(looked("words in white", shown("Tx", "/V(9.000)", "1 g BT /F1 10 Tf 2 2 Td (9.000) Tj ET")));
        all.addAll(looked("words not painted", shown("Tx", "/V(9.000)", "BT /F1 10 Tf 3 Tr 2 2 Td (9.000) Tj ET")));
        all.addAll(looked("words out of sight", shown("Tx", "/V(9.000)", "BT /F1 10 Tf 2 40 Td (9.000) Tj ET")));
        all.addAll(
                looked("words cut off", shown("Tx", "/V(9.000)", "0 20 2 2 re W n BT /F1 10 Tf 2 2 Td (9.000) Tj ET")));
        all.addAll(looked("words too small", shown("Tx", "/V(9.000)", "BT /F1 0.1 Tf 2 2 Td (9.000) Tj ET")));
        all.addAll(looked(
                "words under paint",
                shown("Tx", "/V(9.000)", "BT /F1 10 Tf 2 2 Td (9.000) Tj ET 1 g 0 0 100 24 re f")));
        all.addAll(never("words without a value", shown("Tx", "", "BT /F1 10 Tf 2 2 Td (1.000) Tj ET")));
        all.addAll(looked("words of a value that is a stream", form -> {
            shown("Tx", "/V 31 0 R", "BT /F1 10 Tf 2 2 Td (1.000) Tj ET").of(form);
            form.put(31, "<</Length 5>>\nstream\n9.000\nendstream");
        }));
        all.addAll(fine(
                "a button with its caption",
                shown("Btn", "/Ff 65536/MK<</CA(In ra)>>", "BT /F1 10 Tf 2 2 Td (In ra) Tj ET")));
        all.addAll(looked(
                "a button with another caption",
                shown("Btn", "/Ff 65536/MK<</CA(9.000 dong)>>", "BT /F1 10 Tf 2 2 Td (1.000 dong) Tj ET")));
        all.addAll(looked(
                "a button without a caption", shown("Btn", "/Ff 65536", "BT /F1 10 Tf 2 2 Td (1.000 dong) Tj ET")));
        all.addAll(otherLetters());
        String box = "/V/Off/AS/Off/AP<</N<</Yes 19 0 R>>>>";
        all.addAll(looked(
                "a box that is on and shows off",
                form -> form.put(
                        EMPTY_TEXT,
                        ForeignForm.field("Btn", "so", "100 700 112 712", box.replace("/V/Off", "/V/Yes")))));
        all.addAll(looked(
                "a box that is marked with words",
                form -> form.put(
                        EMPTY_TEXT, ForeignForm.field("Btn", "so", "100 700 112 712", box + "/MK<</CA(9.000)>>"))));
        return all;
    }

    /** Of which the letters that viewers draw are others than those of the look, or the same. */
    private static List<PreparedChange> otherLetters() {
        String look = "BT /F1 10 Tf 2 2 Td (1.000) Tj ET";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(fine("words in letters of its own", shown("Tx", "/V(1.000)/DA(/F1 9 Tf .1 g)", look)));
        all.addAll(fine("words in a font that is missing", shown("Tx", "/V(1.000)/DA(/Helv 9 Tf .1 g)", look)));
        all.addAll(fine("words on a light place", shown("Tx", "/V(1.000)/MK<</BG[.8 .8 1]>>", look)));
        all.addAll(looked("words that are drawn in white", shown("Tx", "/V(1.000)/DA(/F1 9 Tf 1 g)", look)));
        all.addAll(
                looked("words that are drawn in no colour", shown("Tx", "/V(1.000)/DA(/F1 9 Tf 1 1 0 9 9 k)", look)));
        all.addAll(looked("words that are drawn huge", shown("Tx", "/V(1.000)/DA(/F1 900 Tf 0 g)", look)));
        all.addAll(looked("words on a black place", shown("Tx", "/V(1.000)/MK<</BG[0]>>", look)));
        all.addAll(looked(
                "words on a place of their colour",
                shown("Tx", "/V(1.000)/DA(/F1 9 Tf 1 0 0 rg)/MK<</BG[1 0 0]>>", look)));
        all.addAll(looked("words that are drawn in white, as the form says", form -> {
            shown("Tx", "/V(1.000)", look).of(form);
            form.put(FORM, form.replaced(FORM, "0 g", "1 g"));
        }));
        String other = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Differences[49/nine]>>>>";
        all.addAll(looked("words that are drawn in a font of other letters", form -> {
            shown("Tx", "/V(1.000)/DA(/Other 9 Tf 0 g)", look).of(form);
            form.put(31, other);
            form.put(FORM, form.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/Other 31 0 R"));
        }));
        all.addAll(fine("words in a font everybody has that the form does not name", form -> {
            shown("Tx", "/V(1.000)", look.replace("/F1", "/F9")).of(form);
            form.put(30, form.replaced(30, "/F1 5 0 R", "/F9 31 0 R"));
            form.put(31, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
        }));
        all.addAll(looked("words in a font of other letters that the form does not name", form -> {
            shown("Tx", "/V(1.000)", look.replace("/F1", "/F9")).of(form);
            form.put(30, form.replaced(30, "/F1 5 0 R", "/F9 31 0 R"));
            form.put(31, other);
        }));
        all.addAll(fine("nothing, in a font that the form does not name", form -> {
            shown("Tx", "", "BT /F9 10 Tf 2 2 Td () Tj ET").of(form);
            form.put(30, form.replaced(30, "/F1 5 0 R", "/F9 31 0 R"));
            form.put(31, other);
        }));
        return all;
    }

    private static List<PreparedChange> drawn(String name, String need, String more, String look, Verdict... verdicts) {
        return PreparedChange.at(
                name,
                form -> form.put(FORM, form.with(FORM, need))
                        .put(EMPTY_TEXT, ForeignForm.field("Ch", "so", "100 700 200 724", ENTRIES + more)),
                (later, form) -> later.put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/AP<</N 70 0 R>>")).stream(
                        70, "<</Type/XObject/Subtype/Form/BBox[0 0 100 24]/Resources<</Font<</F1 5 0 R>>>>>>", look),
                verdicts);
    }

    /** The arrow is no more than that where words stand under it. */
    private static List<PreparedChange> overWords(Verdict... verdicts) {
        return PreparedChange.at(
                "the arrow of a choice over words",
                form -> form.put(EMPTY_TEXT, ForeignForm.field("Ch", "so", "100 750 200 774", ENTRIES + COMBO)),
                (later, form) -> later.put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/AP<</N 70 0 R>>")).stream(
                        70, "<</Type/XObject/Subtype/Form/BBox[0 0 100 24]>>", ARROW),
                verdicts);
    }

    /** As PDFBox does when it signs a form of which viewers were to draw the fields. */
    static List<PreparedChange> drawn() {
        String need = "/NeedAppearances true";
        Verdict[] never = {Verdict.INVALID};
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(drawn("its entries", need, "", LIST, Verdict.VALID, Verdict.INVALID, Verdict.VALID));
        Verdict[] looked = {Verdict.UNDETERMINED, Verdict.INVALID, Verdict.UNDETERMINED};
        Verdict[] refilled = {Verdict.UNDETERMINED, Verdict.INVALID, Verdict.VALID};
        all.addAll(
                drawn("where viewers were not to draw: whoever fills in could let it be seen", "", "", LIST, refilled));
        all.addAll(drawn("where viewers were not to draw, and one is chosen", "", "/V(2)", LIST, never));
        all.addAll(drawn("where viewers were not to draw, others", "", "", LIST.replace("Khong", "Hoan"), never));
        all.addAll(drawn(
                "where viewers were not to draw, one marked", "", "", "0.5 g 0 12 100 12 re f 0 g " + LIST, never));
        all.addAll(drawn("where viewers were not to draw, in white", "", "", "1 g " + LIST, never));
        all.addAll(drawn("where viewers were not to draw, and more lines", "", "", LIST + " 0 0 m 9 9 l S", never));
        all.addAll(drawn("the arrow of a choice", "", COMBO, ARROW, refilled));
        all.addAll(overWords(looked));
        all.addAll(drawn("the arrow of a choice in a list", "", "", ARROW, never));
        all.addAll(drawn("the arrow of a choice that has a value", "", COMBO + "/V(2)", ARROW, looked));
        all.addAll(drawn(
                "an arrow with one more line",
                "",
                COMBO,
                ARROW.replace("89.5 13.5 l f", "89.5 13.5 l 80 9 l f"),
                never));
        all.addAll(drawn("an arrow moved a little", "", COMBO, ARROW.replace("89.5 13.5 l f", "89.5 13.9 l f"), never));
        all.addAll(drawn("an arrow with words", "", COMBO, ARROW + " BT /F1 9 Tf (9) Tj ET", never));
        all.addAll(drawn("an arrow of another colour", "", COMBO, ARROW.replace("0.5 g", "0 g"), never));
        all.addAll(
                drawn("an arrow of another height", "", COMBO, ARROW.replace("86 1 13 22 re", "86 1 13 90 re"), never));
        all.addAll(drawn("other entries", need, "", LIST.replace("Khong", "Hoan"), never));
        all.addAll(drawn("entries in another order", need, "", LIST.replace("2 14 Td", "2 1 Td"), never));
        all.addAll(drawn("one marked", need, "", "0.5 g 0 12 100 12 re f 0 g " + LIST, never));
        all.addAll(drawn("in white", need, "", "1 g " + LIST, never));
        all.addAll(drawn("of a choice", need, COMBO, LIST, never));
        return all;
    }

    /** Asks viewers no more to draw what was signed. */
    private static List<PreparedChange> left(String name, Preparation signed, Verdict... verdicts) {
        String need = "/NeedAppearances true";
        return PreparedChange.at(
                name,
                form -> {
                    signed.of(form);
                    form.put(FORM, form.with(FORM, need));
                },
                (later, form) -> later.put(FORM, form.with(FORM, "").replace(need, "")),
                verdicts);
    }

    static List<PreparedChange> left() {
        String look = "BT /F1 10 Tf 2 2 Td (1.000) Tj ET";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(left(
                "words that were drawn",
                shown("Tx", "/V(1.000)", look),
                Verdict.VALID,
                Verdict.INVALID,
                Verdict.VALID));
        all.addAll(left("words of which others were drawn", shown("Tx", "/V(9.000)", look), Verdict.INVALID));
        all.addAll(left("words where nothing was drawn", shown("Tx", "", look), Verdict.INVALID));
        all.addAll(left(
                "a choice of which another was drawn",
                shown("Ch", COMBO + ENTRIES + "/V(2)", "BT /F1 10 Tf 2 2 Td (Dong y) Tj ET"),
                Verdict.INVALID));
        return all;
    }

    @ParameterizedTest
    @MethodSource("asked")
    void viewersMayBeAskedToDrawWhatIsShownAlready(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.STREAM);
    }

    @ParameterizedTest
    @MethodSource("left")
    void whatViewersDrewMayNotGiveWayToOtherWords(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.STREAM);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void aListThatViewersWereToDrawMayShowItsEntries(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.STREAM);
    }
}
