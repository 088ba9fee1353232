package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.HandBack;
import org.vanthu.api.outgoing.ComposedVersion;
import org.vanthu.api.outgoing.HandedOut;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.api.people.DelegationRow;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Judgement;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.testkit.Conforms;

/** Absence of somebody on the way of an outgoing document: another stands in, and both names are told. */
@Conforms("W.absence")
class OutgoingAbsenceTest {

    @RegisterExtension
    static final OutgoingOffice office = new OutgoingOffice();

    private OutgoingDocument before;
    private DelegationId delegation;
    private OutgoingDocument after;

    /** The head of the office is away; the deputy chairman stands in. One draft lay there already, one comes. */
    @BeforeEach
    void theHeadIsAway() {
        before = submitted();
        delegation = office.delegate("chanhvp", office.deputy);
        after = submitted();
    }

    @AfterEach
    void everybodyIsBack() {
        for (String login : List.of("chanhvp", "chutich", "phochutich")) {
            office.as(login).delegations().mine().orThrow().stream()
                    .map(DelegationRow::delegation)
                    .filter(lent -> lent.isActiveAt(office.office().now()))
                    .forEach(lent -> office.as(login).delegations().revoke(lent.id()));
        }
    }

    private OutgoingDocument submitted() {
        return office.as("chuyenvien")
                .drafting()
                .submit(seen(office.draft(office.letter())))
                .orThrow();
    }

    private OutgoingDocument approvedByDeputy(OutgoingDocument submitted) {
        return office.as("phochutich")
                .drafting()
                .approveContent(seen(submitted), "Thống nhất")
                .orThrow();
    }

    private Event last(OutgoingDocument document) {
        return office.office()
                .office()
                .store()
                .read(stores -> stores.events()
                        .search(EventSearch.ofObject(document.id().toString()), Long.MAX_VALUE, 1))
                .getFirst();
    }

    @Test
    void theDeputyIsToldForWhomAnActWouldBeDoneAndWhatIsOnesOwnBearsNoName() {
        String absent = office.as("chanhvp").whoAmI().orThrow().name();

        OutgoingView seen = office.as("phochutich").drafting().open(before.id()).orThrow();
        OutgoingView own = office.as("chuyenvien").drafting().open(before.id()).orThrow();

        assertEquals(absent, seen.onBehalfOf().get(OutgoingAct.APPROVE_CONTENT));
        assertEquals(seen.mayDo(), seen.onBehalfOf().keySet());
        assertTrue(own.mayDo().contains(OutgoingAct.WITHDRAW), own.mayDo().toString());
        assertEquals(Map.of(), own.onBehalfOf());
    }

    @Test
    void theDeputySeesAndApprovesWhatLiesThereAlreadyAndWhatComesInBothNames() {
        List<?> desk = office
                .as("phochutich")
                .worklists()
                .page(office.head, Worklist.AWAITING_CHECK, DeskOrder.NEWEST_FIRST, 10)
                .orThrow()
                .stream()
                .map(row -> row.item().object())
                .toList();

        OutgoingDocument first = approvedByDeputy(before);
        Event event = last(before);
        approvedByDeputy(after);

        assertTrue(desk.containsAll(List.of(before.id(), after.id())), desk.toString());
        assertEquals(List.of("ASKED:"), office.told("phochutich", after.id()));
        assertEquals(OutgoingState.FORMAT_CHECK, first.state());
        Judgement judgement = office.as("chuyenvien")
                .drafting()
                .open(before.id())
                .orThrow()
                .judgements()
                .getLast();
        assertEquals(office.deputy, judgement.by());
        assertEquals(Optional.of(office.head), judgement.onBehalfOf());
        assertEquals("CONTENT_APPROVED", event.act());
        assertEquals(office.deputy, event.actor());
        assertEquals(Optional.of(office.head), event.onBehalfOf());
    }

    @Test
    @Conforms("ND30.10-13")
    void aDeputyDoesNotApproveInAnothersNameWhatTheDeputyDrafted() {
        office.delegate("phochutich", office.officer);
        ApprovalRoute route =
                new ApprovalRoute(office.deputy, office.checker, office.leader, SigningCapacity.head("Chủ tịch"));
        OutgoingDocument own = office.as("chuyenvien")
                .drafting()
                .submit(seen(office.draft(office.letter(), route)))
                .orThrow();

        Outcome<OutgoingDocument> refused = office.as("chuyenvien").drafting().approveContent(seen(own), "");

        assertTrue(refused.refusedFor(DraftingTrouble.OWN_WORK), refused.toString());
        assertEquals(OutgoingState.CONTENT_CHECK, office.find(own.id()).state());
    }

    @Test
    @Conforms("ND30.10-13")
    void signingIsNotLentButADeputyOfTheHeadSignsInTheDeputysOwnCapacity() {
        OutgoingDocument checked = approvedByDeputy(before);
        OutgoingDocument atSigner =
                office.as("thethuc").drafting().approveFormat(seen(checked), "").orThrow();
        office.delegate("chutich", office.deputy);

        Outcome<HandedOut> refused = office.as("phochutich").signing().handOut(seen(atSigner));
        OutgoingDocument withdrawn = office.as("chuyenvien")
                .drafting()
                .withdraw(seen(atSigner), "Chủ tịch đi công tác, trình Phó Chủ tịch ký")
                .orThrow();
        OutgoingDocument signed = signedForTheHead(withdrawn);

        assertTrue(refused.refusedFor(DraftingTrouble.SIGNING_NOT_LENT), refused.toString());
        assertEquals("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH", signed.signer().position());
        assertEquals(office.deputy, signed.signature().orElseThrow().by());
        assertEquals(Optional.empty(), last(signed).onBehalfOf());
    }

