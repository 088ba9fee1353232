package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CONTENT;
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
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What programs read differently, and signatures that stand in two places, cannot be used to show something else. */
@Conforms("W.attack")
class ReadDifferentlyTest {

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
        return all;
    }

    @ParameterizedTest
    @MethodSource("withReaders")
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
}
