package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.CHECK_BOX;
import static org.vanthu.signing.foreign.ForeignForm.CONTENT;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_LOOK;
import static org.vanthu.signing.foreign.ForeignForm.FILLED_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.PAGES;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Tricks that are prepared before somebody signs, or that live on how differently programs read the same bytes. */
@Conforms("W.attack")
class PreparedTrickTest {

    private static final Pattern PACK = Pattern.compile("(\\d+) 0 obj\n<</Type/ObjStm/N (\\d+)/First (\\d+)");

    @TempDir
    private Path folder;

    /** Makes the signed form that a trick needs. */
    private interface Preparation {
        void of(ForeignForm form);
    }

    private record Trick(String name, int level, Verdict verdict, Preparation preparation, LaterChange.Step step) {
        @Override
        public String toString() {
            return name + ", level " + level;
        }
    }

    private static String signature(int level) {
        return level == 0 ? ForeignSigner.dictionary("") : ForeignSigner.certification(level);
    }

    private VerificationReport after(Trick trick, Form form) {
        ForeignForm fields = new ForeignForm();
        trick.preparation().of(fields);
        byte[] signed = fields.signed(LaterChange.first(), signature(trick.level()), form);
        return LaterChange.verify(
                folder, trick.step().to(Revision.after(signed), fields).bytes());
    }

    private static List<Trick> at(String name, Preparation preparation, LaterChange.Step step, Verdict... verdicts) {
        List<Trick> tricks = new ArrayList<>();
        for (int level = 0; level < 4; level++) {
            Verdict verdict = verdicts[Math.min(level, verdicts.length - 1)];
            tricks.add(new Trick(name, level, verdict, preparation, step));
        }
        return tricks;
    }

