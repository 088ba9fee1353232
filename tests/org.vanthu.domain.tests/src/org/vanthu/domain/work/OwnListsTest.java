package org.vanthu.domain.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;

/** A person has the lists that something can lie in, and no others. */
class OwnListsTest {

    private static final Instant NOW = Instant.EPOCH;

    private static OwnLists of(Permission... permissions) {
        ActivePost nothing = post(Set.of());
        return new OwnLists(new Actor(
                AccountId.at(NOW), "Đỗ Thị Thu Hường", List.of(nothing, post(Set.of(permissions))), List.of()));
    }

    private static ActivePost post(Set<Permission> permissions) {
        return new ActivePost(PostId.at(NOW), OrganisationId.at(NOW), UnitId.at(NOW), "Chuyên viên", permissions);
    }

    @Test
    void anOfficerHasWhatIsHandledAndDrafted() {
        assertEquals(
                List.of(
                        Worklist.TO_HANDLE,
                        Worklist.CO_OPERATING,
                        Worklist.FOR_INFORMATION,
                        Worklist.DONE,
                        Worklist.FOLLOWED,
                        Worklist.DRAFTS,
                        Worklist.AWAITING_OPINION,
                        Worklist.ISSUED),
                of().all());
        assertEquals(Worklist.TO_HANDLE, of().first());
    }

    @Test
    void aClerkRegistersSubmitsAndIssues() {
        OwnLists clerk = of(Permission.REGISTER_INCOMING, Permission.ISSUE);

        assertEquals(
                List.of(
                        Worklist.TO_REGISTER,
                        Worklist.TO_SUBMIT,
                        Worklist.TO_HANDLE,
                        Worklist.CO_OPERATING,
                        Worklist.FOR_INFORMATION,
                        Worklist.DONE,
                        Worklist.FOLLOWED),
                clerk.incoming());
        assertEquals(
                List.of(Worklist.DRAFTS, Worklist.AWAITING_OPINION, Worklist.AWAITING_ISSUE, Worklist.ISSUED),
                clerk.outgoing());
        assertEquals(Worklist.TO_SUBMIT, clerk.first());
    }

    @Test
    void aLeaderAssignsChecksAndSigns() {
        OwnLists leader = of(Permission.ASSIGN, Permission.SIGN);

        assertEquals(
                List.of(
                        Worklist.TO_ASSIGN,
                        Worklist.TO_HANDLE,
                        Worklist.CO_OPERATING,
                        Worklist.FOR_INFORMATION,
                        Worklist.ASSIGNED_BY_ME,
                        Worklist.DONE,
                        Worklist.FOLLOWED),
                leader.incoming());
        assertEquals(
                List.of(Worklist.DRAFTS, Worklist.AWAITING_OPINION, Worklist.AWAITING_SIGNATURE, Worklist.ISSUED),
                leader.outgoing());
        assertEquals(Worklist.TO_ASSIGN, leader.first());
    }

    @Test
    void whoChecksEitherContentOrFormatHasWhatIsToBeChecked() {
        List<Worklist> checking =
                List.of(Worklist.DRAFTS, Worklist.AWAITING_OPINION, Worklist.AWAITING_CHECK, Worklist.ISSUED);

        assertEquals(checking, of(Permission.CHECK_CONTENT).outgoing());
        assertEquals(checking, of(Permission.CHECK_FORMAT).outgoing());
    }
}
