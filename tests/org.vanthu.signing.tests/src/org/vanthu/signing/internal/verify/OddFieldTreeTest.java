package org.vanthu.signing.internal.verify;

import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.GROUP;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;
import static org.vanthu.signing.foreign.ForeignForm.field;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange.Step;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.PreparedChange.Preparation;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What comes into the tree of fields beside a signature, or instead of one: programs differ in what they take it for. */
@Conforms("W.attack")
class OddFieldTreeTest {

    private static final Verdict LOOK = Verdict.UNDETERMINED;
    private static final Verdict NO = Verdict.INVALID;
    private static final Verdict YES = Verdict.VALID;
    private static final Preparation NOTHING = f -> {};
    private static final String SIGNED = "/V 26 0 R";

    @TempDir
    private Path folder;

    /** Another person signs in a field that was added. */
    private static Step signature(String name, String more) {
        return (r, f) -> onPage(r, f, "30 0 R")
                .put(30, field("Sig", name, "0 0 0 0", SIGNED + more))
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"));
    }

    private static Revision onPage(Revision revision, org.vanthu.signing.foreign.ForeignForm form, String fields) {
        return revision.put(26, ForeignSigner.dictionary(""))
                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R " + fields));
    }

    static List<PreparedChange> names() {
        List<PreparedChange> all = new ArrayList<>();
        for (String name : List.of(
                "ky2",
                "tien",
                "so",
                "nhom.con",
                "nhom",
                "\u00fe\u00ff\u0000t\u0000i\u0000e\u0000n",
                "\u00ef\u00bb\u00bftien")) {
            all.addAll(PreparedChange.signedAt("a name that is taken, " + name, NOTHING, signature(name, ""), NO));
        }
        all.addAll(PreparedChange.signedAt("a name of its own", NOTHING, signature("ky3", ""), YES, NO, YES, YES));
        return all;
    }

    static List<PreparedChange> groups() {
        List<PreparedChange> all = new ArrayList<>();
        for (String entry : List.of(
                "/AA<</K<</S/JavaScript/JS(x)>>>>",
                "/V(9)",
                "/FT/Tx",
                "/Ff 1",
                "/Nobody 1",
                "/Subtype/Widget/Rect[0 0 99 99]",
                "/Lock<</Action/All>>")) {
            all.addAll(PreparedChange.signedAt("a new group with " + entry, NOTHING, grouped(entry, ""), NO));
        }
        for (String child : List.of("<</FT/Tx/T(x)/V(9)>>", "77 0 R", "4 0 R", "31 0 R")) {
            all.addAll(PreparedChange.signedAt("a new group with a child " + child, NOTHING, grouped("", child), NO));
            all.addAll(PreparedChange.at(
                    "a group with a new child " + child,
                    NOTHING,
                    (r, f) -> r.put(31, "<</FT/Tx/V(9)/Parent 16 0 R/Subtype/Widget/Rect[0 0 0 0]>>")
                            .put(GROUP, f.replaced(GROUP, "[17 0 R]", "[17 0 R " + child + "]")),
                    NO));
            all.addAll(PreparedChange.at(
                    "a new field that is " + child,
                    NOTHING,
                    (r, f) -> r.put(31, "7").put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R " + child + "]")),
                    NO));
        }
        all.addAll(PreparedChange.at(
                "a text field whose only child stands in its list",
                NOTHING,
                (r, f) -> r.put(30, "<</FT/Tx/T(moi)/V(9)/Kids[<</Subtype/Widget/Rect[0 0 9 9]>>]>>")
                        .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]")),
                NO));
        all.addAll(PreparedChange.signedAt("a new group that only holds", NOTHING, grouped("", ""), YES, NO, YES, YES));
        return all;
    }

    private static Step grouped(String more, String child) {
        return (r, f) -> onPage(r, f, "30 0 R")
                .put(30, field("Sig", "ky3", "0 0 0 0", SIGNED + "/Parent 32 0 R"))
                .put(31, "<</FT/Tx/V(9)/Parent 32 0 R>>")
                .put(32, "<</T(g)/Kids[30 0 R " + child + "]" + more + ">>")
                .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 32 0 R]"));
    }

    static List<PreparedChange> entries() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.signedAt("another parent", NOTHING, signature("ky3", "/Parent 10 0 R"), NO));
        for (String more : List.of("/RV(x)", "/Opt[(a)]", "/Nobody 4 0 R", "/AF[4 0 R]", "/BE<<>>", "/MK<</X 1>>")) {
            all.addAll(PreparedChange.signedAt("with " + more, NOTHING, signature("ky3", more), LOOK, NO, LOOK, LOOK));
        }
        for (String more : List.of("/Lock<</Action/All>>", "/SV<</Ff 0>>", "/TU(x)", "/MK<<>>", "/DA(/F1 9 Tf)/Q 1")) {
            all.addAll(PreparedChange.signedAt("with " + more, NOTHING, signature("ky3", more), YES, NO, YES, YES));
        }
        return all;
    }

    /** One signature in two fields: in which of them it was made cannot be said. */
    static List<PreparedChange> shared() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.signedAt(
                "two new fields",
                NOTHING,
                (r, f) -> onPage(r, f, "30 0 R 31 0 R")
                        .put(30, field("Sig", "ky3", "0 0 0 0", SIGNED))
                        .put(31, field("Sig", "ky4", "0 0 0 0", SIGNED))
                        .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R 31 0 R]")),
                LOOK,
                NO,
                LOOK,
                LOOK));
        all.addAll(PreparedChange.signedAt(
                "a new field and one that was there",
                NOTHING,
                (r, f) -> onPage(r, f, "30 0 R")
                        .put(30, field("Sig", "ky3", "0 0 0 0", SIGNED))
                        .put(SIG2, f.with(SIG2, SIGNED))
                        .put(FORM, f.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]")),
                LOOK,
                NO,
                LOOK,
                LOOK));
        return all;
    }

    @ParameterizedTest
    @MethodSource({"names", "groups", "entries", "shared"})
    void whatProgramsTakeForDifferentThingsIsNoSignature(PreparedChange change) {
        change.assertVerdict(folder, Form.TABLE, Form.PACKED);
    }
}
