package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.CONTENT;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Universal forgery, incremental saving, signature wrapping: forgeries below the objects (pdf-insecurity.org). */
@Conforms("W.attack")
class StructuralForgeryTest {

    private static final String OTHER = "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 9.000 dong) Tj ET";
    private static final Pattern RANGE = Pattern.compile("/ByteRange \\[0 (\\d{10}) (\\d{10}) (\\d{10})]");

    @TempDir
    private Path folder;

    private final ForeignForm form = new ForeignForm();
    private final byte[] signed =
            form.signed(LaterChange.first(), ForeignSigner.dictionary("/Name(Nguoi)"), Form.TABLE);

    private void assertInvalid(byte[] forged) {
        VerificationReport report = LaterChange.verify(folder, forged);
        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }

    private String text() {
        return new String(signed, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String signature() {
        String text = text();
        int from = text.indexOf("25 0 obj\n") + 9;
        return text.substring(from, text.indexOf("\nendobj", from));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/ByteRange null",
                "/ByteRange []",
                "/ByteRange [0]",
                "/ByteRange [0 0 0 0]",
                "/ByteRange [0 -1 -1 0]",
                "/ByteRange [0 4294967296 4294967297 9]",
                "/ByteRange [0 99999999999999999999 1 1]",
                "/ByteRange [0.0 100.5 200 300]",
                "/ByteRange [(0)(100)(200)(300)]",
                "/ByteRange 25 0 R",
                "/ByteRange [0 100 50 300]",
                "/ByteRange [1 100 200 300]",
                "/ByteRange [0 100 200 300 400 500]"
            })
    void aByteRangeThatIsOddIsABrokenSignature(String range) {
        String broken = RANGE.matcher(signature()).replaceFirst(Matcher.quoteReplacement(range));

        assertInvalid(Revision.after(signed).put(25, broken).bytes());
        assertInvalid(Revision.after(signed).put(25, broken).stream(CONTENT, "<<>>", OTHER)
                .bytes());
        assertInvalid(bytes(text().replace(signature(), broken)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/Contents null", "/Contents <>", "/Contents <00>", "/Contents (x)", "/Contents 25 0 R"})
    void contentsThatAreOddAreABrokenSignature(String contents) {
        String broken = signature().replaceFirst("/Contents <[0-9a-f]*>", Matcher.quoteReplacement(contents));

        assertInvalid(Revision.after(signed).put(25, broken).bytes());
        assertInvalid(bytes(text().replace(signature(), broken)));
    }

    static Stream<String> fieldsWithoutSignature() {
        return Stream.of("", "/V null", "/V 999 0 R", "/V 5 0 R", "/V 4 0 R", "/V 7", "/V(25)", "/V<<>>", "/V[25 0 R]");
    }

    @ParameterizedTest
    @MethodSource("fieldsWithoutSignature")
    void aFieldThatLostItsSignatureIsNeverCalledUnsigned(String value) {
        String field = form.object(SIG1).replace("/V 25 0 R", value);

        assertInvalid(Revision.after(signed).put(SIG1, field).bytes());
        assertInvalid(Revision.after(signed).put(SIG1, field).stream(CONTENT, "<<>>", OTHER)
                .bytes());
    }

    @Test
    void aFormThatDisappearsDoesNotHideItsSignatures() {
        assertInvalid(Revision.after(signed)
                .put(CATALOG, form.object(CATALOG).replace("/AcroForm 6 0 R", ""))
                .bytes());
        assertInvalid(Revision.after(signed).put(6, "null").bytes());
        assertInvalid(Revision.after(signed).put(6, "<</Fields[]>>").bytes());
    }

    /** Words in the data of a stream are harmless, and as many as are looked at would hide the one behind them. */
    @Test
    void aSignatureTornOffBehindThousandsOfItsWordsIsNeverCalledUnsigned() {
        String words = "/ByteRange ".repeat(2000);
        ForeignForm wordy = new ForeignForm();
        wordy.put(60, "<</Length " + words.length() + ">>\nstream\n" + words + "\nendstream");
        byte[] many = wordy.signed(LaterChange.first(), ForeignSigner.dictionary("/Name(Nguoi)"), Form.TABLE);
        VerificationReport whole = LaterChange.verify(folder, many);
        VerificationReport torn = LaterChange.verify(
                folder,
                Revision.after(many)
                        .put(CATALOG, wordy.object(CATALOG).replace("/AcroForm 6 0 R", ""))
                        .bytes());

        assertEquals(Verdict.VALID, whole.verdict(), whole.toString());
        assertEquals(Verdict.UNDETERMINED, torn.verdict(), torn.toString());
        assertTrue(torn.reasons().getFirst().is(VerificationTrouble.LIMIT_REACHED), torn.toString());
    }

    @Test
    void whatIsAppendedOutsideOfAProperIncrementIsFound() {
        String body = "4 0 obj\n<</Length " + OTHER.length() + ">>\nstream\n" + OTHER + "\nendstream\nendobj\n";
        int at = signed.length + body.length();
        String table = "xref\n4 1\n" + String.format("%010d 00000 n \n", signed.length);
        String copy = "25 0 obj\n" + signature() + "\nendobj\n";

        for (String appended : List.of(
                body,
                body + "%%EOF\n",
                body + "trailer\n<</Root 1 0 R>>\n%%EOF\n",
                body + table,
                body + table + "trailer\n<<>>\nstartxref\n" + at + "\n%%EOF\n",
                body + table + "trailer\n<</Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n",
                body + "xref\n0 0\ntrailer\n<</Root 1 0 R>>\nstartxref\n" + at + "\n%%EOF\n",
                body + copy,
                body + copy + "startxref\n" + text().lastIndexOf("xref\n0 1") + "\n%%EOF\n",
                "\n%PDF-1.7\n" + body,
                body + body + table + "trailer\n<</Root 1 0 R/Prev 9>>\nstartxref\n" + at + "\n%%EOF\n")) {
            assertInvalid(bytes(text() + appended));
        }
    }

    @Test
    void anOlderObjectBroughtBackByTheCrossReferenceAloneIsFound() {
        String hidden = "4 0 obj\n<</Length " + OTHER.length() + ">>\nstream\n" + OTHER + "\nendstream\nendobj\n";
        byte[] prepared = bytes(new String(form.first().bytes(), StandardCharsets.ISO_8859_1)
                .replaceFirst("1 0 obj", hidden + "1 0 obj"));
        byte[] base = Revision.after(prepared).put(99, "null").bytes();
        String text = new String(base, StandardCharsets.ISO_8859_1);
        Revision whole = Revision.after(base);
        for (int number = 1; number <= 20; number++) {
            String start = "\n" + number + " 0 obj\n";
            int from = text.lastIndexOf(start) + start.length();
            whole.put(number, text.substring(from, text.indexOf("\nendobj", from)));
        }
        byte[] file = LaterChange.first()
                .sign(whole.put(SIG1, form.with(SIG1, "/V 25 0 R"))
                        .put(25, ForeignSigner.dictionary(""))
                        .bytes());
        int place = new String(file, StandardCharsets.ISO_8859_1).indexOf("4 0 obj");
        String end = new String(file, StandardCharsets.ISO_8859_1);
        String previous = end.substring(end.lastIndexOf("startxref\n") + 10, end.lastIndexOf("\n%%EOF"));
        String appended = "xref\n4 1\n" + String.format("%010d 00000 n \n", place)
                + "trailer\n<</Root 1 0 R/Size 999/Prev " + previous + ">>\nstartxref\n" + file.length + "\n%%EOF\n";

        assertInvalid(bytes(end + appended));
    }

    @Test
    void aSecondPartThatWasMovedAwayIsFound() {
        Matcher range = RANGE.matcher(text());
        range.find();
        int gap = Integer.parseInt(range.group(1));
        int behind = Integer.parseInt(range.group(2));
        String tail = text().substring(behind);
        String room = "4 0 obj\n<</Length " + OTHER.length() + ">>\nstream\n" + OTHER + "\nendstream\nendobj\n";
        for (String between : List.of(">>\nendobj\n" + room, " ", "0".repeat(100), room)) {
            int moved = behind + between.length();
            String wrapped = text().substring(0, gap) + text().substring(gap, behind) + between + tail;
            String pointing = wrapped.replace(
                    range.group(), String.format("/ByteRange [0 %010d %010d %010d]", gap, moved, tail.length()));
            assertInvalid(bytes(pointing));
        }
    }

    @Test
    void aGapLargerThanTheContentsOrAnEndThatIsNotCoveredIsFound() {
        Matcher range = RANGE.matcher(text());
        range.find();
        int gap = Integer.parseInt(range.group(1));
        int behind = Integer.parseInt(range.group(2));
        int rest = Integer.parseInt(range.group(3));

        for (int[] odd : new int[][] {
            {gap - 1, behind, rest}, {gap, behind + 1, rest - 1}, {gap, behind, rest - 20}, {gap, behind, 0}
        }) {
            assertInvalid(bytes(text().replace(
                            range.group(), String.format("/ByteRange [0 %010d %010d %010d]", odd[0], odd[1], odd[2]))));
        }
        assertEquals(signed.length, behind + rest);
    }

    @Test
    void aSignatureOfAnotherFileIsNoSignatureOfThisOne() {
        ForeignForm other = new ForeignForm().put(15, "<</Title(Khac)>>");
        byte[] another = other.signed(LaterChange.first(), ForeignSigner.dictionary("/Name(Nguoi)"), Form.TABLE);
        String foreign = new String(another, StandardCharsets.ISO_8859_1);
        int from = foreign.indexOf("/Contents <");
        String contents = foreign.substring(from, foreign.indexOf('>', from));

        assertInvalid(bytes(text().replaceFirst("/Contents <[0-9a-f]*", contents)));
        assertEquals(0, Arrays.compare(signed, bytes(text())));
    }
}
