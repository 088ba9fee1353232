package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** Drafts, checks and signatures of a person who leaves. */
class OutgoingHandOverTest {

    private static final String WHY = "Chuyển công tác từ ngày 01/12/2026";

    /** One for each test: what one person hands over is everything they have. */
    private final OutgoingOffice office = new OutgoingOffice();

    private AccountId newcomer;

    @BeforeEach
    void aNewcomer() throws IOException {
        office.open();
        newcomer = arrives("nguoimoi", "Lý Thị Mới", Position.Rank.MEMBER, Role.OFFICER);
    }

    @AfterEach
    void closeTheOffice() throws IOException {
        office.close();
    }

    private AccountId arrives(String login, String name, Position.Rank rank, Role... roles) {
        AccountId person = office.office().person(office.district, login, name);
        try (Session administrator = office.office().asAdministrator()) {
            administrator
                    .accounts()
                    .beginPost(office.unit, PostDraft.now(person, "Chuyên viên", rank, Set.of(roles)))
                    .orThrow();
        }
        return person;
    }

    private OpenWork foreseen(AccountId from, AccountId to) {
        try (Session administrator = office.office().asAdministrator()) {
            return administrator.handOver().foresee(from, to).orThrow();
        }
    }

    private OpenWork handedOver(AccountId from, AccountId to) {
        try (Session administrator = office.office().asAdministrator()) {
            return administrator.handOver().handOver(from, to, WHY).orThrow();
        }
    }

    private OutgoingDocument now(OutgoingDocument document) {
        return office.find(document.id());
    }

    private List<Worklist> desk(AccountId person, OutgoingDocument document) {
        return office.office()
                .office()
                .store()
                .read(stores -> stores.desks().of(person, document.id()).stream()
                        .map(WorkItem::worklist)
                        .toList());
    }

    private OutgoingDocument submitted() {
        return office.as("chuyenvien")
                .drafting()
                .submit(seen(office.draft(office.letter())))
                .orThrow();
    }

    @Test
    @Conforms("S.accounts")
    void aDraftIsWrittenOnByWhoTakesItOver() {
        OutgoingDocument draft = office.draft(office.letter());

        assertEquals(1, foreseen(office.officer, newcomer).drafts());
        assertEquals(office.officer, now(draft).drafter());
        OpenWork moved = handedOver(office.officer, newcomer);

        assertEquals(1, moved.drafts());
        assertEquals(0, moved.backForRouting());
        assertEquals(newcomer, now(draft).drafter());
        assertEquals(List.of(Worklist.DRAFTS), desk(newcomer, draft));
        assertEquals(List.of(), desk(office.officer, draft));
        assertEquals(List.of("NEW:" + WHY), office.told("nguoimoi", draft.id()));
        assertTrue(office.as("nguoimoi").drafting().submit(seen(now(draft))).isDone());
        assertTrue(
                office.as("chuyenvien").drafting().open(draft.id()).troubles().size() > 0);
        Event event = office.office().events().stream()
                .filter(one -> one.act().equals("DRAFT_HANDED_OVER"))
                .findFirst()
                .orElseThrow();
        assertEquals(draft.id().toString(), event.objectId());
        assertEquals(newcomer.toString(), event.payload().fact("to").orElseThrow());
    }

    @Test
    void aCheckGoesToWhoMayCheckAndElseTheDraftGoesBack() {
        OutgoingDocument toChecker = submitted();
        OutgoingDocument toOfficer = submitted();
        AccountId secondHead = arrives("phophong", "Cao Thị Phó", Position.Rank.DEPUTY, Role.UNIT_HEAD);

        // an officer has no role for checking content
        OpenWork refused = foreseen(office.head, newcomer);
        OpenWork moved = handedOver(office.head, secondHead);

        assertEquals(2, refused.backForRouting());
        assertEquals(2, moved.drafts());
        for (OutgoingDocument document : List.of(toChecker, toOfficer)) {
            assertEquals(OutgoingState.CONTENT_CHECK, now(document).state());
            assertEquals(secondHead, now(document).route().orElseThrow().contentChecker());
            assertEquals(List.of(Worklist.AWAITING_CHECK), desk(secondHead, document));
        }
        assertTrue(office.as("phophong")
                .drafting()
                .approveContent(seen(now(toChecker)), "")
                .isDone());
    }

