package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** Drafts, checks and signatures of a person who leaves. */
class OutgoingHandOverTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @RegisterExtension
    final HandOverScene scene = new HandOverScene(OFFICE);

    @Test
    @Conforms("S.accounts")
    void aDraftIsWrittenOnByWhoTakesItOver() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        assertEquals(1, scene.foreseen(OFFICE.officer, scene.newcomer).drafts());
        assertEquals(OFFICE.officer, scene.now(draft).drafter());
        OpenWork moved = scene.handedOver(OFFICE.officer, scene.newcomer);

        assertEquals(1, moved.drafts());
        assertEquals(0, moved.backForRouting());
        assertEquals(scene.newcomer, scene.now(draft).drafter());
        assertEquals(List.of(Worklist.DRAFTS), scene.desk(scene.newcomer, draft));
        assertEquals(List.of(), scene.desk(OFFICE.officer, draft));
        assertEquals(List.of("NEW:" + HandOverScene.WHY), OFFICE.told(scene.login, draft.id()));
        assertTrue(
                OFFICE.as(scene.login).drafting().submit(seen(scene.now(draft))).isDone());
        assertTrue(
                OFFICE.as("chuyenvien").drafting().open(draft.id()).troubles().size() > 0);
        Event event = OFFICE.office().events().stream()
                .filter(one -> one.act().equals("DRAFT_HANDED_OVER"))
                .findFirst()
                .orElseThrow();
        assertEquals(draft.id().toString(), event.objectId());
        assertEquals(scene.newcomer.toString(), event.payload().fact("to").orElseThrow());
    }

    @Test
    void aCheckGoesToWhoMayCheckAndElseTheDraftGoesBack() {
        OutgoingDocument toChecker = scene.submitted();
        OutgoingDocument toOfficer = scene.submitted();
        AccountId secondHead = scene.arrives("phophong", "Cao Thị Phó", Position.Rank.DEPUTY, Role.UNIT_HEAD);

        // an officer has no role for checking content
        OpenWork refused = scene.foreseen(OFFICE.head, scene.newcomer);
        OpenWork moved = scene.handedOver(OFFICE.head, secondHead);

        assertEquals(2, refused.backForRouting());
        assertEquals(2, moved.drafts());
        for (OutgoingDocument document : List.of(toChecker, toOfficer)) {
            assertEquals(OutgoingState.CONTENT_CHECK, scene.now(document).state());
            assertEquals(secondHead, scene.now(document).route().orElseThrow().contentChecker());
            assertEquals(List.of(Worklist.AWAITING_CHECK), scene.desk(secondHead, document));
        }
        assertTrue(OFFICE.as("phophong")
                .drafting()
                .approveContent(seen(scene.now(toChecker)), "")
                .isDone());
    }

    @Test
    @Conforms("ND30.10-13")
    void whatWasApprovedForOnesSignatureGoesBackForRoutingAndNobodySignsSilentlyInstead() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
        OutgoingDocument early = OFFICE.draft(OFFICE.letter());

        OpenWork foreseen = scene.foreseen(OFFICE.leader, OFFICE.deputy);
        OpenWork moved = scene.handedOver(OFFICE.leader, OFFICE.deputy);

        assertEquals(2, foreseen.backForRouting());
        assertEquals(foreseen, moved);
        for (OutgoingDocument document : List.of(atSigner, early)) {
            OutgoingDocument after = scene.now(document);
            assertEquals(OutgoingState.DRAFTING, after.state());
            assertEquals(Optional.empty(), after.route());
            assertEquals(Signer.NONE, after.signer());
            assertEquals(Optional.empty(), after.prepared());
            assertEquals(OFFICE.officer, after.drafter());
            assertEquals(List.of(Worklist.DRAFTS), scene.desk(OFFICE.officer, document));
            assertEquals(List.of(), scene.desk(OFFICE.leader, document));
            assertEquals(List.of(), scene.desk(OFFICE.deputy, document));
        }
        assertEquals(signed, scene.now(signed));
        Outcome<OutgoingDocument> straight = OFFICE.as("chuyenvien").drafting().submit(seen(scene.now(atSigner)));
        assertTrue(straight.refusedFor(DraftingTrouble.WITHOUT_ROUTE), straight.toString());
        assertTrue(OFFICE.told("chuyenvien", atSigner.id()).contains("NEW:" + HandOverScene.WHY));
    }

    @Test
    void afterNewRoutingTheOtherLeaderSignsUnderTheirOwnName() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        scene.handedOver(OFFICE.leader, OFFICE.deputy);

        OutgoingDocument routed = OFFICE.as("chuyenvien")
                .drafting()
                .route(
                        seen(scene.now(atSigner)),
                        new ApprovalRoute(
                                OFFICE.head,
                                OFFICE.checker,
                                OFFICE.deputy,
                                SigningCapacity.of(Mandate.DEPUTY, "Chủ tịch")))
                .orThrow();
        Outcome<OutgoingDocument> stale = OFFICE.as("chuyenvien").drafting().submit(seen(routed));
        OutgoingDocument composed = OFFICE.as("chuyenvien")
                .drafting()
                .compose(seen(routed), new Composition(List.of(), "Nội dung như trước."))
                .orThrow();
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(composed), "phochutich", SoftTokens.DEPUTY);

        assertTrue(stale.refusedFor(DraftingTrouble.COMPOSED_EARLIER), stale.toString());
        assertEquals(OFFICE.deputy, signed.signature().orElseThrow().by());
        assertEquals(SoftTokens.DEPUTY, signed.signer().fullName());
    }

    @Test
    void nobodyComesToCheckWhatTheyDraft() {
        OutgoingDocument submitted = scene.submitted();

        OpenWork moved = scene.handedOver(OFFICE.officer, OFFICE.head);

        assertEquals(1, moved.backForRouting());
        assertEquals(OFFICE.head, scene.now(submitted).drafter());
        assertEquals(OutgoingState.DRAFTING, scene.now(submitted).state());
        assertEquals(Optional.empty(), scene.now(submitted).route());
        assertEquals(List.of(Worklist.DRAFTS), scene.desk(OFFICE.head, submitted));
    }

    @Test
    void withoutAPostInTheBodyNothingOfItMoves() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        OpenWork foreseen = scene.foreseen(OFFICE.officer, OFFICE.communeLeader);

        assertEquals(0, foreseen.drafts());
        assertEquals(1, foreseen.stuck());
        assertEquals(OFFICE.officer, scene.now(draft).drafter());
    }
}
