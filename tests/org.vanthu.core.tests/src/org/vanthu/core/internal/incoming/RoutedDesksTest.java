package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.Language;
import org.vanthu.domain.PostId;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.work.DeskOrder;
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
