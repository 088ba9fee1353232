package org.vanthu.signing.internal.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.vanthu.signing.foreign.ForeignForm.CATALOG;
import static org.vanthu.signing.foreign.ForeignForm.PAGE;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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
 * Files with a table and a stream beside it (ISO 32000-2, 7.5.8.4): a table entry that is used counts, what is free there is looked for in
 * the stream. Programs that know only one of them, or read them in the other order, may not be shown something else.
 */
@Conforms("W.attack")
class HybridFileTest {

    @TempDir
    private Path folder;

    private VerificationReport verified(int level, LaterChange.Step step) {
        ForeignForm form = new ForeignForm();
        byte[] signed = form.signed(LaterChange.first(), PreparedChange.signature(level), Form.HYBRID);
        return LaterChange.verify(
                folder, step.to(Revision.after(signed), form).as(Form.HYBRID).bytes());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void anHonestHybridFileAndTheSameObjectsWrittenAgainAreValid(int level) {
        VerificationReport again = verified(level, (r, f) -> r.put(PAGE, f.object(PAGE)));

        assertEquals(Verdict.VALID, again.verdict(), again.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aPageThatOnlyTheStreamChangesIsRefused(int level) {
        VerificationReport turned = verified(level, (r, f) -> r.put(PAGE, f.with(PAGE, "/Rotate 180")));

        assertEquals(Verdict.INVALID, turned.verdict(), turned.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void anObjectThatTableAndStreamBothUseButTellDifferentlyIsRefused(int level) {
        VerificationReport twofold = verified(
                level, (r, f) -> r.put(PAGE, f.with(PAGE, "/Rotate 180")).alsoInTable(PAGE, f.object(PAGE)));

        assertEquals(Verdict.INVALID, twofold.verdict(), twofold.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aStreamThatLiesInTheSignedPartAndIsNamedAnewIsRefused(int level) {
        ForeignForm form = new ForeignForm();
        byte[] signed = form.signed(LaterChange.first(), PreparedChange.signature(level), Form.HYBRID);
        String text = new String(signed, StandardCharsets.ISO_8859_1);
        int stale = text.indexOf("/XRefStm ") + 9;
        String first = text.substring(stale, text.indexOf('>', stale));

        VerificationReport report = LaterChange.verify(
                folder,
                Revision.after(signed)
                        .free(CATALOG)
                        .trailer("/XRefStm " + first)
                        .bytes());

        assertEquals(Verdict.INVALID, report.verdict(), report.toString());
    }
}
