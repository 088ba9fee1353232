package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.people.AccessChangeRow;
import org.vanthu.api.people.AccessExplained;
import org.vanthu.api.people.DocumentAccess;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccessChangeId;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.access.AccessChange;
import org.vanthu.domain.access.Reason;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** Readers by name: who lets them in, who confirms it or undoes it, and who cannot be let in. */
class GrantedReaderTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    private AccountId leader;
    private AccountId officer;
    private AccountId clerk;
    private DocumentId document;

    @BeforeEach
    void aDocumentThatAnOfficerLeads() {
        LedDocument led = LedDocument.in(office);
        leader = led.leader();
        officer = led.officer();
        clerk = led.clerk();
        document = led.document();
    }

    @Test
    @Conforms({"W.why-see", "VI.III.3.b"})
    void whoMayLetPeopleInSeesFirstWhoReadsItAndOthersAreNotTold() {
        AccountId reader = office.person("Cao Thị Nga", Role.OFFICER);
        DocumentAccess byClerk = office.signIn("nguoi3").documentAccess();
        byClerk.grant(document, reader, "tham mưu nội dung đất đai").orThrow();

        List<AccessExplained> readers = byClerk.readers(document).orThrow();
        Outcome<?> refused = office.signIn("nguoi2").documentAccess().readers(document);

        assertEquals(
                Set.of(leader, officer, clerk, reader),
                readers.stream().map(AccessExplained::person).collect(Collectors.toSet()));
        Reason.ByRelation byName = assertInstanceOf(
                Reason.ByRelation.class,
                readers.stream()
                        .filter(one -> one.person().equals(reader))
                        .findFirst()
                        .orElseThrow()
                        .allowed()
                        .getFirst());
        assertEquals(Relation.GRANTED_READER, byName.relation());
        assertTrue(refused.refusedFor(GateTrouble.NO_PERMISSION), refused.toString());
        assertEquals(1, office.acts().get("ACCESS_EXPLAINED"));
    }

    @Test
    @Conforms({"VI.III.3.b", "VI.III.3.c", "VI.IV.1.d"})
    void aGrantedReaderReadsAtOnceAndTheChangeStaysFlaggedUntilALeaderConfirmsIt() {
        AccountId reader = office.person("Cao Thị Nga", Role.OFFICER);
        DocumentAccess byClerk = office.signIn("nguoi3").documentAccess();
        Session readers = office.signIn("nguoi4");
        Outcome<?> before = readers.documentAccess().changes(document);

        AccessChangeId change =
                byClerk.grant(document, reader, "tham mưu nội dung đất đai").orThrow();
        List<AccessChangeRow> flags = readers.documentAccess().changes(document).orThrow();
        DocumentAccess byLeader = office.signIn("nguoi1").documentAccess();
        int awaiting = byLeader.flagged(office.district()).orThrow().size();
        byLeader.confirm(change).orThrow();

        assertTrue(before.refusedFor(GateTrouble.NO_RELATION), before.toString());
        assertTrue(flags.getFirst().change().isFlagged());
        assertEquals("Cao Thị Nga", flags.getFirst().readerName());
        assertEquals("Hồ Thị Sen", flags.getFirst().madeByName());
        assertEquals(1, awaiting);
        assertEquals(
                List.of(change),
                office.asAdministrator().documentAccess().history(document).orThrow().stream()
                        .map(row -> row.change().id())
                        .toList());
        assertEquals(List.of(), byLeader.flagged(office.district()).orThrow());
        assertFalse(readers.documentAccess()
                .changes(document)
                .orThrow()
                .getFirst()
                .change()
                .isFlagged());
        assertTrue(byLeader.confirm(change).refusedFor(RoleTrouble.DECIDED_ALREADY));
    }

    @Test
    @Conforms("VI.III.3.c")
    void anUndoneGrantEndsTheReadingAndAnUndoneWithdrawalGivesItBack() {
        AccountId reader = office.person("Cao Thị Nga", Role.OFFICER);
        DocumentAccess byClerk = office.signIn("nguoi3").documentAccess();
        DocumentAccess byLeader = office.signIn("nguoi1").documentAccess();
        DocumentAccess readers = office.signIn("nguoi4").documentAccess();

        byLeader.undo(byClerk.grant(document, reader, "nhầm người").orThrow()).orThrow();
        boolean afterUndoneGrant = readers.changes(document).isDone();
        byClerk.grant(document, reader, "đúng người").orThrow();
        AccessChangeId withdrawal =
                byClerk.withdraw(document, reader, "hết việc").orThrow();
        boolean afterWithdrawal = readers.changes(document).isDone();
        byLeader.undo(withdrawal).orThrow();
        boolean afterUndoneWithdrawal = readers.changes(document).isDone();

        assertEquals(List.of(false, false, true), List.of(afterUndoneGrant, afterWithdrawal, afterUndoneWithdrawal));
        assertEquals(
                List.of(AccessChange.Kind.WITHDRAWN, AccessChange.Kind.GRANTED, AccessChange.Kind.GRANTED),
                byLeader.changes(document).orThrow().stream()
                        .map(row -> row.change().kind())
                        .toList());
    }

    @Test
    @Conforms({"VI.III.3.c", "VI.IV.1.c"})
    void nobodyGrantsThemselvesNorDecidesOnTheirOwnChange() {
        DocumentAccess byAdministrator = office.asAdministrator().documentAccess();
        DocumentAccess byLeader = office.signIn("nguoi1").documentAccess();
        AccountId reader = office.person("Cao Thị Nga", Role.OFFICER);

        Outcome<?> oneself = byAdministrator.grant(document, office.administrator(), "kiểm tra");
        Outcome<?> ownChange =
                byLeader.confirm(byLeader.grant(document, reader, "cần biết").orThrow());
        Outcome<?> byAdministratorConfirmed = byAdministrator.confirm(byLeader.flagged(office.district())
                .orThrow()
                .getFirst()
                .change()
                .id());

        assertTrue(oneself.refusedFor(RoleTrouble.GRANT_TO_ONESELF));
        assertTrue(ownChange.refusedFor(RoleTrouble.OWN_ACCESS_CHANGE));
        assertTrue(byAdministratorConfirmed.refusedFor(GateTrouble.NO_PERMISSION));
    }

    @Test
    void aGrantNeedsAReasonAndAReaderOfTheBodyAndOnce() {
        AccountId outside = office.person(office.district(), "khong.chuc", "Đỗ Không Việc");
        DocumentAccess byClerk = office.signIn("nguoi3").documentAccess();

        assertTrue(byClerk.grant(document, leader, " ").refusedFor(RoleTrouble.REASON_MISSING));
        assertTrue(byClerk.grant(document, leader, "x".repeat(501)).refusedFor(RoleTrouble.REASON_TOO_LONG));
        assertTrue(byClerk.grant(document, outside, "cần biết").refusedFor(RoleTrouble.READER_NOT_OF_THE_ORGANISATION));
        assertTrue(byClerk.withdraw(document, leader, "hết việc").refusedFor(RoleTrouble.READER_NOT_BY_NAME));
        byClerk.grant(document, leader, "cần biết").orThrow();
        assertTrue(byClerk.grant(document, leader, "cần biết").refusedFor(RoleTrouble.READER_ALREADY));
    }

    @Test
    void onlyWhoIsThereAndHoldsAPostNowIsLetIn() {
        AccountId former = office.person(office.district(), "da.nghi", "Võ Đã Nghỉ");
        PostId post = office.post(former, office.districtOffice(), Role.OFFICER);
        DocumentAccess byClerk = office.signIn("nguoi3").documentAccess();
        office.office()
                .store()
                .change(stores -> {
                    stores.posts().end(post, office.now());
                    return Outcome.done();
                })
                .orThrow();

        assertTrue(byClerk.grant(document, former, "cần biết").refusedFor(RoleTrouble.READER_NOT_OF_THE_ORGANISATION));
        assertTrue(byClerk.grant(document, AccountId.at(office.now()), "cần biết")
                .refusedFor(AccountTrouble.UNKNOWN_ACCOUNT));
    }
}
