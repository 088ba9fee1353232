package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.NextStep;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** NĐ 30/2020, Art. 24: what becomes of assigned work, until it is done, returned or recalled. */
@Conforms({"ND30.20-24", "VI.III.1.m"})
class RoutingFollowUpTest extends RoutingScene {

    @Test
    @Conforms("S.click-late")
    void workDoneInTimeButClosedLateStandsSoInTheFollowUpRegister() {
        Assignment officers = handedToOfficer();
        office.moveTo("2026-12-02T02:00:00Z");

        assertTrue(complete(officers, office.homeOfficer, "2026-12-03").refusedFor(RoutingTrouble.RESULT_IN_FUTURE));
        complete(officers, office.homeOfficer, "2026-11-27").orThrow();

        assertEquals(HandlingState.DONE, office.document(document).state());
        assertEquals(List.of(Worklist.DONE), desk(office.homeOfficer));
        assertEquals(List.of(Worklist.DONE), desk(office.homeHead));
        assertEquals(List.of(Worklist.DONE), desk(office.leader));
        FollowUpRow row = followed();
        assertEquals(Timeliness.DONE_IN_TIME_CLOSED_LATE, row.progress().timeliness());
        assertEquals(
                "Hoàn thành, có kết quả ngày 27/11/2026, kết thúc ngày 02/12/2026"
                        + " (Xong đúng hạn, kết thúc muộn trên phần mềm)",
                row.progress().in(Language.VIETNAMESE));
        assertEquals(
                "Done, result of 27/11/2026, closed on 02/12/2026 (Done in time, closed late)",
                row.progress().in(Language.ENGLISH));
        assertEquals("Phòng Nội vụ, Phòng Tài chính", row.receivers());
    }

    @Test
    void theDeadlineOfTheLeadingPartStandsInTheFollowUpRegisterWhereTheSubmissionHasNone() {
        handedToOfficer();

        FollowUpRow running = followed();
        office.moveTo("2026-12-02T02:00:00Z");
        FollowUpRow late = followed();

        assertEquals(Optional.of(Instant.parse("2026-11-30T10:00:00Z")), running.due());
        assertEquals(Timeliness.RUNNING, running.progress().timeliness());
        assertEquals(Timeliness.OVERDUE, late.progress().timeliness());
    }

    private FollowUpRow followed() {
        return office.as(office.clerk)
                .incoming()
                .followUp(office.district, 2026, 0, 10)
                .orThrow()
                .getFirst();
    }

    @Test
    void whoIsRemindedOrHasWorkTakenBackIsNamedWithTheStep() {
        handedToOfficer();

        List<String> whose = office.as(office.leader).incoming().view(document).orThrow().steps().stream()
                .filter(step -> step.step() == NextStep.Step.URGE)
                .map(step -> step.whose().orElseThrow())
                .toList();

        assertTrue(whose.contains("Phòng Nội vụ") && whose.contains("Phòng Tài chính"), whose.toString());
        assertEquals(whose.size(), Set.copyOf(whose).size(), whose.toString());
    }

    @Test
    void aReturnGoesBackToTheGiverWithItsReason() {
        Assignment officers = handedToOfficer();

        assertTrue(office.as(office.homeOfficer)
                .routing()
                .giveBack(office.seen(officers.id()), "Sai")
                .refusedFor(RoutingTrouble.REASON_TOO_SHORT));
        office.as(office.homeOfficer)
                .routing()
                .giveBack(office.seen(officers.id()), REASON)
                .orThrow();

        assertEquals(List.of(), desk(office.homeOfficer));
        assertEquals(List.of(Worklist.TO_ASSIGN), desk(office.homeHead));
        assertEquals(Notification.Kind.RETURNED, told(office.homeHead).getFirst());
        assertEquals(
                REASON,
                office.as(office.homeHead)
                        .notifications()
                        .newest(1)
                        .orThrow()
                        .getFirst()
                        .notification()
                        .words());
    }

    @Test
    void whatALeaderReturnsLiesWithTheClerkAgain() {
        office.as(office.leader)
                .routing()
                .giveBack(office.seen(submission), "Văn bản thiếu phụ lục kèm theo")
                .orThrow();

        assertEquals(HandlingState.REGISTERED, office.document(document).state());
        assertEquals(List.of(Worklist.TO_SUBMIT), desk(office.clerk));
        assertEquals(List.of(), desk(office.leader));
    }

