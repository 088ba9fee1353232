package org.vanthu.ui.documents.internal.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.office.Deadline;
import org.vanthu.api.office.Deadline.Fit;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.Stage;

/** A deadline is typed before an office that works from Monday to Friday and has a day off of its own. */
class DeadlineInputTest {

    private static final Instant MONDAY = Instant.parse("2026-03-09T02:00:00Z");
    private static final WorkingCalendar OFFICE = WorkingCalendar.usual(
            List.of(new CalendarDay(LocalDate.of(2026, 3, 11), CalendarDay.Kind.OFF, "Ngày truyền thống")));

    private final Stage stage = new Stage();
    private final DeadlineModel model = new DeadlineModel();
    private Texts texts;

    @BeforeEach
    void open() {
        stage.screen().act(() -> {
            texts = DocumentTexts.of(stage.display());
            new DeadlineInput(
                    new FormPane(stage.shell()),
                    model,
                    DeadlineInputTest::deadline,
                    new Asking(stage.background(), Language.VIETNAMESE));
        });
        stage.open();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Outcome<Deadline> deadline(TimeLimit limit) {
        Instant until = OFFICE.due(MONDAY, limit);
        LocalDate last = WorkingCalendar.dayOf(until);
        return Outcome.done(new Deadline(
                until,
                OFFICE.remaining(MONDAY, until),
                OFFICE.daysOff(WorkingCalendar.dayOf(MONDAY), last),
                OFFICE.isWorkingDay(last) ? Fit.FITS : Fit.DAY_OFF));
    }

    private void type(String key, String words) {
        stage.screen().type(stage.shell(), texts.get(key), words);
    }

    private String shown(String key) {
        return stage.screen()
                .look(() -> stage.screen().input(stage.shell(), texts.get(key)).getText());
    }

    private void awaitWords(String words) {
        stage.screen().waitFor(words, () -> stage.screen().words(stage.shell()).contains(words));
    }

    @Test
    void aNumberOfWorkingDaysShowsTheDayItComesToAndWhatIsNotCounted() {
        type("deadline.count", "3");

        awaitWords("17:00 Thứ Sáu 13/03/2026, còn 3 ngày");
        awaitWords("Không tính ngày nghỉ: Ngày truyền thống (1 ngày)");
        assertEquals("13/03/2026", shown("field.due"));
        assertEquals(Optional.of(new TimeLimit.Days(3)), model.limit());
    }

    @Test
    void aDayTypedAfterwardsTakesThePlaceOfTheNumber() {
        type("deadline.count", "3");
        awaitWords("13/03/2026");

        type("field.due", "15/3/2026");

        awaitWords("Ngày này cơ quan nghỉ.");
        assertEquals("", shown("deadline.count"));
    }

    @Test
    void whatIsNoDeadlineIsSaidAndNotSent() {
        type("deadline.count", "900");
        stage.screen()
                .act(() -> stage.screen()
                        .input(stage.shell(), texts.get("field.due"))
                        .setFocus());

        awaitWords(texts.get("deadline.wrong", "most", TimeLimit.MOST));
        assertTrue(model.isWrong());
    }
}
