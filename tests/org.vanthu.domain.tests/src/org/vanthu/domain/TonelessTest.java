package org.vanthu.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.testkit.Conforms;

class TonelessTest {

    @Test
    @Conforms("W.tones")
    void tonesMarksCaseAndPunctuationMakeNoDifferenceAndDStrokeIsD() {
        assertEquals("uy ban nhan dan xa dong do", Toneless.of("  Ủy ban nhân dân   xã ĐÔNG-ĐÔ "));
        assertEquals("15 qd ubnd", Toneless.of("15/QĐ-UBND"));
    }

    @Test
    void composedAndDecomposedTextHaveTheSameKey() {
        String decomposed = Normalizer.normalize("Đặng Thùy Trâm", Normalizer.Form.NFD);

        assertEquals(Toneless.of("Đặng Thùy Trâm"), Toneless.of(decomposed));
    }

    @Test
    void theKeyBeginsAnewAtEachWordWithinTheLimit() {
        assertEquals(List.of("uy ba", "ban x", "xa"), Toneless.fromEachWord("Ủy ban xã", 5));
        assertEquals(List.of(), Toneless.fromEachWord(" - ", 5));
    }
}
