package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.NOTE;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Signatures on paper of their own over words that are shown in unusual ways, and looks whose letters are no words but paint. */
@Conforms("W.attack")
class WordsWithoutLettersTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final String WORDS = "72 750 300 780";
    private static final String BLANK = "72 300 300 330";
    private static final String LETTERS = "BT /F1 14 Tf 80 310 Td (Chi 1.000) Tj ET";
    private static final String LOOK_DICT =
            "<</Type/XObject/Subtype/Form/BBox[0 0 228 30]/Resources<</Font<</F1 5 0 R>>>>>>";

    @TempDir
    private Path folder;

    private static String stream(String dict, String data) {
        return dict.substring(0, dict.length() - 2) + "/Length " + data.length() + ">>\nstream\n" + data
                + "\nendstream";
    }

    private static Preparation content(String drawn) {
        return f -> f.put(PAGE, f.replaced(PAGE, "/Contents 4 0 R", "/Contents[4 0 R 62 0 R]"))
                .put(62, stream("<<>>", drawn));
    }

    private static Preparation content(String drawn, String kind, String name, String... objects) {
        return f -> {
            content(drawn).of(f);
            String own = kind.equals("Font") || kind.equals("XObject")
                    ? f.replaced(PAGE, "/" + kind + "<<", "/" + kind + "<</" + name + " 63 0 R")
                    : f.replaced(PAGE, "/Resources<<", "/Resources<</" + kind + "<</" + name + " 63 0 R>>");
            f.put(PAGE, own);
            for (int i = 0; i < objects.length; i++) {
                f.put(63 + i, objects[i]);
            }
        };
    }

    private static Preparation note(String entries) {
        return f -> f.put(NOTE, "<</Type/Annot/Rect[" + BLANK + "]/P 3 0 R" + entries + ">>");
    }

    /** A new signature with this look. */
    private static Step placed(String box, String flags, String drawn) {
        return (r, f) -> r
                .put(26, ForeignSigner.dictionary(""))
                .put(
                        90,
                        ForeignForm.field("Sig", "ky3", box, "/V 26 0 R/AP<</N 91 0 R>>")
                                .replace("/F 4", "/F " + flags))
                .stream(91, LOOK_DICT, drawn)
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 90 0 R]"))
                .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 90 0 R"));
    }

    private static Step onPaper(String box) {
        return placed(box, "4", "1 g 0 0 228 30 re f 0 g BT /F1 12 Tf (Nguoi ky) Tj ET");
    }

    private static List<PreparedChange> hidden(String name, Preparation preparation) {
        return PreparedChange.signedAt(name, preparation, onPaper(BLANK), LOOK, NO, LOOK, LOOK);
    }

    private static List<PreparedChange> fine(String name, Preparation preparation) {
        return PreparedChange.signedAt(name, preparation, onPaper(BLANK), YES, NO, YES, YES);
    }

    static List<PreparedChange> shown() {
        String page = "/BBox[0 0 600 900]/Resources<</Font<</F1 5 0 R>>>>>>";
        List<PreparedChange> all = new ArrayList<>();
        for (String odd : List.of("80 310Td", "80 --310 Td", "80 310.0.0 Td", "80 31e1 Td", "80 310- Td")) {
            all.addAll(hidden(
                    "numbers that programs read differently: " + odd, content(LETTERS.replace("80 310 Td", odd))));
        }
        all.addAll(hidden("on a page whose tree stands in the catalog itself", f -> {
            content(LETTERS).of(f);
            f.put(
                    CATALOG,
                    f.replaced(
                            CATALOG,
                            "/Pages 2 0 R",
                            "/Pages<</Type/Pages/Kids[3 0 R 18 0 R]/Count 2/MediaBox[0 0 595 842]>>"));
        }));
        all.addAll(hidden("a size that runs into its operator", content(LETTERS.replace("14 Tf", "14Tf"))));
        all.addAll(hidden("a size below nothing", content("BT /F1 -14 Tf -1 0 0 -1 80 301 Tm (Chi 1.000) Tj ET")));
        all.addAll(hidden(
                "a font of a graphics state",
                content("/G gs BT 80 -200 Td 500 Ts (Chi 1.000) Tj ET", "ExtGState", "G", "<</Font[5 0 R 20]>>")));
        all.addAll(hidden(
                "a drawing that goes on in the size of its page",
                content(
                        "/F1 14 Tf -310 TL /X Do",
                        "XObject",
                        "X",
                        stream("<</Type/XObject/Subtype/Form" + page, "BT 80 0 Td T* (Chi 1.000) Tj ET"))));
        all.addAll(hidden(
                "a pattern",
                content(
                        "/Pattern cs /P scn 72 300 228 30 re f",
                        "Pattern",
                        "P",
                        stream("<</PatternType 1/PaintType 1/TilingType 1/XStep 600/YStep 900" + page, LETTERS))));
        all.addAll(hidden(
                "a mask",
                content(
                        "/G gs 72 300 228 30 re f",
                        "ExtGState",
                        "G",
                        "<</SMask<</S/Luminosity/G 64 0 R>>>>",
                        stream(
                                "<</Type/XObject/Subtype/Form/Group<</S/Transparency/CS/DeviceGray>>" + page,
                                "1 g " + LETTERS))));
        all.addAll(
                hidden("letters that cut out", content("q BT 7 Tr " + LETTERS.substring(3) + " 72 300 228 30 re f Q")));
        all.addAll(hidden(
                "drawings as letters that are said to be invisible",
                content(
                        "BT 3 Tr /T 14 Tf 80 310 Td (ab) Tj ET",
                        "Font",
                        "T",
                        "<</Type/Font/Subtype/Type3/FontMatrix[1 0 0 1 0 0]/FontBBox[0 0 1 1]/FirstChar 97/LastChar 98"
                                + "/Widths[1 1]/CharProcs<</a 64 0 R/b 64 0 R>>/Encoding<</Differences[97/a/b]>>>>",
                        stream("<<>>", "1 0 0 0 1 1 d1 0 0 .2 .7 re .3 0 .2 .7 re .6 .4 .3 .2 re f"))));
        all.addAll(hidden(
                "behind a picture whose end follows its data",
                content("BI /W 1/H 1/BPC 8/CS/G ID \u00ffEI " + LETTERS)));
        all.addAll(hidden(
                "behind a picture whose data seem to end",
                content("BI /W 4/H 1/BPC 8/CS/G ID \nEI (EI " + LETTERS + " ) pop")));
        all.addAll(hidden("rectangles", content("80 305 2 14 re 82 317 6 2 re 82 311 5 2 re 95 305 2 14 re f")));
        all.addAll(hidden(
                "one rectangle after the other",
                content("80 305 2 14 re f 82 317 6 2 re f 82 311 5 2 re f 95 305 2 14 re f 97 317 5 2 re f 102"
                        + " 311 2 6 re f")));
        all.addAll(hidden(
                "one line after the other",
                content("80 305 m 80 319 l S 80 319 m 87 319 l S 80 312 m 86 312 l S 95 305 m 95 319 l S 95 319 m 100"
                        + " 319 l S 100 319 m 100 312 l S 100 312 m 95 312 l S")));
        all.addAll(hidden("lines of a stamp", f -> {
            note("/Subtype/Stamp/AP<</N 63 0 R>>").of(f);
            f.put(
                    63,
                    stream(
                            "<</Subtype/Form/BBox[0 0 228 30]>>",
                            "5 5 m 5 15 l 10 5 l 10 15 l 20 5 m 25 15 l 30 5 l S"));
        }));
        all.addAll(hidden("text that viewers draw", note("/Subtype/FreeText/DA(/Helv 12 Tf 0 g)/Contents(Chi 1.000)")));
        all.addAll(
                hidden("ink", note("/Subtype/Ink/C[0 0 0]/InkList[[80 305 85 325 90 305 95 325][100 305 105 325]]")));
        all.addAll(hidden(
                "a field that viewers draw",
                f -> f.put(
                        FILLED_TEXT,
                        f.replaced(FILLED_TEXT, "100 650 200 670", BLANK).replace("/AP<</N 11 0 R>>", ""))));
        all.addAll(hidden(
                "a button that viewers draw",
                f -> f.put(EMPTY_TEXT, ForeignForm.field("Btn", "so", BLANK, "/Ff 65536/MK<</CA(Chi 9.000)>>"))));
        all.addAll(fine("nothing", f -> {}));
        all.addAll(fine(
                "lines, a frame and dots",
                content("72 305 m 300 305 l S 74 301 220 28 re S BT /F1 14 Tf 80 310 Td (........) Tj ET")));
        all.addAll(fine(
                "a picture that ends where it says",
                content("BI /W 1/H 1/BPC 8/CS/G ID \u00ff EI " + LETTERS.replace("310", "510"))));
        all.addAll(fine(
                "a pattern of lines",
                content(
                        "/Pattern cs /P scn 72 300 228 30 re f",
                        "Pattern",
                        "P",
                        stream(
                                "<</PatternType 1/PaintType 1/TilingType 1/XStep 600/YStep 900" + page,
                                "72 310 m 300 310 l S"))));
        return all;
    }

    private static List<PreparedChange> over(String name, String drawn, Verdict verdict) {
        return PreparedChange.signedAt(name, f -> {}, placed(WORDS, "4", drawn), verdict, NO, verdict, verdict);
    }

    /** Letters so close that nothing comes through; places that do not turn or grow with their page. */
    static List<PreparedChange> bars() {
        String close = "BT /F1 20 Tf 2 4 Td [" + "(I)320 ".repeat(900) + "] TJ ET";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(over("letters pushed together", close, LOOK));
        all.addAll(over("letters set close", "BT /F1 20 Tf -6.3 Tc 2 4 Td (" + "I".repeat(900) + ") Tj ET", LOOK));
        all.addAll(over(
                "lines of letters one over the other",
                "BT /F1 20 Tf 2 4 Td (" + "M@W#".repeat(9) + ") Tj 1 1 Td (" + "W#M@".repeat(9) + ") Tj 1 -1 Td ("
                        + "@W#M".repeat(9) + ") Tj 2 1 Td (" + "@W#M".repeat(9) + ") Tj 2 1 Td ("
                        + "MMWW".repeat(9) + ") Tj 1 2 Td (" + "MMWW".repeat(9) + ") Tj ET",
                LOOK));
        all.addAll(over("lines of letters", "BT /F1 8 Tf 9 TL 2 20 Td (Nguoi ky) Tj T* (Ngay ky) Tj ET", YES));
        all.addAll(PreparedChange.at(
                "a field filled in with letters pushed together",
                f -> f.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "100 700 200 720", WORDS)),
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(15)/AP<</N 31 0 R>>")).stream(31, LOOK_DICT, close),
                LOOK,
                NO,
                LOOK,
                LOOK));
        for (String turned : List.of("", "/Rotate 90", "/Rotate 180")) {
            for (String flags : List.of("12", "20", "28")) {
                all.addAll(PreparedChange.signedAt(
                        "a place that keeps its shape, " + flags + turned,
                        f -> f.put(PAGE, f.with(PAGE, turned)),
                        placed("301 700 500 749", flags, "1 g 0 0 228 30 re f"),
                        LOOK,
                        NO,
                        LOOK,
                        LOOK));
            }
        }
        all.addAll(PreparedChange.signedAt(
                "a place of no room that keeps its shape", f -> {}, placed("0 0 0 0", "28", ""), YES, NO, YES, YES));
        return all;
    }

    @ParameterizedTest
    @MethodSource({"shown", "bars"})
    void whatIsPaintedOverWordsIsLookedAtHoweverTheyAreShown(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
