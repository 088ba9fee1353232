package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.Language;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** What assigned work puts on the desks of those who have it, and lets them open. */
class RoutedDesksTest extends RoutingScene {

    @Test
    @Conforms({"VI.III.1.d", "W.own-inbox"})
    void aRowOfAWorklistShowsUrgencyNumberHolderAndDeadline() {
        handedToOfficer();

        List<WorkRow> rows = office.as(office.homeOfficer)
                .worklists()
                .page(office.homeOfficer, Worklist.TO_HANDLE, DeskOrder.BY_DEADLINE, 10)
                .orThrow();

        WorkRow row = rows.getFirst();
        assertTrue(row.isUnread());
        assertEquals(Optional.of(1), row.headline().number());
        assertEquals("513/SYT-NVD", row.headline().code());
        assertEquals("Hoàng Văn Viên", row.headline().holder());
        assertEquals("Thường", row.headline().urgency().label(Language.VIETNAMESE));
        assertEquals("còn 4 ngày", row.remaining().orElseThrow().words(Language.VIETNAMESE));
        assertEquals(
                office.given(document, Part.LEAD).id(),
                row.assignment().orElseThrow().id());

        office.as(office.homeOfficer).incoming().view(document).orThrow();
        assertFalse(office.as(office.homeOfficer)
                .worklists()
                .page(office.homeOfficer, Worklist.TO_HANDLE, DeskOrder.NEWEST_FIRST, 10)
                .orThrow()
                .getFirst()
                .isUnread());
        assertEquals(
                Map.of(),
                office.as(office.homeOfficer)
                        .worklists()
                        .desks()
                        .orThrow()
                        .getFirst()
                        .unread());
        assertEquals(
                Set.of(Worklist.CO_OPERATING),
                office.as(office.financeHead).worklists().desks().orThrow().stream()
                        .flatMap(desk -> desk.unread().keySet().stream())
                        .collect(Collectors.toSet()));
    }

    @Test
    @Conforms("W.own-inbox")
    void whatOneHasAssignedIsNewToOneselfOnlyOnceSomebodyElseActsOnIt() {
        leaderAssigns(toUnit(office.home, Part.LEAD), toUnit(office.finance, Part.CO_OPERATE))
                .orThrow();
        assertFalse(isAssignedUnread(office.leader));

        Assignment lead = office.given(document, Part.LEAD);
        office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(lead.id()),
                        new Distribution("", List.of(toPerson(office.homeOfficer, office.home, Part.LEAD))))
                .orThrow();
        assertTrue(isAssignedUnread(office.leader), "the head has handed it on");
        assertFalse(isAssignedUnread(office.homeHead));

        office.as(office.leader).incoming().view(document).orThrow();
        assertFalse(isAssignedUnread(office.leader));
        Assignment co = office.given(document, Part.CO_OPERATE);
        office.as(office.financeHead).routing().takeUp(office.seen(co.id())).orThrow();
        assertTrue(isAssignedUnread(office.leader));
        assertFalse(isAssignedUnread(office.homeHead), "it was not done with what the head has handed on");

