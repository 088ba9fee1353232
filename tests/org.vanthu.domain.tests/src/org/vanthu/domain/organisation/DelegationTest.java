package org.vanthu.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.testkit.Conforms;

@Conforms("W.absence")
class DelegationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant TOMORROW = NOW.plus(Duration.ofDays(1));
    private static final AccountId ABSENT = AccountId.at(NOW);
    private static final AccountId DEPUTY = AccountId.at(NOW);
    private static final OrganisationId BODY = OrganisationId.at(NOW);

    private static List<Trouble> check(AccountId to, Instant begin, Instant end, String reason) {
        return Delegation.check(ABSENT, to, begin, end, reason, NOW);
    }

    private static void only(DelegationTrouble kind, List<Trouble> troubles) {
        assertEquals(1, troubles.size(), troubles.toString());
        assertTrue(troubles.getFirst().is(kind), troubles.toString());
    }

    @Test
    void eachThingWrongWithAWishIsNamedAndNothingElse() {
        assertEquals(List.of(), check(DEPUTY, NOW, TOMORROW, "đi họp"));
        assertEquals(List.of(), check(DEPUTY, NOW.minusSeconds(60), NOW.plusNanos(1), "đi họp"));
        assertEquals(List.of(), check(DEPUTY, NOW, NOW.plus(Delegation.LONGEST), "x".repeat(500)));
        only(DelegationTrouble.TO_ONESELF, check(ABSENT, NOW, TOMORROW, "đi họp"));
        only(DelegationTrouble.ENDS_BEFORE_IT_BEGINS, check(DEPUTY, TOMORROW, TOMORROW, "đi họp"));
        only(DelegationTrouble.ALREADY_OVER, check(DEPUTY, NOW.minusSeconds(60), NOW, "đi họp"));
        only(
                DelegationTrouble.TOO_LONG,
                check(DEPUTY, NOW, NOW.plus(Delegation.LONGEST).plusSeconds(1), "đi họp"));
        only(DelegationTrouble.REASON_MISSING, check(DEPUTY, NOW, TOMORROW, "  "));
        only(DelegationTrouble.REASON_TOO_LONG, check(DEPUTY, NOW, TOMORROW, "x".repeat(501)));
    }

    @Test
    void noneEndsBeforeItBegins() {
        assertThrows(IllegalArgumentException.class, () -> delegation(ABSENT, NOW, NOW, Set.of(), Optional.empty()));
    }

    @Test
    void itHoldsFromItsBeginningToItsEndUnlessItIsTakenBack() {
        Delegation day = delegation(ABSENT, NOW, TOMORROW, Set.of(), Optional.empty());
        Delegation takenBack = delegation(ABSENT, NOW, TOMORROW, Set.of(), Optional.of(NOW.plusSeconds(60)));

        assertFalse(day.isActiveAt(NOW.minusNanos(1)));
        assertTrue(day.isActiveAt(NOW));
        assertTrue(day.isActiveAt(TOMORROW.minusNanos(1)));
        assertFalse(day.isActiveAt(TOMORROW));
        assertTrue(takenBack.isActiveAt(NOW.plusSeconds(59)));
        assertFalse(takenBack.isActiveAt(NOW.plusSeconds(60)));
    }

    @Test
    void itCoversItsTypesAndWithoutAnyAllOfThem() {
        assertTrue(delegation(ABSENT, NOW, TOMORROW, Set.of(), Optional.empty()).covers("QĐ"));
        Delegation decisions = delegation(ABSENT, NOW, TOMORROW, Set.of("QĐ"), Optional.empty());
        assertTrue(decisions.covers("QĐ"));
        assertFalse(decisions.covers("TB"));
    }

    @Test
    void twoOfOnePersonForTheSameTimeAndTypeAreInConflict() {
        Delegation all = delegation(ABSENT, NOW, TOMORROW, Set.of(), Optional.empty());
        Delegation decisions = delegation(ABSENT, NOW, TOMORROW, Set.of("QĐ"), Optional.empty());

        assertTrue(all.conflictsWith(decisions));
        assertTrue(decisions.conflictsWith(all));
        assertTrue(decisions.conflictsWith(delegation(ABSENT, NOW, TOMORROW, Set.of("QĐ", "TB"), Optional.empty())));
        assertFalse(all.conflictsWith(all));
        assertFalse(decisions.conflictsWith(delegation(ABSENT, NOW, TOMORROW, Set.of("TB"), Optional.empty())));
        assertFalse(all.conflictsWith(delegation(DEPUTY, NOW, TOMORROW, Set.of(), Optional.empty())));
        assertFalse(
                all.conflictsWith(delegation(ABSENT, TOMORROW, TOMORROW.plusSeconds(1), Set.of(), Optional.empty())));
        Delegation takenBack = delegation(ABSENT, NOW, TOMORROW, Set.of(), Optional.of(NOW));
        assertFalse(all.conflictsWith(takenBack));
        assertFalse(takenBack.conflictsWith(all));
    }

    private static Delegation delegation(
            AccountId from, Instant begin, Instant end, Set<String> types, Optional<Instant> revokedAt) {
        return new Delegation(
                DelegationId.at(NOW), BODY, from, DEPUTY, begin, end, types, "đi họp", from, NOW, revokedAt);
    }
}
