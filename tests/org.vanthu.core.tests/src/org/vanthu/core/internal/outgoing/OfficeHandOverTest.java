package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.api.outgoing.OpinionRequest;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.BegunPost;
import org.vanthu.api.people.PostDraft;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.time.TimeLimit;
import org.vanthu.domain.work.Worklist;
import org.vanthu.testkit.Conforms;

/** What a post brings along: opinions of a unit, the clerk's work, heading a unit; and leaving the office for good. */
class OfficeHandOverTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @RegisterExtension
    final HandOverScene scene = new HandOverScene(OFFICE);

    @Test
    @Conforms("S.accounts")
    void whatAUnitIsAskedIsAnsweredByItsNewHeadAndWhatAPersonIsAskedByNobodyElse() {
        UnitId unit = OFFICE.office().unit(OFFICE.district, "Phòng Nội vụ", "NV");
        AccountId former = scene.arrives(unit, "truongnv", "Đào Văn Cũ", Position.Rank.HEAD, Role.UNIT_HEAD);
        AccountId next = scene.arrives(unit, "phonv", "Tạ Thị Kế", Position.Rank.DEPUTY, Role.UNIT_HEAD);
        OutgoingDocument askedUnit = asked(Set.of(unit), Set.of());
        OutgoingDocument askedPerson = asked(Set.of(), Set.of(former));

        OpenWork elsewhere = scene.foreseen(former, OFFICE.checker);
        OpenWork moved = scene.handedOver(former, next);

        assertEquals(0, elsewhere.opinions());
        assertEquals(1, elsewhere.stuck());
        assertEquals(1, moved.opinions());
        assertEquals(1, moved.ownOpinions());
        assertEquals(List.of(), scene.desk(former, askedUnit));
        assertEquals(List.of(Worklist.AWAITING_OPINION), scene.desk(next, askedUnit));
        assertEquals(List.of(), scene.desk(next, askedPerson));
        assertTrue(OFFICE.told("chuyenvien", askedPerson.id()).contains("PROGRESS:" + HandOverScene.WHY));
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
        OpinionRequest request = new OpinionRequest(people, units, new TimeLimit.Days(3), "Xin ý kiến");
        return OFFICE.as("chuyenvien")
                .drafting()
                .askOpinions(seen(OFFICE.draft(OFFICE.letter())), request)
                .orThrow();
    }

    @Test
    void whatIsToBeIssuedGoesToAnotherClerkOnly() {
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
        AccountId second = scene.arrives("vanthuhai", "Hồ Thị Hai", Position.Rank.MEMBER, Role.CLERK);

        OpenWork elsewhere = scene.foreseen(OFFICE.clerk, scene.newcomer);
        OpenWork moved = scene.handedOver(OFFICE.clerk, second);

        assertEquals(0, elsewhere.clerkWork());
        assertTrue(elsewhere.stuck() > 0, elsewhere.toString());
        assertTrue(moved.clerkWork() > 0, moved.toString());
        assertEquals(List.of(Worklist.AWAITING_ISSUE), scene.desk(second, signed));
        assertEquals(List.of(), scene.desk(OFFICE.clerk, signed));
    }

    @Test
    void whoGivesAPostOfHeadLearnsWhoHeadedTheUnitUntilNow() {
        UnitId unit = OFFICE.office().unit(OFFICE.district, "Phòng Kinh tế", "KT");
        AccountId former = scene.arrives(unit, "truongcu", "Mai Văn Cũ", Position.Rank.HEAD, Role.UNIT_HEAD);
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
        scene.handedOver(OFFICE.officer, scene.newcomer);

        Outcome<?> early = scene.close(scene.newcomer);
        scene.handedOver(scene.newcomer, OFFICE.officer);
        Outcome<?> then = scene.close(scene.newcomer);

        assertTrue(early.refusedFor(AccountTrouble.ACCOUNT_HAS_OPEN_WORK), early.toString());
        assertTrue(then.isDone(), then.toString());
    }
}
