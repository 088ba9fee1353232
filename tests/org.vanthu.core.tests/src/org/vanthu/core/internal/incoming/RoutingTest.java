package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.NextStep.Step;
import org.vanthu.api.incoming.OpinionDraft;
import org.vanthu.api.incoming.RoutingView;
import org.vanthu.api.incoming.Submission;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Direction;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.time.WorkingCalendar;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** NĐ 30/2020, Art. 23 and 24, from the clerk's submission to the slip. */
@Conforms({"ND30.20-24", "VI.III.1.m"})
class RoutingTest extends RoutingScene {

    @Test
    void aSubmittedDocumentLiesWithTheLeaderAndNoLongerWithTheClerk() {
        assertEquals(HandlingState.SUBMITTED, office.document(document).state());
        assertEquals(List.of(Worklist.TO_ASSIGN), desk(office.leader));
        assertEquals(List.of(), desk(office.clerk));
        assertEquals(List.of(Notification.Kind.NEW), told(office.leader));
        assertEquals(
                Step.ASSIGN,
                office.as(office.leader)
                        .incoming()
                        .view(document)
                        .orThrow()
                        .steps()
                        .getFirst()
                        .step());
        assertTrue(office.as(office.clerk)
                .routing()
                .submit(office.seen(document), new Submission(office.leader, "", Optional.empty()))
                .refusedFor(RoutingTrouble.DOCUMENT_NOT_IN_THIS_STATE));
    }

    @Test
    void onlyWhoMayDirectCanBeSubmittedTo() {
        DocumentId other = office.register("514").document();

        assertTrue(office.as(office.clerk)
                .routing()
                .submit(office.seen(other), new Submission(office.homeOfficer, "", Optional.empty()))
                .refusedFor(IncomingTrouble.NOT_A_LEADER));
    }

    @Test
    @Conforms("W.dry-run")
    void aDryRunSaysWhoGetsItWhoIsAbsentAndWhichStepWouldBeLateAndSendsNothing() {
        office.delegate(office.homeHead, office.homeOfficer, Set.of());
        Distribution.Line late = new Distribution.Line(
                new Assignee.ToUnit(office.finance),
                Part.CO_OPERATE,
                Optional.of(new TimeLimit.At(office.now().plus(Duration.ofHours(1)))));

        DryRun run = office.as(office.leader)
                .routing()
                .dryRun(submission, new Distribution("", List.of(toUnit(office.home, Part.LEAD), late)))
                .orThrow();

        assertEquals(List.of(), run.troubles());
        assertEquals(
                List.of("Phạm Thị Trưởng", "Đỗ Văn Tài"),
                run.receivers().stream().map(DryRun.Receiver::name).toList());
        assertEquals(List.of("Hoàng Văn Viên"), run.receivers().getFirst().deputies());
        assertEquals(Optional.empty(), run.receivers().getFirst().late());
        assertEquals(
                Optional.of(DryRun.Lateness.TOO_LITTLE_TIME),
                run.receivers().getLast().late());
        assertEquals(List.of(), desk(office.homeHead));
        assertEquals(AssignmentState.OPEN, office.assignment(submission).state());
        assertEquals(0, office.assignment(submission).version());
    }

    @Test
    void aDeadlineThatIsOverIsATroubleAndNotSaidToLeaveLittleTime() {
        Distribution.Line past = new Distribution.Line(
                new Assignee.ToUnit(office.finance),
                Part.LEAD,
                Optional.of(new TimeLimit.At(office.now().minus(Duration.ofHours(1)))));

        DryRun run = office.as(office.leader)
                .routing()
                .dryRun(submission, new Distribution("", List.of(past)))
                .orThrow();

        assertTrue(run.troubles().getFirst().is(RoutingTrouble.DUE_IN_PAST));
        assertEquals(Optional.empty(), run.receivers().getFirst().late());
    }

