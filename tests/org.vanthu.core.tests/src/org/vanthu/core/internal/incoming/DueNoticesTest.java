package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.domain.work.Notification.Kind.DUE_TODAY;
import static org.vanthu.domain.work.Notification.Kind.OVERDUE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.DeskStore;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.StoreCopies;
import org.vanthu.spi.store.Stores;
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
                    stores.desks().told(OVERDUE, DeskStore.Reach.all(FRIDAY.minus(Duration.ofHours(1))));
                    return Outcome.done();
                })
                .orThrow();
        DueNotices notices = new DueNotices(data.store());

        assertEquals(30 * 91, notices.tell(WEDNESDAY).orThrow());
        assertEquals(0, notices.tell(WEDNESDAY).orThrow());
        assertEquals(
                DeskStore.Reach.all(WEDNESDAY),
                data.store().read(stores -> stores.desks().told(OVERDUE)));
        for (AccountId person : people) {
            List<Notification> told =
                    data.store().read(stores -> stores.notifications().newest(person, 200));
            assertEquals(
                    91,
                    told.stream()
                            .map(Notification::object)
                            .collect(Collectors.toSet())
                            .size());
            assertEquals(1, told.stream().filter(one -> one.kind() == DUE_TODAY).count());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OVERDUE", "DUE_TODAY"})
    @Conforms("VI.III.1.l")
    void aDeadlineThatAllShareIsToldOfInPortionsAndOnceThoughTheOfficeIsKilledBetweenThem(Notification.Kind kind) {
        Instant closing = Instant.parse("2026-11-25T10:00:00Z");
        Instant look = kind == OVERDUE ? closing.plusSeconds(60) : WEDNESDAY;
        List<WorkItem> items = new ArrayList<>();
        people.forEach(person -> IntStream.range(0, 101).forEach(n -> items.add(due(person, closing))));
        change(stores -> {
            stores.desks().putNew(items);
            stores.desks().told(OVERDUE, DeskStore.Reach.all(look.minusSeconds(120)));
            stores.desks().told(DUE_TODAY, DeskStore.Reach.all(FRIDAY));
        });
        List<Integer> portions = new ArrayList<>();

        for (int life = 0; life < 4; life++) {
            int before = toldOf(kind);
            OfficeStore killed = new KilledAfter(kind == OVERDUE ? 1 : 2, data.store());
            try {
                new DueNotices(killed).tell(look);
            } catch (Killed atTheNext) {
                continue;
            } finally {
                portions.add(toldOf(kind) - before);
            }
        }
        new DueNotices(data.store()).tell(look).orThrow();

        assertEquals(30 * 101, toldOf(kind), "each once");
        assertTrue(portions.stream().allMatch(one -> one < 1200), () -> "one transaction told of much: " + portions);
        assertEquals(30 * 101, portions.stream().mapToInt(n -> n).sum());
    }

    @Test
    void whatPassedWhileTheMorningWasToldOfIsOverdueAndNotDueToday() {
        Instant ten = WEDNESDAY.plus(Duration.ofHours(2));
        Instant noon = WEDNESDAY.plus(Duration.ofHours(4));
        List<WorkItem> items = new ArrayList<>();
        people.forEach(person -> IntStream.range(0, 40).forEach(n -> items.add(due(person, ten))));
        items.add(due(people.getFirst(), noon.plusSeconds(1)));
        change(stores -> {
            stores.desks().putNew(items);
            stores.desks().told(OVERDUE, DeskStore.Reach.all(WEDNESDAY));
            stores.desks().told(DUE_TODAY, DeskStore.Reach.all(FRIDAY));
        });
        DueNotices killed = new DueNotices(new KilledAfter(2, data.store()));
        assertThrows(Killed.class, () -> killed.tell(WEDNESDAY.plusSeconds(1)));
        int toldInTheMorning = toldOf(DUE_TODAY);

        new DueNotices(data.store()).tell(noon).orThrow();

        assertTrue(toldInTheMorning > 0 && toldInTheMorning < 1200, () -> "told of " + toldInTheMorning);
        assertEquals(toldInTheMorning + 1, toldOf(DUE_TODAY));
        assertEquals(1200, toldOf(OVERDUE));
    }

    private void change(Consumer<Stores> work) {
        data.store()
                .change(stores -> {
                    work.accept(stores);
                    return Outcome.done();
                })
                .orThrow();
    }

    private int toldOf(Notification.Kind kind) {
        return data.store()
                .read(stores -> people.stream()
                        .flatMap(person -> stores.notifications().newest(person, 500).stream())
                        .filter(one -> one.kind() == kind)
                        .toList()
                        .size());
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** A store that is gone after so many transactions. */
    private record KilledAfter(AtomicInteger left, OfficeStore store) implements OfficeStore {

        KilledAfter(int transactions, OfficeStore store) {
            this(new AtomicInteger(transactions), store);
        }

        @Override
        public <R> R read(Function<Stores, R> question) {
            return store.read(question);
        }

        @Override
        public <T> Outcome<T> change(Function<Stores, Outcome<T>> change) {
            if (left.getAndDecrement() == 0) {
                throw new Killed();
            }
            return store.change(change);
        }

        @Override
        public StoreCopies copies() {
            return store.copies();
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static WorkItem due(AccountId person, Instant due) {
        return WorkItem.unread(
                person, Worklist.TO_HANDLE, DocumentId.at(FRIDAY), Optional.empty(), FRIDAY, Optional.of(due));
    }
}