    @Test
    @Conforms("ND30.10-13")
    void whoStandsInForTheSignerDoesNotTakeTheSignatureBack() {
        OutgoingDocument signed = office.signed(office.atSigner(office.draft(office.letter())));
        office.delegate("chutich", office.deputy);

        Outcome<OutgoingDocument> refused =
                office.as("phochutich").signing().undo(seen(signed), "Rút chữ ký của người khác");

        assertFalse(refused.isDone());
        assertEquals(OutgoingState.ISSUE, office.find(signed.id()).state());
        assertEquals(
                OutgoingState.SIGNATURE,
                office.as("chutich")
                        .signing()
                        .undo(seen(signed), "Ký nhầm văn bản")
                        .orThrow()
                        .state());
    }

    private OutgoingDocument signedForTheHead(OutgoingDocument withdrawn) {
        ApprovalRoute route = new ApprovalRoute(
                office.head, office.checker, office.deputy, SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch"));
        OutgoingDocument routed =
                office.as("chuyenvien").drafting().route(seen(withdrawn), route).orThrow();
        ComposedVersion namingTheHead = office.as("chuyenvien")
                .drafting()
                .open(routed.id())
                .orThrow()
                .composed()
                .orElseThrow();
        OutgoingDocument namingTheDeputy = office.as("chuyenvien")
                .drafting()
                .compose(seen(routed), namingTheHead.composition())
                .orThrow();
        OutgoingDocument submitted =
                office.as("chuyenvien").drafting().submit(seen(namingTheDeputy)).orThrow();
        OutgoingDocument checked = office.as("chanhvp")
                .drafting()
                .approveContent(seen(submitted), "")
                .orThrow();
        OutgoingDocument atSigner =
                office.as("thethuc").drafting().approveFormat(seen(checked), "").orThrow();
        return office.signed(atSigner, "phochutich", SoftTokens.DEPUTY);
    }

    @Test
    void aDeputyGivesTheOpinionForWhichTheAbsentPersonWasAsked() {
        OutgoingDocument draft = office.draft(office.letter());
        OutgoingDocument asked = office.as("chuyenvien")
                .drafting()
                .askOpinions(
                        seen(draft),
                        new OpinionRequest(Set.of(office.head), Set.of(), new TimeLimit.Days(2), "Xin ý kiến"))
                .orThrow();

        OutgoingView before =
                office.as("phochutich").drafting().open(asked.id()).orThrow();
        office.as("phochutich")
                .drafting()
                .giveOpinion(asked.id(), Opinion.Verdict.AGREE, "")
                .orThrow();
        Event event = last(asked);
        OutgoingView after = office.as("phochutich").drafting().open(asked.id()).orThrow();

        Opinion opinion = office.as("chuyenvien")
                .drafting()
                .open(asked.id())
                .orThrow()
                .rounds()
                .getFirst()
                .opinions()
                .getFirst();
        assertTrue(before.mayDo().contains(OutgoingAct.GIVE_OPINION));
        assertTrue(before.onBehalfOf().containsKey(OutgoingAct.GIVE_OPINION));
        assertFalse(after.mayDo().contains(OutgoingAct.GIVE_OPINION), "each answers once");
        assertEquals(after.mayDo(), after.onBehalfOf().keySet());
        assertEquals(office.head, opinion.person());
        assertEquals(office.deputy, opinion.given().orElseThrow().by());
        assertEquals(Optional.of(office.head), event.onBehalfOf());
        assertEquals("PROGRESS:Đồng ý", office.told("chuyenvien", asked.id()).getFirst());
    }

    @Test
    void onReturnTheReportNamesEachDraftThatWasJudgedInTheirPlace() {
        approvedByDeputy(before);
        office.as("phochutich")
                .drafting()
                .returnForContent(seen(after), "Thiếu số liệu")
                .orThrow();

        HandBack report = office.as("chanhvp").routing().handBack(delegation).orThrow();

        assertEquals(
                List.of("RETURNED_FOR_CONTENT " + after.id(), "CONTENT_APPROVED " + before.id()),
                report.acts().stream()
                        .map(done -> done.event().act() + " "
                                + done.headlines().getFirst().object())
                        .toList());
        assertEquals(SoftTokens.DEPUTY, report.deputy());
    }

    @Test
    void withTheDelegationsEndTheDeputysHandsAreOffAgain() {
        office.as("chanhvp").delegations().revoke(delegation).orThrow();

        Outcome<OutgoingDocument> refused = office.as("phochutich").drafting().approveContent(seen(before), "");
        Outcome<?> desk = office.as("phochutich")
                .worklists()
                .page(office.head, Worklist.AWAITING_CHECK, DeskOrder.NEWEST_FIRST, 10);

        assertTrue(!refused.isDone(), refused.toString());
        assertTrue(!desk.isDone(), desk.toString());
    }

    @Test
    void whoStandsInForADeputyDoesNotStandInForTheAbsentPerson() {
        AccountId third = office.leader;
        office.delegate("phochutich", third);

        Outcome<OutgoingDocument> refused = office.as("chutich").drafting().approveContent(seen(before), "");

        assertTrue(!refused.isDone(), refused.toString());
        assertEquals(before, office.find(before.id()));
    }
}
