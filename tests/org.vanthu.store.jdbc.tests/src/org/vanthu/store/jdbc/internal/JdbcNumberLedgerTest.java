package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.document.LegalType;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.NumberingTrouble;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.NumberLedger;
import org.vanthu.testkit.Conforms;

class JdbcNumberLedgerTest {

    private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    private final LedgerDatabase database = new LedgerDatabase();
    private final OrganisationId organisation = OrganisationId.at(NOW);
    private final AccountId clerk = AccountId.at(NOW);
    private final Register register =
            database.inTransaction(ledger -> ledger.register(organisation, new Series.Administrative()));
    private final RegisterYear book = register.in(2026);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    @Conforms({"ND30.15", "VI.III.1.đ"})
    void numbersRunFromOneInTheOrderOfTime() {
        List<Integer> numbers = new ArrayList<>();

        for (int day = 1; day <= 3; day++) {
            LocalDate date = LocalDate.of(2026, 11, day);
            numbers.add(issue(date).orThrow().number().number());
        }

        assertEquals(List.of(1, 2, 3), numbers);
    }

    @Test
    @Conforms("ND30.15")
    void numbersStartAgainOnTheFirstOfJanuary() {
        issue(TODAY).orThrow();

        Instant newYear = Instant.parse("2026-12-31T17:00:01Z");
        LedgerEntry first = take(LocalDate.of(2027, 1, 1), issued(), newYear).orThrow();

        assertEquals(1, first.number().number());
        assertEquals(2027, first.number().book().year());
        assertEquals(List.of(2027, 2026), database.inTransaction(ledger -> ledger.years(register.id())));
    }

    @Test
    @Conforms("ND30.15")
    void aDateBeforeTheLastNumbersDateIsRefusedAndLeavesNoGap() {
        issue(TODAY).orThrow();

        Outcome<LedgerEntry> refused = issue(TODAY.minusDays(1));

        assertTrue(refused.refusedFor(NumberingTrouble.DATE_BEFORE_LAST));
        assertEquals(2, issue(TODAY).orThrow().number().number());
        assertTrue(proof().sound());
    }

    @Test
    void aDateToComeIsRefused() {
        Outcome<LedgerEntry> refused = issue(TODAY.plusDays(1));

        assertTrue(refused.refusedFor(NumberingTrouble.DATE_IN_FUTURE));
        assertEquals(0, proof().lastNumber());
    }

    @Test
    void aClockSetBackIsRefusedInWords() {
        issue(TODAY).orThrow();

        Outcome<LedgerEntry> refused = take(TODAY, issued(), NOW.minus(Duration.ofHours(2)));

        assertTrue(refused.refusedFor(NumberingTrouble.CLOCK_SET_BACK));
        String words = refused.troubles().getFirst().vietnamese();
        assertTrue(words.contains("2026-11-20T08:00") && words.contains("2026-11-20T10:00"), words);
    }

    @Test
    @Conforms({"ND30.15", "W.gap-ledger"})
    void aReservedNumberKeepsItsDateAndIsUsedOnce() {
        LedgerEntry reserved =
                take(TODAY.minusDays(1), reserved("Quyết định nghỉ lễ"), NOW).orThrow();
        issue(TODAY).orThrow();
        DocumentId document = DocumentId.at(NOW);

        LedgerEntry used = database.inTransaction(ledger -> ledger.use(reserved.number(), document))
                .orThrow();
        Outcome<LedgerEntry> again =
                database.inTransaction(ledger -> ledger.use(reserved.number(), DocumentId.at(NOW)));

        assertEquals(new NumberUse.Issued(document), used.use());
        assertEquals(TODAY.minusDays(1), entry(reserved.number()).date());
        assertTrue(again.refusedFor(NumberingTrouble.ISSUED_ALREADY));
    }

    @Test
    @Conforms("W.gap-ledger")
    void aVoidedNumberKeepsItsRowWithTheReason() {
        LedgerEntry reserved = take(TODAY, reserved("Giấy mời họp"), NOW).orThrow();

        database.inTransaction(ledger -> ledger.cancel(reserved.number(), " Hoãn họp ", clerk, NOW))
                .orThrow();

        LedgerEntry voided = entry(reserved.number());
        assertEquals(new NumberUse.Voided("Hoãn họp", clerk, NOW, Optional.empty()), voided.use());
        assertTrue(database.inTransaction(ledger -> ledger.use(reserved.number(), DocumentId.at(NOW)))
                .refusedFor(NumberingTrouble.VOIDED_NUMBER));
        assertEquals(List.of(voided), proof().kept());
        assertTrue(proof().sound());
    }

    @Test
    void aNumberIsNotVoidedWithoutAReason() {
        LedgerEntry reserved = take(TODAY, reserved("Giấy mời họp"), NOW).orThrow();

        Outcome<LedgerEntry> refused =
                database.inTransaction(ledger -> ledger.cancel(reserved.number(), "  ", clerk, NOW));

        assertTrue(refused.refusedFor(NumberingTrouble.WORDS_MISSING));
        assertEquals(reserved, entry(reserved.number()));
    }

    @Test
    void aNumberKeptForOneDocumentIsNotUsedByAnother() {
        LedgerEntry reserved = take(TODAY, reserved("Đang ký số"), NOW).orThrow();
        DocumentId mine = DocumentId.at(NOW);
        database.inTransaction(ledger -> ledger.keep(reserved.number(), mine)).orThrow();

        Outcome<LedgerEntry> others =
                database.inTransaction(ledger -> ledger.use(reserved.number(), DocumentId.at(NOW)));
        Outcome<LedgerEntry> own = database.inTransaction(ledger -> ledger.use(reserved.number(), mine));

        assertTrue(others.refusedFor(NumberingTrouble.KEPT_FOR_ANOTHER));
        assertTrue(own.isDone());
    }

