package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.EMPTY_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.FORM;
import static org.vanthu.signing.foreign.ForeignForm.GROUP;
import static org.vanthu.signing.foreign.ForeignForm.GROUP_TEXT;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;
import static org.vanthu.signing.foreign.ForeignForm.SIG1;
import static org.vanthu.signing.foreign.ForeignForm.SIG2;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.domain.signature.VerificationTrouble;
import org.vanthu.signing.foreign.ForeignForm;
import org.vanthu.signing.foreign.ForeignSigner;
import org.vanthu.signing.foreign.LaterChange;
import org.vanthu.signing.foreign.Revision;
import org.vanthu.signing.foreign.Revision.Form;

/** Fields that a signature locks (FieldMDP, ISO 32000-2, 12.8.2.4), by its own reference or by the lock of its field. */
class LockTest {

    @TempDir
    private Path folder;

    private static byte[] locked(ForeignForm form, String rule, String where) {
        String signature = ForeignSigner.dictionary("");
        if (where.equals("field")) {
            form.put(SIG1, form.with(SIG1, "/Lock<</Type/SigFieldLock" + rule + ">>"));
        } else {
            signature = ForeignSigner.dictionary(
                    "/Reference[<</TransformMethod/FieldMDP/TransformParams<</V/1.2" + rule + ">>>>]");
        }
        return form.signed(LaterChange.first(), signature, Form.TABLE);
    }

    private VerificationReport filled(String rule, String where, int field) {
        ForeignForm form = new ForeignForm();
        byte[] signed = locked(form, rule, where);
        Revision revision = Revision.after(signed);
        return LaterChange.verify(
                folder,
                revision.put(field, form.with(field, "/V(15)/AP<</N 30 0 R>>")).stream(
                                30, ForeignForm.look(), "BT /F1 12 Tf 2 4 Td (15) Tj ET")
                        .bytes());
    }

    @ParameterizedTest
    @CsvSource({
        "/Action/All, so",
        "/Action/Include/Fields[(so)], so",
        "/Action/Include/Fields[(tien)(so)], so",
        "/Action/Exclude/Fields[(tien)], so",
        "/Action/Include/Fields[(nhom)], nhom.con",
        "/Action/Include/Fields[(nhom.con)], nhom.con",
        "/Action/Exclude/Fields[(con)], nhom.con",
        "/Action/Exclude/Fields[], so",
        "/Action/Whatever, so"
    })
    void aLockedFieldMayNotBeFilled(String rule, String field) {
        for (String where : List.of("field", "signature")) {
            VerificationReport report = filled(rule, where, field.equals("so") ? EMPTY_TEXT : GROUP_TEXT);

            assertEquals(Verdict.INVALID, report.verdict(), where + report);
            assertEquals(
                    true,
                    report.signatures().getFirst().reasons().stream()
                            .anyMatch(reason -> reason.is(VerificationTrouble.CHANGE_FIELD_LOCKED)),
                    report.toString());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/Action/Include/Fields[(tien)], so",
        "/Action/Include/Fields[(con)], nhom.con",
        "/Action/Include/Fields[(nhom.co)], nhom.con",
        "/Action/Include/Fields[(nh)], nhom.con",
        "/Action/Exclude/Fields[(so)], so",
        "/Action/Exclude/Fields[(nhom)], nhom.con",
        "/Action/Include/Fields[], so"
    })
    void anotherFieldMay(String rule, String field) {
        for (String where : List.of("field", "signature")) {
            VerificationReport report = filled(rule, where, field.equals("so") ? EMPTY_TEXT : GROUP_TEXT);

            assertEquals(Verdict.VALID, report.verdict(), where + report);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, INVALID", "2, VALID", "3, VALID"})
    void theLockMayHoldForTheWholeDocument(int level, Verdict verdict) {
        VerificationReport report = filled("/Action/Include/Fields[]/P " + level, "field", EMPTY_TEXT);

        assertEquals(verdict, report.verdict(), report.toString());
    }

    @ParameterizedTest
    @CsvSource({"/Action/All, INVALID", "/Action/Include/Fields[(ky2)], INVALID", "/Action/Exclude/Fields[(ky2)], VALID"
    })
    void aLockedPlaceForASignatureMayNotBeSigned(String rule, Verdict verdict) {
        ForeignForm form = new ForeignForm();
        byte[] signed = locked(form, rule, "field");

        VerificationReport report = LaterChange.verify(
                folder,
                LaterChange.second()
                        .sign(Revision.after(signed)
                                .put(SIG2, form.with(SIG2, "/V 26 0 R"))
                                .put(26, ForeignSigner.dictionary(""))
                                .bytes()));

        assertEquals(verdict, report.verdict(), report.toString());
    }

    @ParameterizedTest
    @CsvSource({"/Action/All, VALID", "/Action/Exclude/Fields[], VALID", "/Action/All/P 1, INVALID"})
    void aPlaceThatComesLaterWasNotLocked(String rule, Verdict verdict) {
        ForeignForm form = new ForeignForm();
        byte[] signed = locked(form, rule, "field");

        VerificationReport report = LaterChange.verify(
                folder,
                LaterChange.second()
                        .sign(Revision.after(signed)
                                .put(30, ForeignForm.field("Sig", "ky3", "0 0 0 0", "/V 26 0 R"))
                                .put(FORM, form.replaced(FORM, "16 0 R]", "16 0 R 30 0 R]"))
                                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))
                                .put(26, ForeignSigner.dictionary(""))
                                .bytes()));

        assertEquals(verdict, report.verdict(), report.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "/Action/Include/Fields[(nhom)], INVALID",
        "/Action/Include/Fields[(nhom.moi)], INVALID",
        "/Action/Include/Fields[(so)], VALID",
        "/Action/All, VALID"
    })
    void aLockedGroupTakesNoNewSignature(String rule, Verdict verdict) {
        ForeignForm form = new ForeignForm();
        byte[] signed = locked(form, rule, "field");

        VerificationReport report = LaterChange.verify(
                folder,
                LaterChange.second()
                        .sign(Revision.after(signed)
                                .put(30, ForeignForm.field("Sig", "moi", "0 0 0 0", "/V 26 0 R/Parent 16 0 R"))
                                .put(GROUP, form.replaced(GROUP, "[17 0 R]", "[17 0 R 30 0 R]"))
                                .put(PAGE, form.replaced(PAGE, "13 0 R", "13 0 R 30 0 R"))
                                .put(26, ForeignSigner.dictionary(""))
                                .bytes()));

        assertEquals(verdict, report.verdict(), report.toString());
    }

