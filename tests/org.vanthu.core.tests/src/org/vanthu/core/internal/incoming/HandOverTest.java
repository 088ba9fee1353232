package org.vanthu.core.internal.incoming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.api.Seen;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.api.incoming.Submission;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.PostId;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.Assignee;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.AssignmentState;
import org.vanthu.domain.routing.Part;
import org.vanthu.domain.routing.RoutingTrouble;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;
import org.vanthu.spi.store.EventSearch;
import org.vanthu.testkit.Conforms;

class HandOverTest extends RoutingScene {

    private static final String WHY = "Nghỉ hưu từ ngày 01/12/2026";

    private AccountId administrator;

    @BeforeEach
    void anAdministrator() {
        office.change(stores -> administrator = office.settlers.person(
                stores, office.district, office.records, "Cao Văn Trị", Position.Rank.MEMBER, Role.ADMINISTRATOR));
    }

    @Test
    @Conforms("S.accounts")
    void whatAPersonHasInHandGoesToAnotherWithItsDeadlineAndState() {
        Assignment lead = handedToOfficer();
        office.as(office.homeOfficer).routing().takeUp(office.seen(lead.id())).orThrow();

        OpenWork moved = office.handOver(administrator)
                .handOver(office.homeOfficer, office.homeHead, WHY)
                .orThrow();

        Assignment after = office.given(document, Part.LEAD);
        assertEquals(1, moved.assignments());
        assertEquals(new Assignee.ToPerson(office.homeHead, office.home), after.assignee());
        assertEquals(AssignmentState.IN_HAND, after.state());
        assertEquals(lead.due(), after.due());
        assertEquals(List.of(), desk(office.homeOfficer));
        assertTrue(desk(office.homeHead).contains(Worklist.TO_HANDLE));
        assertTrue(told(office.homeHead).contains(Notification.Kind.NEW));
        assertTrue(complete(after, office.homeHead, "2026-11-23").isDone());
    }

    @Test
    void whoeverHasTwoPostsTakesItInThatOfTheSameUnitAndListsSayWhoHasIt() {
        handedToOfficer();
        office.change(stores -> stores.posts()
                .add(new Post(
                        PostId.at(office.now()),
                        office.financeOfficer,
                        office.district,
                        office.home,
                        new Position("Chuyên viên kiêm nhiệm", Position.Rank.MEMBER),
                        Set.of(Role.OFFICER),
                        Term.from(office.now()))));

        office.handOver(administrator)
                .handOver(office.homeOfficer, office.financeOfficer, WHY)
                .orThrow();

        assertEquals(
                new Assignee.ToPerson(office.financeOfficer, office.home),
                office.given(document, Part.LEAD).assignee());
        String[] holder = new String[1];
        office.change(stores -> holder[0] =
                stores.desks().headlines(Set.of(document)).get(document).holder());
        assertTrue(holder[0].contains("Vũ Thị Chính"), holder[0]);
        assertFalse(holder[0].contains("Hoàng Văn Viên"), holder[0]);
    }

    @Test
    void bothAreNamedInTheRecord() {
        handedToOfficer();

        office.handOver(administrator)
                .handOver(office.homeOfficer, office.homeHead, WHY)
                .orThrow();

        Event of = event("ASSIGNMENT_HANDED_OVER");
        assertEquals(office.homeOfficer.toString(), of.payload().fact("from").orElseThrow());
        assertEquals(office.homeHead.toString(), of.payload().fact("to").orElseThrow());
        assertEquals(office.homeOfficer.toString(), event("WORK_HANDED_OVER").objectId());
    }

    @Test
    void theDryRunCountsTheSameAndChangesNothing() {
        handedToOfficer();

        OpenWork foreseen = office.handOver(administrator)
                .foresee(office.homeOfficer, office.homeHead)
                .orThrow();

        assertEquals(1, foreseen.assignments());
        assertEquals(List.of(Worklist.TO_HANDLE), desk(office.homeOfficer));
        assertEquals(
                foreseen,
                office.handOver(administrator)
                        .handOver(office.homeOfficer, office.homeHead, WHY)
                        .orThrow());
    }

