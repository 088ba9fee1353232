package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;

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

/** What a form says for viewers that draw its fields, and nobody saw when it was signed: letters, colours, frames. */
@Conforms("W.attack")
class AskedOfViewersTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final String WORDS = "72 750 300 780";
    private static final String BLANK = "72 300 300 330";
    private static final String NEED = "/NeedAppearances true";
    private static final String OTHER_FONT =
            "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding<</Differences[%s]>>>>";

    @TempDir
    private Path folder;

    private static List<PreparedChange> looked(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, LOOK, NO, LOOK, LOOK);
    }

    private static List<PreparedChange> fine(String name, Preparation preparation, Step step) {
        return PreparedChange.at(name, preparation, step, YES, NO, YES, YES);
    }

    private static Step drawn() {
        return (r, f) -> r.put(FORM, f.with(FORM, NEED));
    }

    /** A filled field that shows its value, and says something else besides; with a font in the form that shows a nine for a one. */
    private static Preparation filled(String more) {
        return f -> f.put(FILLED_TEXT, f.with(FILLED_TEXT, more))
                .put(66, String.format(OTHER_FONT, "49/nine"))
                .put(67, String.format(OTHER_FONT, "24/breve/caron 128/bullet"))
                .put(68, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
                .put(FORM, f.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/Foo 66 0 R/Doc 67 0 R/Helv 68 0 R"));
    }

    /** Viewers are asked to draw the form. */
    static List<PreparedChange> asked() {
        List<PreparedChange> all = new ArrayList<>();
        for (String other : List.of(
                "/DA(/F1 12 Tf 1 g)",
                "/DA(/F1 12 Tf .95 .95 .9 rg)",
                "/DA(/F1 .1 Tf 0 g)",
                "/DA(/F1 400 Tf 0 g)",
                "/DA(/F1 12 Tf 3 Tr 0 g)",
                "/DA(/F1 12 Tf 300 Ts 0 g)",
                "/DA(/F1 12 Tf 300 300 Td 0 g)",
                "/DA(/F1 12 Tf 1 Tz 0 g)",
                "/DA(/F1 12 Tf 90 Tc 0 g)",
                "/DA(/F1 12.0.0 Tf 0 g)",
                "/DA(/F1 12 Tf /Pattern cs /P scn)",
                "/DA(0 0 300 300 re f /F1 12 Tf 0 g)",
                "/DA(/Foo 12 Tf 0 g)",
                "/MK<</BG[0 0 0]>>",
                "/DA(/F1 12 Tf 1 1 0 rg)/MK<</BG[1 1 .5]>>",
                "/Ff 8192",
                "/Ff 33554432/RV(<body>9.000</body>)",
                "/MaxLen 1")) {
            all.addAll(looked("a filled field with " + other, filled(other), drawn()));
        }
        for (String usual : List.of(
                "",
                "/DA(/F1 0 Tf 0 g)",
                "/DA(0 0 .5 rg /Helv 10 Tf)",
                "/DA(/Doc 10 Tf 0 g)",
                "/DA(/Khac 10 Tf 0 g)",
                "/MK<</BG[.9 .95 1]/BC[0]>>",
                "/MaxLen 5/Ff 16777216")) {
            all.addAll(fine("a filled field with " + usual, filled(usual), drawn()));
        }
        all.addAll(looked(
                "letters that the form says to be white", f -> f.put(FORM, f.replaced(FORM, "0 g", "1 g")), drawn()));
        return all;
    }

    private static Preparation at(int field, String from, String box, String more) {
        return f -> f.put(field, f.replaced(field, from, box).replace("/F 4", "/F 4" + more));
    }

    /** A colour or a thick frame that no look shows. */
    static List<PreparedChange> painted() {
        String paper = "/MK<</BG[1 1 1]>>";
        String frame = "/MK<</BC[1 1 1]>>/BS<</W 40>>";
        String empty = "100 700 200 720";
        Step value = (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(x)"));
        List<PreparedChange> all = new ArrayList<>();
        for (String hiding : List.of(paper, frame)) {
            Preparation text = at(EMPTY_TEXT, empty, WORDS, hiding);
            all.addAll(looked("an empty field with " + hiding, text, drawn()));
            all.addAll(looked("filled in with " + hiding, text, value));
            all.addAll(looked(
                    "a filled field with " + hiding, at(FILLED_TEXT, "100 650 200 670", WORDS, hiding), drawn()));
            all.addAll(looked("a box with " + hiding, at(CHECK_BOX, "100 600 112 612", WORDS, hiding), drawn()));
            all.addAll(fine("an empty field elsewhere with " + hiding, at(EMPTY_TEXT, empty, BLANK, hiding), drawn()));
            all.addAll(fine("filled in elsewhere with " + hiding, at(EMPTY_TEXT, empty, BLANK, hiding), value));
        }
        all.addAll(fine("an empty field over words", at(EMPTY_TEXT, empty, WORDS, ""), drawn()));
        all.addAll(fine("filled in over words", at(EMPTY_TEXT, empty, WORDS, ""), value));
        return all;
    }

    /** White letters become black, or get their font, where the form says how for what has no look. */
    static List<PreparedChange> defaults() {
        Step black = (r, f) -> r.put(FORM, f.replaced(FORM, "1 g", "0 g"));
        Step font = (r, f) -> r.put(FORM, f.replaced(FORM, "/F1 5 0 R", "/F1 5 0 R/Foo 30 0 R"))
                .put(30, "<</Type/Font/Subtype/Type1/BaseFont/Fraud>>");
        String note = "<</Type/Annot/Subtype/FreeText/Rect[100 750 200 780]/P 3 0 R/Contents(Chi 9.000)";
        List<PreparedChange> all = new ArrayList<>();
        for (String none : List.of("/AP<<>>", "/AP null", "/AP<</N 99 0 R>>", "/AP<</N<<>>>>", "/AP<</D 11 0 R>>")) {
            all.addAll(looked(
                    "a field with " + none,
                    white(f -> f.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "/AP<</N 11 0 R>>", none))),
                    black));
        }
        all.addAll(looked("a text over the page", white(f -> f.put(NOTE, note + ">>")), black));
        all.addAll(looked("the font of a text over the page", f -> f.put(NOTE, note + "/DA(/Foo 9 Tf 0 g)>>"), font));
        all.addAll(looked(
                "a button",
                white(f -> f.put(
                        EMPTY_TEXT,
                        ForeignForm.field("Btn", "so", "100 700 200 720", "/Ff 65536/MK<</CA(Chi 9.000)>>"))),
                black));
        all.addAll(fine(
                "a text over the page that says it itself",
                white(f -> f.put(NOTE, note + "/DA(/Helv 9 Tf 0 g)>>")),
                black));
        all.addAll(fine(
                "a text over the page that has a look", white(f -> f.put(NOTE, note + "/AP<</N 11 0 R>>>>")), black));
        return all;
    }

    private static Preparation white(Preparation more) {
        return f -> {
            f.put(FORM, f.replaced(FORM, "0 g", "1 g"));
            more.of(f);
        };
    }

    @ParameterizedTest
    @MethodSource({"asked", "painted", "defaults"})
    void whatNobodySawDoesNotComeOut(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
