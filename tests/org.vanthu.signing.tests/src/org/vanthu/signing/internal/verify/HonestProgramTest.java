package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_LOOK;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.INFO;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Odd ways in which widespread programs write changes that are permitted; and the same ways in the hands of a forger. */
@Conforms("W.attack")
class HonestProgramTest {

    private static final int NEW_LOOK = 70;
    private static final String SHOWN = "/Tx BMC BT /F1 12 Tf 2 4 Td (2.000) Tj ET EMC";

    @TempDir
    private Path folder;

    private Verdict verdict(String file) {
        return LaterChange.verify(folder, file.getBytes(StandardCharsets.ISO_8859_1))
                .verdict();
    }

    private static byte[] signed(ForeignForm form, int level, Form reference) {
        return form.signed(LaterChange.first(), PreparedChange.signature(level), reference);
    }

    private static String text(Revision revision) {
        return new String(revision.bytes(), StandardCharsets.ISO_8859_1);
    }

    private static String last(String file, String words, String others) {
        int at = file.lastIndexOf(words);
        assertNotEquals(-1, at, words);
        return file.substring(0, at) + others + file.substring(at + words.length());
    }

    /** As poppler writes a field that is filled in: the former look once more, under the next generation. */
    private static String filledByPoppler(ForeignForm form, int level, String look) {
        String file = text(Revision.after(signed(form, level, Form.TABLE))
                .put(
                        FILLED_TEXT,
                        form.replaced(FILLED_TEXT, "/V(1.000)/AP<</N 11 0 R>>", "/V(2.000)/AP<</N " + look + ">>"))
                .stream(FILLED_LOOK, ForeignForm.look(), SHOWN)
                .stream(NEW_LOOK, ForeignForm.look(), SHOWN));
        String other = last(file, "\n" + FILLED_LOOK + " 0 obj", "\n" + FILLED_LOOK + " 1 obj");
        int line = other.lastIndexOf("\n" + FILLED_LOOK + " 1\n");
        return other.substring(0, line) + other.substring(line).replaceFirst(" 00000 n", " 00001 n");
    }

