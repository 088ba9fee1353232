package org.vanthu.core.internal.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.people.DelegationDraft;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.access.ShippedRoles;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;

/** Rights are remembered between calls; what is taken away must be gone in the very next one. */
class RevokedRightsTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    private AccountId person;
    private PostId post;
    private Session session;
    private Session administrator;

    @BeforeEach
    void aClerkWhoHasLookedIntoTheRegister() {
        person = office.person(office.district(), "vanthu", "Lê Thị Mai");
        post = office.post(person, office.districtOffice(), Role.CLERK);
        session = office.signIn("vanthu");
        administrator = office.asAdministrator();
        register().orThrow();
        register().orThrow();
    }

    private Outcome<?> register() {
        return session.incoming().register(office.district(), 2026, 0, 10);
    }

    private boolean isRefused() {
        return Stream.of(GateTrouble.NO_PERMISSION, GateTrouble.OTHER_ORGANISATION)
                .anyMatch(register()::refusedFor);
    }

    @Test
    void aPermissionTakenFromARoleIsGoneInTheNextCall() {
        administrator.roles().change(office.district(), Role.CLERK, Set.of(), 0).orThrow();

        assertTrue(isRefused());
    }

    @Test
    void aPermissionGivenToARoleIsThereInTheNextCall() {
        administrator.roles().change(office.district(), Role.CLERK, Set.of(), 0).orThrow();
        boolean refusedBefore = isRefused();

        administrator
                .roles()
                .change(office.district(), Role.CLERK, ShippedRoles.permissions(Role.CLERK), 1)
                .orThrow();

        assertEquals(List.of(true, true), List.of(refusedBefore, register().isDone()));
    }

    @Test
    void anEndedPostGivesNothingInTheNextCall() {
        administrator.accounts().endPost(post).orThrow();

        assertTrue(isRefused());
    }

    @Test
    void aPostWhoseTimeIsUpGivesNothingThoughNobodyChangedAnything() {
        administrator
                .accounts()
                .endPostAt(post, office.now().plus(Duration.ofMinutes(5)))
                .orThrow();
        boolean stillThere = register().isDone();

        office.pass(Duration.ofMinutes(5));

        assertEquals(List.of(true, true), List.of(stillThere, isRefused()));
    }

    @Test
    void aDeskThatWasLentIsClosedWhenTheDelegationIsTakenBackAndWhenItsTimeIsUp() {
        AccountId deputy = office.person("Cao Thị Nga", Role.OFFICER);
        Session other = office.signIn("nguoi1");
        DelegationId first = lend(deputy);
        boolean open = isDeskOpen(other);
        session.delegations().revoke(first).orThrow();
        boolean afterTakingBack = isDeskOpen(other);

        lend(deputy);
        boolean openAgain = isDeskOpen(other);
        office.pass(Duration.ofMinutes(10));

        assertEquals(List.of(true, false, true, false), List.of(open, afterTakingBack, openAgain, isDeskOpen(other)));
    }

    private DelegationId lend(AccountId deputy) {
        return session.delegations()
                .give(new DelegationDraft(
                        office.district(),
                        deputy,
                        office.now(),
                        office.now().plus(Duration.ofMinutes(10)),
                        Set.of(),
                        "đi công tác"))
                .orThrow()
                .id();
    }

    private boolean isDeskOpen(Session deputy) {
        return deputy.worklists()
                .page(person, Worklist.TO_SUBMIT, DeskOrder.NEWEST_FIRST, 10)
                .isDone();
    }
}