    @Test
    void aDryRunNamesWhatWouldBeRefusedAndTheActRefusesTheSame() {
        Distribution twoLeads =
                new Distribution("", List.of(toUnit(office.home, Part.LEAD), toUnit(office.finance, Part.LEAD)));

        DryRun run =
                office.as(office.leader).routing().dryRun(submission, twoLeads).orThrow();
        Outcome<DryRun> act = office.as(office.leader).routing().assign(office.seen(submission), twoLeads);

        assertTrue(run.troubles().getFirst().is(RoutingTrouble.SECOND_LEAD));
        assertEquals(run.troubles(), act.troubles());
        assertTrue(leaderAssigns(toUnit(office.records, Part.LEAD)).refusedFor(RoutingTrouble.UNIT_WITHOUT_HEAD));
        assertTrue(leaderAssigns(toPerson(office.homeOfficer, office.finance, Part.LEAD))
                .refusedFor(RoutingTrouble.UNKNOWN_ASSIGNEE));
    }

    @Test
    @Conforms("VI.III.1.i")
    void assigningPutsItOnTheRightDesksAndTellsEachOnce() {
        leaderAssigns(
                        toUnit(office.home, Part.LEAD),
                        toUnit(office.finance, Part.CO_OPERATE),
                        toPerson(office.deputyLeader, office.leadership, Part.INFORM))
                .orThrow();

        assertEquals(List.of(Worklist.TO_ASSIGN), desk(office.homeHead));
        assertEquals(List.of(Worklist.CO_OPERATING), desk(office.financeHead));
        assertEquals(List.of(Worklist.FOR_INFORMATION), desk(office.deputyLeader));
        assertEquals(List.of(Worklist.ASSIGNED_BY_ME), desk(office.leader));
        assertEquals(List.of(Notification.Kind.NEW), told(office.homeHead));
        assertEquals(HandlingState.ASSIGNED, office.document(document).state());
    }

    @Test
    void afterAssigningAssigningIsNotTheNextThingAnyMoreUntilSomebodyIsLateAndIsToBeReminded() {
        leaderAssigns(new Distribution.Line(
                        new Assignee.ToPerson(office.homeOfficer, office.home),
                        Part.LEAD,
                        Optional.of(new TimeLimit.At(FRIDAY))))
                .orThrow();

        assertEquals(Step.ASSIGN_FURTHER, firstStep(office.leader));
        assertEquals(Step.REPLY_EXPECTED, firstStep(office.homeOfficer));

        office.pass(Duration.between(office.now(), FRIDAY).plusHours(1));

        assertEquals(Step.URGE_LATE, firstStep(office.leader));
        assertEquals(Step.REPLY_EXPECTED, firstStep(office.homeOfficer));
    }

    private Step firstStep(AccountId person) {
        return office.as(person)
                .incoming()
                .view(document)
                .orThrow()
                .steps()
                .getFirst()
                .step();
    }