    static List<Trick> withForms() {
        Verdict no = Verdict.INVALID;
        Verdict look = Verdict.UNDETERMINED;
        List<Trick> all = new ArrayList<>();
        all.addAll(at(
                "a field whose value was never shown, drawn by the viewer",
                f -> f.put(FILLED_TEXT, f.replaced(FILLED_TEXT, "(1.000)", "(9.000)")),
                (r, f) -> r.put(FORM, f.with(FORM, "/NeedAppearances true")),
                no));
        all.addAll(at(
                "a field that stood on no page appears",
                f -> f.put(21, ForeignForm.field("Tx", "an", "100 740 300 780", "/V(9)/AP<</N 11 0 R>>"))
                        .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 21 0 R]")),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 21 0 R")),
                no,
                no,
                no,
                look));
        all.addAll(at(
                "an empty field drawn upon with lines",
                f -> {},
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "2 2 m 2 12 l 8 12 l 8 2 l S"),
                no));
        all.addAll(at(
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
        all.addAll(at(
                "the same text with a line more",
                f -> {},
                (r, f) -> r.stream(
                        FILLED_LOOK, ForeignForm.look(), "BT /F1 12 Tf 2 4 Td (1.000) Tj ET 2 4 m 2 9 l 5 9 l S"),
                look,
                no,
                look,
                look));
        all.addAll(at(
                "a field filled in with a picture",
                f -> {},
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(x)/AP<</N 30 0 R>>")).stream(
                        30, "<</Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</I 20 0 R>>>>>>", "/I Do"),
                look,
                no,
                look,
                look));
        all.addAll(at(
                "a field as large as the page, filled in and coloured",
                f -> f.put(EMPTY_TEXT, f.replaced(EMPTY_TEXT, "100 700 200 720", "0 0 595 842")),
                (r, f) -> r.put(EMPTY_TEXT, f.with(EMPTY_TEXT, "/V(x)/AP<</N 30 0 R>>")).stream(
                        30, ForeignForm.look(), "1 g 0 0 595 842 re f"),
                look,
                no,
                look,
                look));
        all.addAll(at(
                "a box as large as the page, checked",
                f -> f.put(CHECK_BOX, f.replaced(CHECK_BOX, "100 600 112 612", "0 0 595 842")),
                (r, f) -> r.put(CHECK_BOX, f.replaced(CHECK_BOX, "/V/Off/AS/Off", "/V/Yes/AS/Yes")),
                look,
                no,
                look,
                look));
        all.addAll(at(
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
        all.addAll(at(
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
        all.addAll(at(
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
        all.addAll(at(
                "a field written into the list of fields",
                f -> {},
                (r, f) -> r.put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R<</FT/Tx/T(moi)/V(1)>>]")),
                no));
        return all;
    }

    static List<Trick> withReaders() {
        List<Trick> all = new ArrayList<>();
        all.addAll(at(
                "a number that some programs read otherwise",
                f -> f.put(PAGE, f.with(PAGE, "/Rotate 0")),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "/Rotate 0", "/Rotate --90")),
                Verdict.INVALID));
        all.addAll(at(
                "packing described elsewhere",
                f -> {},
                (r, f) -> r.put(30, "<</Predictor 12/Columns 7>>")
                        .packedStream(
                                CONTENT,
                                "<</DecodeParms 30 0 R>>",
                                "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 1.000 dong) Tj ET"),
                Verdict.INVALID));
        all.addAll(at(
                "packing described in part elsewhere",
                f -> {},
                (r, f) -> r.put(30, "12")
                        .packedStream(
                                CONTENT,
                                "<</DecodeParms<</Predictor 30 0 R/Columns 7>>>>",
                                "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 1.000 dong) Tj ET"),
                Verdict.INVALID));
        return all;
    }

    static List<Trick> withAnnotations() {
        Verdict no = Verdict.INVALID;
        Verdict look = Verdict.UNDETERMINED;
        List<Trick> all = new ArrayList<>();
        all.addAll(at(
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
        all.addAll(at(
                "words struck out with a line as wide as they are high",
                f -> {},
                (r, f) -> laid(r, f, "/StrikeOut/Rect[72 750 300 780]", "", "1 G 30 w 72 765 m 300 765 l S"),
                look,
                no,
                no,
                look));
        all.addAll(at(
                "a thin line that is enlarged",
                f -> {},
                (r, f) -> laid(r, f, "/StrikeOut/Rect[72 750 300 780]", "", "1 G q 50 0 0 50 0 0 cm 1 15 m 6 15 l S Q"),
                look,
                no,
                no,
                look));
        all.addAll(at(
                "a note whose sign is a word",
                f -> {},
                (r, f) -> laid(r, f, "/Text/Rect[72 750 100 770]", "", "BT (9.000) Tj ET"),
                look,
                no,
                no,
                look));
        all.addAll(at(
                "notes in another order",
                f -> f.put(21, f.replaced(ForeignForm.NOTE, "(Xem lai)", "(Khac)"))
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 21 0 R")),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "13 0 R 21 0 R", "21 0 R 13 0 R")),
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

    private void assertVerdict(Trick trick) {
        for (Form form : Form.values()) {
            VerificationReport report = after(trick, form);
            assertEquals(trick.verdict(), report.verdict(), form + " " + report);
        }
    }

    @ParameterizedTest
    @MethodSource("withForms")
    void whatAFormShowsCannotBeTurnedIntoSomethingElse(Trick trick) {
        assertVerdict(trick);
    }

    @ParameterizedTest
    @MethodSource("withReaders")
    void whatProgramsReadDifferentlyIsNotTheSame(Trick trick) {
        assertVerdict(trick);
    }

    @ParameterizedTest
    @MethodSource("withAnnotations")
    void aRemarkThatHidesWordsIsNoRemark(Trick trick) {
        assertVerdict(trick);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aSignatureCannotBeBorrowedByAnotherField(int level) {
        String look = "/AP<</N 11 0 R>>";
        LaterChange.Step intoNew =
                (r, f) -> r.put(30, ForeignForm.field("Sig", "ky3", "300 50 400 90", "/V 25 0 R" + look))
                        .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                        .put(PAGE, f.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
        LaterChange.Step intoEmpty = (r, f) -> r.put(SIG2, f.with(SIG2, "/V 25 0 R" + look));

        for (LaterChange.Step step : List.of(intoNew, intoEmpty)) {
            VerificationReport report = after(new Trick("", level, Verdict.INVALID, f -> {}, step), Form.TABLE);
            assertEquals(Verdict.INVALID, report.verdict(), report.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void aCopyOfASignatureWrittenIntoAnotherFieldIsBroken(int level) {
        ForeignForm form = new ForeignForm();
        byte[] signed = form.signed(LaterChange.first(), signature(level), Form.TABLE);
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int from = text.lastIndexOf("25 0 obj\n") + 9;
        String copy = text.substring(from, text.indexOf("\nendobj", from));

        byte[] forged = Revision.after(signed)
                .put(30, ForeignForm.field("Sig", "ky3", "300 50 400 90", "/V " + copy))
                .put(FORM, form.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))
                .bytes();

        assertEquals(Verdict.INVALID, LaterChange.verify(folder, forged).verdict());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPackReplacedAsAWholeReplacesWhatIsInIt(int level) {
        ForeignForm form = new ForeignForm();
        byte[] signed = form.signed(LaterChange.first(), signature(level), Form.PACKED);
        Matcher pack = PACK.matcher(new String(signed, StandardCharsets.ISO_8859_1));
        if (!pack.find()) {
            throw new IllegalStateException("no objects are packed");
        }
        byte[] forged = Revision.after(signed)
                .packedStream(
                        Integer.parseInt(pack.group(1)),
                        "<</Type/ObjStm/N " + pack.group(2) + "/First " + pack.group(3) + ">>",
                        packed().replace("595 842", "595 421"))
                .as(Form.STREAM)
                .bytes();

        VerificationReport report = LaterChange.verify(folder, forged);

        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }

    /** The first pack as the form wrote it. */
    private static String packed() {
        byte[] first = new ForeignForm().first().as(Form.PACKED).bytes();
        String text = new String(first, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("stream\n", text.indexOf("/Type/ObjStm")) + 7;
        java.util.zip.Inflater inflater = new java.util.zip.Inflater();
        inflater.setInput(first, from, first.length - from);
        byte[] plain = new byte[1 << 16];
        try {
            int length = inflater.inflate(plain);
            return new String(plain, 0, length, StandardCharsets.ISO_8859_1);
        } catch (java.util.zip.DataFormatException broken) {
            throw new IllegalStateException(broken);
        } finally {
            inflater.end();
        }
    }

    @Test
    void anObjectThatTheCrossReferenceNamesTwiceIsRefused() {
        ForeignForm form = new ForeignForm();
        byte[] signed = form.signed(LaterChange.first(), signature(0), Form.TABLE);
        byte[] proper = Revision.after(signed).put(PAGES, form.object(PAGES)).bytes();
        String text = new String(proper, StandardCharsets.ISO_8859_1);
        int line = text.lastIndexOf("\n2 1\n") + 1;
        String twice = text.substring(0, line) + "2 1\n0000000015 00000 n \n" + text.substring(line);

        VerificationReport honest = LaterChange.verify(folder, proper);
        VerificationReport report = LaterChange.verify(folder, twice.getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(Verdict.VALID, honest.verdict(), honest.toString());
        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }

    @Test
    void aCatalogEntryThatLeadsToSomethingChangedIsNoticed() {
        Trick sneaky = new Trick(
                "",
                2,
                Verdict.INVALID,
                f -> f.put(CATALOG, f.with(CATALOG, "/Other 11 0 R")),
                (r, f) -> r.stream(FILLED_LOOK, ForeignForm.look(), "BT /F1 12 Tf 2 4 Td (1.000) Tj ET"));

        assertEquals(Verdict.INVALID, after(sneaky, Form.TABLE).verdict());
    }
}