    @Test
    @Conforms("ND30.10-13")
    void whatWasApprovedForOnesSignatureGoesBackForRoutingAndNobodySignsSilentlyInstead() {
        OutgoingDocument atSigner = office.atSigner(office.draft(office.letter()));
        OutgoingDocument signed = office.signed(office.atSigner(office.draft(office.letter())));
        OutgoingDocument early = office.draft(office.letter());

        OpenWork foreseen = foreseen(office.leader, office.deputy);
        OpenWork moved = handedOver(office.leader, office.deputy);

        assertEquals(2, foreseen.backForRouting());
        assertEquals(foreseen, moved);
        for (OutgoingDocument document : List.of(atSigner, early)) {
            OutgoingDocument after = now(document);
            assertEquals(OutgoingState.DRAFTING, after.state());
            assertEquals(Optional.empty(), after.route());
            assertEquals(Signer.NONE, after.signer());
            assertEquals(Optional.empty(), after.prepared());
            assertEquals(office.officer, after.drafter());
            assertEquals(List.of(Worklist.DRAFTS), desk(office.officer, document));
            assertEquals(List.of(), desk(office.leader, document));
            assertEquals(List.of(), desk(office.deputy, document));
        }
        assertEquals(signed, now(signed));
        Outcome<OutgoingDocument> straight = office.as("chuyenvien").drafting().submit(seen(now(atSigner)));
        assertTrue(straight.refusedFor(DraftingTrouble.WITHOUT_ROUTE), straight.toString());
        assertTrue(office.told("chuyenvien", atSigner.id()).contains("NEW:" + WHY));
    }

    @Test
    void afterNewRoutingTheOtherLeaderSignsUnderTheirOwnName() {
        OutgoingDocument atSigner = office.atSigner(office.draft(office.letter()));
        handedOver(office.leader, office.deputy);

        OutgoingDocument routed = office.as("chuyenvien")
                .drafting()
                .route(
                        seen(now(atSigner)),
                        new ApprovalRoute(
                                office.head,
                                office.checker,
                                office.deputy,
                                SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch")))
                .orThrow();
        Outcome<OutgoingDocument> stale = office.as("chuyenvien").drafting().submit(seen(routed));
        OutgoingDocument composed = office.as("chuyenvien")
                .drafting()
                .compose(seen(routed), new Composition(List.of(), "Nội dung như trước."))
                .orThrow();
        OutgoingDocument signed = office.signed(office.atSigner(composed), "phochutich", SoftTokens.DEPUTY);

        assertTrue(stale.refusedFor(DraftingTrouble.COMPOSED_EARLIER), stale.toString());
        assertEquals(office.deputy, signed.signature().orElseThrow().by());
        assertEquals(SoftTokens.DEPUTY, signed.signer().fullName());
    }

    @Test
    void nobodyComesToCheckWhatTheyDraft() {
        OutgoingDocument submitted = submitted();

        OpenWork moved = handedOver(office.officer, office.head);

        assertEquals(1, moved.backForRouting());
        assertEquals(office.head, now(submitted).drafter());
        assertEquals(OutgoingState.DRAFTING, now(submitted).state());
        assertEquals(Optional.empty(), now(submitted).route());
        assertEquals(List.of(Worklist.DRAFTS), desk(office.head, submitted));
    }

    @Test
    void withoutAPostInTheBodyNothingOfItMoves() {
        OutgoingDocument draft = office.draft(office.letter());

        OpenWork foreseen = foreseen(office.officer, office.communeLeader);

        assertEquals(0, foreseen.drafts());
        assertEquals(1, foreseen.stuck());
        assertEquals(office.officer, now(draft).drafter());
    }

    @Test
    @Conforms("S.accounts")
    void anAccountWithDraftsOrSignaturesToGiveIsNotClosedBeforeTheyAreHandedOver() {
        office.draft(office.letter());

        Outcome<?> early = close(office.officer);
        handedOver(office.officer, newcomer);
        Outcome<?> then = close(office.officer);

        assertTrue(early.refusedFor(AccountTrouble.ACCOUNT_HAS_OPEN_WORK), early.toString());
        assertTrue(then.isDone(), then.toString());
    }

    private Outcome<?> close(AccountId person) {
        try (Session administrator = office.office().asAdministrator()) {
            return administrator
                    .accounts()
                    .close(new Seen<>(person, office.office().version(person)), WHY);
        }
    }
}
