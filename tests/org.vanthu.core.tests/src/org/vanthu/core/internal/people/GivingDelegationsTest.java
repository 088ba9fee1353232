package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.Delegations;
import org.vanthu.api.people.GivenDelegation;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.DelegationTrouble;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** Who may be absent and who may stand in, at the moment in which a delegation is given. */
@Conforms("W.absence")
class GivingDelegationsTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    private AccountId officer;
    private AccountId deputy;

    @BeforeEach
    void people() {
        office.person("Phan Văn Minh", Role.LEADER);
        officer = office.person("Lê Văn Cường", Role.OFFICER);
        deputy = office.person("Cao Thị Nga", Role.OFFICER);
    }

    private Delegations byLeader() {
        return office.signIn("nguoi1").delegations();
    }

    private Outcome<GivenDelegation> giveFor(AccountId absent, AccountId to) {
        return byLeader().giveFor(office.district(), absent, draft(office.district(), to, 0, 3));
    }

    private DelegationDraft draft(OrganisationId body, AccountId to, int fromDay, int untilDay) {
        return new DelegationDraft(
                body,
                to,
                office.now().plus(Duration.ofDays(fromDay)),
                office.now().plus(Duration.ofDays(untilDay)),
                Set.of(),
                "đi công tác");
    }

    private static void refused(DelegationTrouble kind, String field, Outcome<?> outcome) {
        assertTrue(outcome.refusedFor(kind), outcome.toString());
        assertEquals(Optional.of(field), outcome.troubles().getFirst().field(), outcome.toString());
    }

    @Test
    void whoIsUnknownIsNeitherAbsentNorDeputy() {
        AccountId nobody = AccountId.at(office.now());

        assertTrue(giveFor(officer, nobody).refusedFor(AccountTrouble.UNKNOWN_ACCOUNT));
        assertTrue(giveFor(nobody, deputy).refusedFor(AccountTrouble.UNKNOWN_ACCOUNT));
    }

    @Test
    void whoIsSuspendedMayBeAbsentAndNotStandIn() {
        var accounts = office.asAdministrator().accounts();
        accounts.suspend(new Seen<>(officer, office.version(officer)), "nghỉ ốm")
                .orThrow();

        refused(DelegationTrouble.DEPUTY_NOT_ACTIVE, "to", giveFor(deputy, officer));
        assertTrue(giveFor(officer, deputy).isDone());
    }

    @Test
    void whoHasNoPostInTheBodyIsNeitherAbsentNorDeputy() {
        AccountId outside = office.person(office.district(), "khong.chuc", "Đỗ Không Việc");
        OrganisationId commune = office.commune("H40.12.05", "Kim Liên");
        AccountId elsewhere =
                office.person(office.unit(commune, "Văn phòng", "VP"), "vanthuxa", "Trần Văn Xã", Role.CLERK);

        for (AccountId stranger : List.of(outside, elsewhere)) {
            refused(DelegationTrouble.DEPUTY_OF_ANOTHER_ORGANISATION, "to", giveFor(officer, stranger));
            refused(DelegationTrouble.DEPUTY_OF_ANOTHER_ORGANISATION, "from", giveFor(stranger, deputy));
        }
    }

    @Test
    void whosePostHasEndedDoesNotStandIn() {
        AccountId former = office.person(office.district(), "da.nghi", "Võ Đã Nghỉ");
        PostId post = office.post(former, office.districtOffice(), Role.OFFICER);
        assertTrue(giveFor(officer, former).isDone());
        office.pass(Duration.ofSeconds(1));
        office.office()
                .store()
                .change(stores -> {
                    stores.posts().end(post, office.now());
                    return Outcome.done();
                })
                .orThrow();

        refused(DelegationTrouble.DEPUTY_OF_ANOTHER_ORGANISATION, "to", giveFor(officer, former));
    }

    @Test
    void twoStandInForEachOtherOneAfterTheOther() {
        giveFor(officer, deputy).orThrow();
        Delegations leaders = byLeader();

        refused(
                DelegationTrouble.DEPUTY_OF_EACH_OTHER,
                "to",
                leaders.giveFor(office.district(), deputy, draft(office.district(), officer, 2, 5)));
        assertTrue(leaders.giveFor(office.district(), deputy, draft(office.district(), officer, 3, 5))
                .isDone());
    }

    @Test
    void whatIsOverIsNotTakenBack() {
        var given = giveFor(officer, deputy).orThrow();
        office.pass(Duration.ofDays(3));

        assertTrue(byLeader().revokeFor(given.id()).refusedFor(DelegationTrouble.ALREADY_REVOKED));
    }

    @Test
    void nobodyGivesOneInABodyByAskingForAnother() {
        OrganisationId commune = office.commune("H40.12.05", "Kim Liên");
        Delegations leaders = byLeader();

        assertThrows(
                IllegalArgumentException.class,
                () -> leaders.giveFor(office.district(), officer, draft(commune, deputy, 0, 3)));
    }
}
