package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.INFO;
import static org.vanthu.signing.foreign.ForeignForm.METADATA;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.PAGES;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
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

/**
 * Programs that take a cross-reference for broken look for objects themselves, wherever they seem to stand, and the last one counts.
 * What is harmless by the cross-reference must not lie in wait for them.
 */
@Conforms("W.attack")
class RebuiltByOthersTest {

    private static final String EVIL = "BT /F1 14 Tf 72 760 Td (Dieu 1. Chi 9.000 dong) Tj ET";
    private static final String OBJECT =
            "4 0 obj\n<</Length " + EVIL.length() + ">>\nstream\n" + EVIL + "\nendstream\nendobj\n";
    private static final String ONE_LINE = OBJECT.replace('\n', ' ');
    private static final String DESCRIPTION = "<</Type/Metadata/Subtype/XML>>";

    @TempDir
    private Path folder;

    /** What is done to the text of a signed file. */
    private record Trick(String name, Form form, UnaryOperator<String> act) {
        @Override
        public String toString() {
            return name + ", " + form;
        }
    }

    private static final List<Trick> ALL = new ArrayList<>();

    private static void trick(String name, Form form, UnaryOperator<String> act) {
        ALL.add(new Trick(name, form, act));
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** An honest increment: the description of the document, and who made it. */
    private static Revision honest(String signed, String description) {
        return Revision.after(bytes(signed)).stream(METADATA, DESCRIPTION, description)
                .put(INFO, "<</Title(To trinh)>>");
    }

    private static String honest(String signed, Form form) {
        return text(honest(signed, "<x:xmpmeta/>").as(form).bytes());
    }

    /** The same with something before its cross-reference. */
    private static String with(String file, String inserted) {
        String before = file.substring(file.lastIndexOf("startxref\n") + 10, file.lastIndexOf("\n%%EOF"));
        int at = Integer.parseInt(before);
        return file.substring(0, at)
                + inserted
                + file.substring(at, file.lastIndexOf("startxref\n") + 10)
                + (at + inserted.length())
                + "\n%%EOF\n";
    }

    private static String last(String file, String words, String others) {
        int at = file.lastIndexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(words);
        }
        return file.substring(0, at) + others + file.substring(at + words.length());
    }

