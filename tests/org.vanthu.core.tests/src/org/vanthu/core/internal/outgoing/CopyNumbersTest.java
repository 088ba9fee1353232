package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.copies.Copies;
import org.vanthu.api.copies.CopyWork;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.copying.CopyDraft;
import org.vanthu.domain.copying.CopyMedium;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.copying.CopyTrouble;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.document.CopyForm;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.testkit.Conforms;
import org.vanthu.testkit.TinyPdf;

/** The run of numbers that all copies share, and who may take one for what. */
class CopyNumbersTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static final SealedCopies HERE = SealedCopies.of(OFFICE);

    @Test
    @Conforms({"ND30.25-27", "W.gap-ledger"})
    void allCopiesShareOneRunOfNumbersAndAGivenUpOneKeepsItsRow() throws IOException {
        DocumentId letter = HERE.incoming(TinyPdf.of(1, "Van ban"));
        CopyWork first = HERE.copies()
                .copyIncoming(letter, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow();
        CopyWork second = HERE.copies()
                .copyIncoming(letter, CopyDraft.electronic(CopyForm.EXTRACT, List.of(1)))
                .orThrow();

        DocumentCopy given = HERE.copies()
                .abandon(new Seen<>(first.copy().id(), 0), "Sao nhầm văn bản")
                .orThrow();
        DocumentCopy made = HERE.signed(second);

        assertEquals(first.copy().number().number() + 1, second.copy().number().number());
        assertEquals(CopyState.ABANDONED, given.state());
        assertTrue(entry(given).use() instanceof NumberUse.Voided voided
                && voided.reason().equals("Sao nhầm văn bản"));
        assertEquals(new NumberUse.Issued(made.id().document()), entry(made).use());
        assertTrue(HERE.copies().resume(given.id()).refusedFor(CopyTrouble.ENDED));
        assertEquals(
                List.of(made.id(), given.id()),
                HERE.copies().ofIncoming(letter).orThrow().stream()
                        .map(DocumentCopy::id)
                        .toList());
    }

    @Test
    void whatIsWantedWronglyTakesNoNumber() {
        DocumentId letter = HERE.incoming(TinyPdf.of(2, "Van ban"));
        int before = numbers();

        Copies copies = HERE.copies();
        assertTrue(copies.copyIncoming(letter, CopyDraft.electronic(CopyForm.EXTRACT, List.of()))
                .refusedFor(CopyTrouble.NO_PAGES));
        assertTrue(copies.copyIncoming(letter, CopyDraft.electronic(CopyForm.EXTRACT, List.of(1, 3)))
                .refusedFor(CopyTrouble.NO_SUCH_PAGE));
        assertTrue(copies.copyIncoming(letter, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of(1)))
                .refusedFor(CopyTrouble.WHOLE_DOCUMENT));
        assertTrue(copies.copyIncoming(
                        letter,
                        new CopyDraft(CopyForm.TRUE_COPY, CopyMedium.PAPER, List.of(), List.of(), "", List.of()))
                .refusedFor(CopyTrouble.NO_SIGNER));
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        assertTrue(copies.copyIssued(draft.id(), CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .refusedFor(CopyTrouble.NOT_ISSUED));

        assertEquals(before, numbers());
    }

    @Test
    @Conforms("ND30.32")
    void onlyTheSealOfTheAgencyCountsAndOnlyTheClerkCopies() {
        DocumentId letter = HERE.incoming(TinyPdf.of(1, "Van ban"));
        CopyWork work = HERE.copies()
                .copyIncoming(letter, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .orThrow();

        Path stranger = SoftTokens.sign(OFFICE.save(work.file()), SoftTokens.STRANGER, HERE.order(work));
        Outcome<DocumentCopy> taken =
                HERE.copies().finish(new Seen<>(work.copy().id(), 0), GivenFile.of(stranger));

        assertTrue(taken.refusedFor(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE), taken.toString());
        assertFalse(OFFICE.as("chutich")
                .copies()
                .copyIncoming(letter, CopyDraft.electronic(CopyForm.TRUE_COPY, List.of()))
                .isDone());
    }

    private static LedgerEntry entry(DocumentCopy copy) {
        return OFFICE.office()
                .office()
                .store()
                .read(stores -> stores.numbers().entry(copy.number()).orElseThrow());
    }

    private static int numbers() {
        return OFFICE.office().office().store().read(stores -> {
            var register = stores.numbers().register(OFFICE.district, new Series.Copies());
            return stores.numbers().rowsAfter(register.in(2026), 0, 1000).size();
        });
    }
}
