package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.PreparedChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What a later signature may bring along: a look that hides no words, its own place, and no second certification. */
@Conforms("W.attack")
class LaterSignatureTest {

    private static final String LOOK = "<</Type/XObject/Subtype/Form/BBox[0 0 228 30]>>";
    private static final String EMPTY_LOOK = LOOK.replace(">>", "/Length 0>>\nstream\n\nendstream");
    private static final String OPAQUE = "1 g 0 0 228 30 re f 0 g BT (Chi 9.000 dong) Tj ET";
    private static final String CLEAR = "0 g BT (Nguoi ky) Tj ET 0 0 m 228 0 l S";

    @TempDir
    private Path folder;

    /** A new place for a signature on the first page, with what it shows. */
    private static Revision placed(Revision revision, ForeignForm form, String box, String drawn) {
        return revision
                .put(26, ForeignSigner.dictionary(""))
                .put(30, ForeignForm.field("Sig", "ky3", box, "/V 26 0 R/AP<</N 31 0 R>>"))
                .stream(31, LOOK, drawn)
                .put(FORM, form.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"));
    }

    private static Revision signed(Revision revision, ForeignForm form) {
        return revision.put(SIG2, form.with(SIG2, "/V 26 0 R")).put(26, ForeignSigner.dictionary(""));
    }

    static List<PreparedChange> shown() {
        Verdict look = Verdict.UNDETERMINED;
        Verdict no = Verdict.INVALID;
        Verdict yes = Verdict.VALID;
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(PreparedChange.signedAt(
                "a signature that paints over words",
                f -> {},
                (r, f) -> placed(r, f, "72 750 300 780", OPAQUE),
                look,
                no,
                look,
                look));
        all.addAll(PreparedChange.signedAt(
                "a signature over words that stay readable",
                f -> {},
                (r, f) -> placed(r, f, "72 750 300 780", CLEAR),
                yes,
                no,
                yes,
                yes));
        all.addAll(PreparedChange.signedAt(
                "a signature on paper of its own, where no words stand",
                f -> {},
                (r, f) -> placed(r, f, "300 50 528 80", OPAQUE),
                yes,
                no,
                yes,
                yes));
        all.addAll(PreparedChange.signedAt(
                "a place kept for a signature, over words that the signature paints over",
                f -> f.put(SIG2, f.replaced(SIG2, "300 500 450 560", "72 750 300 780")),
                (r, f) ->
                        r
                                .put(SIG2, f.with(SIG2, "/V 26 0 R/AP<</N 31 0 R>>"))
                                .put(26, ForeignSigner.dictionary(""))
                                .stream(31, LOOK, OPAQUE),
                look,
                no,
                look,
                look));
        return all;
    }

    static List<PreparedChange> looks() {
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(permitted(
                "a look written over the empty one",
                f -> f.put(32, EMPTY_LOOK).put(SIG2, f.with(SIG2, "/AP<</N 32 0 R>>")),
                (r, f) -> signed(r, f).stream(32, LOOK, CLEAR)));
        all.addAll(permitted(
                "a look in a list that stands apart",
                f -> f.put(32, EMPTY_LOOK).put(33, "<</N 32 0 R>>").put(SIG2, f.with(SIG2, "/AP 33 0 R")),
                (r, f) -> signed(r, f).put(33, "<</N 34 0 R>>").stream(34, LOOK, CLEAR)));
        for (String nonsense : List.of("/AP/Bogus", "/AP[1 2]", "/AP(x)", "/AP 1")) {
            all.addAll(permitted(
                    "a look where nonsense stood: " + nonsense,
                    f -> f.put(SIG2, f.with(SIG2, nonsense)),
                    (r, f) -> r
                            .put(26, ForeignSigner.dictionary(""))
                            .put(SIG2, f.replaced(SIG2, nonsense, "/V 26 0 R/AP<</N 34 0 R>>"))
                            .stream(34, LOOK, CLEAR)));
        }
        all.addAll(PreparedChange.signedAt(
                "a look written over one that the catalog leads to as well",
                f -> f.put(32, EMPTY_LOOK)
                        .put(SIG2, f.with(SIG2, "/AP<</N 32 0 R>>"))
                        .put(CATALOG, f.with(CATALOG, "/Other 32 0 R")),
                (r, f) -> signed(r, f).stream(32, LOOK, CLEAR),
                Verdict.INVALID));
        return all;
    }

    private static List<PreparedChange> permitted(
            String name, PreparedChange.Preparation preparation, LaterChange.Step step) {
        return PreparedChange.signedAt(name, preparation, step, Verdict.VALID, Verdict.INVALID, Verdict.VALID);
    }

    static List<PreparedChange> extensions() {
        String old = "/Extensions<</ADBE<</BaseVersion/1.7/ExtensionLevel 3>>>>";
        PreparedChange.Preparation had = f -> f.put(CATALOG, f.with(CATALOG, old));
        String list =
                "/ISO_[<</BaseVersion/2.0/ExtensionLevel 32001/ExtensionRevision(:2022)/Type/DeveloperExtensions>>]";
        String grown = old.substring(0, old.length() - 2) + list + ">>";
        List<PreparedChange> all = new ArrayList<>();
        all.addAll(permitted(
                "a list of levels beside one that was there",
                had,
                (r, f) -> signed(r, f).put(CATALOG, f.replaced(CATALOG, old, grown))));
        all.addAll(permitted(
                "a list of levels, the first extension",
                f -> {},
                (r, f) -> signed(r, f).put(CATALOG, f.with(CATALOG, "/Extensions<<" + list + ">>"))));
        all.addAll(PreparedChange.at(
                "a level out of a list taken away",
                f -> f.put(CATALOG, f.with(CATALOG, grown)),
                (r, f) -> r.put(CATALOG, f.replaced(CATALOG, list, "/ISO_[]")),
                Verdict.INVALID));
        all.addAll(PreparedChange.at(
                "an extension that holds something else",
                had,
                (r, f) -> r.put(CATALOG, f.replaced(CATALOG, "/Extensions<<", "/Extensions<</X<</Subtype/Form>>")),
                Verdict.INVALID));
        return all;
    }

    @ParameterizedTest
    @MethodSource("shown")
    void aSignatureThatPaintsOverWordsIsLookedAt(PreparedChange change) {
        change.assertVerdict(folder, Form.values());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void anEmptyPlaceGetsTheLookOfItsSignature(PreparedChange change) {
        change.assertVerdict(folder, Form.values());
    }

    @ParameterizedTest
    @MethodSource("extensions")
    void extensionsMayBeAddedBesideASignature(PreparedChange change) {
        change.assertVerdict(folder, Form.values());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void signaturesThatCoverAPageTogetherAreLookedAt(int level) {
        ForeignForm form = new ForeignForm();
        byte[] file = form.signed(LaterChange.first(), PreparedChange.signature(level), Form.TABLE);
        StringBuilder added = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            int field = 30 + 2 * i;
            int left = i % 3 * 198;
            int low = i / 3 * 280;
            String box = left + " " + low + " " + (left + 198) + " " + (low + 280);
            added.append(' ').append(field).append(" 0 R");
            file = LaterChange.second()
                    .sign(Revision.after(file)
                            .put(field + 1, ForeignSigner.dictionary(""))
                            .put(field, ForeignForm.field("Sig", "o" + i, box, "/V " + (field + 1) + " 0 R"))
                            .put(FORM, form.replaced(FORM, "16 0 R]", "16 0 R" + added + "]"))
                            .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R" + added))
                            .bytes());
        }

        VerificationReport report = LaterChange.verify(folder, file);

        assertEquals(Verdict.UNDETERMINED, report.verdict(), report.toString());
    }

    /** One signature certifies, and it is the first (ISO 32000-2, 12.8.2.2.1). */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void aSecondCertificationIsNoneThatCounts(int level) {
        ForeignForm form = new ForeignForm();
        byte[] file = form.signed(LaterChange.first(), PreparedChange.signature(level), Form.TABLE);

        VerificationReport report = LaterChange.verify(
                folder,
                LaterChange.second()
                        .sign(Revision.after(file)
                                .put(SIG2, form.with(SIG2, "/V 26 0 R"))
                                .put(26, ForeignSigner.certification(3))
                                .bytes()));

        assertEquals(Verdict.UNDETERMINED, report.verdict(), report.toString());
    }
}
