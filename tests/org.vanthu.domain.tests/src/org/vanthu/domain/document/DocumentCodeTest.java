package org.vanthu.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentCodeTest {

    @Test
    void numbersBelowTenTakeALeadingZero() {
        assertEquals("01/QĐ-UBND", DocumentCode.of(1, "QĐ-UBND").toString());
        assertEquals("10/QĐ-UBND", DocumentCode.of(10, "QĐ-UBND").toString());
        assertThrows(IllegalArgumentException.class, () -> DocumentCode.of(0, "QĐ-UBND"));
    }

    @ParameterizedTest
    @CsvSource({
        "15/QĐ-BNV, 15, QĐ-BNV",
        "Số: 05/BNV-VP, 05, BNV-VP",
        "21/2023/QĐ-UBND, 21, 2023/QĐ-UBND",
        "12a/TB-SYT, 12a, TB-SYT",
        "' 513 / SYT-NVD ', 513, SYT-NVD"
    })
    void aCodeIsReadAsPeopleWriteIt(String written, String number, String notation) {
        DocumentCode code = DocumentCode.parse(written).orElseThrow();

        assertEquals(number, code.number());
        assertEquals(notation, code.notation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "QĐ-UBND", "15", "/QĐ-UBND", "15/", "mười lăm/QĐ"})
    void whatHasNoNumberBeforeASlashIsNoCode(String written) {
        assertTrue(DocumentCode.parse(written).isEmpty());
    }

    @Test
    void leadingZerosCaseSpacesAndDashesDoNotMakeADifferentCode() {
        String key = new DocumentCode("5", "BNV-VP").key();

        assertEquals(key, new DocumentCode("05", "bnv – vp").key());
        assertNotEquals(key, new DocumentCode("15", "BNV-VP").key());
        assertNotEquals(key, new DocumentCode("5a", "BNV-VP").key());
    }

    @Test
    void aLegalDocumentCarriesItsYear() {
        assertEquals(
                Optional.of(2023),
                DocumentCode.parse("21/2023/QĐ-UBND").orElseThrow().legalYear());
        assertEquals(
                Optional.empty(), DocumentCode.parse("21/QĐ-UBND").orElseThrow().legalYear());
        assertEquals(
                Optional.of(21), DocumentCode.parse("021/QĐ-UBND").orElseThrow().ordinal());
    }
}
