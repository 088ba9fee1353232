package org.vanthu.domain.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TermTest {

    private static final Instant FIRST = Instant.parse("2026-11-23T00:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-11-24T00:00:00Z");
    private static final Instant THIRD = Instant.parse("2026-11-25T00:00:00Z");

    @Test
    void itHoldsFromItsFirstMomentUpToItsEnd() {
        Term term = Term.between(FIRST, SECOND);

        assertTrue(term.contains(FIRST));
        assertFalse(term.contains(SECOND));
        assertFalse(term.isOverAt(FIRST));
        assertTrue(term.isOverAt(SECOND));
        assertTrue(Term.from(FIRST).contains(THIRD));
        assertFalse(Term.from(SECOND).contains(FIRST));
    }

    @Test
    void termsThatOnlyMeetDoNotOverlap() {
        assertFalse(Term.between(FIRST, SECOND).overlaps(Term.between(SECOND, THIRD)));
        assertTrue(Term.between(FIRST, THIRD).overlaps(Term.from(SECOND)));
        assertTrue(Term.from(FIRST).overlaps(Term.from(THIRD)));
    }

    @Test
    void anEndIsNeverBeforeTheBeginningAndNeverMovesOut() {
        assertEquals(Term.between(SECOND, SECOND), Term.from(SECOND).endedAt(FIRST));
        assertEquals(Term.between(FIRST, SECOND), Term.between(FIRST, SECOND).endedAt(THIRD));
        assertThrows(IllegalArgumentException.class, () -> Term.between(SECOND, FIRST));
    }
}
