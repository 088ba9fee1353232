package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.Completion;
import org.vanthu.api.incoming.Distribution;
import org.vanthu.api.incoming.DryRun;
import org.vanthu.api.incoming.FollowUpRow;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.NextStep.Step;
import org.vanthu.api.incoming.OpinionDraft;
import org.vanthu.api.incoming.RoutingView;
import org.vanthu.api.incoming.Submission;
import org.vanthu.api.incoming.WorkRow;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Language;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.DocumentFile;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.AssignmentWish;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.Level;
import org.vanthu.domain.routing.Opinion;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.routing.Timeliness;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** NĐ 30/2020, Art. 23 and 24, from the clerk's submission to the work done. */
@Conforms({"ND30.20-24", "VI.III.1.m"})
class RoutingTest {

    private static final String REASON = "Không thuộc nhiệm vụ của phòng";
    private static final Instant FRIDAY = Instant.parse("2026-11-27T10:00:00Z");

    @RegisterExtension
    final IncomingOffice office = new IncomingOffice();

    private DocumentId document;
    private AssignmentId submission;

    @BeforeEach
    void submitOne() {
        document = office.register("513").document();
        submission = office.submitted(document);
    }

    private List<Worklist> desk(AccountId account) {
        return office.data().store().read(stores -> stores.desks().of(account, document)).stream()
                .map(item -> item.worklist())
                .sorted()
                .toList();
    }

    private List<Notification.Kind> told(AccountId account) {
        return office.as(account).notifications().newest(20).orThrow().stream()
                .map(notice -> notice.notification().kind())
                .toList();
    }

    private AssignmentWish toUnit(UnitId unit, Part part) {
        return IncomingOffice.wish(new Assignee.ToUnit(unit), part);
    }

    private AssignmentWish toPerson(AccountId account, UnitId unit, Part part) {
        return IncomingOffice.wish(new Assignee.ToPerson(account, unit), part);
    }

    private Outcome<DryRun> leaderAssigns(AssignmentWish... wishes) {
        return office.as(office.leader)
                .routing()
                .assign(office.seen(submission), new Distribution("Phòng Nội vụ chủ trì tham mưu", List.of(wishes)));
    }

    /** The leader lets the home unit lead and the finance unit co-operate; the head hands it to the officer. */
    private Assignment handedToOfficer() {
        leaderAssigns(toUnit(office.home, Part.LEAD), toUnit(office.finance, Part.CO_OPERATE))
                .orThrow();
        Assignment lead = office.given(document, Part.LEAD);
        office.as(office.homeHead)
                .routing()
                .assign(
                        office.seen(lead.id()),
                        new Distribution(
                                "Đ/c Viên xử lý",
                                List.of(new AssignmentWish(
                                        new Assignee.ToPerson(office.homeOfficer, office.home),
                                        Part.LEAD,
                                        Optional.of(FRIDAY)))))
                .orThrow();
        return office.given(document, Part.LEAD);
    }

    private Outcome<?> complete(Assignment assignment, AccountId who, String resultDate) {
        return office.as(who)
                .routing()
                .complete(
                        office.seen(assignment.id()),
                        new Completion(LocalDate.parse(resultDate), "Đã báo cáo Sở Y tế", Optional.empty()));
    }

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
        AssignmentWish late = new AssignmentWish(
                new Assignee.ToUnit(office.finance),
                Part.CO_OPERATE,
                Optional.of(office.now().plus(Duration.ofHours(1))));

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
        assertEquals(
                List.of("Chủ trì: Phòng Nội vụ, hạn 30/11/2026", "Phối hợp: Phòng Tài chính, hạn 30/11/2026"),
                view.directions().get(1).receivers());
        assertEquals(
                List.of("Chủ trì: Hoàng Văn Viên, hạn 27/11/2026"),
                view.directions().get(2).receivers());
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
        FollowUpRow row = office.as(office.clerk)
                .incoming()
                .followUp(office.district, 2026, 0, 10)
                .orThrow()
                .getFirst();
        assertEquals(Timeliness.DONE_IN_TIME_CLOSED_LATE, row.timeliness());
        assertTrue(row.progress().contains("27/11/2026") && row.progress().contains("02/12/2026"), row.progress());
        assertEquals("Phòng Nội vụ, Phòng Tài chính", row.receivers());
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
}
