package org.vanthu.domain.routing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.DirectionId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.testkit.Conforms;

/** NĐ 30/2020, Art. 23: a document of several units names who leads, who co-operates, and by when. */
@Conforms("ND30.20-24")
class RoutingRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-09T02:00:00Z");
    private static final Instant TOMORROW = NOW.plusSeconds(86_400);
    private static final Instant NEXT_WEEK = NOW.plusSeconds(7 * 86_400);

    private final Assignee one = new Assignee.ToUnit(UnitId.at(NOW));
    private final Assignee two = new Assignee.ToUnit(UnitId.at(NOW));

    private static Assignment from(Part part, Optional<Instant> due) {
        return given(Optional.empty(), part, new Assignee.ToPerson(AccountId.at(NOW), UnitId.at(NOW)), due);
    }

    private static Assignment given(
            Optional<AssignmentId> parent, Part part, Assignee assignee, Optional<Instant> due) {
        return in(AssignmentState.OPEN, parent, part, assignee, due);
    }

    private static Assignment in(
            AssignmentState state, Optional<AssignmentId> parent, Part part, Assignee assignee, Optional<Instant> due) {
        return new Assignment(
                AssignmentId.at(NOW),
                DocumentId.at(NOW),
                OrganisationId.at(NOW),
                parent,
                DirectionId.at(NOW),
                part,
                assignee,
                due,
                state,
                Optional.empty(),
                "",
                0);
    }

    private static AssignmentWish wish(Assignee assignee, Part part) {
        return new AssignmentWish(assignee, part, Optional.empty());
    }

    private static List<Trouble> check(Assignment from, List<Assignment> existing, AssignmentWish... wishes) {
        return RoutingRules.troubles(from, existing, List.of(wishes), NOW, assignee -> "Phòng Nội vụ");
    }

    private static void assertOnly(TroubleKind kind, List<Trouble> troubles) {
        assertEquals(List.of(kind.code()), troubles.stream().map(Trouble::code).toList());
    }

    @Test
    void aLeaderNamesOneWhoLeadsAndOthersWhoCoOperate() {
        Assignment leader = from(Part.DIRECT, Optional.empty());

        assertTrue(check(leader, List.of(), wish(one, Part.LEAD), wish(two, Part.CO_OPERATE))
                .isEmpty());
        assertOnly(RoutingTrouble.NO_LEAD, check(leader, List.of(), wish(two, Part.CO_OPERATE)));
        assertOnly(RoutingTrouble.SECOND_LEAD, check(leader, List.of(), wish(one, Part.LEAD), wish(two, Part.LEAD)));
        assertOnly(RoutingTrouble.NOBODY_ASSIGNED, check(leader, List.of()));
    }

    @Test
    void aLeadGivenEarlierCounts() {
        Assignment leader = from(Part.DIRECT, Optional.empty());
        Assignment earlier = given(Optional.of(leader.id()), Part.LEAD, one, Optional.empty());

        assertTrue(check(leader, List.of(earlier), wish(two, Part.CO_OPERATE)).isEmpty());
        assertOnly(RoutingTrouble.SECOND_LEAD, check(leader, List.of(earlier), wish(two, Part.LEAD)));
        assertOnly(RoutingTrouble.ASSIGNED_ALREADY, check(leader, List.of(earlier), wish(one, Part.INFORM)));
    }

    @Test
    void whatWasRecalledOrOnlyCoOperatesIsNoLead() {
        Assignment leader = from(Part.DIRECT, Optional.empty());
        Assignment recalled = in(AssignmentState.RECALLED, Optional.of(leader.id()), Part.LEAD, one, Optional.empty());
        Assignment beside = given(Optional.of(leader.id()), Part.CO_OPERATE, two, Optional.empty());

        assertTrue(
                check(leader, List.of(recalled, beside), wish(one, Part.LEAD)).isEmpty());
        assertOnly(RoutingTrouble.NO_LEAD, check(leader, List.of(recalled), wish(two, Part.CO_OPERATE)));
    }

    @Test
    void onlyForInformationOrByOneWhoLeadsNobodyElseNeedsToLead() {
        Assignment leader = from(Part.DIRECT, Optional.empty());
        Assignment head = from(Part.LEAD, Optional.empty());

        assertTrue(check(leader, List.of(), wish(one, Part.INFORM)).isEmpty());
        assertTrue(check(head, List.of(), wish(one, Part.CO_OPERATE)).isEmpty());
    }

    @Test
    void aReasonIsAsShortAndAsLongAsItsLimitsAndNoMore() {
        String shortest = "x".repeat(RoutingRules.SHORTEST_REASON);
        String longest = "x".repeat(RoutingRules.LONGEST_REASON);

        assertEquals(shortest, RoutingRules.reason(" " + shortest + " ").orThrow());
        assertEquals(longest, RoutingRules.reason(longest).orThrow());
        assertTrue(RoutingRules.reason(shortest.substring(1) + "  ").refusedFor(RoutingTrouble.REASON_TOO_SHORT));
        assertTrue(RoutingRules.reason(longest + "x").refusedFor(RoutingTrouble.REASON_TOO_LONG));
    }

    @Test
    void nobodyIsNamedTwiceAndNobodyIsMadeLeader() {
        Assignment leader = from(Part.DIRECT, Optional.empty());

        assertOnly(
                RoutingTrouble.ASSIGNED_TWICE, check(leader, List.of(), wish(one, Part.LEAD), wish(one, Part.INFORM)));
        assertOnly(
                RoutingTrouble.LEADER_ONLY_BY_SUBMISSION,
                check(leader, List.of(), wish(one, Part.LEAD), wish(two, Part.DIRECT)));
    }

    @Test
    void aDeadlineIsAheadAndNotLaterThanOnesOwn() {
        Assignment head = from(Part.LEAD, Optional.of(TOMORROW));

        assertOnly(
                RoutingTrouble.DUE_IN_PAST,
                check(head, List.of(), new AssignmentWish(one, Part.LEAD, Optional.of(NOW.minusSeconds(1)))));
        assertOnly(
                RoutingTrouble.DUE_AFTER_PARENT,
                check(head, List.of(), new AssignmentWish(one, Part.LEAD, Optional.of(NEXT_WEEK))));
        assertOnly(
                RoutingTrouble.INFORMED_WITH_DEADLINE,
                check(head, List.of(), new AssignmentWish(one, Part.INFORM, Optional.of(TOMORROW))));
        assertTrue(check(head, List.of(), new AssignmentWish(one, Part.LEAD, Optional.of(TOMORROW)))
                .isEmpty());
    }

    @Test
    void whatIsOverdueIsHandedOnWithAnyDeadlineAhead() {
        Assignment late = from(Part.LEAD, Optional.of(NOW.minusSeconds(1)));

        assertTrue(check(late, List.of(), new AssignmentWish(one, Part.LEAD, Optional.of(NEXT_WEEK)))
                .isEmpty());
    }

    @Test
    @Conforms("S.click-late")
    void aDayOfResultLiesBetweenArrivalAndToday() {
        LocalDate arrival = LocalDate.of(2026, 3, 2);

        assertTrue(
                RoutingRules.resultDate(LocalDate.of(2026, 3, 9), arrival, NOW).isDone());
        assertTrue(RoutingRules.resultDate(LocalDate.of(2026, 3, 10), arrival, NOW)
                .refusedFor(RoutingTrouble.RESULT_IN_FUTURE));
        assertTrue(RoutingRules.resultDate(LocalDate.of(2026, 3, 1), arrival, NOW)
                .refusedFor(RoutingTrouble.RESULT_BEFORE_ARRIVAL));
    }
}
