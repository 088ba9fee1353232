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
import java.util.Map;
import java.util.TreeMap;
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

/** An appended revision that shows nothing new to this program, and is written so that others go elsewhere for their objects. */
@Conforms("W.attack")
class AppendedOddlyTest {

    private static final String NOTHING = "<x:xmpmeta/>";
    private static final String TRAILER = "/Size 999/Root 1 0 R/Info 15 0 R/ID[<01><02>]";

    @TempDir
    private Path folder;

    /**
     * What is appended to a signed file.
     *
     * @param verdict what must be said of it where filling in is permitted
     */
    private record Appended(String name, Form form, Verdict verdict, Act act) {
        @Override
        public String toString() {
            return name;
        }
    }

    private interface Act {
        String to(String signed);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String place(String file) {
        return file.substring(file.lastIndexOf("startxref\n") + 10, file.lastIndexOf("\n%%EOF"));
    }

    private static String last(String file, String words, String others) {
        int at = file.lastIndexOf(words);
        if (at < 0) {
            throw new IllegalArgumentException(words);
        }
        return file.substring(0, at) + others + file.substring(at + words.length());
    }

    private static String described(String signed, Form form) {
        return text(Revision.after(bytes(signed)).stream(METADATA, "<</Type/Metadata/Subtype/XML>>", NOTHING)
                .put(INFO, "<</Title(To trinh)>>")
                .as(form)
                .bytes());
    }

    private static Appended looked(String name, Act act) {
        return new Appended(name, Form.TABLE, Verdict.UNDETERMINED, act);
    }

    private static Appended fine(String name, Act act) {
        return new Appended(name, Form.TABLE, Verdict.VALID, act);
    }

    /** Programs look for the end in the last kilobyte only; where they do not find it, they look for objects themselves. */
    static List<Appended> ends() {
        List<Appended> all = new ArrayList<>();
        for (int few : new int[] {1, 16, 512, 800}) {
            all.add(fine(few + " blanks", f -> f + " ".repeat(few)));
            all.add(fine(few + " blanks behind a revision", f -> described(f, Form.TABLE) + "\0".repeat(few)));
        }
        for (int many : new int[] {1100, 1900}) {
            all.add(looked(many + " blanks", f -> f + " ".repeat(many)));
            all.add(looked(many + " zero bytes", f -> f + "\0".repeat(many)));
            all.add(looked(many + " blanks behind a revision", f -> described(f, Form.TABLE) + "\n".repeat(many)));
            all.add(looked(
                    many + " blanks behind startxref",
                    f -> last(described(f, Form.TABLE), "startxref", "startxref" + " ".repeat(many))));
            all.add(looked(
                    many + " blanks behind its number",
                    f -> last(described(f, Form.STREAM), "\n%%EOF", "\n".repeat(many) + "%%EOF")));
        }
        return all;
    }

    /** Where the data of a stream begin. */
    static List<Appended> data() {
        List<Appended> all = new ArrayList<>();
        for (String end : List.of("\n", "\r\n")) {
            all.add(fine("a line of its own", f -> described(f, end, NOTHING)));
        }
        for (String odd : List.of("\r", "")) {
            all.add(looked("data behind the word, " + odd.length(), f -> described(f, odd, NOTHING)));
        }
        for (String odd : List.of(" ", " \n", "%x\n", "\t\n", "\0", "\0\n")) {
            all.add(looked("data on the line of the word " + bytes(odd)[0], f -> described(f, "", odd + NOTHING)));
        }
        return all;
    }

    private static String described(String file, String end, String data) {
        String object = "14 0 obj\n<</Type/Metadata/Subtype/XML/Length " + data.length() + ">>\nstream" + end + data
                + "\nendstream\nendobj\n";
        return file
                + object
                + table(file.length() + object.length(), Map.of(METADATA, file.length()), "/Prev " + place(file));
    }

    private static String table(int at, Map<Integer, Integer> places, String more) {
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        new TreeMap<>(places)
                .forEach((number, place) -> table.append(String.format("%d 1\n%010d 00000 n \n", number, place)));
        return table + "trailer\n<<" + TRAILER + more + ">>\nstartxref\n" + at + "\n%%EOF\n";
    }

    /** Objects in a stream of objects. */
    static List<Appended> packs() {
        String info = "<</Title(To trinh)/X<</Title(Khac)>>/Author(A)>>";
        String other = "<</Title(Khac)>>";
        int inside = info.indexOf(other);
        int behind = info.length() + 1;
        List<Appended> all = new ArrayList<>();
        all.add(packed("one behind the other", Verdict.VALID, info + " " + other, 0, behind));
        all.add(packed("blanks between", Verdict.VALID, info + " ".repeat(40) + other, 0, info.length() + 40));
        all.add(packed("one in the other", Verdict.UNDETERMINED, info, 0, inside));
        all.add(packed("one in two places", Verdict.UNDETERMINED, info, 0, 0));
        all.add(packed("in another order", Verdict.UNDETERMINED, other + " " + info, other.length() + 1, 0));
        all.add(packed("another between", Verdict.UNDETERMINED, info + " <</X 1>> " + other, 0, info.length() + 10));
        all.add(packed("a comment between", Verdict.UNDETERMINED, info + "%x\n" + other, 0, info.length() + 3));
        return all;
    }

