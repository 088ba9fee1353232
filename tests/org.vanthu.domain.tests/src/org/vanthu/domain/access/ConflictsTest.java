package org.vanthu.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.testkit.Conforms;

@Conforms("VI.IV.2")
class ConflictsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final OrganisationId BODY = OrganisationId.at(NOW);
    private static final UnitId OFFICE = UnitId.at(NOW);
    private static final UnitId CLOSED = UnitId.at(NOW);
    private static final AccountId FIRST = AccountId.at(NOW);
    private static final AccountId SECOND = AccountId.at(NOW);
    private static final AccountId THIRD = AccountId.at(NOW);

    private final List<Post> posts = new ArrayList<>();
    private final List<Delegation> delegations = new ArrayList<>();

    @Test
    void theUsualDivisionOfWorkIsWithoutConflict() {
        post(FIRST, OFFICE, Position.Rank.HEAD, Role.LEADER);
        post(SECOND, OFFICE, Position.Rank.DEPUTY, Role.UNIT_HEAD, Role.OFFICER);
        post(THIRD, OFFICE, Position.Rank.MEMBER, Role.CLERK, Role.FORMAT_CHECKER);
        post(AccountId.at(NOW), OFFICE, Position.Rank.MEMBER, Role.ADMINISTRATOR);
        delegation(FIRST, SECOND, 0, 5);

        assertEquals(List.of(), find());
    }

    @Test
    void twoHeadsOfOneUnitAreAConflictAndOneHeadTwiceIsNot() {
        post(FIRST, OFFICE, Position.Rank.HEAD, Role.LEADER);
        post(FIRST, OFFICE, Position.Rank.HEAD, Role.OFFICER);
        List<Conflict> one = find();
        post(SECOND, OFFICE, Position.Rank.HEAD, Role.OFFICER);

        assertEquals(List.of(), one);
        assertEquals(List.of(new Conflict.TwoHeads(OFFICE, List.of(FIRST, SECOND))), find());
    }

    @Test
    void onePersonWhoChecksAndSignsOrSignsAndSealsIsAConflictAcrossPosts() {
        post(FIRST, OFFICE, Position.Rank.MEMBER, Role.UNIT_HEAD);
        post(FIRST, OFFICE, Position.Rank.MEMBER, Role.CLERK, Role.FORMAT_CHECKER);

        List<Conflict> found = find();

        assertEquals(2, found.size());
        assertTrue(found.contains(new Conflict.DutiesNotSeparate(FIRST, Set.of(Permission.SIGN, Permission.ISSUE))));
        assertTrue(found.contains(
                new Conflict.DutiesNotSeparate(FIRST, Set.of(Permission.SIGN, Permission.CHECK_FORMAT))));
    }

    @Test
    @Conforms("VI.IV.1.c")
    void anAdministratorWhoMayReadBusinessContentIsAConflict() {
        post(FIRST, OFFICE, Position.Rank.MEMBER, Role.ADMINISTRATOR, Role.FORMAT_CHECKER);

        assertEquals(
                List.of(new Conflict.AdministratorReadsContent(
                        FIRST, Set.of(Permission.READ_DOCUMENT, Permission.CHECK_FORMAT))),
                find());
    }

    @Test
    void aPostInAClosedUnitIsAConflict() {
        post(FIRST, CLOSED, Position.Rank.MEMBER, Role.OFFICER);

        assertEquals(List.of(new Conflict.PostInClosedUnit(posts.getFirst().id(), FIRST, CLOSED)), find());
    }

    @Test
    void overlappingDelegationsAndADeputyWhoIsAwayAreConflictsAndPastOnesAreNot() {
        Delegation first = delegation(FIRST, SECOND, 0, 5);
        Delegation overlapping = delegation(FIRST, THIRD, 4, 6);
        Delegation away = delegation(SECOND, THIRD, 1, 2);
        delegation(FIRST, THIRD, -5, -1);

        List<Conflict> found = find();

        assertEquals(
                List.of(
                        new Conflict.OverlappingDelegations(FIRST, first.id(), overlapping.id()),
                        new Conflict.DeputyAway(SECOND, first.id(), away.id())),
                found);
    }

    @Test
    void aDelegationThatWasTakenBackAndADeputyWhoIsAwayBeforeOrAfterAreNoConflict() {
        delegation(FIRST, SECOND, 1, 5);
        delegation(SECOND, THIRD, 0, 1);
        delegation(SECOND, THIRD, 5, 6);
        Delegation revoked = delegation(SECOND, THIRD, 2, 3);
        delegations.set(delegations.indexOf(revoked), takenBack(revoked));

        assertEquals(List.of(), find());
    }

    private static Delegation takenBack(Delegation delegation) {
        return new Delegation(
                delegation.id(),
                delegation.organisation(),
                delegation.from(),
                delegation.to(),
                delegation.begin(),
                delegation.end(),
                delegation.documentTypes(),
                delegation.reason(),
                delegation.madeBy(),
                delegation.madeAt(),
                Optional.of(NOW));
    }

    @Test
    @Conforms("W.why-see")
    void theShiftOfRightsNamesWhoGainsAndLosesWhatAndLeavesOutThoseWhoKeepItByAnotherRole() {
        post(FIRST, OFFICE, Position.Rank.MEMBER, Role.OFFICER);
        post(SECOND, OFFICE, Position.Rank.MEMBER, Role.OFFICER, Role.UNIT_HEAD);
        post(THIRD, OFFICE, Position.Rank.MEMBER, Role.CLERK);

        List<RightsShift> shifts = RightsShift.between(
                posts,
                ShippedRoles::permissions,
                role -> role.equals(Role.OFFICER)
                        ? Set.of(Permission.READ_DOCUMENT, Permission.ISSUE)
                        : ShippedRoles.permissions(role));

        assertEquals(2, shifts.size());
        RightsShift officer = shifts.stream()
                .filter(shift -> shift.account().equals(FIRST))
                .findFirst()
                .orElseThrow();
        RightsShift head = shifts.stream()
                .filter(shift -> shift.account().equals(SECOND))
                .findFirst()
                .orElseThrow();
        assertEquals(Set.of(Permission.ISSUE), officer.gained());
        assertTrue(officer.lost().contains(Permission.HANDLE));
        assertEquals(new RightsShift(SECOND, Set.of(Permission.ISSUE), Set.of()), head);
    }

    private List<Conflict> find() {
        return Conflicts.find(posts, ShippedRoles::permissions, delegations, CLOSED::equals, NOW);
    }

    private void post(AccountId person, UnitId unit, Position.Rank rank, Role... roles) {
        posts.add(new Post(
                PostId.at(NOW), person, BODY, unit, new Position("Chức danh", rank), Set.of(roles), Term.from(NOW)));
    }

    private Delegation delegation(AccountId from, AccountId to, int begin, int end) {
        Delegation made = new Delegation(
                DelegationId.at(NOW),
                BODY,
                from,
                to,
                NOW.plus(Duration.ofDays(begin)),
                NOW.plus(Duration.ofDays(end)),
                Set.of(),
                "đi vắng",
                from,
                NOW,
                Optional.empty());
        delegations.add(made);
        return made;
    }
}
