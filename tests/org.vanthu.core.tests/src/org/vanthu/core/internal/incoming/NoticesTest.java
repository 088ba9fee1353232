package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.Notice;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.testkit.Conforms;

/** What one was told of stops pressing once one has looked at it or done something with it. */
@Conforms("VI.III.1.i")
class NoticesTest extends RoutingScene {

    @Test
    void whoOpensADocumentHasSeenWhatWasToldOfItAndNobodyElseHas() {
        handedToOfficer();
        int others = unread(office.leader);

        office.as(office.homeOfficer).incoming().view(document).orThrow();

        assertEquals(0, unread(office.homeOfficer));
        List<Notice> kept =
                office.as(office.homeOfficer).notifications().newest(10).orThrow();
        assertEquals(1, kept.size());
        assertTrue(kept.getFirst().notification().readAt().isPresent());
        assertEquals(others, unread(office.leader));
    }

    @Test
    void whoDoesTheWorkFromTheListHasSeenItWithoutOpeningIt() {
        Assignment officers = handedToOfficer();
        assertEquals(1, unread(office.homeOfficer));

        office.moveTo("2026-11-27T02:00:00Z");
        complete(officers, office.homeOfficer, "2026-11-27").orThrow();

        assertEquals(0, unread(office.homeOfficer));
    }

    private int unread(AccountId account) {
        return office.as(account).notifications().unread().orThrow();
    }
}
