package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;
import org.vanthu.testkit.Conforms;

/** What a signature permits, said so that programs differ in how they read it, if at all: then it permits nothing. */
@Conforms("W.attack")
class UnreadableLimitsTest {

    private static final String CERTIFIES = "<</TransformMethod/DocMDP/TransformParams<</V/1.2/P %s>>>>";

    @TempDir
    private Path folder;

    /** A field is filled in after such a signature. */
    private Verdict filled(String signature, String lock) {
        ForeignForm form = new ForeignForm();
        form.put(SIG1, form.with(SIG1, lock));
        byte[] signed = form.signed(LaterChange.first(), ForeignSigner.dictionary(signature), Form.TABLE);
        assertEquals(Verdict.VALID, LaterChange.verify(folder, signed).verdict());
        byte[] later = Revision.after(signed)
                .put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/V(15)"))
                .bytes();
        return LaterChange.verify(folder, later).verdict();
    }

    @ParameterizedTest
    @CsvSource({
        "1, INVALID",
        "1.0, INVALID",
        "1., INVALID",
        "+1, INVALID",
        "(1), INVALID",
        "/1, INVALID",
        "0, INVALID",
        "-1, INVALID",
        "9, INVALID",
        "2.5, INVALID",
        "2, VALID",
        "null, VALID",
        "3, VALID"
    })
    void aNumberThatCannotBeReadPermitsNothing(String number, Verdict verdict) {
        String reference = String.format(CERTIFIES, number);

        assertEquals(verdict, filled("/Reference[" + reference + "]", ""));
        assertEquals(verdict, filled("/Reference" + reference, ""));
        assertEquals(verdict, filled("", "/Lock<</Action/Include/Fields[]/P " + number + ">>"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "3, 1"})
    void ofTwoNumbersTheStricterCounts(String first, String second) {
        String both = String.format(CERTIFIES, first) + String.format(CERTIFIES, second);

        assertEquals(Verdict.INVALID, filled("/Reference[" + both + "]", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x)", "[<</P 2>>]", "7"})
    void parametersThatAreNoneOfACertificationPermitNothing(String parameters) {
        String reference = "<</TransformMethod/DocMDP/TransformParams " + parameters + ">>";

        assertEquals(Verdict.INVALID, filled("/Reference[" + reference + "]", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<</Action/Include/Fields(tien)>>",
                "<</Action/Include/Fields[7 0 R]>>",
                "<</Action/Include/Fields[/tien]>>",
                "<</Action/Include/Fields[[(tien)]]>>",
                "<</Action/Include>>",
                "<</Action(Include)/Fields[(tien)]>>",
                "[<</Action/Include/Fields[(tien)]>>]",
                "(so)",
                "<</Fields[(tien)]>>",
                "<</Action/Include/Fields[<FEFF0073006F>]>>",
                "<</Action/Include/Fields[<EFBBBF736F>]>>"
            })
    void aLockThatCannotBeReadLocksWhatWasThere(String rule) {
        assertEquals(Verdict.INVALID, filled("", "/Lock" + rule));
        assertEquals(
                Verdict.INVALID, filled("/Reference[<</TransformMethod/FieldMDP/TransformParams" + rule + ">>]", ""));
        assertEquals(
                Verdict.INVALID, filled("/Reference<</TransformMethod/FieldMDP/TransformParams" + rule + ">>", ""));
    }

    /** Ố as one letter in the lock, as a letter and two marks in the name of the field. */
    @ParameterizedTest
    @ValueSource(strings = {"<FEFF00731ED1>", "<FEFF0073006F03020301>"})
    void aNameIsLockedHoweverItsLettersAreComposed(String name) {
        ForeignForm form = new ForeignForm();
        form.put(EMPTY_TEXT, form.replaced(EMPTY_TEXT, "(so)", "<FEFF0073006F03020301>"))
                .put(SIG1, form.with(SIG1, "/Lock<</Action/Include/Fields[" + name + "]>>"));
        byte[] signed = form.signed(LaterChange.first(), ForeignSigner.dictionary(""), Form.TABLE);
        byte[] later = Revision.after(signed)
                .put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/V(15)"))
                .bytes();

        assertEquals(Verdict.INVALID, LaterChange.verify(folder, later).verdict());
    }
}
