package org.vanthu.domain.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

class RoutingTreeTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant DUE = Instant.parse("2026-03-13T10:00:00Z");
    private static final String REASON = "Không thuộc nhiệm vụ của phòng";

    private final DocumentId document = DocumentId.at(NOW);
    private final OrganisationId organisation = OrganisationId.at(NOW);
    private final UnitId office = UnitId.at(NOW);
    private final AccountId officer = AccountId.at(NOW);

    private Assignment submission;
    private Assignment unit;
    private Assignment person;
    private Assignment partner;
    private RoutingTree tree;

    /** A leader has assigned a unit to lead and another to co-operate; the head of the first has handed it to an officer. */
    @BeforeEach
    void handOn() {
        submission = given(Optional.empty(), Part.DIRECT, toPerson(AccountId.at(NOW)), AssignmentState.PASSED_ON);
        unit = given(Optional.of(submission.id()), Part.LEAD, new Assignee.ToUnit(office), AssignmentState.PASSED_ON);
        partner = given(
                Optional.of(submission.id()),
                Part.CO_OPERATE,
                new Assignee.ToUnit(UnitId.at(NOW)),
                AssignmentState.OPEN);
        person = given(Optional.of(unit.id()), Part.LEAD, toPerson(officer), AssignmentState.IN_HAND);
        tree = new RoutingTree(List.of(submission, unit, partner, person));
    }

    private Assignee toPerson(AccountId account) {
        return new Assignee.ToPerson(account, office);
    }

    private Assignment given(Optional<AssignmentId> parent, Part part, Assignee assignee, AssignmentState state) {
        return new Assignment(
                AssignmentId.at(NOW),
                document,
                organisation,
                parent,
                DirectionId.at(NOW),
                part,
                assignee,
                Optional.of(DUE),
                state,
                Optional.empty(),
                "",
                0);
    }

    private Closing closing(String resultDate, Instant closedAt) {
        return new Closing(
                LocalDate.parse(resultDate), closedAt, officer, Optional.empty(), "Đã trả lời", Optional.empty());
    }

    private RoutingTree after(Outcome<List<Assignment>> changes) {
        return tree.with(changes.orThrow());
    }

    private AssignmentState state(RoutingTree of, Assignment assignment) {
        return of.find(assignment.id()).orElseThrow().state();
    }

    @Test
    void theDocumentIsInHandWhileTheOfficerWorksOnIt() {
        assertEquals(HandlingState.IN_HAND, tree.state());
        assertEquals(List.of(person), tree.holders());
    }

    @Test
    @Conforms("S.click-late")
    void completingTheLeadingPartClosesWhatWaitedForItSoNobodyClicksTwice() {
        RoutingTree done = after(tree.complete(person.id(), closing("2026-03-12", NOW)));

        assertEquals(AssignmentState.DONE, state(done, person));
        assertEquals(AssignmentState.DONE, state(done, unit));
        assertEquals(AssignmentState.DONE, state(done, submission));
        assertEquals(HandlingState.DONE, done.state());
        assertEquals(
                LocalDate.parse("2026-03-12"),
                done.find(submission.id()).orElseThrow().closing().orElseThrow().resultDate());
    }

    @Test
    void whoHasItNowIsTheLeaderWithWhomItLiesUntilSomebodyLeads() {
        Assignment waiting = given(Optional.empty(), Part.DIRECT, toPerson(officer), AssignmentState.OPEN);

        assertEquals(List.of(person), tree.holders());
        assertEquals(List.of(waiting), new RoutingTree(List.of(waiting)).holders());
        assertEquals(List.of(submission), tree.roots());
    }

    @Test
    void completingACoOperatingPartLeavesTheLeadAlone() {
        RoutingTree done = after(tree.complete(partner.id(), closing("2026-03-12", NOW)));

        assertEquals(AssignmentState.IN_HAND, state(done, person));
        assertEquals(HandlingState.IN_HAND, done.state());
    }

    @Test
    void whatWasPassedOnIsNotCompletedOverTheHeadOfWhoHasItNow() {
        Outcome<List<Assignment>> outcome = tree.complete(unit.id(), closing("2026-03-12", NOW));

        assertTrue(outcome.refusedFor(RoutingTrouble.NOT_IN_THIS_STATE));
    }

    @Test
    void aReturnGoesBackOneStepWithItsReason() {
        RoutingTree returned = after(tree.giveBack(person.id(), REASON));

        assertEquals(AssignmentState.RETURNED, state(returned, person));
        assertEquals(REASON, returned.find(person.id()).orElseThrow().reason());
        assertEquals(AssignmentState.IN_HAND, state(returned, unit));
        assertEquals(AssignmentState.PASSED_ON, state(returned, submission));
        assertEquals(
                List.of(unit.id()),
                returned.holders().stream().map(Assignment::id).toList());
    }

    @Test
    void aReasonOfFewerThanTenCharactersIsRefused() {
        assertTrue(tree.giveBack(person.id(), "Sai nơi").refusedFor(RoutingTrouble.REASON_TOO_SHORT));
        assertTrue(tree.recall(unit.id(), "   ").refusedFor(RoutingTrouble.REASON_TOO_SHORT));
        assertTrue(tree.giveBack(person.id(), "a".repeat(501)).refusedFor(RoutingTrouble.REASON_TOO_LONG));
    }

    @Test
    void aRecallTakesTheWholeBranchAndNothingElse() {
        RoutingTree recalled = after(tree.recall(unit.id(), REASON));

        assertEquals(AssignmentState.RECALLED, state(recalled, unit));
        assertEquals(AssignmentState.RECALLED, state(recalled, person));
        assertEquals(AssignmentState.OPEN, state(recalled, partner));
        assertEquals(AssignmentState.IN_HAND, state(recalled, submission));
        assertEquals(HandlingState.SUBMITTED, recalled.state());
    }

    @Test
    @Conforms("W.batch")
    void undoingACompletionBringsBackEverythingThatEndedWithIt() {
        RoutingTree done = after(tree.complete(person.id(), closing("2026-03-12", NOW)));

        List<Assignment> undone = done.undo(person.id()).orThrow();
        RoutingTree again = done.with(undone);

        assertEquals(AssignmentState.IN_HAND, state(again, person));
        assertEquals(AssignmentState.PASSED_ON, state(again, unit));
        assertEquals(AssignmentState.PASSED_ON, state(again, submission));
        assertTrue(
                again.all().stream().allMatch(assignment -> assignment.closing().isEmpty()));
        undone.forEach(change -> assertEquals(2, change.version()));
    }

    @Test
    void whoeverHasItInHandAgainClosesItWithNobodyElseAndUndoingLeavesItThere() {
        Assignment back = given(Optional.empty(), Part.DIRECT, toPerson(AccountId.at(NOW)), AssignmentState.IN_HAND);
        Assignment below =
                given(Optional.of(back.id()), Part.LEAD, new Assignee.ToUnit(office), AssignmentState.PASSED_ON);
        Assignment last = given(Optional.of(below.id()), Part.LEAD, toPerson(officer), AssignmentState.IN_HAND);
        tree = new RoutingTree(List.of(back, below, last));

        RoutingTree done = after(tree.complete(last.id(), closing("2026-03-12", NOW)));
        RoutingTree again = done.with(done.undo(last.id()).orThrow());

        assertEquals(AssignmentState.DONE, state(done, below));
        assertEquals(AssignmentState.IN_HAND, state(done, back));
        assertEquals(AssignmentState.PASSED_ON, state(again, below));
        assertEquals(AssignmentState.IN_HAND, state(again, back));
    }

    @Test
    void aReturnIsNotUndoneOnceSomebodyElseLeads() {
        RoutingTree returned = after(tree.giveBack(person.id(), REASON));
        Assignment other = given(Optional.of(unit.id()), Part.LEAD, toPerson(AccountId.at(NOW)), AssignmentState.OPEN);
        List<Assignment> all = new ArrayList<>(returned.all());
        all.add(other);

        assertTrue(new RoutingTree(all).undo(person.id()).refusedFor(RoutingTrouble.SECOND_LEAD));
        assertEquals(
                AssignmentState.PASSED_ON,
                state(returned.with(returned.undo(person.id()).orThrow()), unit));
    }

    @Test
    @Conforms("VI.III.8.b")
    void arecallByTheIssuerCancelsEverythingStillRunning() {
        RoutingTree cancelled = tree.with(tree.cancel());

        assertTrue(cancelled.all().stream().allMatch(assignment -> assignment.state() == AssignmentState.CANCELLED));
    }

    @Test
    @Conforms("S.click-late")
    void workDoneInTimeButClosedLateIsShownAsSuch() {
        Instant late = DUE.plusSeconds(86_400);

        assertEquals(Timeliness.RUNNING, Timeliness.of(person, DUE));
        assertEquals(Timeliness.OVERDUE, Timeliness.of(person, late));
        assertEquals(Timeliness.DONE_IN_TIME, timeliness(closing("2026-03-13", DUE)));
        assertEquals(Timeliness.DONE_IN_TIME_CLOSED_LATE, timeliness(closing("2026-03-12", late)));
        assertEquals(Timeliness.DONE_LATE, timeliness(closing("2026-03-14", late)));
    }

    private Timeliness timeliness(Closing closing) {
        Assignment done = tree.complete(person.id(), closing).orThrow().getFirst();
        return Timeliness.of(done, closing.closedAt());
    }
}
