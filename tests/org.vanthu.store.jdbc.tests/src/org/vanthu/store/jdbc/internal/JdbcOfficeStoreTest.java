package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.spi.store.StoreTrouble;
import org.vanthu.testkit.TestData;

class JdbcOfficeStoreTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final OrganisationId DISTRICT = OrganisationId.at(MORNING);
    private static final OrganisationId COMMUNE = OrganisationId.at(MORNING);
    private static final AccountId CLERK = AccountId.at(MORNING);
    private static final AccountId LEADER = AccountId.at(MORNING);

    @RegisterExtension
    final TestData data = new TestData();

    @Test
    void anEventIsReadBackAsItWasWritten() {
        NewEvent happened = new NewEvent(
                MORNING.plusNanos(123_456_789),
                CLERK,
                Optional.of(LEADER),
                "INCOMING_REGISTERED",
                "incoming",
                "0190-õ",
                DISTRICT,
                Payload.of("number", 15, "notation", "15/QĐ-UBND"));

        append(happened);

        Event expected = Event.of(1, MORNING.plusNanos(123_456_000), happened);
        assertEquals(
                List.of(expected), data.store().read(stores -> stores.events().range(1, 10)));
    }

    @Test
    void aRefusedOrFailedChangeLeavesNoEventAndNoGap() {
        append(event(CLERK, DISTRICT, "A"));

        Outcome<Nothing> refused = data.store().change(stores -> {
            stores.events().append(event(CLERK, DISTRICT, "B"));
            return Outcome.refused(StoreTrouble.BUSY);
        });
        assertThrows(
                IllegalStateException.class,
                () -> data.store().change(stores -> {
                    stores.events().append(event(CLERK, DISTRICT, "C"));
                    throw new IllegalStateException("as a bug would");
                }));
        append(event(CLERK, DISTRICT, "D"));

        assertTrue(refused.refusedFor(StoreTrouble.BUSY));
        List<Event> log = data.store().read(stores -> stores.events().range(1, 10));
        assertEquals(List.of("A", "D"), log.stream().map(Event::act).toList());
        assertEquals(List.of(1L, 2L), log.stream().map(Event::sequence).toList());
    }

    @Test
    void writersAtOnceLeaveNoGapAndNoTimeThatFalls() throws Exception {
        int writers = 8;
        int each = 50;
        List<Future<?>> running = new ArrayList<>();

        try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
            for (int i = 0; i < writers; i++) {
                running.add(pool.submit(() -> {
                    for (int n = 0; n < each; n++) {
                        append(event(CLERK, DISTRICT, "A"));
                    }
                }));
            }
        }
        for (Future<?> writer : running) {
            writer.get();
        }

        List<Event> log = data.store().read(stores -> stores.events().range(1, writers * each + 10));
        assertEquals(
                LongStream.rangeClosed(1, writers * each).boxed().toList(),
                log.stream().map(Event::sequence).toList());
        for (int i = 1; i < log.size(); i++) {
            assertTrue(!log.get(i).at().isBefore(log.get(i - 1).at()), "time falls at " + (i + 1));
        }
    }

    @Test
    void anEventOfAClockSetBackTakesTheTimeOfTheOneBefore() {
        append(event(MORNING.plusSeconds(60), CLERK, DISTRICT, "A"));

        append(event(MORNING, CLERK, DISTRICT, "B"));

        Event second = data.store().read(stores -> stores.events().range(2, 1)).getFirst();
        assertEquals(MORNING.plusSeconds(60), second.at());
        assertEquals(
                MORNING.plusSeconds(60),
                data.store().read(stores -> stores.events().lastTime()));
    }

    @Test
    void aSearchPagesFromTheNewestWithoutMissingOrRepeating() {
        for (int i = 0; i < 30; i++) {
            append(event(
                    MORNING.plusSeconds(i),
                    i % 2 == 0 ? CLERK : LEADER,
                    i % 3 == 0 ? DISTRICT : COMMUNE,
                    i % 5 == 0 ? "A" : "B"));
        }

        assertEquals(30, allPages(EventSearch.ALL).size());
        assertEquals(15, allPages(search(Set.of(), CLERK, null)).size());
        assertEquals(6, allPages(search(Set.of(), null, "A")).size());
        assertEquals(10, allPages(search(Set.of(DISTRICT), null, null)).size());
        assertEquals(2, allPages(search(Set.of(DISTRICT), null, "A")).size());
        assertEquals(6, allPages(search(Set.of(DISTRICT, COMMUNE), null, "A")).size());
        assertEquals(5, allPages(search(Set.of(DISTRICT), LEADER, null)).size());
    }

    @Test
    void aSearchInTimeKeepsToItsBounds() {
        for (int i = 0; i < 10; i++) {
            append(event(MORNING.plusSeconds(i), CLERK, DISTRICT, "A"));
        }

        List<Long> found = allPages(new EventSearch(
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MORNING.plusSeconds(3)),
                Optional.of(MORNING.plusSeconds(6))));

        assertEquals(List.of(6L, 5L, 4L), found);
    }

    @Test
    void whatWasDoneInAnothersNameIsFoundByBothNames() {
        append(new NewEvent(MORNING, CLERK, Optional.of(LEADER), "A", "incoming", "1", DISTRICT, Payload.EMPTY));

        assertEquals(List.of(1L), allPages(search(Set.of(), CLERK, null)));
        assertEquals(List.of(1L), allPages(search(Set.of(), LEADER, null)));
    }

    @Test
    void whatWasAnsweredIsThereAfterARestart() {
        append(event(CLERK, DISTRICT, "A"));

        data.restart();

        long count = data.store().read(stores -> stores.events().count());
        assertEquals(1, count);
    }

    private List<Long> allPages(EventSearch search) {
        List<Long> found = new ArrayList<>();
        long before = Long.MAX_VALUE;
        while (true) {
            long last = before;
            List<Event> page = data.store().read(stores -> stores.events().search(search, last, 4));
            if (page.isEmpty()) {
                return found;
            }
            page.forEach(event -> found.add(event.sequence()));
            before = page.getLast().sequence();
        }
    }

    private static EventSearch search(Set<OrganisationId> organisations, AccountId actor, String act) {
        return new EventSearch(
                organisations,
                Optional.ofNullable(actor),
                Optional.ofNullable(act),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void append(NewEvent event) {
        data.store()
                .change(stores -> {
                    stores.events().append(event);
                    return Outcome.done();
                })
                .orThrow();
    }

    private static NewEvent event(AccountId actor, OrganisationId organisation, String act) {
        return event(Instant.now(), actor, organisation, act);
    }

    private static NewEvent event(Instant at, AccountId actor, OrganisationId organisation, String act) {
        return new NewEvent(at, actor, Optional.empty(), act, "incoming", "1", organisation, Payload.EMPTY);
    }
}