    /** Numbers that are those of objects if their upper part is cut off. */
    static List<Appended> numbers() {
        String info = "<</Title(To trinh)>>";
        String beyond = "4294967311";
        List<Appended> all = new ArrayList<>();
        all.add(refused(
                "an object", Form.TABLE, f -> last(described(f, Form.TABLE), "\n15 0 obj", "\n" + beyond + " 0 obj")));
        all.add(refused(
                "a generation",
                Form.STREAM,
                f -> last(described(f, Form.STREAM), "\n15 0 obj", "\n15 4294967296 obj")));
        all.add(new Appended(
                "an object of a pack", Form.PACKED, Verdict.INVALID, pack(beyond + " 0 71 20 ", info + info)));
        all.add(new Appended(
                "a place in a pack", Form.PACKED, Verdict.INVALID, pack("15 4294967296 71 20 ", info + info)));
        all.add(new Appended("a pack", Form.PACKED, Verdict.VALID, pack("15 0 71 20 ", info + info)));
        all.add(refused("widths", Form.STREAM, f -> last(described(f, Form.STREAM), "/W[1 ", "/W[4294967297 ")));
        return all;
    }

    private static Appended refused(String name, Form form, Act act) {
        return new Appended(name, form, Verdict.INVALID, act);
    }

    private static Appended packed(String name, Verdict verdict, String objects, int first, int second) {
        return new Appended(
                "packed " + name, Form.PACKED, verdict, pack("15 " + first + " 71 " + second + " ", objects));
    }

    private static Act pack(String index, String objects) {
        return file -> {
            String data = index + objects;
            String pack = "70 0 obj\n<</Type/ObjStm/N 2/First " + index.length() + "/Length " + data.length()
                    + ">>\nstream\n" + data + "\nendstream\nendobj\n";
            int at = file.length() + pack.length();
            String rows = row(2, 70, 0) + row(1, file.length(), 0) + row(2, 70, 1) + row(1, at, 0);
            return file + pack + "72 0 obj\n<</Type/XRef/W[1 4 1]/Index[15 1 70 3]" + TRAILER + "/Prev " + place(file)
                    + "/Length " + rows.length() + ">>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n" + at
                    + "\n%%EOF\n";
        };
    }

    private static String row(int kind, int second, int third) {
        StringBuilder row = new StringBuilder().append((char) kind);
        for (int shift = 24; shift >= 0; shift -= 8) {
            row.append((char) (second >> shift & 0xff));
        }
        return row.append((char) third).toString();
    }

    @ParameterizedTest
    @MethodSource({"ends", "data", "packs", "numbers"})
    void whatProgramsReadElsewhereIsLookedAt(Appended one) {
        for (int level : new int[] {0, 2, 3}) {
            byte[] signed = new ForeignForm().signed(LaterChange.first(), PreparedChange.signature(level), one.form());

            VerificationReport report =
                    LaterChange.verify(folder, bytes(one.act().to(text(signed))));

            assertEquals(one.verdict(), report.verdict(), level + " " + report);
        }
    }

    /** Words that stood in a draft were deleted before the signing; a whole cross-reference is appended that says the same. */
    @ParameterizedTest
    @ValueSource(strings = {"", "/Prev %d", "/Prev %d.0", "/Prev %d 0 R", "/Prev (%d)", "/Prev[%d]", "/XRefStm %d 0 R"})
    void whatWasDeletedBeforeTheSigningDoesNotComeBack(String entry) {
        for (int level : new int[] {0, 2, 3}) {
            ForeignForm form = new ForeignForm();
            form.put(PAGE, form.replaced(PAGE, "/Contents 4 0 R", "/Contents[4 0 R 62 0 R]"))
                    .put(62, "<</Length 29>>\nstream\nBT /F1 14 Tf (Chi 9.000) Tj ET\nendstream");
            byte[] draft = form.first().bytes();
            String perms = level == 0 ? "" : "/Perms<</DocMDP 25 0 R>>";
            String signed = text(LaterChange.first()
                    .sign(Revision.after(Revision.after(draft).free(62).bytes())
                            .put(CATALOG, form.with(CATALOG, perms))
                            .put(SIG1, form.with(SIG1, "/V 25 0 R"))
                            .put(FORM, form.with(FORM, "/SigFlags 3"))
                            .put(25, PreparedChange.signature(level))
                            .bytes()));
            Map<Integer, Integer> places = new TreeMap<>();
            for (int number = 1; number < 30; number++) {
                int at = signed.lastIndexOf("\n" + number + " 0 obj\n") + 1;
                if (at > 0) {
                    places.put(number, at);
                }
            }
            String before = String.format(entry, Integer.parseInt(place(text(draft))));
            Verdict expected =
                    entry.isEmpty() ? Verdict.VALID : entry.equals("/Prev %d") ? Verdict.INVALID : Verdict.UNDETERMINED;

            VerificationReport report =
                    LaterChange.verify(folder, bytes(signed + table(signed.length(), places, before)));

            assertEquals(expected, report.verdict(), level + " " + report);
        }
    }
}
