package org.vanthu.ui.documents.internal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.api.office.Deadline;
import org.vanthu.domain.time.Remaining;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.ui.documents.internal.deadline.DeadlineModel.Unit;

class DeadlineModelTest {

    private static final Deadline THURSDAY =
            new Deadline(Instant.parse("2026-02-12T10:00:00Z"), new Remaining.InTime(3), List.of(), Deadline.Fit.FITS);

    private final DeadlineModel model = new DeadlineModel();

    @Test
    void nothingTypedIsNoDeadlineAndNothingWrong() {
        assertEquals(Optional.empty(), model.limit());
        assertFalse(model.isWrong());
    }

    @Test
    void aDayIsTheEndOfThatDay() {
        model.day.set("12/2/2026");

        assertEquals(Optional.of(new TimeLimit.UntilDay(LocalDate.of(2026, 2, 12))), model.limit());
    }

    @Test
    void aNumberCountsDaysOrHoursOfTheOffice() {
        model.count.set(" 3 ");
        assertEquals(Optional.of(new TimeLimit.Days(3)), model.limit());

        model.unit.set(Unit.HOURS);
        assertEquals(Optional.of(new TimeLimit.Hours(3)), model.limit());
    }

    @Test
    void theDayThatANumberComesToIsShownAndTheNumberStays() {
        model.count.set("3");

        model.answered(new TimeLimit.Days(3), THURSDAY);

        assertEquals("12/02/2026", model.day.get());
        assertEquals(Optional.of(new TimeLimit.Days(3)), model.limit());
    }

    @Test
    void aDayThatIsStillBeingTypedIsNotRewritten() {
        model.day.set("12/2/20");

        boolean shown = model.answered(model.limit().orElseThrow(), THURSDAY);

        assertTrue(shown);
        assertEquals("12/2/20", model.day.get());
    }

    @Test
    void anAnswerToWhatIsNoLongerTypedIsLetGo() {
        model.count.set("5");

        assertFalse(model.answered(new TimeLimit.Days(3), THURSDAY));

        assertEquals("", model.day.get());
    }

    @Test
    void typingADayAfterwardsForgetsTheNumber() {
        model.count.set("3");
        model.answered(new TimeLimit.Days(3), THURSDAY);

        model.day.set("13/02/2026");

        assertEquals("", model.count.get());
        assertEquals(Optional.of(new TimeLimit.UntilDay(LocalDate.of(2026, 2, 13))), model.limit());
    }

    @Test
    void whatIsNeitherADayNorANumberInReachIsWrong() {
        for (String typed : List.of("0", "251", "9999", "ba", "-1")) {
            model.count.set(typed);
            assertTrue(model.isWrong(), typed);
        }
        model.day.set("31/02/2026");
        assertTrue(model.isWrong());
    }
}
