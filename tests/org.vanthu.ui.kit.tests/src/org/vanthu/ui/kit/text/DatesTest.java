package org.vanthu.ui.kit.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.domain.time.VietnamTime;

class DatesTest {

    @ParameterizedTest
    @ValueSource(strings = {"5/2/2026", "05/02/2026", "05.02.2026", "5-2-26", " 5/2/26 ", "05022026", "050226"})
    void aDayIsUnderstoodHoweverItIsTyped(String typed) {
        assertEquals(Optional.of(LocalDate.of(2026, 2, 5)), Dates.typed(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "mai", "31/2/2026", "2026-02-05", "5/13/2026", "5/2", "31022026", "5022026", "0502"})
    void whatIsNoDayIsNotTakenForOne(String typed) {
        assertTrue(Dates.typed(typed).isEmpty());
    }

    @Test
    void anEveningInUtcIsTheNextDayHere() {
        Instant evening = Instant.parse("2026-02-04T18:30:00Z");

        assertEquals("05/02/2026", VietnamTime.day(evening));
        assertEquals("05/02/2026 01:30", VietnamTime.minute(evening));
    }

    @Test
    void daysAreCountedByTheCalendarHereAndNotByHours() {
        Instant now = Instant.parse("2026-02-04T16:00:00Z");

        assertEquals(1, Dates.daysUntil(Instant.parse("2026-02-04T18:00:00Z"), now));
        assertEquals(0, Dates.daysUntil(Instant.parse("2026-02-04T16:59:00Z"), now));
        assertEquals(-3, Dates.daysUntil(Instant.parse("2026-02-01T12:00:00Z"), now));
    }
}