    @ParameterizedTest
    @CsvSource({"/Action/All, VALID", "/Action/All/P 1, INVALID"})
    void aLockedFieldMayBeMadeReadOnly(String rule, Verdict verdict) {
        ForeignForm form = new ForeignForm();
        byte[] signed = locked(form, rule, "field");

        VerificationReport report = LaterChange.verify(
                folder,
                Revision.after(signed)
                        .put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/Ff 1"))
                        .bytes());

        assertEquals(verdict, report.verdict(), report.toString());
    }

    @Test
    void aLockWrittenElsewhereIsALock() {
        ForeignForm form = new ForeignForm();
        form.put(21, "/FieldMDP").put(22, "<</V/1.2/Action 23 0 R>>").put(23, "/All");
        byte[] signed = form.signed(
                LaterChange.first(),
                ForeignSigner.dictionary("/Reference[<</TransformMethod 21 0 R/TransformParams 22 0 R>>]"),
                Form.TABLE);

        VerificationReport report = LaterChange.verify(
                folder,
                Revision.after(signed)
                        .put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/V(15)"))
                        .bytes());

        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }

    @ParameterizedTest
    @CsvSource({"1, 2, INVALID", "2, 1, INVALID", "2, 3, VALID"})
    void theStricterOfTwoSignaturesCounts(int certified, int lock, Verdict verdict) {
        ForeignForm form = new ForeignForm();
        form.put(SIG2, form.with(SIG2, "/Lock<</Action/Include/Fields[]/P " + lock + ">>"));
        byte[] signed = form.signed(LaterChange.first(), ForeignSigner.certification(certified), Form.TABLE);
        byte[] twice = LaterChange.second()
                .sign(Revision.after(signed)
                        .put(SIG2, form.with(SIG2, "/V 26 0 R"))
                        .put(26, ForeignSigner.dictionary(""))
                        .bytes());

        VerificationReport report = LaterChange.verify(
                folder,
                Revision.after(twice)
                        .put(EMPTY_TEXT, form.with(EMPTY_TEXT, "/V(15)"))
                        .bytes());

        assertEquals(verdict, report.verdict(), report.toString());
    }
}
