package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.document.CopyForm;

class CopyModelTest {

    private final CopyModel model = new CopyModel();

    @Test
    void pagesAreTypedAsNumbersAndRanges() {
        model.form.set(CopyForm.EXTRACT);
        model.pages.set("3-5, 1;4 9");

        assertEquals(List.of(1, 3, 4, 5, 9), model.draft().orElseThrow().pages());
    }

    @Test
    void nothingTypedIsTheWholeDocument() {
        model.form.set(CopyForm.EXTRACT);
        model.pages.set("  ");

        assertEquals(List.of(), model.draft().orElseThrow().pages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"một", "1-", "-2", "1.5", "123456"})
    void whatIsNoPageIsSaidAndNotGuessed(String typed) {
        model.form.set(CopyForm.EXTRACT);
        model.pages.set(typed);

        assertTrue(model.draft().isEmpty());
    }

    @Test
    void linesWithoutWordsAreLeftOut() {
        model.medium.set(CopyMedium.PAPER);
        model.position.set("TL. CHỦ TỊCH\n\n  CHÁNH VĂN PHÒNG ");

        assertEquals(
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
                model.draft().orElseThrow().position());
    }

    @Test
    void aFileIsSignedWithTheSealAndNobodyElseIsAskedFor() {
        model.medium.set(CopyMedium.PAPER);
        model.position.set("CHÁNH VĂN PHÒNG");
        model.signer.set("Lê Quốc Bảo");

        model.medium.set(CopyMedium.ELECTRONIC);

        assertFalse(model.asksSigner());
        assertTrue(model.asksSeal());
        CopyDraft file = model.draft().orElseThrow();
        assertEquals(List.of(), file.position());
        assertEquals("", file.signer());
    }

    @Test
    void onlyAnExtractLeavesPagesOut() {
        model.form.set(CopyForm.EXTRACT);
        model.pages.set("2");

        model.form.set(CopyForm.TRUE_COPY);

        assertFalse(model.asksPages());
        assertEquals(List.of(), model.draft().orElseThrow().pages());
    }
}
