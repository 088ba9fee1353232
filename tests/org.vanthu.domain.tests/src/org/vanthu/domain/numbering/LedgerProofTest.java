package org.vanthu.domain.numbering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.RegisterId;
import org.vanthu.testkit.Conforms;

/** What a ledger must show (NĐ 30/2020, Art. 15.1): a row for each number, the dates in the order of the numbers. */
@Conforms("W.gap-ledger")
class LedgerProofTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final AccountId CLERK = AccountId.at(NOW);
    private static final RegisterYear BOOK = new RegisterYear(RegisterId.at(NOW), 2026);
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final LedgerProof.Reading reading = new LedgerProof.Reading(BOOK);

    private void read(int number, LocalDate date, NumberUse use) {
        reading.read(new LedgerEntry(new LedgerNumber(BOOK, number), date, CLERK, NOW, use));
    }

    private void issued(int number, LocalDate date) {
        read(number, date, new NumberUse.Issued(DocumentId.at(NOW)));
    }

    @Test
    void aLedgerWithARowForEachNumberInTheOrderOfTimeIsSound() {
        issued(1, MONDAY.minusDays(1));
        read(2, MONDAY, new NumberUse.Reserved("Quyết định nhân sự", Optional.empty()));
        read(3, MONDAY, new NumberUse.Voided("In nhầm", CLERK, NOW, Optional.empty()));
        issued(4, MONDAY);

        LedgerProof proof = reading.upTo(4);

        assertTrue(proof.sound());
        assertEquals(List.of(2L, 1L, 1L), List.of((long) proof.issued(), proof.reserved(), proof.voided()));
    }

    @Test
    void aNumberDatedBeforeAnEarlierOneIsNamed() {
        issued(1, MONDAY);
        issued(2, MONDAY.minusDays(1));
        issued(3, MONDAY);

        LedgerProof proof = reading.upTo(3);

        assertEquals(List.of(2), proof.outOfTime());
        assertFalse(proof.sound());
    }

    @Test
    void numbersWithoutARowAreNamedInTheMiddleAndAtTheEnd() {
        issued(2, MONDAY);
        issued(5, MONDAY);

        LedgerProof proof = reading.upTo(7);

        assertEquals(List.of(1, 3, 4, 6, 7), proof.missing());
        assertFalse(proof.sound());
    }

    @Test
    void aHeadThatStandsFarTooHighNamesTheFirstNumbersAlone() {
        issued(1, MONDAY);

        LedgerProof proof = reading.upTo(Integer.MAX_VALUE);

        assertEquals(LedgerProof.MOST_NAMED, proof.missing().size());
        assertEquals(2, proof.missing().getFirst());
        assertFalse(proof.sound());
    }

    @Test
    void aNumberReadTwiceIsNoLedger() {
        issued(1, MONDAY);

        assertThrows(IllegalArgumentException.class, () -> issued(1, MONDAY));
    }
}
