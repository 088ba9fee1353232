package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.LentDesk;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.LentDeskStore;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TestData;

/** A desk of thirty things, every third an invitation, of which only the invitations are lent. */
class JdbcLentDeskStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");
    private static final AccountId ABSENT = AccountId.at(NOW);
    private static final AccountId DEPUTY = AccountId.at(NOW);
    private static final OrganisationId BODY = new OrganisationId(ABSENT.value());
    private static final LentDesk INVITATIONS = new LentDesk(ABSENT, DEPUTY, Map.of(BODY, Set.of("GM")));
    private static final LentDesk EVERYTHING = new LentDesk(ABSENT, DEPUTY, Map.of(BODY, Set.of()));

    @RegisterExtension
    final TestData data = new TestData();

    private final List<DocumentId> invitations = new ArrayList<>();
    private final List<DocumentId> letters = new ArrayList<>();

    @BeforeEach
    void aDesk() {
        for (int i = 0; i < 30; i++) {
            DocumentId document = DocumentId.at(NOW);
            boolean invited = i % 3 == 0;
            (invited ? invitations : letters).add(document);
            Instant entered = NOW.plusSeconds(60L * i);
            change(stores -> {
                stores.desks().describe(headline(document, invited ? "GM" : "CV"));
                stores.desks()
                        .put(List.of(WorkItem.unread(
                                ABSENT,
                                Worklist.TO_HANDLE,
                                document,
                                Optional.empty(),
                                entered,
                                Optional.of(entered.plus(Duration.ofDays(1))))));
            });
        }
    }

    private void change(Consumer<Stores> work) {
        data.store()
                .change(stores -> {
                    work.accept(stores);
                    return Outcome.done();
                })
                .orThrow();
    }

    private static Headline headline(DocumentId document, String type) {
        return new Headline(
                document,
                BODY,
                Optional.of(12),
                Optional.empty(),
                "513/SYT-NVD",
                "Sở Y tế",
                "V/v họp giao ban",
                "Văn bản",
                type,
                Urgency.NORMAL,
                "Đã vào sổ",
                "Nguyễn Văn An");
    }

    private LentDeskStore lent(Stores stores) {
        return stores.lentDesks();
    }

    private Map<Worklist, Integer> unread(LentDesk desk) {
        return data.store().read(stores -> lent(stores).unread(desk));
    }

    private int overdue(LentDesk desk, Instant now) {
        return data.store().read(stores -> lent(stores).overdue(desk, now));
    }

    private List<WorkItem> pages(LentDesk desk, DeskOrder order, int limit) {
        List<WorkItem> all = new ArrayList<>();
        List<WorkItem> page = data.store()
                .read(stores -> lent(stores).firstPage(desk, Worklist.TO_HANDLE, DocumentFilter.ALL, order, limit));
        while (!page.isEmpty()) {
            all.addAll(page);
            WorkItem last = page.getLast();
            page = data.store().read(stores -> lent(stores).pageAfter(desk, last, DocumentFilter.ALL, order, limit));
        }
        return all;
    }

    @Test
    @Conforms("W.absence")
    void everyPageIsFullOfWhatIsLentUntilTheLast() {
        for (DeskOrder order : List.of(DeskOrder.NEWEST_FIRST, DeskOrder.BY_DEADLINE, DeskOrder.UNREAD_NEWEST_FIRST)) {
            List<WorkItem> all = pages(INVITATIONS, order, 4);

            assertEquals(10, all.size(), order.name());
            assertEquals(
                    Set.copyOf(invitations),
                    Set.copyOf(all.stream().map(WorkItem::object).toList()));
        }
        List<WorkItem> first = data.store()
                .read(stores -> lent(stores)
                        .firstPage(INVITATIONS, Worklist.TO_HANDLE, DocumentFilter.ALL, DeskOrder.NEWEST_FIRST, 4));
        assertEquals(4, first.size());
        assertEquals(30, pages(EVERYTHING, DeskOrder.NEWEST_FIRST, 7).size());
    }

    @Test
    @Conforms("W.absence")
    void countersKnowTheTypesThatAreLent() {
        Instant later = NOW.plus(Duration.ofDays(2));

        assertEquals(Map.of(Worklist.TO_HANDLE, 10), unread(INVITATIONS));
        assertEquals(10, overdue(INVITATIONS, later));
        assertEquals(Map.of(Worklist.TO_HANDLE, 30), unread(EVERYTHING));
        assertEquals(0, overdue(EVERYTHING, NOW));
    }

    @Test
    @Conforms({"W.absence", "W.own-inbox"})
    void aMarkIsOneDeputysAndNeitherTheOwnersNorTheNextDeputys() {
        LentDesk next = new LentDesk(ABSENT, AccountId.at(NOW), Map.of(BODY, Set.of()));
        DocumentId invitation = invitations.getLast();

        change(stores -> {
            assertEquals(1, lent(stores).markRead(INVITATIONS, invitation, NOW));
            assertEquals(0, lent(stores).markRead(INVITATIONS, invitation, NOW));
            assertEquals(0, lent(stores).markRead(INVITATIONS, letters.getFirst(), NOW));
        });

        assertEquals(Map.of(Worklist.TO_HANDLE, 9), unread(INVITATIONS));
        assertEquals(Map.of(Worklist.TO_HANDLE, 30), unread(next));
        assertEquals(
                Map.of(Worklist.TO_HANDLE, 30),
                data.store().read(stores -> stores.desks().unread(ABSENT)));
        assertEquals(
                List.of(invitation),
                pages(INVITATIONS, DeskOrder.NEWEST_FIRST, 20).stream()
                        .filter(item -> item.readAt().equals(Optional.of(NOW)))
                        .map(WorkItem::object)
                        .toList());
        assertEquals(9, pages(INVITATIONS, DeskOrder.UNREAD_NEWEST_FIRST, 4).size());
        change(stores -> assertEquals(1, lent(stores).markUnread(INVITATIONS, invitation)));
        assertEquals(Map.of(Worklist.TO_HANDLE, 10), unread(INVITATIONS));
    }
}
