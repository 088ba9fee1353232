package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.BegunPost;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.drafting.ApprovalRoute;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.Mandate;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.drafting.SigningCapacity;
import org.vanthu.domain.organisation.Account;
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

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static int arrived;
    private String login;
    private AccountId newcomer;

    @BeforeEach
    void aNewcomerAndNothingLeftFromBefore() {
        login = "nguoimoi" + ++arrived;
        newcomer = arrives(login, "Lý Thị Mới", Position.Rank.MEMBER, Role.OFFICER);
        for (AccountId person : List.of(OFFICE.officer, OFFICE.head, OFFICE.leader)) {
            try (Session administrator = OFFICE.office().asAdministrator()) {
                if (administrator.handOver().openWork(person).orThrow().isMovable()) {
                    administrator
                            .handOver()
                            .handOver(person, newcomer, "Dọn bàn trước khi bắt đầu")
                            .orThrow();
                }
            }
        }
        login = "nguoimoi" + ++arrived;
        newcomer = arrives(login, "Lý Thị Mới", Position.Rank.MEMBER, Role.OFFICER);
    }

    private AccountId arrives(String login, String name, Position.Rank rank, Role... roles) {
        return arrives(OFFICE.unit, login, name, rank, roles);
    }

    private AccountId arrives(UnitId unit, String login, String name, Position.Rank rank, Role... roles) {
        AccountId person = OFFICE.office().person(OFFICE.district, login, name);
        try (Session administrator = OFFICE.office().asAdministrator()) {
            administrator
                    .accounts()
                    .beginPost(unit, PostDraft.now(person, "Chuyên viên", rank, Set.of(roles)))
                    .orThrow();
        }
        return person;
    }

    private OpenWork foreseen(AccountId from, AccountId to) {
        try (Session administrator = OFFICE.office().asAdministrator()) {
            return administrator.handOver().foresee(from, to).orThrow();
        }
    }

    private OpenWork handedOver(AccountId from, AccountId to) {
        try (Session administrator = OFFICE.office().asAdministrator()) {
            return administrator.handOver().handOver(from, to, WHY).orThrow();
        }
    }

    private OutgoingDocument now(OutgoingDocument document) {
        return OFFICE.find(document.id());
    }

    private List<Worklist> desk(AccountId person, OutgoingDocument document) {
        return OFFICE.office()
                .office()
                .store()
                .read(stores -> stores.desks().of(person, document.id()).stream()
                        .map(WorkItem::worklist)
                        .toList());
    }

    private OutgoingDocument submitted() {
        return OFFICE.as("chuyenvien")
                .drafting()
                .submit(seen(OFFICE.draft(OFFICE.letter())))
                .orThrow();
    }

    @Test
    @Conforms("S.accounts")
    void aDraftIsWrittenOnByWhoTakesItOver() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        assertEquals(1, foreseen(OFFICE.officer, newcomer).drafts());
        assertEquals(OFFICE.officer, now(draft).drafter());
        OpenWork moved = handedOver(OFFICE.officer, newcomer);

        assertEquals(1, moved.drafts());
        assertEquals(0, moved.backForRouting());
        assertEquals(newcomer, now(draft).drafter());
        assertEquals(List.of(Worklist.DRAFTS), desk(newcomer, draft));
        assertEquals(List.of(), desk(OFFICE.officer, draft));
        assertEquals(List.of("NEW:" + WHY), OFFICE.told(login, draft.id()));
        assertTrue(OFFICE.as(login).drafting().submit(seen(now(draft))).isDone());
        assertTrue(
                OFFICE.as("chuyenvien").drafting().open(draft.id()).troubles().size() > 0);
        Event event = OFFICE.office().events().stream()
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
        OpenWork refused = foreseen(OFFICE.head, newcomer);
        OpenWork moved = handedOver(OFFICE.head, secondHead);

        assertEquals(2, refused.backForRouting());
        assertEquals(2, moved.drafts());
        for (OutgoingDocument document : List.of(toChecker, toOfficer)) {
            assertEquals(OutgoingState.CONTENT_CHECK, now(document).state());
            assertEquals(secondHead, now(document).route().orElseThrow().contentChecker());
            assertEquals(List.of(Worklist.AWAITING_CHECK), desk(secondHead, document));
        }
        assertTrue(OFFICE.as("phophong")
                .drafting()
                .approveContent(seen(now(toChecker)), "")
                .isDone());
    }

    @Test
    @Conforms("ND30.10-13")
    void whatWasApprovedForOnesSignatureGoesBackForRoutingAndNobodySignsSilentlyInstead() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
        OutgoingDocument early = OFFICE.draft(OFFICE.letter());

        OpenWork foreseen = foreseen(OFFICE.leader, OFFICE.deputy);
        OpenWork moved = handedOver(OFFICE.leader, OFFICE.deputy);

        assertEquals(2, foreseen.backForRouting());
        assertEquals(foreseen, moved);
        for (OutgoingDocument document : List.of(atSigner, early)) {
            OutgoingDocument after = now(document);
            assertEquals(OutgoingState.DRAFTING, after.state());
            assertEquals(Optional.empty(), after.route());
            assertEquals(Signer.NONE, after.signer());
            assertEquals(Optional.empty(), after.prepared());
            assertEquals(OFFICE.officer, after.drafter());
            assertEquals(List.of(Worklist.DRAFTS), desk(OFFICE.officer, document));
            assertEquals(List.of(), desk(OFFICE.leader, document));
            assertEquals(List.of(), desk(OFFICE.deputy, document));
        }
        assertEquals(signed, now(signed));
        Outcome<OutgoingDocument> straight = OFFICE.as("chuyenvien").drafting().submit(seen(now(atSigner)));
        assertTrue(straight.refusedFor(DraftingTrouble.WITHOUT_ROUTE), straight.toString());
        assertTrue(OFFICE.told("chuyenvien", atSigner.id()).contains("NEW:" + WHY));
    }

    @Test
    void afterNewRoutingTheOtherLeaderSignsUnderTheirOwnName() {
        OutgoingDocument atSigner = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));
        handedOver(OFFICE.leader, OFFICE.deputy);

        OutgoingDocument routed = OFFICE.as("chuyenvien")
                .drafting()
                .route(
                        seen(now(atSigner)),
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
        OutgoingDocument submitted = submitted();

        OpenWork moved = handedOver(OFFICE.officer, OFFICE.head);

        assertEquals(1, moved.backForRouting());
        assertEquals(OFFICE.head, now(submitted).drafter());
        assertEquals(OutgoingState.DRAFTING, now(submitted).state());
        assertEquals(Optional.empty(), now(submitted).route());
        assertEquals(List.of(Worklist.DRAFTS), desk(OFFICE.head, submitted));
    }

    @Test
    void withoutAPostInTheBodyNothingOfItMoves() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        OpenWork foreseen = foreseen(OFFICE.officer, OFFICE.communeLeader);

        assertEquals(0, foreseen.drafts());
        assertEquals(1, foreseen.stuck());
        assertEquals(OFFICE.officer, now(draft).drafter());
    }

    @Test
    @Conforms("S.accounts")
    void whatAUnitIsAskedIsAnsweredByItsNewHeadAndWhatAPersonIsAskedByNobodyElse() {
        UnitId unit = OFFICE.office().unit(OFFICE.district, "Phòng Nội vụ", "NV");
        AccountId former = arrives(unit, "truongnv", "Đào Văn Cũ", Position.Rank.HEAD, Role.UNIT_HEAD);
        AccountId next = arrives(unit, "phonv", "Tạ Thị Kế", Position.Rank.DEPUTY, Role.UNIT_HEAD);
        OutgoingDocument askedUnit = asked(Set.of(unit), Set.of());
        OutgoingDocument askedPerson = asked(Set.of(), Set.of(former));

        OpenWork elsewhere = foreseen(former, OFFICE.checker);
        OpenWork moved = handedOver(former, next);

        assertEquals(0, elsewhere.opinions());
        assertEquals(1, elsewhere.stuck());
        assertEquals(1, moved.opinions());
        assertEquals(1, moved.ownOpinions());
        assertEquals(List.of(), desk(former, askedUnit));
        assertEquals(List.of(Worklist.AWAITING_OPINION), desk(next, askedUnit));
        assertEquals(List.of(), desk(next, askedPerson));
        assertTrue(OFFICE.told("chuyenvien", askedPerson.id()).contains("PROGRESS:" + WHY));
        assertTrue(
                OFFICE.as("truongnv").drafting().open(askedUnit.id()).troubles().size() > 0);
        assertTrue(OFFICE.as("phonv")
                .drafting()
                .giveOpinion(askedUnit.id(), Opinion.Verdict.AGREE, "")
                .isDone());
        assertTrue(OFFICE.as("phonv")
                        .drafting()
                        .giveOpinion(askedPerson.id(), Opinion.Verdict.AGREE, "")
                        .troubles()
                        .size()
                > 0);
    }

    private OutgoingDocument asked(Set<UnitId> units, Set<AccountId> people) {
        OpinionRequest request =
                new OpinionRequest(people, units, OFFICE.office().now().plus(Duration.ofDays(3)), "Xin ý kiến");
        return OFFICE.as("chuyenvien")
                .drafting()
                .askOpinions(seen(OFFICE.draft(OFFICE.letter())), request)
                .orThrow();
    }

    @Test
    void whatIsToBeIssuedGoesToAnotherClerkOnly() {
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
        AccountId second = arrives("vanthuhai", "Hồ Thị Hai", Position.Rank.MEMBER, Role.CLERK);

        OpenWork elsewhere = foreseen(OFFICE.clerk, newcomer);
        OpenWork moved = handedOver(OFFICE.clerk, second);

        assertEquals(0, elsewhere.clerkWork());
        assertTrue(elsewhere.stuck() > 0, elsewhere.toString());
        assertTrue(moved.clerkWork() > 0, moved.toString());
        assertEquals(List.of(Worklist.AWAITING_ISSUE), desk(second, signed));
        assertEquals(List.of(), desk(OFFICE.clerk, signed));
    }

    @Test
    void whoGivesAPostOfHeadLearnsWhoHeadedTheUnitUntilNow() {
        UnitId unit = OFFICE.office().unit(OFFICE.district, "Phòng Kinh tế", "KT");
        AccountId former = arrives(unit, "truongcu", "Mai Văn Cũ", Position.Rank.HEAD, Role.UNIT_HEAD);
        AccountId next = OFFICE.office().person(OFFICE.district, "truongmoi", "Lưu Văn Trưởng");
        PostDraft asHead = PostDraft.now(next, "Chánh Văn phòng", Position.Rank.HEAD, Set.of(Role.UNIT_HEAD));
        PostDraft asMember = PostDraft.now(next, "Chuyên viên", Position.Rank.MEMBER, Set.of(Role.OFFICER));
        try (Session administrator = OFFICE.office().asAdministrator()) {
            Accounts accounts = administrator.accounts();
            List<Account> ofMember = accounts.foresee(unit, asMember).orThrow().otherHeads();
            List<Account> whileHeading =
                    accounts.foresee(unit, asHead).orThrow().otherHeads();
            PostId before = OFFICE.office()
                    .office()
                    .store()
                    .read(stores -> stores.posts().ofAccount(former).getFirst().id());
            OFFICE.office().pass(Duration.ofMinutes(1));
            accounts.endPost(before).orThrow();
            BegunPost begun = accounts.beginPost(unit, asHead).orThrow();

            assertEquals(List.of(), ofMember);
            assertEquals(List.of(former), whileHeading.stream().map(Account::id).toList());
            assertEquals(
                    List.of(former),
                    begun.brought().otherHeads().stream().map(Account::id).toList());
        }
    }

    @Test
    @Conforms("S.accounts")
    void anAccountWithDraftsOrSignaturesToGiveIsNotClosedBeforeTheyAreHandedOver() {
        OFFICE.draft(OFFICE.letter());
        handedOver(OFFICE.officer, newcomer);

        Outcome<?> early = close(newcomer);
        handedOver(newcomer, OFFICE.officer);
        Outcome<?> then = close(newcomer);

        assertTrue(early.refusedFor(AccountTrouble.ACCOUNT_HAS_OPEN_WORK), early.toString());
        assertTrue(then.isDone(), then.toString());
    }

    private Outcome<?> close(AccountId person) {
        try (Session administrator = OFFICE.office().asAdministrator()) {
            return administrator
                    .accounts()
                    .close(new Seen<>(person, OFFICE.office().version(person)), WHY);
        }
    }
}
