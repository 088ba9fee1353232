package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.api.people.GivenDelegation;
import org.vanthu.api.people.RightsChange;
import org.vanthu.api.people.Roles;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.ShippedRoles;
import org.vanthu.domain.organisation.DelegationTrouble;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

class RolesAndDelegationsTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    @Test
    @Conforms("VI.IV.1.b")
    void aBodyMakesARoleOfItsOwnAndTakesItAwayWhenNobodyCarriesIt() {
        Roles roles = office.asAdministrator().roles();
        Role own = roles.add(office.district(), "Cán bộ một cửa").orThrow();
        roles.change(office.district(), own, Set.of(Permission.READ_REGISTERS), 0)
                .orThrow();
        office.person("Lê Văn Cường", own);

        Outcome<?> carried = roles.remove(office.district(), own);
        Outcome<?> shipped = roles.remove(office.district(), Role.OFFICER);
        Role unused = roles.add(office.district(), "Cán bộ thi đua").orThrow();

        assertEquals(
                Set.of(Permission.READ_REGISTERS),
                office.signIn("nguoi1").whoAmI().orThrow().posts().getFirst().permissions());
        assertTrue(carried.refusedFor(RoleTrouble.ROLE_CARRIED), carried.toString());
        assertTrue(shipped.refusedFor(RoleTrouble.ROLE_COMES_WITH_THE_PROGRAM));
        assertTrue(roles.remove(office.district(), unused).isDone());
        assertEquals(
                List.of("Cán bộ một cửa"),
                roles.names(office.district()).orThrow().stream()
                        .map(named -> named.name())
                        .toList());
    }

    @Test
    void twoRolesOfABodyDoNotShareAName() {
        Roles roles = office.asAdministrator().roles();
        roles.add(office.district(), "Cán bộ một cửa").orThrow();

        Outcome<?> again = roles.add(office.district(), "  can bo  MỘT CỬA ");
        Outcome<?> nameless = roles.add(office.district(), "  ");

        assertTrue(again.refusedFor(RoleTrouble.ROLE_NAME_TAKEN), again.toString());
        assertTrue(nameless.refusedFor(RoleTrouble.ROLE_NAME_MISSING));
    }

    @Test
    @Conforms({"VI.IV.1.b", "VI.IV.1.d", "W.why-see"})
    void whoGainsAndLosesIsForeseenAndTheChangeTakesHoldInOpenSessions() {
        AccountId officer = office.person("Lê Văn Cường", Role.OFFICER);
        office.person("Hồ Thị Sen", Role.OFFICER, Role.INSPECTOR);
        Session session = office.signIn("nguoi1");
        Roles roles = office.asAdministrator().roles();
        Set<Permission> wanted = EnumSet.copyOf(ShippedRoles.permissions(Role.OFFICER));
        wanted.add(Permission.READ_REGISTERS);

        List<RightsChange> foreseen =
                roles.foresee(office.district(), Role.OFFICER, wanted).orThrow();
        boolean before = holds(session, Permission.READ_REGISTERS);
        roles.change(office.district(), Role.OFFICER, wanted, 0).orThrow();

        assertEquals(
                List.of("Lê Văn Cường"),
                foreseen.stream().map(RightsChange::name).toList());
        assertEquals(
                Set.of(Permission.READ_REGISTERS), foreseen.getFirst().shift().gained());
        assertEquals(officer, foreseen.getFirst().shift().account());
        assertEquals(List.of(false, true), List.of(before, holds(session, Permission.READ_REGISTERS)));
        assertEquals("ROLE_CHANGED", office.events().getFirst().act());
    }

    private static boolean holds(Session session, Permission permission) {
        return session.whoAmI().orThrow().posts().getFirst().permissions().contains(permission);
    }

    @Test
    void aRoleChangedMeanwhileIsNotOverwritten() {
        Roles roles = office.asAdministrator().roles();
        roles.change(office.district(), Role.OFFICER, Set.of(Permission.HANDLE), 0)
                .orThrow();

        Outcome<?> second = roles.change(office.district(), Role.OFFICER, Set.of(Permission.SIGN), 0);

        assertTrue(second.refusedFor(RoleTrouble.CHANGED_MEANWHILE));
        assertTrue(roles.change(office.district(), new Role("NO_SUCH_ROLE"), Set.of(), 0)
                .refusedFor(RoleTrouble.UNKNOWN_ROLE));
    }

    @Test
    void nobodyTakesTheLastAdministrationOfTheTopmostBodyAway() {
        Roles roles = office.asAdministrator().roles();

        Outcome<?> outcome = roles.change(office.district(), Role.ADMINISTRATOR, Set.of(Permission.OPERATE), 0);

        assertTrue(outcome.refusedFor(RoleTrouble.NOBODY_LEFT_TO_ADMINISTER));
    }

    @Test
    @Conforms("VI.IV.1.b")
    void eachBodyHasItsOwnRulesForItsRoles() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        Roles roles = office.asAdministrator().roles();

        roles.change(commune, Role.OFFICER, Set.of(Permission.HANDLE), 0).orThrow();
        office.person(office.unit(commune, "Văn phòng", "VP"), "canboxa", "Cán Bộ Xã", Role.ADMINISTRATOR);
        roles.change(commune, Role.ADMINISTRATOR, Set.of(Permission.OPERATE), 0).orThrow();

        assertEquals(Set.of(Permission.HANDLE), permissions(roles, commune, Role.OFFICER));
        assertEquals(ShippedRoles.permissions(Role.OFFICER), permissions(roles, office.district(), Role.OFFICER));
    }

    private static Set<Permission> permissions(Roles roles, OrganisationId body, Role role) {
        return roles.all(body).orThrow().stream()
                .filter(definition -> definition.role().equals(role))
                .findFirst()
                .orElseThrow()
                .permissions();
    }

    @Test
    @Conforms("W.absence")
    void aDelegationLendsTheRightsOfThePostsForItsTimeAndOnlyForItsTypes() {
        AccountId leader = office.person("Phan Văn Minh", Role.LEADER);
        AccountId deputy = office.person("Cao Thị Nga", Role.OFFICER);
        office.signIn("nguoi1")
                .delegations()
                .give(draft(deputy, 1, 3, Set.of("QĐ")))
                .orThrow();

        int before = lent("nguoi2");
        office.pass(Duration.ofDays(1));
        var during = office.signIn("nguoi2").whoAmI().orThrow().standIns();
        office.pass(Duration.ofDays(2));
        int after = lent("nguoi2");

        assertEquals(List.of(0, 0), List.of(before, after));
        assertEquals(leader, during.getFirst().principal());
        assertEquals("Phan Văn Minh", during.getFirst().principalName());
        assertTrue(during.getFirst().posts().getFirst().permissions().contains(Permission.SIGN));
        assertTrue(during.getFirst().covers(Optional.of("QĐ")));
        assertTrue(!during.getFirst().covers(Optional.of("TB")));
    }

    @Test
    @Conforms("W.absence")
    void whatIsLentIsNotLentOn() {
        office.person("Phan Văn Minh", Role.LEADER);
        AccountId deputy = office.person("Cao Thị Nga", Role.OFFICER);
        AccountId third = office.person("Lê Văn Cường", Role.OFFICER);
        office.signIn("nguoi1")
                .delegations()
                .give(draft(deputy, 0, 3, Set.of()))
                .orThrow();

        GivenDelegation lentOn = office.signIn("nguoi2")
                .delegations()
                .give(draft(third, 0, 3, Set.of()))
                .orThrow();

        var standIns = office.signIn("nguoi3").whoAmI().orThrow().standIns();
        assertEquals(List.of(deputy), standIns.stream().map(s -> s.principal()).toList());
        assertTrue(lentOn.conflicts().stream().anyMatch(Conflict.DeputyAway.class::isInstance));
    }

    @Test
    @Conforms("VI.IV.2")
    void aSecondDeputyAtTheSameTimeIsWarnedOf() {
        office.person("Phan Văn Minh", Role.LEADER);
        AccountId first = office.person("Cao Thị Nga", Role.OFFICER);
        AccountId second = office.person("Lê Văn Cường", Role.OFFICER);
        var delegations = office.signIn("nguoi1").delegations();

        GivenDelegation alone = delegations.give(draft(first, 0, 3, Set.of())).orThrow();
        GivenDelegation overlapping =
                delegations.give(draft(second, 2, 5, Set.of())).orThrow();

        assertEquals(List.of(), alone.conflicts());
        assertEquals(1, overlapping.conflicts().size());
        assertEquals(
                overlapping.conflicts(),
                office.asAdministrator()
                        .accounts()
                        .conflicts(office.district())
                        .orThrow()
                        .conflicts());
    }

    @Test
    void aDeputyMustBeAnActivePersonOfTheSameBodyAndNotAwayForTheSamePerson() {
        AccountId leader = office.person("Phan Văn Minh", Role.LEADER);
        AccountId deputy = office.person("Cao Thị Nga", Role.OFFICER);
        AccountId outside = office.person(office.district(), "khong.chuc", "Đỗ Không Việc");
        var leaders = office.signIn("nguoi1").delegations();
        var deputys = office.signIn("nguoi2").delegations();
        leaders.give(draft(deputy, 0, 3, Set.of())).orThrow();

        Outcome<?> eachOther = deputys.give(draft(leader, 1, 2, Set.of()));

        assertTrue(eachOther.refusedFor(DelegationTrouble.DEPUTY_OF_EACH_OTHER));
        assertTrue(leaders.give(draft(outside, 0, 3, Set.of()))
                .refusedFor(DelegationTrouble.DEPUTY_OF_ANOTHER_ORGANISATION));
        assertTrue(leaders.give(draft(leader, 0, 3, Set.of())).refusedFor(DelegationTrouble.TO_ONESELF));
        assertTrue(leaders.give(draft(deputy, -3, -1, Set.of())).refusedFor(DelegationTrouble.ALREADY_OVER));
    }

    @Test
    void aDelegationIsTakenBackByWhoGaveItOrByALeaderAndByNobodyElse() {
        AccountId officer = office.person("Lê Văn Cường", Role.OFFICER);
        AccountId deputy = office.person("Cao Thị Nga", Role.OFFICER);
        office.person("Phan Văn Minh", Role.LEADER);
        var first = office.signIn("nguoi1")
                .delegations()
                .give(draft(deputy, 0, 3, Set.of()))
                .orThrow();
        var leaders = office.signIn("nguoi3").delegations();

        Outcome<?> byDeputy = office.signIn("nguoi2").delegations().revoke(first.id());
        Outcome<?> byDeputyForOthers = office.signIn("nguoi2").delegations().revokeFor(first.id());
        int whileStanding = lent("nguoi2");
        leaders.revokeFor(first.id()).orThrow();
        int afterwards = lent("nguoi2");
        var second = leaders.giveFor(office.district(), officer, draft(deputy, 0, 3, Set.of()))
                .orThrow();
        office.signIn("nguoi1").delegations().revoke(second.id()).orThrow();

        assertTrue(byDeputy.refusedFor(GateTrouble.NO_RELATION));
        assertTrue(byDeputyForOthers.refusedFor(GateTrouble.NO_PERMISSION));
        assertEquals(List.of(1, 0), List.of(whileStanding, afterwards));
        assertTrue(leaders.revokeFor(second.id()).refusedFor(DelegationTrouble.ALREADY_REVOKED));
        assertEquals(2, office.signIn("nguoi1").delegations().mine().orThrow().size());
        assertEquals(List.of(), leaders.standing(office.district()).orThrow());
    }

    private int lent(String login) {
        return office.signIn(login).whoAmI().orThrow().standIns().size();
    }

    private DelegationDraft draft(AccountId to, int fromDay, int untilDay, Set<String> types) {
        return new DelegationDraft(
                office.district(),
                to,
                office.now().plus(Duration.ofDays(fromDay)),
                office.now().plus(Duration.ofDays(untilDay)),
                types,
                "đi công tác");
    }
}
