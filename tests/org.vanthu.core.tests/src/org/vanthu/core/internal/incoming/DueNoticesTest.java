package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

/** An office that was closed for days has much to tell when it opens. */
class DueNoticesTest {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T10:00:00Z");
    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T01:00:00Z");

    @RegisterExtension
    final TestData data = new TestData();

    private final List<AccountId> people =
            IntStream.range(0, 30).mapToObj(n -> AccountId.at(FRIDAY)).toList();

    @Test
    @Conforms("VI.III.1.l")
    void whatFellDueWhileTheOfficeWasClosedIsToldOfOnceHoweverMuchItIs() {
        List<WorkItem> items = new ArrayList<>();
        for (AccountId person : people) {
            for (int n = 0; n < 50; n++) {
                items.add(due(person, FRIDAY.plus(Duration.ofHours(n))));
            }
            IntStream.range(0, 40).forEach(n -> items.add(due(person, FRIDAY.plus(Duration.ofDays(3)))));
            items.add(due(person, WEDNESDAY.plus(Duration.ofHours(2))));
            items.add(due(person, WEDNESDAY.plus(Duration.ofDays(1))));
        }
        data.store()
                .change(stores -> {
                    stores.desks().putNew(items);
                    stores.desks().watched(FRIDAY.minus(Duration.ofHours(1)));
                    return Outcome.done();
                })
                .orThrow();
        DueNotices notices = new DueNotices(data.store());

        assertEquals(30 * 91, notices.tell(WEDNESDAY).orThrow());
        assertEquals(0, notices.tell(WEDNESDAY).orThrow());
        assertEquals(WEDNESDAY, data.store().read(stores -> stores.desks().watchedUntil()));
        for (AccountId person : people) {
            List<Notification> told =
                    data.store().read(stores -> stores.notifications().newest(person, 200));
            assertEquals(
                    91,
                    told.stream()
                            .map(Notification::object)
                            .collect(Collectors.toSet())
                            .size());
            assertEquals(
                    1,
                    told.stream()
                            .filter(one -> one.kind() == Notification.Kind.DUE_TODAY)
                            .count());
        }
    }

    private static WorkItem due(AccountId person, Instant due) {
        return WorkItem.unread(
                person, Worklist.TO_HANDLE, DocumentId.at(FRIDAY), Optional.empty(), FRIDAY, Optional.of(due));
    }
}
