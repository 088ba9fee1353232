package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.vanthu.api.people.DelegationRow;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.ui.kit.text.Texts;

class EndedAbsencesTest {

    /** Monday morning. */
    private static final Instant NOW = Instant.parse("2026-03-09T01:00:00Z");

    private static final Instant FRIDAY_MIDNIGHT = Instant.parse("2026-03-06T17:00:00Z");
    private static final AccountId ABSENT = AccountId.at(NOW);
    private static final AccountId DEPUTY = AccountId.at(NOW);

    private final EndedAbsences ended = new EndedAbsences(Texts.in(Texts.VIETNAMESE, WorkbenchTexts.class));

    private static List<DelegationRow> until(Instant end, Optional<Instant> revoked) {
        Delegation delegation = new Delegation(
                DelegationId.at(NOW),
                OrganisationId.at(NOW),
                ABSENT,
                DEPUTY,
                end.minus(Duration.ofDays(7)),
                end,
                Set.of(),
                "Đi công tác",
                ABSENT,
                end.minus(Duration.ofDays(8)),
                revoked);
        return List.of(new DelegationRow(delegation, "Nguyễn Văn An", "Trần Thị Bình"));
    }

    @Test
    void whoComesBackAfterTheWeekendIsToldByItsLastDay() {
        String told = ended.notice(until(FRIDAY_MIDNIGHT, Optional.empty()), ABSENT, NOW)
                .orElseThrow()
                .text();

        assertTrue(told.contains("Trần Thị Bình") && told.contains("06/03/2026"), told);
    }

    @Test
    void theDeputyAndWhoHasBeenBackForLongAreLeftInPeace() {
        List<DelegationRow> lately = until(FRIDAY_MIDNIGHT, Optional.empty());

        assertEquals(Optional.empty(), ended.notice(lately, DEPUTY, NOW));
        assertEquals(Optional.empty(), ended.notice(lately, ABSENT, NOW.plus(Duration.ofDays(2))));
    }

    @Test
    void oneThatRunsIsNotOverUntilItIsTakenBackAndOneTakenBackBeforeItBeganNeverWas() {
        Instant end = NOW.plus(Duration.ofDays(3));
        Instant yesterday = NOW.minus(Duration.ofDays(1));

        assertEquals(Optional.empty(), ended.notice(until(end, Optional.empty()), ABSENT, NOW));
        assertTrue(ended.notice(until(end, Optional.of(yesterday)), ABSENT, NOW).isPresent());
        assertEquals(
                Optional.empty(),
                ended.notice(until(NOW.plus(Duration.ofDays(9)), Optional.of(yesterday)), ABSENT, NOW));
    }
}
