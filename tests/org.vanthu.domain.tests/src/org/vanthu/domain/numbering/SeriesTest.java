package org.vanthu.domain.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.LegalType;
import org.vanthu.testkit.Conforms;

@Conforms("ND30.15")
class SeriesTest {

    private static final List<Series> ALL = List.of(
            new Series.Arrivals(),
            new Series.Administrative(),
            new Series.OfType(DocumentType.DECISION),
            new Series.Legal(LegalType.LEGAL_RESOLUTION),
            new Series.Advisory(UnitId.at(Instant.parse("2026-11-23T02:00:00Z"))),
            new Series.Copies());

    @Test
    void everySeriesIsReadBackFromItsCodeWhichFitsItsColumn() {
        for (Series series : ALL) {
            assertEquals(series, Series.parse(series.code()));
            assertTrue(series.code().length() <= 80, series.code());
        }
        for (DocumentType type : DocumentType.values()) {
            assertEquals(new Series.OfType(type), Series.parse(new Series.OfType(type).code()));
        }
    }

    @Test
    void aTypeTakesItsNumberWhereItBelongsOnly() {
        assertTrue(new Series.Administrative().takes(DocumentType.OFFICIAL_LETTER));
        assertTrue(new Series.OfType(DocumentType.DECISION).takes(DocumentType.DECISION));
        assertFalse(new Series.OfType(DocumentType.DECISION).takes(DocumentType.OFFICIAL_LETTER));
        assertTrue(new Series.Legal(LegalType.LEGAL_DECISION).takes(DocumentType.DECISION));
        assertFalse(new Series.Legal(LegalType.LEGAL_DECISION).takes(DocumentType.RESOLUTION));
        for (DocumentType type : DocumentType.values()) {
            assertFalse(new Series.Arrivals().takes(type));
            assertFalse(new Series.Copies().takes(type));
        }
    }

    @Test
    void onlySeriesThatTheHeadDecidesOnHaveToBeOpenedFirst() {
        assertEquals(
                List.of(false, false, true, false, true, false),
                ALL.stream().map(Series::byDecision).toList());
    }
}