    @Test
    @Conforms("ND30.15")
    void eachLegalTypeAndEachAdvisoryBodyHasItsOwnNumbers() {
        List<Series> all = List.of(
                new Series.Administrative(),
                new Series.Legal(LegalType.LEGAL_DECISION),
                new Series.Legal(LegalType.LEGAL_RESOLUTION),
                new Series.Advisory(UnitId.at(NOW)),
                new Series.Arrivals());

        Set<RegisterId> registers = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        for (Series series : all) {
            Register opened = database.inTransaction(ledger -> ledger.register(organisation, series));
            registers.add(opened.id());
            LedgerEntry first = database.inTransaction(ledger -> ledger.take(opened.id(), TODAY, issued(), clerk, NOW))
                    .orThrow();
            assertEquals(1, first.number().number());
        }

        assertEquals(all.size(), registers.size());
        assertEquals(
                all.size(),
                database.inTransaction(ledger -> ledger.registers(organisation)).size());
    }

    @Test
    @Conforms("W.gap-ledger")
    void aTransactionThatFailsAfterTakingANumberLeavesNoTrace() {
        assertThrows(
                IllegalStateException.class,
                () -> database.inTransaction(ledger -> {
                    ledger.take(register.id(), TODAY, issued(), clerk, NOW).orThrow();
                    throw new IllegalStateException("the document could not be stored");
                }));

        assertEquals(1, issue(TODAY).orThrow().number().number());
    }

    @Test
    @Conforms({"ND30.15", "W.gap-ledger"})
    void manyClerksAtOnceGetDifferentNumbersWithoutAGapEvenWhenSomeFail() throws Exception {
        int clerks = 8;
        int each = 25;
        CyclicBarrier together = new CyclicBarrier(clerks);
        List<Callable<List<Integer>>> work = new ArrayList<>();
        for (int who = 0; who < clerks; who++) {
            work.add(() -> {
                together.await();
                List<Integer> got = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    takeOrFail(i % 5 == 4).ifPresent(got::add);
                }
                return got;
            });
        }

        List<Integer> all = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(clerks)) {
            for (Future<List<Integer>> one : desks.invokeAll(work)) {
                all.addAll(one.get());
            }
        }

        assertEquals(clerks * each * 4 / 5, all.size());
        assertEquals(all.size(), new TreeSet<>(all).getLast());
        assertEquals(all.size(), new TreeSet<>(all).size());
        assertTrue(proof().sound());
        assertEquals(all.size(), proof().issued());
    }

    @Test
    void registersAndYearsOpenedAtOnceAreOpenedOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(6);
        Callable<RegisterId> work = () -> {
            together.await();
            return database.inTransaction(ledger -> {
                RegisterId id = ledger.register(organisation, new Series.Legal(LegalType.CIRCULAR))
                        .id();
                ledger.take(id, TODAY, issued(), clerk, NOW).orThrow();
                return id;
            });
        };

        Set<RegisterId> opened = new TreeSet<>((a, b) -> a.value().compareTo(b.value()));
        try (ExecutorService desks = Executors.newFixedThreadPool(6)) {
            for (Future<RegisterId> one : desks.invokeAll(List.of(work, work, work, work, work, work))) {
                opened.add(one.get());
            }
        }

        assertEquals(1, opened.size());
        RegisterYear year = new RegisterYear(opened.iterator().next(), 2026);
        assertEquals(6, database.inTransaction(ledger -> ledger.prove(year)).issued());
    }

    @Test
    @Conforms("VI.III.1.c")
    void identifiersCountAllDocumentsOfTheYear() {
        List<String> given = new ArrayList<>();

        for (int year : new int[] {2026, 2026, 2027}) {
            given.add(database.inTransaction(ledger -> ledger.nextIdentifier(organisation, "H01.151", year))
                    .toString());
        }

        assertEquals(List.of("H01.151.2026.1", "H01.151.2026.2", "H01.151.2027.1"), given);
    }

    @Test
    void anUnknownNumberIsRefused() {
        Outcome<LedgerEntry> refused =
                database.inTransaction(ledger -> ledger.use(new LedgerNumber(book, 7), DocumentId.at(NOW)));

        assertTrue(refused.refusedFor(NumberingTrouble.NO_SUCH_NUMBER));
        assertFalse(refused.isDone());
    }

    private Optional<Integer> takeOrFail(boolean fail) {
        try {
            return Optional.of(database.inTransaction(ledger -> {
                int number = ledger.take(register.id(), TODAY, issued(), clerk, NOW)
                        .orThrow()
                        .number()
                        .number();
                if (fail) {
                    throw new IllegalStateException("this desk fails");
                }
                return number;
            }));
        } catch (IllegalStateException failed) {
            return Optional.empty();
        }
    }

    private Outcome<LedgerEntry> issue(LocalDate date) {
        return take(date, issued(), NOW);
    }

    private Outcome<LedgerEntry> take(LocalDate date, NumberUse use, Instant now) {
        return database.inTransaction(ledger -> ledger.take(register.id(), date, use, clerk, now));
    }

    private LedgerEntry entry(LedgerNumber number) {
        return database.inTransaction((NumberLedger ledger) -> ledger.entry(number))
                .orElseThrow();
    }

    private LedgerProof proof() {
        return database.inTransaction(ledger -> ledger.prove(book));
    }

    private static NumberUse issued() {
        return new NumberUse.Issued(DocumentId.at(NOW));
    }

    private static NumberUse reserved(String purpose) {
        return new NumberUse.Reserved(purpose, Optional.empty());
    }
}