    static List<Trick> tricks() {
        ALL.clear();
        trick("an object in a comment", Form.TABLE, f -> with(honest(f, Form.TABLE), "%" + ONE_LINE + "\n"));
        trick("a trailer in a comment", Form.TABLE, f -> with(honest(f, Form.TABLE), "%trailer<</Root 99 0 R>>\n"));
        for (Form form : List.of(Form.TABLE, Form.STREAM)) {
            trick(
                    "an object in a description",
                    form,
                    f -> text(honest(f, "<x:xmpmeta/>\n" + OBJECT).as(form).bytes()));
            trick(
                    "an object in a line of a description",
                    form,
                    f -> text(honest(f, "<x:xmpmeta/> " + ONE_LINE).as(form).bytes()));
            trick(
                    "a trailer in a description",
                    form,
                    f -> text(honest(f, "<x:xmpmeta/>\ntrailer\n<</Root 99 0 R>>\n")
                            .as(form)
                            .bytes()));
            trick(
                    "an object in a text",
                    form,
                    f -> text(honest(f, "<x/>")
                            .put(INFO, "<</Title(\n" + OBJECT + ")>>")
                            .as(form)
                            .bytes()));
            trick(
                    "another catalog that nothing leads to",
                    form,
                    f -> text(honest(f, "<x/>")
                            .put(70, "<</Type/Catalog/Pages 71 0 R>>")
                            .put(71, "<</Type/Pages/Count 0/Kids[]>>")
                            .as(form)
                            .bytes()));
            trick(
                    "another catalog alone",
                    form,
                    f -> text(Revision.after(bytes(f))
                            .put(70, "<</Type/Catalog/Pages 2 0 R>>")
                            .as(form)
                            .bytes()));
            trick(
                    "another page that nothing leads to",
                    form,
                    f -> text(honest(f, "<x/>")
                            .put(70, "<</Type/Page/Parent 2 0 R>>")
                            .as(form)
                            .bytes()));
            trick(
                    "a cross-reference that nothing leads to",
                    form,
                    f -> text(honest(f, "<x/>").stream(70, "<</Type/XRef/Root 71 0 R/W[1 2 1]/Size 9>>", "")
                            .put(71, "<</Pages 72 0 R>>")
                            .put(72, "<</Kids[73 0 R]/Count 1>>")
                            .put(73, "<</Contents 4 0 R/Parent 72 0 R>>")
                            .as(form)
                            .bytes()));
            trick("fewer objects than there are", form, f -> last(honest(f, form), "/Size 999", "/Size 4  "));
            trick("fewer objects than the page needs", form, f -> last(honest(f, form), "/Size 999", "/Size 20 "));
            trick("no number of objects", form, f -> last(honest(f, form), "/Size 999", "/Siz 9999"));
            trick(
                    "a number of objects elsewhere",
                    form,
                    f -> last(text(honest(f, "<x/>").put(70, "4").as(form).bytes()), "/Size 999", "/Size 70 0 R"));
            trick("a comment behind startxref", form, f -> last(honest(f, form), "startxref\n", "startxref\n%1\n"));
            trick("a comment before the end", form, f -> last(honest(f, form), "\n%%EOF", "\n%x\n%%EOF"));
            trick(
                    "a comment behind the data of a stream",
                    form,
                    f -> last(honest(f, form), "<x:xmpmeta/>\nendstream", "<x:xmpmeta/>\n%\nendstream")
                            .replace("/Length 12>>\nstream\n<x:xmpmeta/>\n%", "/Length 11>>\nstream\n<x:xmpmeta/\n%%"));
        }
        trick("a comment in the table", Form.TABLE, f -> last(honest(f, Form.TABLE), "xref\n0 1", "xref\n%\n0 1"));
        trick(
                "a comment between two lines",
                Form.TABLE,
                f -> last(honest(f, Form.TABLE), " 00000 n \ntrailer", " 00000 n %\ntrailer"));
        trick("lines that are too short", Form.TABLE, f -> {
            String file = honest(f, Form.TABLE);
            int at = file.lastIndexOf("xref\n0 1");
            return file.substring(0, at) + file.substring(at).replace(" n \n", " n\n");
        });
        trick("lines of fewer digits", Form.TABLE, f -> last(honest(f, Form.TABLE), " 00000 n ", " 0 n     "));
        trick("the table on one line", Form.TABLE, f -> last(honest(f, Form.TABLE), "xref\n0 1\n", "xref 0 1\n"));
        trick("a comment where an object is said to stand", Form.TABLE, f -> {
            String file = honest(f, Form.TABLE);
            int at = file.lastIndexOf("\n15 0 obj");
            String longer = file.substring(0, at) + "\n%abc\n" + file.substring(at + 1);
            String start = file.substring(file.lastIndexOf("startxref\n") + 10, file.lastIndexOf("\n%%EOF"));
            return last(longer, "startxref\n" + start, "startxref\n" + (Integer.parseInt(start) + 5));
        });
        trick(
                "an object packed beside those that are named",
                Form.PACKED,
                f -> text(Revision.after(bytes(f))
                        .packedStream(
                                70,
                                "<</Type/ObjStm/N 2/First 10>>",
                                "15 0 03 17<</Title(To trinh)>><</Type/Page/Parent 2 0 R/Contents 71 0 R>>")
                        .as(Form.STREAM)
                        .bytes()));
        return List.copyOf(ALL);
    }

    @ParameterizedTest
    @MethodSource("tricks")
    void nothingLiesInWaitForProgramsThatLookForObjectsThemselves(Trick trick) {
        for (int level = 0; level < 4; level++) {
            byte[] signed =
                    new ForeignForm().signed(LaterChange.first(), PreparedChange.signature(level), trick.form());
            byte[] later = bytes(trick.act().apply(text(signed)));
            assertNotEquals(text(signed), text(later));

            VerificationReport report = LaterChange.verify(folder, later);

            assertNotEquals(Verdict.VALID, report.verdict(), level + " " + report);
        }
    }

    /** What carries another generation is missing for programs that mind it. */
    @ParameterizedTest
    @ValueSource(ints = {CATALOG, PAGES, PAGE, FORM, EMPTY_TEXT, SIG1})
    void nothingMayBeWrittenAnewUnderAnotherGeneration(int number) {
        for (int level = 0; level < 4; level++) {
            ForeignForm form = new ForeignForm();
            byte[] signed = form.signed(LaterChange.first(), PreparedChange.signature(level), Form.TABLE);
            String again =
                    text(Revision.after(signed).put(number, form.object(number)).bytes());
            String other =
                    last(last(again, "\n" + number + " 0 obj", "\n" + number + " 1 obj"), " 00000 n", " 00001 n");

            assertEquals(Verdict.VALID, LaterChange.verify(folder, bytes(again)).verdict());
            VerificationReport report = LaterChange.verify(folder, bytes(other));

            assertNotEquals(Verdict.VALID, report.verdict(), level + " " + report);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TABLE", "STREAM", "PACKED", "HYBRID"})
    void honestIncrementsWithACommentOfTheirProgramAreValid(String name) {
        Form form = Form.valueOf(name);
        for (int level = 0; level < 4; level++) {
            byte[] signed = new ForeignForm().signed(LaterChange.first(), PreparedChange.signature(level), form);
            String later = honest(text(signed), form == Form.HYBRID ? Form.TABLE : form);

            VerificationReport report = LaterChange.verify(folder, bytes(with(later, "%Program-1.2\n")));

            assertEquals(Verdict.VALID, report.verdict(), level + " " + report);
        }
    }
}
