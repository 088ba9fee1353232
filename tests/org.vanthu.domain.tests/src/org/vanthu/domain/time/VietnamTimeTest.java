package org.vanthu.domain.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VietnamTimeTest {

    private static final Instant EVENING_IN_LONDON = Instant.parse("2026-02-04T17:30:09Z");

    @Test
    void daysAndMomentsAreInOneFormAndInTheZoneOfVietNam() {
        assertEquals("05/02/2026", VietnamTime.day(LocalDate.of(2026, 2, 5)));
        assertEquals("05/02/2026", VietnamTime.day(EVENING_IN_LONDON));
        assertEquals("05/02/2026 00:30", VietnamTime.minute(EVENING_IN_LONDON));
        assertEquals("05/02/2026 00:30:09", VietnamTime.second(EVENING_IN_LONDON));
        assertEquals("2026-02-05T00:30:09+07:00", VietnamTime.show(EVENING_IN_LONDON));
    }
}