    @ParameterizedTest
    @CsvSource({"0,UNDETERMINED", "1,INVALID", "2,VALID", "3,VALID"})
    void aFormerLookMayBeClearedAwayUnderTheNextGeneration(int level, Verdict expected) {
        assertEquals(expected, verdict(filledByPoppler(new ForeignForm(), level, NEW_LOOK + " 0 R")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"11 0 R", "11 1 R"})
    void whatAFieldLeadsToKeepsItsGeneration(String look) {
        for (int level = 0; level < 4; level++) {
            assertEquals(Verdict.INVALID, verdict(filledByPoppler(new ForeignForm(), level, look)), look + level);
        }
    }

    /** As pdf-lib counts: without the former cross-reference, which is an object of the largest number. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void theSizeNeedNotReachToAFormerCrossReference(int level) {
        byte[] signed = signed(new ForeignForm(), level, Form.STREAM);
        String later = text(
                Revision.after(signed).put(INFO, "<</Title(To trinh moi)>>").as(Form.TABLE));

        assertEquals(Verdict.VALID, verdict(last(later, "/Size 999", "/Size 100")));
    }

    /** As a widespread fork of pdf-lib counts: the largest number itself. Eight programs were seen to read the object all the same. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void aTableMayCountOneTooFewAndNoneMayLeaveOutMoreOrWhatIsNew(int level) {
        for (Form kind : new Form[] {Form.TABLE, Form.STREAM}) {
            byte[] signed = signed(new ForeignForm(), level, Form.TABLE);
            int largest = Pattern.compile("\\n([0-9]+) 0 obj")
                    .matcher(new String(signed, StandardCharsets.ISO_8859_1))
                    .results()
                    .mapToInt(match -> Integer.parseInt(match.group(1)))
                    .max()
                    .orElseThrow();
            String later = text(
                    Revision.after(signed).put(INFO, "<</Title(To trinh moi)>>").as(kind));
            String added = text(Revision.after(signed).put(NEW_LOOK, "<<>>").as(kind));

            assertEquals(Verdict.INVALID, verdict(last(later, "/Size 999", "/Size " + (largest - 1))), kind.toString());
            assertEquals(Verdict.INVALID, verdict(last(added, "/Size 999", "/Size " + NEW_LOOK)), kind.toString());
            if (kind == Form.TABLE) {
                assertEquals(Verdict.VALID, verdict(last(later, "/Size 999", "/Size " + (largest + 1))));
                assertEquals(Verdict.VALID, verdict(last(later, "/Size 999", "/Size " + largest)));
            } else {
                assertNotEquals(Verdict.VALID, verdict(last(later, "/Size 999", "/Size " + largest)));
            }
        }
    }

    /** As pdf.js writes the frame of a field: it leaves out that the field is not turned. */
    @ParameterizedTest
    @CsvSource({"/R 0,,VALID", ",/R 0,VALID", "/R 90,,INVALID", ",/R 90,INVALID", "/R 0,/CA(x),INVALID"})
    void aFrameMayLeaveOutThatTheFieldIsNotTurned(String had, String has, Verdict expected) {
        for (int level : new int[] {0, 2, 3}) {
            ForeignForm form = new ForeignForm();
            String empty = form.object(EMPTY_TEXT);
            form.put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/MK<</BC[0]" + (had == null ? "" : had) + ">>"));
            String filled = empty.substring(0, empty.length() - 2) + "/V(2.000)/AP<</N 70 0 R>>/MK<</BC[0]"
                    + (has == null ? "" : has) + ">>>>";

            Revision later = Revision.after(signed(form, level, Form.TABLE)).put(EMPTY_TEXT, filled);

            assertEquals(expected, verdict(text(later.stream(NEW_LOOK, ForeignForm.look(), SHOWN))), "level " + level);
        }
    }

    private Verdict filled(int level, String had, String has) {
        ForeignForm form = new ForeignForm();
        String empty = form.object(EMPTY_TEXT);
        form.put(EMPTY_TEXT, form.with(EMPTY_TEXT, had));
        String filled = empty.substring(0, empty.length() - 2) + "/V(2.000)/AP<</N 70 0 R>>" + has + ">>";
        Revision later = Revision.after(signed(form, level, Form.TABLE)).put(EMPTY_TEXT, filled);
        return verdict(text(later.stream(NEW_LOOK, ForeignForm.look(), SHOWN)));
    }

    /** As pdf.js writes colours: with two places, greys as colours. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/BC[.1 .1 .1]/BG[.8 .843 1] | /BC[0.1 0.1 0.1]/BG[0.8 0.84 1] | VALID",
                "/BG[.8 .845 1]              | /BG[0.8 0.85 1]                 | VALID",
                "/BC[.5 .1 1]                | /BC[0.5019607843137255 0.10196078431372549 1] | VALID",
                "/BC[.501961 .1 1]           | /BC[0.5019607843137255 0.1 1]   | VALID",
                "/BC[.5 .1 1]                | /BC[0.5019 0.1 1]               | INVALID",
                "/BC[.5 .1 1]                | /BC[0.5058823529411764 0.1 1]   | INVALID",
                "/BC[.5019607843137255]      | /BC[0.5058823529411764]         | INVALID",
                "/BG[.8 .84 1]               | /BG[0.8 0.835 1]                | INVALID",
                "/BC[0]/BG[.5]               | /BC[0 0 0]/BG[0.5 0.5 0.5]      | VALID",
                "/BC[.5]                     | /BC[0.5 0.5 1]                  | INVALID",
                "/BC[.5]                     | /BC[0.5 0.5 0.5 0.5]            | INVALID",
                "/BC[.5 .5 .5]               | /BC[0.5]                        | INVALID",
                "/BG[.8 .843 1]              | /BG[0.8 0.9 1]                  | INVALID",
                "/BG[.8 .843 1]              | /BG[1 1 1]                      | INVALID",
                "/BG[.8 .843 1]              | /BG[0.8 0.84]                   | INVALID",
                "/BC[0]                      | /BC[0]/BG[1]                    | INVALID",
                "/BC[0]/BG[.9]               | /BC[0]                          | INVALID"
            })
    void coloursOfAFrameMayBeRoundedAndDoNotWander(String had, String has, Verdict expected) {
        for (int level : new int[] {0, 2, 3}) {
            assertEquals(expected, filled(level, "/MK<<" + had + ">>", "/MK<<" + has + ">>"), "level " + level);
        }
    }

    private static String choice(String more) {
        return ForeignForm.field("Ch", "so", "100 700 200 720", "/Opt[(1.000)(2.000)(3.000)]" + more);
    }

    /** As iText 5 and OpenPDF write a chosen entry: which one is the first in sight stands with the place. */
    @ParameterizedTest
    @CsvSource({"0,VALID", "1,INVALID", "2,VALID", "3,VALID"})
    void aChoiceMaySayWhichEntryIsInSight(int level, Verdict expected) {
        ForeignForm form = new ForeignForm();
        String place = "<</Type/Annot/Subtype/Widget/Rect[100 700 200 720]/P 3 0 R/F 4/Parent 7 0 R";
        form.put(EMPTY_TEXT, "<</FT/Ch/T(so)/Opt[(1.000)(2.000)(3.000)]/Kids[30 0 R]>>")
                .put(30, place + ">>");
        form.put(PAGE, form.replaced(PAGE, "/Annots[7 0 R", "/Annots[30 0 R"));
        Revision chosen = Revision.after(signed(form, level, Form.TABLE))
                .put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/V(2.000)"))
                .put(30, place + "/TI 1/AP<</N 70 0 R>>>>")
                .stream(NEW_LOOK, ForeignForm.look(), SHOWN);

        assertEquals(expected, verdict(text(chosen)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whichEntryIsInSightDoesNotChangeByItself(int level) {
        ForeignForm form = new ForeignForm();
        form.put(EMPTY_TEXT, choice("/V(1.000)"));
        Revision moved = Revision.after(signed(form, level, Form.TABLE)).put(EMPTY_TEXT, choice("/V(1.000)/TI 2"));

        assertEquals(Verdict.INVALID, verdict(text(moved)));
    }

    /** As PyMuPDF makes check boxes: the value that says off is a text. */
    @ParameterizedTest
    @CsvSource({"(Off),VALID", "(No),UNDETERMINED"})
    void aBoxThatSaysInATextThatItIsOffIsEmpty(String value, Verdict expected) {
        ForeignForm form = new ForeignForm();
        form.put(CHECK_BOX, form.replaced(CHECK_BOX, "/V/Off", "/V" + value));
        Revision checked = Revision.after(signed(form, 0, Form.TABLE))
                .put(CHECK_BOX, form.replaced(CHECK_BOX, "/V" + value + "/AS/Off", "/V/Yes/AS/Yes"));

        assertEquals(expected, verdict(text(checked)));
    }

    private Verdict marked(String look, String kind) {
        ForeignForm form = new ForeignForm();
        Revision later = Revision.after(signed(form, 3, Form.TABLE))
                .put(PAGE, form.replaced(PAGE, "17 0 R]", "17 0 R 71 0 R]"))
                .put(
                        71,
                        "<</Type/Annot/Subtype/" + kind + "/Rect[70 752 152 776]/C[1 0 0]/P 3 0 R/AP<</N 70 0 R>>"
                                + "/QuadPoints[72 774 150 774 72 758 150 758]>>")
                .stream(NEW_LOOK, "<</Type/XObject/Subtype/Form/BBox[70 752 152 776]>>", look);
        return verdict(text(later));
    }

    private static String zigzag(double step, double high, String width) {
        StringBuilder look = new StringBuilder("1 0 0 RG\n" + width + " w\n72 758 m\n");
        boolean up = true;
        for (double x = 72 + step; x <= 150; x += step) {
            look.append(String.format(java.util.Locale.ROOT, "%.3f %.3f l%n", x, up ? 758 + high : 758));
            up = !up;
        }
        return look + "S";
    }

    /** As MuPDF draws a zigzag under words: with many turns. */
    @Test
    void aZigzagUnderWordsMayHaveManyTurns() {
        assertEquals(Verdict.VALID, marked(zigzag(2, 2, ".875"), "Squiggly"));
        assertEquals(Verdict.UNDETERMINED, marked(zigzag(2, 2, ".875"), "Underline"));
        assertEquals(Verdict.UNDETERMINED, marked(zigzag(2, 12, ".875"), "Squiggly"));
        assertEquals(Verdict.UNDETERMINED, marked(zigzag(2, 2, "3"), "Squiggly"));
        assertEquals(Verdict.UNDETERMINED, marked(zigzag(.5, 2, ".5"), "Squiggly"));
        assertEquals(
                Verdict.UNDETERMINED,
                marked(zigzag(2, 2, ".875") + " 72 758 m 76 768 l 80 758 l 74 762 l 78 762 l S", "Squiggly"));
        assertEquals(Verdict.UNDETERMINED, marked("q 3 0 0 3 0 0 cm " + zigzag(2, 2, ".875") + " Q", "Squiggly"));
    }
}
