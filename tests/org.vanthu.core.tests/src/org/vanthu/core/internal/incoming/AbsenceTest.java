package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.Desk;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.HandBack;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.organisation.DelegationTrouble;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** Absence never blocks, and batches report each item. */
class AbsenceTest {

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private static Distribution homeLeads(IncomingOffice office) {
        return new Distribution(
                "Phòng Nội vụ chủ trì", List.of(IncomingOffice.wish(new Assignee.ToUnit(office.home), Part.LEAD)));
    }

    private List<WorkRow> deskOf(AccountId absent, AccountId deputy) {
        return office.as(deputy)
                .worklists()
                .page(absent, Worklist.TO_ASSIGN, DeskOrder.NEWEST_FIRST, 10)
                .orThrow();
    }

    @Test
    @Conforms("W.absence")
    void theDeputySeesAndDoesWhatLiesThereAlreadyAndWhatComes() {
        AssignmentId before = office.submitted(office.register("513").document());
        office.delegate(office.leader, office.deputyLeader, Set.of());
        AssignmentId after = office.submitted(office.register("514").document());

        assertEquals(2, deskOf(office.leader, office.deputyLeader).size());
        Desk lent = office.as(office.deputyLeader).worklists().desks().orThrow().getLast();
        assertEquals("Nguyễn Văn Lãnh", lent.name());
        assertEquals(Map.of(Worklist.TO_ASSIGN, 2), lent.unread());
        assertEquals(
                Notification.Kind.NEW,
                office.as(office.deputyLeader)
                        .notifications()
                        .newest(1)
                        .orThrow()
                        .getFirst()
                        .notification()
                        .kind());
        for (AssignmentId submission : List.of(before, after)) {
            office.as(office.deputyLeader)
                    .routing()
                    .assign(office.seen(submission), homeLeads(office))
                    .orThrow();
        }

        Event given = office.events().getFirst();
        assertEquals(office.deputyLeader, given.actor());
        assertEquals(Optional.of(office.leader), given.onBehalfOf());
        DocumentId document = office.assignment(after).document();
        assertEquals(
                "Lê Văn Phó thay Nguyễn Văn Lãnh",
                office.as(office.leader)
                        .routing()
                        .routing(document)
                        .orThrow()
                        .directions()
                        .getLast()
                        .giver());
    }

    @Test
    @Conforms("W.absence")
    void aDelegationOfSomeTypesCoversNoOthersAndEndsWithItsTime() {
        AssignmentId submission = office.submitted(office.register("513").document());
        office.delegate(office.leader, office.deputyLeader, Set.of(DocumentType.INVITATION.code()));

        assertEquals(List.of(), deskOf(office.leader, office.deputyLeader));
        assertTrue(office.as(office.deputyLeader)
                .routing()
                .assign(office.seen(submission), homeLeads(office))
                .refusedFor(GateTrouble.NO_RELATION));

        office.delegate(office.leader, office.deputyLeader, Set.of(DocumentType.OFFICIAL_LETTER.code()));
        assertEquals(1, deskOf(office.leader, office.deputyLeader).size());
        assertEquals(
                List.of(office.deputyLeader, office.leader),
                office.as(office.deputyLeader).worklists().desks().orThrow().stream()
                        .map(Desk::owner)
                        .toList());
        assertTrue(office.as(office.deputyLeader)
                .routing()
                .dryRun(submission, homeLeads(office))
                .isDone());
        office.pass(Duration.ofDays(8));
        assertTrue(office.as(office.deputyLeader)
                .routing()
                .dryRun(submission, homeLeads(office))
                .refusedFor(GateTrouble.NO_RELATION));
    }

    private static Map<Worklist, Integer> unread(IncomingOffice office, AccountId reader, AccountId owner) {
        return office.as(reader).worklists().desks().orThrow().stream()
                .filter(desk -> desk.owner().equals(owner))
                .findFirst()
                .orElseThrow()
                .unread();
    }

    @Test
    @Conforms({"W.absence", "W.own-inbox"})
    void theDeputysMarksAreTheDeputysOwnAndTheAbsentPersonsStayAsTheyWere() {
        DocumentId opened = office.register("513").document();
        DocumentId marked = office.register("514").document();
        office.submitted(opened);
        office.submitted(marked);
        office.delegate(office.leader, office.deputyLeader, Set.of());

        office.as(office.deputyLeader).incoming().view(opened).orThrow();
        int changed = office.as(office.deputyLeader)
                .worklists()
                .markRead(List.of(marked))
                .orThrow();
        Map<Worklist, Integer> read = unread(office, office.deputyLeader, office.leader);
        int back = office.as(office.deputyLeader)
                .worklists()
                .markUnread(List.of(marked))
                .orThrow();

        assertEquals(1, changed);
        assertEquals(Map.of(), read);
        assertEquals(1, back);
        assertEquals(Map.of(Worklist.TO_ASSIGN, 1), unread(office, office.deputyLeader, office.leader));
        assertEquals(
                List.of(true, false),
                deskOf(office.leader, office.deputyLeader).stream()
                        .map(WorkRow::isUnread)
                        .toList());
        assertEquals(Map.of(Worklist.TO_ASSIGN, 2), unread(office, office.leader, office.leader));
        assertEquals(
                List.of(office.leader.toString()),
                office.events().getFirst().payload().facts().get("lentBy"));
    }

