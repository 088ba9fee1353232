package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.NotificationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.DeskStore;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

class JdbcDeskStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");
    private static final AccountId OFFICER = AccountId.at(NOW);
    private static final AccountId OTHER = AccountId.at(NOW);

    @RegisterExtension
    final TestData data = new TestData();

    private void change(Consumer<Stores> work) {
        data.store()
                .change(stores -> {
                    work.accept(stores);
                    return Outcome.done();
                })
                .orThrow();
    }

    private static WorkItem item(
            AccountId account, Worklist worklist, DocumentId document, int minute, Integer dueDay) {
        return WorkItem.unread(
                account,
                worklist,
                document,
                Optional.empty(),
                NOW.plusSeconds(60L * minute),
                Optional.ofNullable(dueDay).map(day -> NOW.plus(Duration.ofDays(day))));
    }

    private List<WorkItem> page(DeskOrder order, Optional<WorkItem> after, int limit) {
        return data.store()
                .read(stores -> after.map(last -> stores.desks().pageAfter(last, order, limit))
                        .orElseGet(() -> stores.desks().firstPage(OFFICER, Worklist.TO_HANDLE, order, limit)));
    }

    @Test
    void whoOfManyHasAThingInAListIsAskedAtOnce() {
        DocumentId document = DocumentId.at(NOW);
        List<AccountId> many =
                IntStream.range(0, 120).mapToObj(i -> AccountId.at(NOW)).toList();
        change(stores -> stores.desks()
                .put(List.of(
                        item(many.getFirst(), Worklist.FOLLOWED, document, 0, null),
                        item(many.getLast(), Worklist.FOLLOWED, document, 0, null),
                        item(many.get(60), Worklist.TO_HANDLE, document, 0, null),
                        item(many.get(70), Worklist.FOLLOWED, DocumentId.at(NOW), 0, null),
                        item(OTHER, Worklist.FOLLOWED, document, 0, null))));

        Set<AccountId> holding =
                data.store().read(stores -> stores.desks().holding(document, Worklist.FOLLOWED, Set.copyOf(many)));

        assertEquals(Set.of(many.getFirst(), many.getLast()), holding);
    }

    @Test
    @Conforms("W.own-inbox")
    void everyPageOfAListFollowsTheOneBeforeWithoutGapOrRepetition() {
        List<WorkItem> items = IntStream.range(0, 25)
                .mapToObj(i -> item(OFFICER, Worklist.TO_HANDLE, DocumentId.at(NOW), i / 4, i % 5))
                .toList();
        change(stores -> stores.desks().put(items));
        change(stores -> stores.desks().put(List.of(item(OTHER, Worklist.TO_HANDLE, DocumentId.at(NOW), 3, 1))));

        for (DeskOrder order : DeskOrder.values()) {
            List<WorkItem> all = new ArrayList<>();
            Optional<WorkItem> last = Optional.empty();
            List<WorkItem> next = page(order, last, 4);
            while (!next.isEmpty()) {
                all.addAll(next);
                next = page(order, Optional.of(all.getLast()), 4);
            }
            assertEquals(25, all.size(), order.name());
            assertEquals(Set.copyOf(items), Set.copyOf(all));
            assertEquals(page(order, Optional.empty(), 100), all);
        }
        List<WorkItem> byDeadline = page(DeskOrder.BY_DEADLINE, Optional.empty(), 25);
        assertTrue(byDeadline
                .getFirst()
                .due()
                .orElseThrow()
                .isBefore(byDeadline.getLast().due().orElseThrow()));
        assertEquals(
                NOW.plusSeconds(360),
                page(DeskOrder.NEWEST_FIRST, Optional.empty(), 1).getFirst().enteredAt());
    }

    @Test
    @Conforms("W.own-inbox")
    void unreadMarksAndCountersBelongToThePerson() {
        DocumentId document = DocumentId.at(NOW);
        change(stores -> stores.desks()
                .put(List.of(
                        item(OFFICER, Worklist.TO_HANDLE, document, 0, null),
                        item(OFFICER, Worklist.TO_HANDLE, DocumentId.at(NOW), 1, null),
                        item(OTHER, Worklist.FOR_INFORMATION, document, 0, null))));

        change(stores -> assertEquals(1, stores.desks().markRead(OFFICER, document, NOW)));

        assertEquals(
                Map.of(Worklist.TO_HANDLE, 1),
                data.store().read(stores -> stores.desks().unread(OFFICER)));
        assertEquals(
                Map.of(Worklist.FOR_INFORMATION, 1),
                data.store().read(stores -> stores.desks().unread(OTHER)));
        assertEquals(
                1, page(DeskOrder.UNREAD_NEWEST_FIRST, Optional.empty(), 10).size());

        change(stores -> assertEquals(1, stores.desks().markUnread(OFFICER, document)));
        assertEquals(
                Map.of(Worklist.TO_HANDLE, 2),
                data.store().read(stores -> stores.desks().unread(OFFICER)));
    }

    @Test
    void somethingLiesOnceInAListHoweverOftenItIsPutThere() {
        DocumentId document = DocumentId.at(NOW);
        change(stores -> stores.desks().put(List.of(item(OFFICER, Worklist.TO_HANDLE, document, 0, null))));
        change(stores -> stores.desks().put(List.of(item(OFFICER, Worklist.TO_HANDLE, document, 9, null))));

        assertEquals(1, page(DeskOrder.NEWEST_FIRST, Optional.empty(), 10).size());
    }

    @Test
    void whatIsTakenAwayBecauseOfAnAssignmentStaysWhereItIsDoneOrFollowed() {
        DocumentId document = DocumentId.at(NOW);
        AssignmentId assignment = AssignmentId.at(NOW);
        for (Worklist worklist : List.of(Worklist.TO_HANDLE, Worklist.DONE, Worklist.FOLLOWED)) {
            change(stores -> stores.desks()
                    .put(List.of(WorkItem.unread(
                            OFFICER, worklist, document, Optional.of(assignment), NOW, Optional.empty()))));
        }

        change(stores -> stores.desks().clear(document, List.of(assignment)));

        assertEquals(
                Set.of(Worklist.DONE, Worklist.FOLLOWED),
                Set.copyOf(data.store().read(stores -> stores.desks().everywhere(document)).stream()
                        .map(WorkItem::worklist)
                        .toList()));
    }

    @Test
    void deadlinesOfOpenWorkAreFoundByTimeOverAllDesks() {
        change(stores -> stores.desks()
                .put(List.of(
                        item(OFFICER, Worklist.TO_HANDLE, DocumentId.at(NOW), 0, 1),
                        item(OTHER, Worklist.CO_OPERATING, DocumentId.at(NOW), 0, 2),
                        item(OTHER, Worklist.DONE, DocumentId.at(NOW), 0, 2),
                        item(OTHER, Worklist.TO_HANDLE, DocumentId.at(NOW), 0, 5))));

        DeskStore.Due due = data.store()
                .read(stores -> stores.desks().dueBetween(DeskStore.Reach.all(NOW), NOW.plus(Duration.ofDays(2)), 100));

        assertEquals(
                List.of(OFFICER, OTHER),
                due.items().stream().map(WorkItem::account).toList());
        assertEquals(DeskStore.Reach.all(NOW.plus(Duration.ofDays(2))), due.reach());
        int overdue = data.store().read(stores -> stores.desks().overdue(OTHER, NOW.plus(Duration.ofDays(3))));
        assertEquals(1, overdue);
    }

    @Test
    void whatOnePersonHasDueAtOneMomentIsNotParted() {
        AccountId last = AccountId.at(NOW.plusSeconds(1));
        change(stores -> stores.desks()
                .put(List.of(
                        item(OFFICER, Worklist.TO_HANDLE, DocumentId.at(NOW), 0, 1),
                        item(OFFICER, Worklist.DONE, DocumentId.at(NOW), 0, 2),
                        item(OFFICER, Worklist.TO_HANDLE, DocumentId.at(NOW), 0, 2),
                        item(OFFICER, Worklist.CO_OPERATING, DocumentId.at(NOW), 0, 2),
                        item(last, Worklist.TO_HANDLE, DocumentId.at(NOW), 0, 2),
                        item(last, Worklist.TO_HANDLE, DocumentId.at(NOW), 0, 3))));
        Instant end = NOW.plus(Duration.ofDays(9));

        DeskStore.Due first = data.store().read(stores -> stores.desks().dueBetween(DeskStore.Reach.all(NOW), end, 2));
        DeskStore.Due second = data.store().read(stores -> stores.desks().dueBetween(first.reach(), end, 2));
        DeskStore.Due third = data.store().read(stores -> stores.desks().dueBetween(second.reach(), end, 2));

        assertEquals(3, first.items().size(), "work that is done is not due");
        assertEquals(new DeskStore.Reach(NOW.plus(Duration.ofDays(2)), Optional.of(OFFICER)), first.reach());
        assertEquals(
                List.of(last, last),
                second.items().stream().map(WorkItem::account).toList());
        assertEquals(List.of(), third.items());
        assertEquals(DeskStore.Reach.all(end), third.reach());
    }

    @Test
    void aHeadlineIsReplacedByTheNextOne() {
        DocumentId document = DocumentId.at(NOW);
        change(stores -> stores.desks().describe(headline(document, "Đã vào sổ")));
        change(stores -> stores.desks().describe(headline(document, "Đã trình")));

        Headline found = data.store()
                .read(stores -> stores.desks().headlines(List.of(document)))
                .get(document);

        assertEquals(headline(document, "Đã trình"), found);
    }

    private static Headline headline(DocumentId document, String state) {
        return new Headline(
                document,
                new OrganisationId(OFFICER.value()),
                Optional.of(12),
                Optional.empty(),
                "513/SYT-NVD",
                "Sở Y tế",
                "V/v đính chính",
                "Công văn",
                "OFFICIAL_LETTER",
                Urgency.EXPRESS,
                state,
                "Nguyễn Văn An");
    }

    @Test
    @Conforms({"W.distribute", "VI.III.1.m"})
    void aThousandPeopleFindWhatWasDistributedToThem() {
        List<AccountId> people =
                IntStream.range(0, 1000).mapToObj(i -> AccountId.at(NOW)).toList();

        distribute(people);
        distribute(people);

        people.forEach(person -> assertEquals(
                Map.of(Worklist.FOR_INFORMATION, 2),
                data.store().read(stores -> stores.desks().unread(person))));
    }

    /** One direction, a thousand assignments, a thousand rows on desks, a thousand notifications, durable. */
    private void distribute(List<AccountId> people) {
        DocumentId document = DocumentId.at(NOW);
        OrganisationId organisation = OrganisationId.at(NOW);
        UnitId unit = UnitId.at(NOW);
        Direction direction = new Direction(
                DirectionId.at(NOW),
                document,
                Optional.empty(),
                Level.LEADER,
                "Để biết",
                OFFICER,
                Optional.empty(),
                NOW);
        List<Assignment> assignments = people.stream()
                .map(person -> new Assignment(
                        AssignmentId.at(NOW),
                        document,
                        organisation,
                        Optional.empty(),
                        direction.id(),
                        Part.INFORM,
                        new Assignee.ToPerson(person, unit),
                        Optional.empty(),
                        AssignmentState.OPEN,
                        Optional.empty(),
                        "",
                        0))
                .toList();
        change(stores -> {
            stores.routing().add(direction, assignments);
            stores.desks()
                    .put(people.stream()
                            .map(person -> item(person, Worklist.FOR_INFORMATION, document, 0, null))
                            .toList());
            stores.notifications()
                    .add(people.stream()
                            .map(person -> new Notification(
                                    NotificationId.at(NOW),
                                    person,
                                    Notification.Kind.NEW,
                                    document,
                                    Optional.of(OFFICER),
                                    NOW,
                                    "",
                                    Optional.empty()))
                            .toList());
        });
    }
}