    @Test
    void whatWasGivenToAUnitIsLaidBeforeItsNewHead() {
        leaderAssigns(toUnit(office.home, Part.LEAD)).orThrow();
        office.change(stores -> {
            Post old = stores.posts().ofAccount(office.homeHead).getFirst();
            stores.posts().end(old.id(), office.now());
        });
        AccountId[] next = new AccountId[1];
        office.change(stores -> next[0] = office.settlers.person(
                stores, office.district, office.home, "Ngô Thị Mới", Position.Rank.HEAD, Role.UNIT_HEAD));

        OpenWork moved = office.handOver(administrator)
                .handOver(office.homeHead, next[0], WHY)
                .orThrow();

        assertEquals(1, moved.throughUnits());
        assertEquals(List.of(Worklist.TO_ASSIGN), desk(next[0]));
        assertEquals(List.of(), desk(office.homeHead));
    }

    @Test
    @Conforms("S.accounts")
    void anAccountWithOpenWorkIsNotClosedBeforeTheWorkIsHandedOver() {
        handedToOfficer();

        Outcome<?> early = close(office.homeOfficer);
        office.handOver(administrator)
                .handOver(office.homeOfficer, office.homeHead, WHY)
                .orThrow();
        Outcome<?> then = close(office.homeOfficer);

        assertTrue(early.refusedFor(AccountTrouble.ACCOUNT_HAS_OPEN_WORK), early.toString());
        assertTrue(then.isDone(), then.toString());
    }

    @Test
    void nobodyHandsOverToThemselvesWithoutReasonOrWithoutAnyWork() {
        handedToOfficer();

        Outcome<?> same = office.handOver(administrator).handOver(office.homeOfficer, office.homeOfficer, WHY);
        Outcome<?> silent = office.handOver(administrator).handOver(office.homeOfficer, office.homeHead, "vì");
        Outcome<?> nothing = office.handOver(administrator).handOver(office.clerk, office.homeHead, WHY);

        assertTrue(same.refusedFor(IncomingTrouble.SAME_PERSON));
        assertTrue(silent.refusedFor(RoutingTrouble.REASON_TOO_SHORT));
        assertTrue(nothing.refusedFor(IncomingTrouble.NOTHING_TO_HAND_OVER));
    }

    @Test
    @Conforms("S.accounts")
    void whatAClerkHasToSubmitGoesToAnotherClerkAndToNobodyElse() {
        DocumentId waiting = office.register("601").document();
        AccountId[] second = new AccountId[1];
        office.change(stores -> second[0] = office.settlers.person(
                stores, office.district, office.records, "Hồ Thị Hai", Position.Rank.MEMBER, Role.CLERK));

        OpenWork elsewhere = office.handOver(administrator)
                .foresee(office.clerk, office.homeHead)
                .orThrow();
        OpenWork moved = office.handOver(administrator)
                .handOver(office.clerk, second[0], WHY)
                .orThrow();

        assertEquals(0, elsewhere.clerkWork());
        assertTrue(elsewhere.stuck() > 0, elsewhere.toString());
        assertEquals(elsewhere.stuck(), moved.clerkWork());
        assertFalse(toSubmit(office.clerk).contains(waiting));
        assertTrue(toSubmit(second[0]).contains(waiting));
        assertTrue(office.as(second[0])
                .routing()
                .submit(office.seen(waiting), new Submission(office.leader, "", Optional.empty()))
                .isDone());
        assertFalse(toSubmit(second[0]).contains(waiting));
    }

    private List<Id> toSubmit(AccountId clerk) {
        return office
                .data()
                .store()
                .read(stores -> stores.desks().firstPage(clerk, Worklist.TO_SUBMIT, DeskOrder.NEWEST_FIRST, 50))
                .stream()
                .map(WorkItem::object)
                .toList();
    }

    @Test
    @Conforms("W.choke-point")
    void aLeaderWithoutAccountsToKeepMovesNobodysDesk() {
        handedToOfficer();

        Outcome<?> refused = office.handOver(office.leader).handOver(office.homeOfficer, office.homeHead, WHY);

        assertTrue(refused.refusedFor(GateTrouble.NO_PERMISSION), refused.toString());
        assertFalse(desk(office.homeOfficer).isEmpty());
    }

    private Outcome<?> close(AccountId person) {
        long version = office.data()
                .store()
                .read(stores -> stores.accounts().find(person).orElseThrow().version());
        return office.accounts(administrator).close(new Seen<>(person, version), WHY);
    }

    private Event event(String act) {
        return office
                .data()
                .store()
                .read(stores -> stores.events().search(EventSearch.ALL, Long.MAX_VALUE, 1000))
                .stream()
                .filter(event -> event.act().equals(act))
                .findFirst()
                .orElseThrow();
    }
}