    @Test
    void aHeadOfAUnitAssignsWithinTheUnitOnly() {
        leaderAssigns(toUnit(office.home, Part.LEAD)).orThrow();
        Assignment lead = office.given(document, Part.LEAD);

        assertTrue(office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(lead.id()),
                        new Distribution("", List.of(toPerson(office.financeOfficer, office.finance, Part.LEAD))))
                .refusedFor(RoutingTrouble.OUTSIDE_OWN_UNIT));
        assertTrue(office.as(office.financeHead)
                .routing()
                .assign(
                        office.seen(lead.id()),
                        new Distribution("", List.of(toPerson(office.financeOfficer, office.finance, Part.LEAD))))
                .refusedFor(GateTrouble.NO_RELATION));
    }

    @Test
    void aHeadOfAUnitMayLetOthersOutsideKnowButNotWork() {
        leaderAssigns(toUnit(office.home, Part.LEAD)).orThrow();
        Assignment lead = office.given(document, Part.LEAD);
        Distribution.Line own = toPerson(office.homeOfficer, office.home, Part.LEAD);

        assertTrue(office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(lead.id()),
                        new Distribution(
                                "", List.of(own, toPerson(office.financeOfficer, office.finance, Part.CO_OPERATE))))
                .refusedFor(RoutingTrouble.OUTSIDE_OWN_UNIT));
        office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(lead.id()),
                        new Distribution(
                                "", List.of(own, toPerson(office.financeOfficer, office.finance, Part.INFORM))))
                .orThrow();
    }

    @Test
    @Conforms({"IV.slip", "VI.III.5.a"})
    void theSlipShowsLeaderUnitAndHandlerEachWithPeopleAndDeadlines() throws IOException {
        Assignment officers = handedToOfficer();
        office.as(office.homeOfficer)
                .routing()
                .giveOpinion(
                        office.seen(officers.id()),
                        new OpinionDraft(Opinion.Kind.PROPOSAL, "Đề xuất ban hành công văn trả lời", List.of()))
                .orThrow();

        RoutingView view = office.as(office.leader).routing().routing(document).orThrow();

        assertEquals(
                List.of(Level.SUBMISSION, Level.LEADER, Level.UNIT),
                view.directions().stream().map(line -> line.direction().level()).toList());
        assertEquals("Nguyễn Văn Lãnh", view.directions().get(1).giver());
        assertEquals(List.of("LEAD Phòng Nội vụ 2026-11-30", "CO_OPERATE Phòng Tài chính 2026-11-30"), tasks(view, 1));
        assertEquals(List.of("LEAD Hoàng Văn Viên 2026-11-27"), tasks(view, 2));
        assertEquals(
                "Đề xuất ban hành công văn trả lời",
                view.opinions().getFirst().opinion().words());
        assertEquals("Hoàng Văn Viên", view.opinions().getFirst().author());
        assertEquals(
                List.of(0, 1, 2, 1),
                view.nodes().stream().map(RoutingView.Node::depth).toList());
        String trace = office.as(office.leader)
                .incoming()
                .view(document)
                .orThrow()
                .metadata()
                .get(IncomingField.TRACE_HEADER_LIST);
        assertTrue(trace.contains("Phòng Nội vụ chủ trì tham mưu"), trace);
        try (InputStream slip = office.as(office.leader)
                .incoming()
                .printSlip(document)
                .orThrow()
                .content()
                .open()) {
            assertEquals("%PDF", new String(slip.readNBytes(4), "US-ASCII"));
        }
    }

    @Test
    @Conforms("S.steps-carry-files")
    void everyHandingOnCarriesTheFilesAndAnOpinionAddsItsOwn() {
        Assignment officers = handedToOfficer();
        office.as(office.homeOfficer)
                .routing()
                .giveOpinion(
                        office.seen(officers.id()),
                        new OpinionDraft(
                                Opinion.Kind.OPINION,
                                "Gửi kèm số liệu",
                                List.of(IncomingOffice.file("số liệu.pdf", TinyPdf.of(1, "So lieu")))))
                .orThrow();

        List<DocumentFile> seenByPartner = office.as(office.financeHead)
                .incoming()
                .view(document)
                .orThrow()
                .files();
        RoutingView view =
                office.as(office.financeHead).routing().routing(document).orThrow();

        assertEquals(2, seenByPartner.size());
        assertEquals(DocumentFile.Kind.HANDLING, seenByPartner.getLast().kind());
        assertEquals(seenByPartner.getLast(), view.opinions().getFirst().files().getFirst());
        DryRun run = office.as(office.financeHead)
                .routing()
                .dryRun(
                        office.given(document, Part.CO_OPERATE).id(),
                        new Distribution("", List.of(toPerson(office.financeOfficer, office.finance, Part.CO_OPERATE))))
                .orThrow();
        assertEquals(seenByPartner, run.files());
    }

    /** Who got what by one of the directions. */
    private static List<String> tasks(RoutingView view, int direction) {
        Direction given = view.directions().get(direction).direction();
        return view.nodes().stream()
                .filter(node -> node.assignment().direction().equals(given.id()))
                .map(node -> node.assignment().part() + " " + node.who() + " "
                        + WorkingCalendar.dayOf(node.assignment().due().orElseThrow()))
                .toList();
    }
}