        office.as(office.leader).incoming().view(document).orThrow();
        complete(office.given(document, Part.CO_OPERATE), office.financeHead, "2026-11-23")
                .orThrow();
        assertTrue(isAssignedUnread(office.leader), "the leading part still runs");
    }

    private boolean isAssignedUnread(AccountId who) {
        return office.as(who)
                .worklists()
                .page(who, Worklist.ASSIGNED_BY_ME, DeskOrder.NEWEST_FIRST, 10)
                .orThrow()
                .getFirst()
                .isUnread();
    }

    @Test
    @Conforms("W.own-inbox")
    void pagesAreFullUntilTheLastThoughThingsOfABodyThatWasLeftLieBetween() {
        OrganisationId left = OrganisationId.at(office.now());
        List<DocumentId> shown = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            boolean here = i % 4 == 0;
            DocumentId one = lying(here ? office.district : left, i);
            if (here) {
                shown.addFirst(one);
            }
        }
        var worklists = office.as(office.homeOfficer).worklists();

        List<WorkRow> first = worklists
                .page(office.homeOfficer, Worklist.TO_HANDLE, DeskOrder.NEWEST_FIRST, 2)
                .orThrow();
        List<WorkRow> second = worklists
                .pageAfter(first.getLast().item(), DeskOrder.NEWEST_FIRST, 2)
                .orThrow();

        assertEquals(shown.subList(0, 2), objects(first));
        assertEquals(shown.subList(2, 3), objects(second));
    }

    @Test
    @Conforms({"W.own-inbox", "W.absence"})
    void whatLiesThereOfABodyThatWasLeftIsNeitherCountedNorLent() {
        OrganisationId left = leftBody();
        List<DocumentId> here = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            DocumentId one = lying(i % 3 == 0 ? office.district : left, i);
            if (i % 3 == 0) {
                here.addFirst(one);
            }
        }
        office.delegate(office.homeOfficer, office.financeOfficer, Set.of());
        office.pass(Duration.ofDays(2));

        Desk own = office.as(office.homeOfficer).worklists().desks().orThrow().getFirst();
        Desk lent =
                office.as(office.financeOfficer).worklists().desks().orThrow().getLast();
        List<WorkRow> page = office.as(office.financeOfficer)
                .worklists()
                .page(office.homeOfficer, Worklist.TO_HANDLE, DeskOrder.NEWEST_FIRST, 2)
                .orThrow();

        assertEquals(Map.of(Worklist.TO_HANDLE, 3), own.unread());
        assertEquals(3, own.overdue());
        assertEquals(office.homeOfficer, lent.owner());
        assertEquals(Map.of(Worklist.TO_HANDLE, 3), lent.unread());
        assertEquals(3, lent.overdue());
        assertEquals(here.subList(0, 2), objects(page));
    }

    private OrganisationId leftBody() {
        List<OrganisationId> made = new ArrayList<>();
        office.change(stores -> {
            OrganisationId body =
                    office.settlers.organisation(stores, "H40.13", "Ủy ban nhân dân huyện Đô Lương", "Đô Lương");
            made.add(body);
            stores.posts()
                    .add(new Post(
                            PostId.at(office.now()),
                            office.homeOfficer,
                            body,
                            office.settlers.unit(stores, body, "Văn phòng", "VP"),
                            new Position("Chuyên viên", Position.Rank.MEMBER),
                            Set.of(Role.OFFICER),
                            Term.between(
                                    office.now().minus(Duration.ofDays(400)),
                                    office.now().minus(Duration.ofDays(1)))));
        });
        return made.getFirst();
    }

    private DocumentId lying(OrganisationId body, int minute) {
        DocumentId document = DocumentId.at(office.now());
        office.change(stores -> {
            stores.desks()
                    .describe(new Headline(
                            document,
                            body,
                            Optional.of(minute),
                            Optional.empty(),
                            "513/SYT-NVD",
                            "Sở Y tế",
                            "V/v họp giao ban",
                            "Công văn",
                            "CV",
                            Urgency.NORMAL,
                            "Đã vào sổ",
                            "Hoàng Văn Viên"));
            stores.desks()
                    .put(List.of(WorkItem.unread(
                            office.homeOfficer,
                            Worklist.TO_HANDLE,
                            document,
                            Optional.empty(),
                            office.now().plus(Duration.ofMinutes(minute)),
                            Optional.of(office.now().plus(Duration.ofDays(1))))));
        });
        return document;
    }

    private static List<Id> objects(List<WorkRow> rows) {
        return rows.stream().map(row -> row.item().object()).toList();
    }

    @Test
    void aFollowedDocumentStaysOnTheListUntilItIsUnfollowed() {
        handedToOfficer();
        var routing = office.as(office.homeOfficer).routing();

        routing.follow(document).orThrow();
        assertEquals(List.of(Worklist.TO_HANDLE, Worklist.FOLLOWED), desk(office.homeOfficer));
        routing.unfollow(document).orThrow();
        assertEquals(List.of(Worklist.TO_HANDLE), desk(office.homeOfficer));
    }

    @Test
    void whoHeadedAUnitOnceOpensNothingThatWasGivenToItFromAnotherPost() {
        leaderAssigns(toUnit(office.home, Part.LEAD)).orThrow();
        assertTrue(office.as(office.homeHead).incoming().view(document).isDone());

        office.change(stores -> {
            Post head = stores.posts().ofAccount(office.homeHead).getFirst();
            stores.posts().end(head.id(), office.now());
            stores.posts()
                    .add(new Post(
                            PostId.at(office.now()),
                            office.homeHead,
                            office.district,
                            office.finance,
                            new Position("Chuyên viên", Position.Rank.MEMBER),
                            Set.of(Role.OFFICER),
                            Term.from(office.now())));
        });
        office.pass(Duration.ofMinutes(1));

        assertTrue(office.as(office.homeHead).incoming().view(document).refusedFor(GateTrouble.NO_RELATION));
    }
}
