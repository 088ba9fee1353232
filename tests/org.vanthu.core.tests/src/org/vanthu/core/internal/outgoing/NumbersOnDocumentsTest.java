package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Progress;
import org.vanthu.api.Seen;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.api.operations.OperationsTrouble;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingDocument.Numbered;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** The check compares the ledger with the numbers that documents and copies bear: rows are changed past the program. */
class NumbersOnDocumentsTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static final SealedCopies HERE = SealedCopies.of(OFFICE);

    @Test
    @Conforms({"VI.III.5.d", "W.gap-ledger"})
    void whateverCanBecomeOfANumberIsSoundAndEachWayToTamperWithOneIsNamed() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        OutgoingDocument other = OFFICE.issued(OFFICE.letter());
        everyOtherState();
        assertEquals(List.of(), check());
        DocumentCopy made = HERE.sealed(issued);
        assertEquals(List.of(), check());

        LedgerNumber free = new LedgerNumber(numberOf(other).number().book(), 99);
        tamper(stores -> stores.outgoing()
                .write(other.change()
                        .number(new Numbered(free, numberOf(other).date()))
                        .make()));

        names(
                OperationsTrouble.NUMBER_NOT_BORNE,
                numberOf(other).number(),
                other.code().orElseThrow().number());
        names(OperationsTrouble.NUMBER_NOT_GIVEN, free, "99");
        assertEquals(2, check().size());

        LedgerEntry row = row(numberOf(issued).number());
        tamper(stores -> stores.numbers()
                .write(new LedgerEntry(
                        row.number(),
                        row.date(),
                        row.takenBy(),
                        row.takenAt(),
                        new NumberUse.Issued(DocumentId.at(row.takenAt())))));
        names(
                OperationsTrouble.NUMBER_NOT_GIVEN,
                row.number(),
                issued.id().document().toString());
        assertEquals(3, check().size(), "one word for one number");

        tamper(stores -> stores.copies().add(again(made)));
        names(OperationsTrouble.NUMBER_NOT_GIVEN, made.number(), made.code());
        assertEquals(4, check().size());
    }

    /** Reserved, voided, being sealed, kept after being stopped; a copy given up and one being made. */
    private void everyOtherState() {
        Issuing clerk = OFFICE.as("vanthu").issuing();
        clerk.reserve(OFFICE.district, new Series.Administrative(), "Giấy mời họp")
                .orThrow();
        LedgerNumber voided = clerk.reserve(OFFICE.district, new Series.Administrative(), "Giấy mời")
                .orThrow()
                .number();
        clerk.voidNumber(OFFICE.district, voided, "Hoãn họp").orThrow();
        clerk.begin(seen(signed()), new NumberChoice.Next()).orThrow();
        for (NumberAfterAll after : NumberAfterAll.values()) {
            OutgoingDocument stopped = signed();
            clerk.begin(seen(stopped), new NumberChoice.Next()).orThrow();
            clerk.abandon(seen(OFFICE.find(stopped.id())), after, "Thiếu phụ lục")
                    .orThrow();
        }
        SealedCopies copies = HERE;
        DocumentId letter = copies.incoming(TinyPdf.of(1, "Van ban"));
        CopyWork given = copies.copies()
                .copyIncoming(letter, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow();
        copies.copies()
                .abandon(new Seen<>(given.copy().id(), 0), "Sao nhầm văn bản")
                .orThrow();
        copies.copies()
                .copyIncoming(letter, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow();
    }

    private OutgoingDocument signed() {
        return OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
    }

    /** A copy of another day under the number of this one. */
    private static DocumentCopy again(DocumentCopy made) {
        return new DocumentCopy(
                CopyId.at(made.madeAt().plusSeconds(1)),
                made.organisation(),
                made.source(),
                made.form(),
                made.medium(),
                made.number(),
                LocalDate.of(2026, 1, 2),
                made.notation(),
                made.pages(),
                made.prepared(),
                Optional.empty(),
                Optional.empty(),
                made.madeBy(),
                made.madeAt(),
                made.reason(),
                made.state(),
                0);
    }

    private List<Trouble> check() {
        return OFFICE.as("quantri")
                .operations()
                .check(OFFICE.district, Progress.NONE)
                .orThrow()
                .troubles();
    }

    private void names(OperationsTrouble kind, LedgerNumber number, String thing) {
        List<Trouble> found = check();
        assertTrue(
                found.stream()
                        .filter(trouble -> trouble.is(kind))
                        .filter(trouble -> trouble.details().get("number").equals(Integer.toString(number.number())))
                        .anyMatch(trouble -> trouble.vietnamese().contains(thing)
                                && trouble.english().contains(thing)
                                && trouble.english().contains("Ủy ban nhân dân huyện Nam Đàn")),
                kind + " " + number + ": " + found);
    }

    private void tamper(Consumer<Stores> change) {
        OFFICE.office()
                .office()
                .store()
                .change(stores -> {
                    change.accept(stores);
                    return Outcome.done();
                })
                .orThrow();
    }

    private LedgerEntry row(LedgerNumber number) {
        return OFFICE.office()
                .office()
                .store()
                .read(stores -> stores.numbers().entry(number).orElseThrow());
    }

    private static Numbered numberOf(OutgoingDocument document) {
        return document.number().orElseThrow();
    }
}
