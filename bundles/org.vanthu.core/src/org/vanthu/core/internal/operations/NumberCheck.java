package org.vanthu.core.internal.operations;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.api.operations.CheckReport;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.NumberBearer;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.store.Stores;

/**
 * Proves each register and year, and compares its ledger with the numbers that documents bear, in both directions. Holds a portion of
 * rows at a time. Others may take and use numbers meanwhile: what looks wrong counts only if the row of the ledger is the same before
 * and after a second look.
 */
final class NumberCheck {

    private static final int NUMBERS_NAMED = 20;

    /** The ledger has a thousand rows at once: of more bearers than twice that, more are wrong than are told. */
    private static final int BEARERS_AT_ONCE = 1_000 + CheckReport.MOST_TROUBLES;

    private final Stores stores;
    private final Consumer<Trouble> found;
    private long books;
    private long numbers;
    private int told;

    /** @param found gets each trouble */
    NumberCheck(Stores stores, Consumer<Trouble> found) {
        this.stores = stores;
        this.found = found;
    }

    /** How many registers and years were proven. */
    long books() {
        return books;
    }

    /** How many numbers they hold. */
    long numbers() {
        return numbers;
    }

    void run() {
        Set<RegisterYear> all = new LinkedHashSet<>();
        for (Organisation organisation : stores.organisations().hosted()) {
            for (Register register : stores.numbers().registers(organisation.id())) {
                stores.numbers().years(register.id()).forEach(year -> all.add(register.in(year)));
            }
        }
        all.addAll(stores.numberBearers().books());
        all.forEach(book -> new Book(book).prove());
        books = all.size();
    }

    /** One register and year. */
    private final class Book {

        private final RegisterYear book;
        private int compared;

        Book(RegisterYear book) {
            this.book = book;
        }

        void prove() {
            LedgerProof proof = stores.numbers()
                    .prove(book, rows -> compare(rows, rows.getLast().number().number()));
            compare(List.of(), Integer.MAX_VALUE);
            numbers += proof.lastNumber();
            if (!proof.sound()) {
                tell(
                        OperationsTrouble.NUMBERS_BROKEN,
                        "numbers",
                        Stream.concat(proof.missing().stream(), proof.outOfTime().stream())
                                .sorted()
                                .limit(NUMBERS_NAMED)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
            }
        }

        /** The rows of the numbers behind those compared already, up to {@code last}, with who bears them. */
        private void compare(List<LedgerEntry> rows, int last) {
            List<NumberBearer> borne = stores.numberBearers().of(book, compared, last, BEARERS_AT_ONCE);
            Map<Integer, List<NumberBearer>> bearers =
                    borne.stream().collect(Collectors.groupingBy(NumberBearer::number));
            Map<Integer, LedgerEntry> entries = new HashMap<>();
            rows.forEach(entry -> entries.put(entry.number().number(), entry));
            Set<Integer> seen = new TreeSet<>(entries.keySet());
            seen.addAll(bearers.keySet());
            for (int number : seen) {
                boolean fits = fits(Optional.ofNullable(entries.get(number)), bearers.getOrDefault(number, List.of()));
                if (!fits) {
                    lookAgain(number);
                }
            }
            compared = last;
        }

        private void lookAgain(int number) {
            if (told >= CheckReport.MOST_TROUBLES) {
                return;
            }
            LedgerNumber one = new LedgerNumber(book, number);
            Optional<LedgerEntry> entry = stores.numbers().entry(one);
            List<NumberBearer> bearers = stores.numberBearers().of(book, number - 1, number, BEARERS_AT_ONCE);
            if (fits(entry, bearers) || !entry.equals(stores.numbers().entry(one))) {
                return;
            }
            List<NumberBearer> strangers = bearers.stream()
                    .filter(bearer -> !entry.filter(row -> gave(row, bearer)).isPresent())
                    .toList();
            strangers.forEach(bearer -> tell(
                    OperationsTrouble.NUMBER_NOT_GIVEN,
                    "number",
                    number,
                    "date",
                    bearer.date(),
                    "document",
                    name(bearer.document())));
            if (bearers.isEmpty()) {
                entry.ifPresent(row -> bound(row)
                        .ifPresent(document -> tell(
                                OperationsTrouble.NUMBER_NOT_BORNE,
                                "number",
                                number,
                                "date",
                                row.date(),
                                "document",
                                name(document))));
            }
        }

        private void tell(OperationsTrouble kind, Object... details) {
            told++;
            Optional<Register> register = stores.numbers().find(book.register());
            Stream<Object> where = Stream.of(
                    "body",
                    register.flatMap(known -> stores.organisations().find(known.organisation()))
                            .map(Organisation::name)
                            .orElse("?"),
                    "register",
                    register.map(known -> known.series().code())
                            .orElse(book.register().toString()),
                    "year",
                    book.year());
            found.accept(
                    Trouble.of(kind, Stream.concat(where, Stream.of(details)).toArray()));
        }
    }

    /** Whether exactly that document bears the number to which the ledger gave it. */
    private static boolean fits(Optional<LedgerEntry> entry, List<NumberBearer> bearers) {
        int expected = entry.flatMap(NumberCheck::bound).isPresent() ? 1 : 0;
        return bearers.size() == expected
                && bearers.stream()
                        .allMatch(
                                bearer -> entry.filter(row -> gave(row, bearer)).isPresent());
    }

    private static boolean gave(LedgerEntry entry, NumberBearer bearer) {
        return entry.date().equals(bearer.date())
                && bound(entry).filter(bearer.document()::equals).isPresent();
    }

    /** The document that bears the number for now or for good. */
    private static Optional<DocumentId> bound(LedgerEntry entry) {
        return switch (entry.use()) {
            case NumberUse.Issued(DocumentId document) -> Optional.of(document);
            case NumberUse.Reserved reserved -> reserved.document();
            case NumberUse.Voided voided -> Optional.empty();
        };
    }

    /** Its code, beside its identity; never its subject, which is not for whoever checks. */
    private String name(DocumentId document) {
        return stores.incoming()
                .find(document)
                .map(incoming -> incoming.fields().code())
                .or(() -> stores.outgoing().find(DraftId.of(document)).flatMap(outgoing -> outgoing.code()))
                .map(DocumentCode::toString)
                .or(() -> stores.copies().find(new CopyId(document.value())).map(copy -> copy.code()))
                .map(code -> code + " (" + document + ")")
                .orElseGet(document::toString);
    }
}
