package org.vanthu.domain.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.testkit.Conforms;

/** For each rule a test that fails without it. */
@Conforms({"W.choke-point", "VI.III.3.b"})
class AccessRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final OrganisationId COMMUNE = OrganisationId.at(NOW);
    private static final OrganisationId DISTRICT = OrganisationId.at(NOW);
    private static final OrganisationId NEIGHBOUR = OrganisationId.at(NOW);
    private static final AccountId PERSON = AccountId.at(NOW);
    private static final AccountId PRINCIPAL = AccountId.at(NOW);

    @ParameterizedTest
    @EnumSource(Permission.class)
    void nothingIsAllowedToAPersonWithoutAPostAndWithoutARelation(Permission permission) {
        Actor nobody = new Actor(PERSON, "Không ai", List.of(), List.of());

        assertFalse(AccessRules.decide(nobody, permission, object()).isAllowed());
        assertEquals(List.of(), AccessRules.everyReason(nobody, permission, object()));
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void allPermissionsOfAnotherOrganisationAreWorthNothingHere(Permission permission) {
        Actor neighbour = actor(post(NEIGHBOUR, EnumSet.allOf(Permission.class)));

        assertFalse(AccessRules.decide(neighbour, permission, object()).isAllowed());
    }

    @Test
    void aPermissionOverTheOrganisationIsAllowedByThePostThatCarriesIt() {
        ActivePost officer = post(COMMUNE, Set.of(Permission.HANDLE));
        ActivePost clerk = post(COMMUNE, Set.of(Permission.ISSUE));

        AccessDecision decision = AccessRules.decide(actor(officer, clerk), Permission.ISSUE, object());

        assertEquals(new AccessDecision.Allowed(new Reason.ByPost(clerk, Permission.ISSUE)), decision);
    }

    @Test
    void withoutThePermissionTheRefusalSaysSo() {
        Actor officer = actor(post(COMMUNE, Set.of(Permission.HANDLE)));

        AccessDecision decision = AccessRules.decide(officer, Permission.ISSUE, object());

        assertEquals(new AccessDecision.Refused(new Reason.NoPermission(Permission.ISSUE)), decision);
    }

    @Test
    void aPermissionByRelationNeedsOneOfItsRelationsOfThisVeryPerson() {
        ActivePost post = post(COMMUNE, Set.of(Permission.HANDLE));
        ObjectFacts mine = object(new Standing(PERSON, Relation.LEAD));
        ObjectFacts anothers = object(new Standing(PRINCIPAL, Relation.LEAD));
        ObjectFacts otherwise = object(new Standing(PERSON, Relation.DRAFTER));

        assertEquals(
                new AccessDecision.Allowed(new Reason.ByRelation(post, Permission.HANDLE, Relation.LEAD)),
                AccessRules.decide(actor(post), Permission.HANDLE, mine));
        assertInstanceOf(
                Reason.NoRelation.class,
                AccessRules.decide(actor(post), Permission.HANDLE, anothers).reason());
        assertInstanceOf(
                Reason.NoRelation.class,
                AccessRules.decide(actor(post), Permission.HANDLE, otherwise).reason());
    }

    @Test
    void aRelationWithoutThePermissionIsNotEnough() {
        Actor actor = actor(post(COMMUNE, Set.of(Permission.ISSUE)));

        AccessDecision decision =
                AccessRules.decide(actor, Permission.HANDLE, object(new Standing(PERSON, Relation.LEAD)));

        assertEquals(new AccessDecision.Refused(new Reason.NoPermission(Permission.HANDLE)), decision);
    }

    @Test
    void theBroaderPermissionAllowsWithoutARelation() {
        Actor clerk = actor(post(COMMUNE, Set.of(Permission.READ_EVERY_DOCUMENT)));
        Actor follower = actor(post(COMMUNE, Set.of(Permission.FOLLOW_UP_EVERYTHING)));

        assertTrue(AccessRules.decide(clerk, Permission.READ_DOCUMENT, object()).isAllowed());
        assertFalse(AccessRules.decide(clerk, Permission.FOLLOW_UP, object()).isAllowed());
        assertTrue(AccessRules.decide(follower, Permission.FOLLOW_UP, object()).isAllowed());
        assertFalse(AccessRules.decide(clerk, Permission.HANDLE, object()).isAllowed());
    }

    @Test
    void aReaderByNameStillNeedsARunningPostThere() {
        ObjectFacts granted = object(new Standing(PERSON, Relation.GRANTED_READER));

        assertTrue(AccessRules.decide(
                        actor(post(COMMUNE, Set.of(Permission.READ_DOCUMENT))), Permission.READ_DOCUMENT, granted)
                .isAllowed());
        assertFalse(AccessRules.decide(
                        actor(post(NEIGHBOUR, Set.of(Permission.READ_DOCUMENT))), Permission.READ_DOCUMENT, granted)
                .isAllowed());
        assertFalse(AccessRules.decide(actor(post(COMMUNE, Set.of(Permission.HANDLE))), Permission.HANDLE, granted)
                .isAllowed());
    }

    @Test
    void onesOwnAffairsNeedNoPostButMustBeOnesOwn() {
        Actor nobody = new Actor(PERSON, "Đã thôi việc", List.of(), List.of());

        assertEquals(
                new AccessDecision.Allowed(new Reason.Own()),
                AccessRules.decide(nobody, Permission.OWN_AFFAIRS, object(new Standing(PERSON, Relation.OWNER))));
        assertFalse(AccessRules.decide(
                        actor(post(COMMUNE, EnumSet.allOf(Permission.class))),
                        Permission.OWN_AFFAIRS,
                        object(new Standing(PRINCIPAL, Relation.OWNER)))
                .isAllowed());
    }

    @Test
    @Conforms("VI.IV.1.b")
    void administrationReachesTheBodiesBelowAndBusinessDoesNot() {
        Actor district = actor(post(DISTRICT, EnumSet.allOf(Permission.class)));
        ObjectFacts below =
                new ObjectFacts(DocumentId.at(NOW), COMMUNE, Set.of(DISTRICT), Optional.empty(), 0, false, Set.of());

        assertTrue(
                AccessRules.decide(district, Permission.MANAGE_ACCOUNTS, below).isAllowed());
        assertTrue(
                AccessRules.decide(district, Permission.EXPLAIN_ACCESS, below).isAllowed());
        assertFalse(
                AccessRules.decide(district, Permission.READ_DOCUMENT, below).isAllowed());
        assertFalse(AccessRules.decide(district, Permission.REGISTER_INCOMING, below)
                .isAllowed());
        assertFalse(AccessRules.decide(district, Permission.CONFIRM_ACCESS_CHANGE, below)
                .isAllowed());
        assertFalse(AccessRules.decide(
                        actor(post(COMMUNE, EnumSet.allOf(Permission.class))),
                        Permission.MANAGE_ACCOUNTS,
                        new ObjectFacts(DocumentId.at(NOW), DISTRICT, Optional.empty(), 0, false, Set.of()))
                .isAllowed());
    }

    @Test
    @Conforms("W.absence")
    void aDeputyMayWhatThePrincipalMayByRelationAndTheReasonNamesBoth() {
        ActivePost leaders = post(COMMUNE, Set.of(Permission.ASSIGN));
        Actor deputy = standingIn(Set.of(), leaders);
        ObjectFacts laidBefore = object(new Standing(PRINCIPAL, Relation.DISTRIBUTOR));

        AccessDecision decision = AccessRules.decide(deputy, Permission.ASSIGN, laidBefore);

        AccessDecision.Allowed allowed = assertInstanceOf(AccessDecision.Allowed.class, decision);
        assertEquals(Optional.of(PRINCIPAL), allowed.onBehalfOf());
        Reason.ByDelegation by = assertInstanceOf(Reason.ByDelegation.class, allowed.reason());
        assertEquals(new Reason.ByRelation(leaders, Permission.ASSIGN, Relation.DISTRIBUTOR), by.principals());
    }

    @ParameterizedTest
    @EnumSource(Permission.class)
    void whatIsNotByRelationIsNeverLent(Permission permission) {
        Actor deputy = standingIn(Set.of(), post(COMMUNE, EnumSet.of(permission)));
        ObjectFacts everything = object(Arrays.stream(Relation.values())
                .map(relation -> new Standing(PRINCIPAL, relation))
                .toArray(Standing[]::new));

        boolean allowed = AccessRules.decide(deputy, permission, everything).isAllowed();

        assertEquals(permission.reach() == Permission.Reach.RELATION, allowed);
    }

    @Test
    void aDelegationLimitedToDocumentTypesDoesNotReachOthersNorObjectsWithoutAType() {
        Actor deputy = standingIn(Set.of("QĐ"), post(COMMUNE, Set.of(Permission.HANDLE)));
        Standing lead = new Standing(PRINCIPAL, Relation.LEAD);

        assertTrue(AccessRules.decide(deputy, Permission.HANDLE, ofType(Optional.of("QĐ"), lead))
                .isAllowed());
        assertFalse(AccessRules.decide(deputy, Permission.HANDLE, ofType(Optional.of("TB"), lead))
                .isAllowed());
        assertFalse(AccessRules.decide(deputy, Permission.HANDLE, ofType(Optional.empty(), lead))
                .isAllowed());
    }

    @Test
    void aDeputyDoesNotBorrowWhatThePrincipalHoldsThroughTheDeputysOwnStanding() {
        Actor deputy = standingIn(Set.of(), post(COMMUNE, Set.of(Permission.HANDLE)));

        assertFalse(AccessRules.decide(deputy, Permission.HANDLE, object(new Standing(PERSON, Relation.LEAD)))
                .isAllowed());
    }

    @Test
    void onesOwnRightGoesBeforeALentOneAndAllReasonsAreTold() {
        ActivePost own = post(COMMUNE, Set.of(Permission.READ_DOCUMENT, Permission.READ_EVERY_DOCUMENT));
        Actor actor = new Actor(PERSON, "Cấp phó", List.of(own), List.of(standIn(Set.of(), own)));
        ObjectFacts object = object(new Standing(PERSON, Relation.INFORMED), new Standing(PRINCIPAL, Relation.LEAD));

        List<Reason> reasons = AccessRules.everyReason(actor, Permission.READ_DOCUMENT, object);

        assertEquals(new Reason.ByPost(own, Permission.READ_EVERY_DOCUMENT), reasons.getFirst());
        assertEquals(4, reasons.size(), reasons::toString);
        assertEquals(
                reasons.getFirst(),
                AccessRules.decide(actor, Permission.READ_DOCUMENT, object).reason());
    }

    @Test
    @Conforms("VI.III.8.a")
    void aFrozenObjectIsReadButNotChanged() {
        Actor clerk = actor(post(COMMUNE, Set.of(Permission.ISSUE)));
        ObjectFacts frozen = new ObjectFacts(DocumentId.at(NOW), COMMUNE, Optional.empty(), 0, true, Set.of());

        assertTrue(AccessRules.decide(clerk, Permission.ISSUE, frozen).isAllowed());
        assertEquals(
                new AccessDecision.Refused(new Reason.Frozen()),
                AccessRules.decideChange(clerk, Permission.ISSUE, frozen));
        assertTrue(AccessRules.decideChange(clerk, Permission.ISSUE, object()).isAllowed());
        assertEquals(
                new AccessDecision.Refused(new Reason.NoPermission(Permission.REGISTER_INCOMING)),
                AccessRules.decideChange(clerk, Permission.REGISTER_INCOMING, frozen),
                "that it is frozen is told to nobody who may not change it anyway");
    }

    @Test
    void aRefusalNamesTheFirstThingThatIsMissing() {
        ObjectFacts object = object();
        Actor elsewhere = actor(post(NEIGHBOUR, Set.of(Permission.HANDLE)));
        Actor here = actor(post(COMMUNE, Set.of(Permission.HANDLE)));

        assertEquals(
                new Reason.NoRelation(Permission.OWN_AFFAIRS, Set.of(Relation.OWNER)),
                AccessRules.decide(elsewhere, Permission.OWN_AFFAIRS, object).reason());
        assertEquals(
                new Reason.OtherOrganisation(COMMUNE),
                AccessRules.decide(elsewhere, Permission.HANDLE, object).reason());
        assertEquals(
                new Reason.NoRelation(Permission.HANDLE, Permission.HANDLE.relations()),
                AccessRules.decide(here, Permission.HANDLE, object).reason());
    }

    private static Actor actor(ActivePost... posts) {
        return new Actor(PERSON, "Lê Văn Cường", List.of(posts), List.of());
    }

    private static Actor standingIn(Set<String> types, ActivePost... principals) {
        return new Actor(PERSON, "Cấp phó", List.of(), List.of(standIn(types, principals)));
    }

    private static StandIn standIn(Set<String> types, ActivePost... principals) {
        return new StandIn(DelegationId.at(NOW), PRINCIPAL, "Phan Văn Minh", List.of(principals), types);
    }

    private static ActivePost post(OrganisationId organisation, Set<Permission> permissions) {
        return new ActivePost(PostId.at(NOW), organisation, UnitId.at(NOW), "Chuyên viên", permissions);
    }

    private static ObjectFacts object(Standing... standings) {
        return ofType(Optional.empty(), standings);
    }

    private static ObjectFacts ofType(Optional<String> type, Standing... standings) {
        return new ObjectFacts(DocumentId.at(NOW), COMMUNE, type, 0, false, Set.of(standings));
    }
}
