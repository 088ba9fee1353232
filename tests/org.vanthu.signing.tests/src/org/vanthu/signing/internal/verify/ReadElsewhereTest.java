package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.INFO;
import static org.vanthu.signing.foreign.ForeignForm.METADATA;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** Words that lay hidden in what was signed, and an appended revision by which other programs come to show them. */
@Conforms("W.attack")
class ReadElsewhereTest {

    private static final String WORDS = "<</Length 30>>\nstream\nBT /F1 14 Tf (Chi 9.000) Tj ET\nendstream";
    private static final int HIDDEN = 62;
    private static final String SIZE = "/Size 999";

    @TempDir
    private Path folder;

    /**
     * What is appended to a file in which words are hidden.
     *
     * @param signing how the signed file is written otherwise
     * @param verdict what must be said where filling in is permitted
     */
    private record Trick(
            String name, Form form, UnaryOperator<String> signing, UnaryOperator<String> act, Verdict verdict) {
        @Override
        public String toString() {
            return name + ", " + form;
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Trick looked(String name, Form form, UnaryOperator<String> act) {
        return new Trick(name, form, f -> f, act, Verdict.UNDETERMINED);
    }

    private static Trick fine(String name, Form form, UnaryOperator<String> act) {
        return new Trick(name, form, f -> f, act, Verdict.VALID);
    }

    private static Trick refused(String name, Form form, UnaryOperator<String> act) {
        return new Trick(name, form, f -> f, act, Verdict.INVALID);
    }

    private static String last(String file, String words, String others) {
        int at = file.lastIndexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(words);
        }
        return file.substring(0, at) + others + file.substring(at + words.length());
    }

    /** An honest increment. */
    private static String described(String signed, Form form) {
        return text(Revision.after(bytes(signed)).stream(METADATA, "<</Type/Metadata/Subtype/XML>>", "<x:xmpmeta/>")
                .put(INFO, "<</Title(To trinh)>>")
                .as(form)
                .bytes());
    }

    /** The same with a few bytes more before its cross-reference. */
    private static String longer(String file, String words, String others) {
        int at = place(file);
        return last(
                last(file, words, others), "startxref\n" + at, "startxref\n" + (at + others.length() - words.length()));
    }

    /** Where its cross-reference stands. */
    private static int place(String file) {
        return Integer.parseInt(file.substring(file.lastIndexOf("startxref\n") + 10, file.lastIndexOf("\n%%EOF")));
    }

    static List<Trick> sizes() {
        UnaryOperator<String> few = f -> f.replace(SIZE, "/Size 60 ");
        List<Trick> all = new ArrayList<>();
        for (Form form : Form.values()) {
            all.add(new Trick("all objects counted", form, f -> f, f -> described(f, form), Verdict.VALID));
            if (form == Form.TABLE || form == Form.STREAM) {
                all.add(new Trick(
                        "one counted that was not", form, few, f -> described(f, form), Verdict.UNDETERMINED));
            }
            all.add(looked("more than there can be", form, f -> last(described(f, form), SIZE, "/Size 2147483647")));
        }
        return all;
    }

    static List<Trick> tables() {
        List<Trick> all = new ArrayList<>();
        Form table = Form.TABLE;
        String free = "0 1\n0000000000 65535 f \n";
        all.add(fine("free", table, f -> last(described(f, table), free, free + "62 1\n0000000000 00001 f \n")));
        all.add(looked(
                "in use at no place",
                table,
                f -> last(described(f, table), free, free + "62 1\n0000000000 00000 n \n")));
        return all;
    }

    static List<Trick> heads() {
        List<Trick> all = new ArrayList<>();
        Form table = Form.TABLE;
        all.add(fine("a line for each number", table, f -> longer(described(f, table), "\n15 0 obj", "\n15\n0\nobj")));
        for (String odd : List.of("15 %\n0 obj", "15 0%\nobj", "15 0 %\nobj", "15%\n%\n0 obj")) {
            all.add(looked(
                    "a comment in " + odd.strip(), table, f -> longer(described(f, table), "\n15 0 obj", "\n" + odd)));
        }
        all.add(looked(
                "a comment where the table stands",
                table,
                f -> last(described(f, table), "xref\n0 1", "%x\nxref\n0 1")));
        all.add(refused("a comment where the stream stands", Form.STREAM, f -> {
            String file = described(f, Form.STREAM);
            int at = place(file);
            return file.substring(0, at) + "%x\n" + file.substring(at);
        }));
        return all;
    }

    static List<Trick> trailers() {
        List<Trick> all = new ArrayList<>();
        for (Form form : List.of(Form.TABLE, Form.STREAM)) {
            for (String hiding :
                    List.of("/ID[<01>(\ntrailer\n<</Root 99 0 R>>\n)]", "/DocChecksum(trailer<</Root 99 0 R>>)")) {
                all.add(refused("a trailer in a trailer", form, f -> last(described(f, form), SIZE, SIZE + hiding)));
            }
        }
        all.add(looked("a stream beside that has one before it", Form.HYBRID, f -> {
            String file = text(Revision.after(bytes(f))
                    .put(INFO, "<</Title(To trinh)>>")
                    .as(Form.HYBRID)
                    .bytes());
            return longer(file, "/Size 999/Length", "/Size 999/Prev 1000/Length");
        }));
        all.add(fine(
                "a stream beside",
                Form.HYBRID,
                f -> text(Revision.after(bytes(f))
                        .put(INFO, "<</Title(To trinh)>>")
                        .as(Form.HYBRID)
                        .bytes())));
        for (int number : new int[] {3, 4}) {
            all.add(refused("the stream under the number of " + number, Form.STREAM, f -> {
                String file = described(f, Form.STREAM);
                String own = file.substring(
                        file.lastIndexOf("\nendobj\n", file.lastIndexOf("/Type/XRef")) + 8,
                        file.lastIndexOf(" 0 obj\n<</Type/XRef"));
                String unlisted = last(file, own + " 0 obj\n<</Type/XRef", number + " 0 obj\n<</Type/XRef");
                return last(unlisted, own + " 1 ]", own + " 0 ]");
            }));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource({"sizes", "tables", "heads", "trailers"})
    void whatWasHiddenIsNotBroughtOut(Trick trick) {
        for (int level : new int[] {0, 2, 3}) {
            ForeignForm form = new ForeignForm();
            form.put(PAGE, form.replaced(PAGE, "/Contents 4 0 R", "/Contents[4 0 R 62 0 R]"))
                    .put(HIDDEN, WORDS);
            byte[] draft =
                    bytes(trick.signing.apply(text(form.first().as(trick.form).bytes())));
            boolean counted = trick.name.contains("counted");
            byte[] first = counted ? draft : Revision.after(draft).free(HIDDEN).bytes();
            String perms = level == 0 ? "" : "/Perms<</DocMDP 25 0 R>>";
            byte[] unsigned = Revision.after(first)
                    .put(CATALOG, form.with(CATALOG, perms))
                    .put(SIG1, form.with(SIG1, "/V 25 0 R"))
                    .put(FORM, form.with(FORM, "/SigFlags 3"))
                    .put(25, PreparedChange.signature(level))
                    .as(trick.form)
                    .bytes();
            byte[] signed = LaterChange.first().sign(bytes(trick.signing.apply(text(unsigned))));

            VerificationReport report = LaterChange.verify(folder, bytes(trick.act.apply(text(signed))));

            assertEquals(trick.verdict, report.verdict(), level + " " + report);
        }
    }
}
