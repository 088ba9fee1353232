package org.vanthu.domain.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LockOutTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

    @Test
    void theFirstTriesAreFreeThenTheDelayDoublesUpToItsLimit() {
        List<Long> delays = new ArrayList<>();
        LockOut tries = LockOut.NONE;
        for (int i = 0; i < 14; i++) {
            tries = tries.tried(NOW);
            delays.add(tries.delayAt(NOW, LockOutTerms.USUAL).toSeconds());
        }

        assertEquals(List.of(0L, 0L, 0L, 0L, 15L, 30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L, 900L), delays);
    }

    @Test
    void theDelayRunsOutAndHoursLaterEverythingIsForgotten() {
        LockOut tries = new LockOut(LockOutTerms.USUAL.freeTries(), Optional.of(NOW));

        assertEquals(Duration.ofSeconds(1), tries.delayAt(NOW.plusSeconds(14), LockOutTerms.USUAL));
        assertEquals(Duration.ZERO, tries.delayAt(NOW.plusSeconds(15), LockOutTerms.USUAL));
        assertEquals(Duration.ZERO, tries.delayAt(NOW.plusSeconds(16), LockOutTerms.USUAL));
        assertEquals(
                LockOutTerms.USUAL.freeTries() + 1,
                tries.tried(NOW.plusSeconds(15)).failures());
        assertEquals(1, tries.tried(NOW.plus(LockOut.FORGOTTEN_AFTER)).failures());
    }

    @Test
    void howeverOftenItIsTriedTheDelayStaysTheLongest() {
        for (int failures : new int[] {60, 64, 69, 100, 1_000_000}) {
            assertEquals(
                    LockOutTerms.USUAL.longestDelay(),
                    new LockOut(failures, Optional.of(NOW)).delayAt(NOW, LockOutTerms.USUAL));
        }
    }

    @Test
    void aDelayOfADayEndsWhenTheTriesAreForgotten() {
        LockOutTerms day = new LockOutTerms(5, Duration.ofDays(1), Duration.ofDays(1));
        LockOut tries = new LockOut(5, Optional.of(NOW));

        Instant forgotten = NOW.plus(LockOut.FORGOTTEN_AFTER);
        assertFalse(tries.delayAt(forgotten.minusSeconds(1), day).isZero());
        assertEquals(Duration.ZERO, tries.delayAt(forgotten, day));
    }

    @Test
    void termsOutOfBoundsAreNone() {
        Duration second = Duration.ofSeconds(1);
        assertThrows(IllegalArgumentException.class, () -> new LockOutTerms(2, second, second));
        assertThrows(IllegalArgumentException.class, () -> new LockOutTerms(21, second, second));
        assertThrows(IllegalArgumentException.class, () -> new LockOutTerms(5, Duration.ZERO, second));
        assertThrows(IllegalArgumentException.class, () -> new LockOutTerms(5, second.negated(), second));
        assertThrows(IllegalArgumentException.class, () -> new LockOutTerms(5, second.plusNanos(1), second));
        Duration minute = Duration.ofMinutes(1);
        assertThrows(IllegalArgumentException.class, () -> new SessionTerms(minute.minusNanos(1), minute));
        assertThrows(IllegalArgumentException.class, () -> new SessionTerms(minute.plusNanos(1), minute));
        assertEquals(minute, new SessionTerms(minute, minute).idle());
    }

    @Test
    void aSessionIsOverWhenIdleOrOldAndNotAMomentBefore() {
        SessionTerms terms = new SessionTerms(Duration.ofMinutes(10), Duration.ofHours(1));

        assertFalse(terms.endOf(NOW, NOW, NOW.plusSeconds(599)).isPresent());
        assertTrue(terms.endOf(NOW, NOW, NOW.plusSeconds(600)).orElseThrow().is(SignInTrouble.SESSION_IDLE));
        Instant lately = NOW.plusSeconds(3500);
        assertFalse(terms.endOf(NOW, lately, NOW.plusSeconds(3599)).isPresent());
        assertTrue(terms.endOf(NOW, lately, NOW.plusSeconds(3600)).orElseThrow().is(SignInTrouble.SESSION_TOO_OLD));
    }

    @Test
    void noOfficeKeepsPasswordsCheaperThanTheLeast() {
        assertThrows(IllegalArgumentException.class, () -> new PasswordCost(19 * 1024 - 1, 2, 1));
        assertThrows(IllegalArgumentException.class, () -> new PasswordCost(19 * 1024, 1, 1));
        assertTrue(PasswordCost.LEAST.isWeakerThan(PasswordCost.USUAL));
        assertFalse(PasswordCost.USUAL.isWeakerThan(PasswordCost.LEAST));
    }
}
