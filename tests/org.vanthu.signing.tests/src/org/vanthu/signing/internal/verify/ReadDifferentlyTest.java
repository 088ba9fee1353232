package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.CONTENT;
import static org.vanthu.signing.foreign.ForeignForm.FONT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.PAGES;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What programs read differently, and signatures that stand in two places, cannot be used to show something else. */
@Conforms("W.attack")
class ReadDifferentlyTest {

    private static final String WORDS = "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 1.000 dong) Tj ET";
    private static final Pattern PACK = Pattern.compile("(\\d+) 0 obj\n<</Type/ObjStm/N (\\d+)/First (\\d+)");

    @TempDir
    private Path folder;

    static List<PreparedChange> withReaders() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.at(
                "a number that some programs read otherwise",
                f -> f.put(PAGE, f.with(PAGE, "/Rotate 0")),
                (r, f) -> r.put(PAGE, f.replaced(PAGE, "/Rotate 0", "/Rotate --90")),
                Verdict.INVALID));
        all.addAll(PreparedChange.at(
                "packing described elsewhere",
                f -> {},
                (r, f) -> r.put(30, "<</Predictor 12/Columns 7>>")
                        .packedStream(
                                CONTENT,
                                "<</DecodeParms 30 0 R>>",
                                "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 1.000 dong) Tj ET"),
                Verdict.INVALID));
        all.addAll(PreparedChange.at(
                "packing described in part elsewhere",
                f -> {},
                (r, f) -> r.put(30, "12")
                        .packedStream(
                                CONTENT,
                                "<</DecodeParms<</Predictor 30 0 R/Columns 7>>>>",
                                "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 1.000 dong) Tj ET"),
                Verdict.INVALID));
        for (String packing : List.of(
                "/Filter[/FlateDecode]/DecodeParms<</Predictor 12/Columns 53>>",
                "/Filter/FlateDecode/DecodeParms[<</Predictor 12/Columns 53>>]",
                "/Filter/FlateDecode/DecodeParms<</Predictor 16/Columns 53>>")) {
            all.addAll(PreparedChange.at(
                    "packing that some programs pass over: " + packing,
                    f -> {},
                    (r, f) -> r.stream(CONTENT, "<<" + packing + ">>", flat("\0" + WORDS)),
                    Verdict.INVALID));
        }
        for (String packing : List.of(
                "/Filter[/FlateDecode]/DecodeParms[<</Predictor 12/Columns 53>>]",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 53>>")) {
            all.addAll(PreparedChange.at(
                    "packing that all programs read: " + packing,
                    f -> {},
                    (r, f) -> r.stream(CONTENT, "<<" + packing + ">>", flat("\0" + WORDS)),
                    Verdict.VALID,
                    Verdict.INVALID,
                    Verdict.VALID));
        }
        return all;
    }

    /** pdf.js does not look further for what is there and is nothing: in the tree of pages, under the longer name of an entry. */
    static List<PreparedChange> nothings() {
        List<PreparedChange> all = new ArrayList<>();
        for (String nothing : List.of(" null", " 99 0 R")) {
            for (String key : List.of("/MediaBox", "/CropBox", "/Rotate")) {
                all.addAll(PreparedChange.at(
                        "a page with nothing for" + key + nothing,
                        f -> {},
                        (r, f) -> r.put(PAGE, f.with(PAGE, key + nothing)),
                        Verdict.INVALID));
            }
            all.addAll(PreparedChange.at(
                    "the tree of pages with nothing for /Rotate" + nothing,
                    f -> {},
                    (r, f) -> r.put(PAGES, f.with(PAGES, "/Rotate" + nothing)),
                    Verdict.INVALID));
            all.addAll(PreparedChange.at(
                    "a content with nothing for /DP" + nothing,
                    f -> {},
                    (r, f) -> r.stream(CONTENT, "<</DP" + nothing + ">>", WORDS),
                    Verdict.INVALID));
            all.addAll(PreparedChange.at(
                    "a font with nothing for /Encoding" + nothing,
                    f -> {},
                    (r, f) -> r.put(FONT, f.with(FONT, "/Encoding" + nothing)),
                    Verdict.INVALID));
        }
        for (String odd : List.of("1", "(x)", "/X", "[20 0 R]", "11 0 R", "true")) {
            all.addAll(PreparedChange.at(
                    "a structure that is none, " + odd,
                    f -> {},
                    (r, f) -> r.put(CATALOG, f.with(CATALOG, "/StructTreeRoot " + odd)),
                    Verdict.INVALID));
        }
        return all;
    }

    private static String flat(String plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out)) {
            packing.write(plain.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @MethodSource({"withReaders", "nothings"})
    void whatProgramsReadDifferentlyIsNotTheSame(PreparedChange trick) {
        trick.assertVerdict(folder, Form.values());
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
            VerificationReport report = borrowed(level, step);
            assertEquals(Verdict.INVALID, report.verdict(), report.toString());
        }
    }

    private VerificationReport borrowed(int level, LaterChange.Step step) {
        return new PreparedChange(
                        "a borrowed signature",
                        level,
                        Verdict.INVALID,
                        f -> {},
                        (signed, f) -> step.to(Revision.after(signed), f).bytes())
                .verified(folder, Form.TABLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void aCopyOfASignatureWrittenIntoAnotherFieldIsBroken(int level) {
        ForeignForm form = new ForeignForm();
        byte[] signed = form.signed(LaterChange.first(), PreparedChange.signature(level), Form.TABLE);
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
        byte[] signed = form.signed(LaterChange.first(), PreparedChange.signature(level), Form.PACKED);
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
        byte[] signed = form.signed(LaterChange.first(), PreparedChange.signature(0), Form.TABLE);
        byte[] proper = Revision.after(signed).put(PAGES, form.object(PAGES)).bytes();
        String text = new String(proper, StandardCharsets.ISO_8859_1);
        int line = text.lastIndexOf("\n2 1\n") + 1;
        String twice = text.substring(0, line) + "2 1\n0000000015 00000 n \n" + text.substring(line);

        VerificationReport honest = LaterChange.verify(folder, proper);
        VerificationReport report = LaterChange.verify(folder, twice.getBytes(StandardCharsets.ISO_8859_1));

        assertEquals(Verdict.VALID, honest.verdict(), honest.toString());
        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }

    /** Where its objects begin is said in an object of its own, which says something else later. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void whereAPackBeginsStaysAsItWas(int level) {
        ForeignForm form = new ForeignForm();
        form.put(PAGE, form.with(PAGE, "/Rotate 61 0 R")).put(60, "5").put(62, "null");
        String first = new String(form.first().bytes(), StandardCharsets.ISO_8859_1);
        String data = "61 0 0 90";
        String pack = "70 0 obj\n<</Type/ObjStm/N 1/First 60 0 R/Length " + data.length() + ">>\nstream\n" + data
                + "\nendstream\nendobj\n";
        int at = first.length() + pack.length();
        String rows = "\2\0\0\0\106\0" + "\1\0\0" + (char) (first.length() >> 8) + (char) (first.length() & 255) + "\0";
        byte[] draft = (first + pack
                        + "71 0 obj\n"
                        + "<</Type/XRef/W[1 4 1]/Index[61 1 70 1]/Size 999/Root 1 0 R/Info 15 0 R/ID[<01><02>]/Prev "
                        + first.substring(first.lastIndexOf("startxref\n") + 10, first.lastIndexOf("\n%%EOF"))
                        + "/Length " + rows.length() + ">>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n" + at
                        + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        String perms = level == 0 ? "" : "/Perms<</DocMDP 25 0 R>>";
        byte[] signed = LaterChange.first()
                .sign(Revision.after(draft)
                        .put(1, form.with(1, perms))
                        .put(8, form.with(8, "/V 25 0 R"))
                        .put(FORM, form.with(FORM, "/SigFlags 3"))
                        .put(25, PreparedChange.signature(level))
                        .bytes());

        VerificationReport whole = LaterChange.verify(folder, signed);
        VerificationReport report =
                LaterChange.verify(folder, Revision.after(signed).put(60, "7").bytes());

        assertEquals(Verdict.VALID, whole.verdict(), whole.toString());
        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }
}