    @Test
    @Conforms("W.absence")
    void aDeputyForSomeTypesCountsAndMarksOnlyThose() {
        DocumentId letter = office.register("513").document();
        office.submitted(letter);
        office.pass(Duration.ofDays(30));
        office.delegate(office.leader, office.deputyLeader, Set.of(DocumentType.INVITATION.code()));

        Desk lent = office.as(office.deputyLeader).worklists().desks().orThrow().getLast();
        int marked = office.as(office.deputyLeader)
                .worklists()
                .markRead(List.of(letter))
                .orThrow();

        assertEquals(office.leader, lent.owner());
        assertEquals(Map.of(), lent.unread());
        assertEquals(0, lent.overdue());
        assertEquals(0, marked);
        assertEquals(
                1,
                office.as(office.leader)
                        .worklists()
                        .desks()
                        .orThrow()
                        .getFirst()
                        .overdue());
    }

    @Test
    void nobodyReadsTheDeskOfSomebodyForWhomHeDoesNotStandIn() {
        assertTrue(office.as(office.homeOfficer)
                .worklists()
                .page(office.leader, Worklist.TO_ASSIGN, DeskOrder.NEWEST_FIRST, 10)
                .refusedFor(IncomingTrouble.NO_SUCH_LIST));
    }

    @Test
    @Conforms("W.absence")
    void onReturnTheAbsentPersonIsToldWhatWasDoneInTheirPlace() {
        AssignmentId submission = office.submitted(office.register("513").document());
        DelegationId delegation = office.delegate(office.leader, office.deputyLeader, Set.of());
        office.as(office.deputyLeader)
                .routing()
                .assign(office.seen(submission), homeLeads(office))
                .orThrow();
        office.submitted(office.register("514").document());

        HandBack report =
                office.as(office.leader).routing().handBack(delegation).orThrow();

        assertEquals("Lê Văn Phó", report.deputy());
        assertEquals(
                List.of("ASSIGNMENT_GIVEN"),
                report.acts().stream().map(done -> done.event().act()).toList());
        assertEquals(
                "513/SYT-NVD", report.acts().getFirst().headlines().getFirst().code());
        assertEquals(1, report.open());
        assertTrue(office.as(office.homeHead)
                .routing()
                .handBack(delegation)
                .refusedFor(DelegationTrouble.UNKNOWN_DELEGATION));
    }

    @Test
    @Conforms("VI.III.1.l")
    void deadlinesAreToldOfOnceOnTheirDayAndOnceWhenTheyHavePassed() {
        AssignmentId submission = office.submitted(office.register("513").document());
        DueNotices notices = new DueNotices(office.data().store());
        notices.tell(office.now()).orThrow();
        assertEquals(1, kinds(office.leader).size());

        office.moveTo("2026-11-30T01:00:00Z");
        assertEquals(1, notices.tell(office.now()).orThrow());
        assertEquals(0, notices.tell(office.now()).orThrow());
        office.moveTo("2026-11-30T10:00:01Z");
        assertEquals(1, notices.tell(office.now()).orThrow());

        assertEquals(
                List.of(Notification.Kind.OVERDUE, Notification.Kind.DUE_TODAY, Notification.Kind.NEW),
                kinds(office.leader));
        assertEquals(
                1,
                office.as(office.leader)
                        .worklists()
                        .desks()
                        .orThrow()
                        .getFirst()
                        .overdue());
        assertEquals(3, office.as(office.leader).notifications().unread().orThrow());
        assertEquals(3, office.as(office.leader).notifications().markAllRead().orThrow());
        assertEquals(0, office.as(office.leader).notifications().unread().orThrow());
        assertEquals(AssignmentState.OPEN, office.assignment(submission).state());
    }

    private List<Notification.Kind> kinds(AccountId account) {
        return office.as(account).notifications().newest(10).orThrow().stream()
                .map(notice -> notice.notification().kind())
                .toList();
    }

    @Test
    void unreadMarksAreSetBackAtWill() {
        DocumentId document = office.register("513").document();
        var worklists = office.as(office.clerk).worklists();

        assertEquals(1, worklists.markRead(List.of(document)).orThrow());
        assertEquals(0, worklists.markRead(List.of(document)).orThrow());
        assertEquals(1, worklists.markUnread(List.of(document)).orThrow());
        assertEquals(
                Map.of(Worklist.TO_SUBMIT, 1),
                worklists.desks().orThrow().getFirst().unread());
    }
}
