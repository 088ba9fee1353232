package org.vanthu.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

    private static final Instant BEGIN = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant END = Instant.parse("2026-11-30T00:00:00Z");
    private static final AccountId LEADER = AccountId.at(BEGIN);
    private static final AccountId DEPUTY = AccountId.at(BEGIN);
    private static final AccountId THIRD = AccountId.at(BEGIN);

    @Test
    void itHoldsFromItsBeginUpToItsEndAndNotAfterItWasRevoked() {
        Delegation delegation = delegation(LEADER, DEPUTY, Set.of());
        Delegation revoked = revokedAt(delegation, BEGIN.plusSeconds(60));

        assertFalse(delegation.isActiveAt(BEGIN.minusMillis(1)));
        assertTrue(delegation.isActiveAt(BEGIN));
        assertTrue(delegation.isActiveAt(END.minusMillis(1)));
        assertFalse(delegation.isActiveAt(END));
        assertTrue(revoked.isActiveAt(BEGIN.plusSeconds(59)));
        assertFalse(revoked.isActiveAt(BEGIN.plusSeconds(60)));
    }

    @Test
    void itCoversOnlyItsDocumentTypesAndWithoutAnyAllOfThem() {
        Delegation delegation = delegation(LEADER, DEPUTY, Set.of("QĐ", "TB"));

        assertTrue(delegation.covers("QĐ"));
        assertFalse(delegation.covers("CT"));
        assertTrue(delegation(LEADER, DEPUTY, Set.of()).covers("CT"));
    }

    @Test
    void twoDeputiesForTheSameTypeAtTheSameTimeAreAConflict() {
        Delegation decisions = delegation(LEADER, DEPUTY, Set.of("QĐ"));
        Delegation notices = delegation(LEADER, THIRD, Set.of("TB"));
        Delegation everything = delegation(LEADER, THIRD, Set.of());

        assertFalse(decisions.conflictsWith(decisions));
        assertFalse(decisions.conflictsWith(notices));
        assertTrue(decisions.conflictsWith(everything));
        assertTrue(everything.conflictsWith(notices));
        assertFalse(decisions.conflictsWith(revokedAt(everything, BEGIN)));
        assertFalse(decisions.conflictsWith(delegation(DEPUTY, THIRD, Set.of())));
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        assertEquals(List.of("to"), fields(Delegation.check(LEADER, LEADER, BEGIN, END, "đi họp", BEGIN)));
        assertEquals(List.of("end"), fields(Delegation.check(LEADER, DEPUTY, END, BEGIN, "đi họp", BEGIN)));
        assertEquals(List.of("end"), fields(Delegation.check(LEADER, DEPUTY, BEGIN, END, "đi họp", END)));
        Instant tooLate = BEGIN.plus(Delegation.LONGEST).plus(Duration.ofDays(1));
        assertEquals(List.of("end"), fields(Delegation.check(LEADER, DEPUTY, BEGIN, tooLate, "đi họp", BEGIN)));
        assertEquals(List.of("reason"), fields(Delegation.check(LEADER, DEPUTY, BEGIN, END, " ", BEGIN)));
        assertEquals(List.of("reason"), fields(Delegation.check(LEADER, DEPUTY, BEGIN, END, "x".repeat(501), BEGIN)));
        assertEquals(List.of(), fields(Delegation.check(LEADER, DEPUTY, BEGIN, END, "đi họp", BEGIN)));
    }

    private static List<String> fields(List<Trouble> troubles) {
        return troubles.stream().map(trouble -> trouble.field().orElse("")).toList();
    }

    private static Delegation delegation(AccountId from, AccountId to, Set<String> types) {
        return new Delegation(
                DelegationId.at(BEGIN),
                OrganisationId.at(BEGIN),
                from,
                to,
                BEGIN,
                END,
                types,
                "đi công tác",
                from,
                BEGIN,
                Optional.empty());
    }

    private static Delegation revokedAt(Delegation standing, Instant at) {
        return new Delegation(
                standing.id(),
                standing.organisation(),
                standing.from(),
                standing.to(),
                standing.begin(),
                standing.end(),
                standing.documentTypes(),
                standing.reason(),
                standing.madeBy(),
                standing.madeAt(),
                Optional.of(at));
    }
}
