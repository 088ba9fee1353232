package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.CalendarDay;
import org.vanthu.domain.time.OfficeWeek;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.time.WorkingHours;
import org.vanthu.domain.work.Notification;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

class JdbcNotificationStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");
    private static final AccountId OFFICER = AccountId.at(NOW);

    @RegisterExtension
    final TestData data = new TestData();

    @Test
    @Conforms("VI.III.1.i")
    void notificationsComeNewestFirstAndAreCountedUntilSeen() {
        List<Notification> sent = IntStream.range(0, 5)
                .mapToObj(i -> new Notification(
                        NotificationId.at(NOW),
                        OFFICER,
                        Notification.Kind.RETURNED,
                        DocumentId.at(NOW),
                        Optional.empty(),
                        NOW.plusSeconds(i / 2),
                        "Không thuộc thẩm quyền",
                        Optional.empty()))
                .toList();
        data.store()
                .change(stores -> {
                    stores.notifications().add(sent);
                    return Outcome.done();
                })
                .orThrow();

        List<Notification> first =
                data.store().read(stores -> stores.notifications().newest(OFFICER, 3));
        List<Notification> rest =
                data.store().read(stores -> stores.notifications().pageAfter(first.getLast(), 3));

        assertEquals(NOW.plusSeconds(2), first.getFirst().at());
        assertEquals(3, first.size());
        assertEquals(2, rest.size());
        assertEquals(5, unread());
        assertEquals(
                1,
                data.store()
                        .change(stores -> Outcome.done(stores.notifications()
                                .markRead(OFFICER, List.of(first.getFirst().id()), NOW)))
                        .orThrow());
        assertEquals(4, unread());
        assertEquals(
                1,
                data.store()
                        .change(stores -> Outcome.done(stores.notifications()
                                .markRead(OFFICER, rest.getFirst().object(), NOW)))
                        .orThrow());
        assertEquals(3, unread());
    }

    private int unread() {
        return data.store().read(stores -> stores.notifications().unread(OFFICER));
    }

    @Test
    void anOrganisationsOwnHoursAndDaysAreUsedAndTheLawsWhereNoneAreSet() {
        OrganisationId organisation = OrganisationId.at(NOW);
        WorkingHours summer =
                new WorkingHours(LocalTime.of(7, 0), LocalTime.of(11, 0), LocalTime.of(13, 30), LocalTime.of(17, 30));
        WorkingHours saturday = WorkingHours.unbroken(LocalTime.of(7, 0), LocalTime.of(11, 0));
        data.store()
                .change(stores -> {
                    stores.calendars()
                            .keepWeek(
                                    organisation,
                                    new OfficeWeek(
                                            summer,
                                            Map.of(DayOfWeek.SATURDAY, saturday),
                                            EnumSet.of(DayOfWeek.SUNDAY),
                                            Optional.of(LocalTime.of(15, 0))));
                    stores.calendars()
                            .keepYear(
                                    organisation,
                                    2026,
                                    List.of(new CalendarDay(
                                            LocalDate.of(2026, 2, 17), CalendarDay.Kind.OFF, "Tết Nguyên đán")));
                    return Outcome.done();
                })
                .orThrow();

        WorkingCalendar calendar =
                data.store().read(stores -> stores.calendars().calendar(organisation, 2026, 2027));

        assertEquals(summer, calendar.hours(LocalDate.of(2026, 3, 13)));
        assertEquals(saturday, calendar.hours(LocalDate.of(2026, 3, 14)));
        assertEquals(true, calendar.isWorkingDay(LocalDate.of(2026, 2, 18)));
        assertEquals(true, calendar.isWorkingDay(LocalDate.of(2026, 3, 14)));
        assertEquals(false, calendar.isWorkingDay(LocalDate.of(2027, 1, 1)));
        assertEquals(false, calendar.isWorkingDay(LocalDate.of(2026, 2, 17)));
    }
}