    @Test
    void aRecallTakesItFromEveryDeskOfTheBranch() {
        Assignment officers = handedToOfficer();
        Assignment lead = office.data()
                .store()
                .read(stores -> stores.routing().find(officers.parent().orElseThrow()))
                .orElseThrow();

        office.as(office.leader)
                .routing()
                .recall(office.seen(lead.id()), "Giao lại cho Phòng Tài chính")
                .orThrow();

        assertEquals(List.of(), desk(office.homeOfficer));
        assertEquals(List.of(), desk(office.homeHead));
        assertEquals(List.of(Worklist.TO_ASSIGN), desk(office.leader));
        assertEquals(Notification.Kind.RECALLED, told(office.homeOfficer).getFirst());
        assertTrue(office.as(office.homeOfficer).incoming().view(document).refusedFor(GateTrouble.NO_RELATION));
    }

    @Test
    void whoGaveSomeOfTheWorkTakesBackThatAndNotWhatOthersGave() {
        leaderAssigns(toUnit(office.home, Part.LEAD), toUnit(office.finance, Part.CO_OPERATE))
                .orThrow();
        office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(office.given(document, Part.LEAD).id()),
                        new Distribution("", List.of(toPerson(office.homeOfficer, office.home, Part.LEAD))))
                .orThrow();
        Assignment own = office.given(document, Part.LEAD);
        Assignment others = office.given(document, Part.CO_OPERATE);

        assertTrue(office.as(office.homeHead)
                .routing()
                .recall(office.seen(others.id()), "Không cần phối hợp nữa")
                .refusedFor(GateTrouble.NO_RELATION));
        office.as(office.homeHead)
                .routing()
                .recall(office.seen(own.id()), "Giao cho người khác xử lý")
                .orThrow();
    }

    @Test
    @Conforms("VI.III.1.l")
    void urgingReachesWhoeverHasItNow() {
        handedToOfficer();
        Assignment lead = office.data().store().read(stores -> stores.routing().ofDocument(document)).stream()
                .filter(assignment -> assignment.assignee().equals(new Assignee.ToUnit(office.home)))
                .findFirst()
                .orElseThrow();

        office.as(office.leader)
                .routing()
                .urge(lead.id(), "Báo cáo trước thứ Sáu")
                .orThrow();

        assertEquals(Notification.Kind.URGED, told(office.homeOfficer).getFirst());
        assertEquals(
                "Báo cáo trước thứ Sáu",
                office.as(office.homeOfficer)
                        .notifications()
                        .newest(1)
                        .orThrow()
                        .getFirst()
                        .notification()
                        .words());
    }

    @Test
    @Conforms("W.batch")
    void aCompletionIsUndoneByWhoDidItAndByNobodyElse() {
        Assignment officers = handedToOfficer();
        complete(officers, office.homeOfficer, "2026-11-23").orThrow();

        assertTrue(office.as(office.homeHead)
                .routing()
                .undo(office.seen(officers.parent().orElseThrow()))
                .refusedFor(RoutingTrouble.NOT_UNDONE_BY_OTHERS));
        office.as(office.homeOfficer).routing().undo(office.seen(officers.id())).orThrow();

        assertEquals(HandlingState.IN_HAND, office.document(document).state());
        assertEquals(List.of(Worklist.TO_HANDLE), desk(office.homeOfficer));
        assertEquals(List.of(Worklist.ASSIGNED_BY_ME), desk(office.homeHead));
        assertEquals(List.of(Worklist.ASSIGNED_BY_ME), desk(office.leader));
    }

    @Test
    void aStaleAssignmentIsRefused() {
        Seen<AssignmentId> seen = office.seen(submission);
        leaderAssigns(toUnit(office.home, Part.LEAD)).orThrow();

        assertTrue(office.as(office.leader)
                .routing()
                .assign(seen, new Distribution("", List.of(toUnit(office.finance, Part.LEAD))))
                .refusedFor(GateTrouble.STALE));
        assertTrue(leaderAssigns(toUnit(office.finance, Part.LEAD)).refusedFor(RoutingTrouble.SECOND_LEAD));
    }

    @Test
    @Conforms("VI.III.5.a")
    void everyActLeavesItsEventAndViewsDoToo() {
        Assignment officers = handedToOfficer();
        office.as(office.homeOfficer).incoming().view(document).orThrow();
        complete(officers, office.homeOfficer, "2026-11-23").orThrow();

        List<String> acts =
                office.events().reversed().stream().map(event -> event.act()).toList();

        assertEquals(
                List.of(
                        "INCOMING_REGISTERED",
                        "INCOMING_SUBMITTED",
                        "ASSIGNMENT_GIVEN",
                        "ASSIGNMENT_GIVEN",
                        "DOCUMENT_VIEWED",
                        "ASSIGNMENT_COMPLETED"),
                acts);
    }
}
