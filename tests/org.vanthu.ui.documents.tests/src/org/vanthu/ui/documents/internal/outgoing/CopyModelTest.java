package org.vanthu.ui.documents.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CopyModelTest {

    private final CopyModel model = new CopyModel();

    @Test
    void pagesAreTypedAsNumbersAndRanges() {
        model.pages.set("3-5, 1;4 9");

        assertEquals(List.of(1, 3, 4, 5, 9), model.draft().orElseThrow().pages());
    }

    @Test
    void nothingTypedIsTheWholeDocument() {
        model.pages.set("  ");

        assertEquals(List.of(), model.draft().orElseThrow().pages());
    }

    @ParameterizedTest
    @ValueSource(strings = {"một", "1-", "-2", "1.5", "123456"})
    void whatIsNoPageIsSaidAndNotGuessed(String typed) {
        model.pages.set(typed);

        assertTrue(model.draft().isEmpty());
    }

    @Test
    void linesWithoutWordsAreLeftOut() {
        model.position.set("TL. CHỦ TỊCH\n\n  CHÁNH VĂN PHÒNG ");

        assertEquals(
                List.of("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"),
                model.draft().orElseThrow().position());
    }
}
