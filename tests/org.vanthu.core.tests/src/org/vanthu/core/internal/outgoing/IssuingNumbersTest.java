package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.NumberingTrouble;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** The number a document is issued under: reserved, kept, taken by one, voided. */
class IssuingNumbersTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @Test
    @Conforms({"W.gap-ledger", "ND30.15"})
    void aNumberIsBoundToItsDocumentFromBeginToFinish() {
        OutgoingDocument signed = signed();

        IssueWork work = begin(signed);
        LedgerNumber number = number(signed);
        NumberUse meanwhile = entry(number).use();
        OutgoingDocument issued = OFFICE.issued(work);

        assertTrue(meanwhile instanceof NumberUse.Reserved reserved
                && reserved.document().equals(Optional.of(signed.id().document())));
        assertEquals(new NumberUse.Issued(issued.id().document()), entry(number).use());
    }

    @Test
    @Conforms("W.gap-ledger")
    void whatWasBegunAndInterruptedGoesOnUnderTheSameNumber() {
        OutgoingDocument signed = signed();
        IssueWork lost = begin(signed);

        IssueWork again = clerk().resume(signed.id()).orThrow();
        OutgoingDocument issued = OFFICE.issued(again);

        assertEquals(lost.code(), again.code());
        assertEquals(lost.code(), issued.code().orElseThrow());
    }

    @Test
    @Conforms("W.gap-ledger")
    void stoppingKeepsTheNumberForTheDocumentOrVoidsItWithTheReason() {
        OutgoingDocument signed = signed();
        begin(signed);
        LedgerNumber kept = number(signed);

        OutgoingDocument stopped = clerk().abandon(seen(now(signed)), NumberAfterAll.KEEP, "Thiếu phụ lục")
                .orThrow();
        IssueWork again = begin(stopped);
        OutgoingDocument voided = clerk().abandon(seen(now(signed)), NumberAfterAll.VOID, "Sai nơi nhận")
                .orThrow();

        assertEquals(OutgoingState.ISSUE, stopped.state());
        assertEquals(kept.printed(), again.code().number());
        assertTrue(voided.number().isEmpty());
        assertTrue(entry(kept).use() instanceof NumberUse.Voided use
                && use.reason().equals("Sai nơi nhận"));
        assertTrue(OFFICE.as("chutich")
                .registers()
                .prove(OFFICE.district, kept.book())
                .orThrow()
                .sound());
    }

    @Test
    @Conforms({"ND30.15", "W.gap-ledger"})
    void aNumberReservedInAdvanceIsUsedByOneDocumentOnly() {
        LedgerNumber reserved = clerk().reserve(OFFICE.district, new Series.Administrative(), "Giấy mời họp tháng 12")
                .orThrow()
                .number();
        OutgoingDocument first = signed();
        OutgoingDocument second = signed();

        IssueWork work =
                clerk().begin(seen(first), new NumberChoice.Reserved(reserved)).orThrow();
        Outcome<IssueWork> other = clerk().begin(seen(second), new NumberChoice.Reserved(reserved));
        Outcome<LedgerEntry> voiding = clerk().voidNumber(OFFICE.district, reserved, "Không dùng");

        assertEquals(reserved.printed(), work.code().number());
        assertTrue(other.refusedFor(NumberingTrouble.KEPT_FOR_ANOTHER), other.toString());
        assertTrue(voiding.refusedFor(DraftingTrouble.NUMBER_IN_USE), voiding.toString());
    }

    @Test
    @Conforms("W.choke-point")
    void aClerkNeitherVoidsNorUsesANumberOfAnotherBody() {
        Issuing commune = OFFICE.as("vanthuxa").issuing();
        LedgerNumber ours = clerk().reserve(OFFICE.district, new Series.Administrative(), "Quyết định khen thưởng")
                .orThrow()
                .number();
        LedgerNumber theirs = commune.reserve(OFFICE.commune, new Series.Administrative(), "Thông báo họp")
                .orThrow()
                .number();

        Outcome<LedgerEntry> voiding = commune.voidNumber(OFFICE.commune, ours, "Không dùng nữa");
        Outcome<IssueWork> using = clerk().begin(seen(signed()), new NumberChoice.Reserved(theirs));

        assertTrue(voiding.refusedFor(NumberingTrouble.NO_SUCH_NUMBER), voiding.toString());
        assertTrue(using.refusedFor(NumberingTrouble.NO_SUCH_NUMBER), using.toString());
        assertEquals(
                new NumberUse.Reserved("Quyết định khen thưởng", Optional.empty()),
                entry(ours).use());
        assertEquals(
                new NumberUse.Reserved("Thông báo họp", Optional.empty()),
                entry(theirs).use());
    }

    @Test
    void aVoidedNumberIsNotTaken() {
        LedgerNumber reserved = clerk().reserve(OFFICE.district, new Series.Administrative(), "Giấy mời")
                .orThrow()
                .number();
        clerk().voidNumber(OFFICE.district, reserved, "Hoãn họp").orThrow();

        Outcome<IssueWork> refused = clerk().begin(seen(signed()), new NumberChoice.Reserved(reserved));

        assertTrue(refused.refusedFor(NumberingTrouble.VOIDED_NUMBER), refused.toString());
    }

    @Test
    @Conforms("W.gap-ledger")
    void ofTwoClerksWhoBeginAtOnceOneGetsTheNumber() throws Exception {
        OutgoingDocument signed = signed();
        int before = lastNumber();
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Outcome<IssueWork>> one = () -> {
            together.await();
            return OFFICE.as("vanthu").issuing().begin(seen(signed), new NumberChoice.Next());
        };

        List<Outcome<IssueWork>> answers = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
            for (Future<Outcome<IssueWork>> answer : desks.invokeAll(List.of(one, one))) {
                answers.add(answer.get());
            }
        }

        assertEquals(1, answers.stream().filter(Outcome::isDone).count(), answers.toString());
        assertEquals(before + 1, lastNumber());
    }

    private static OutgoingDocument signed() {
        return OFFICE.signed(OFFICE.atSigner(OFFICE.draft(OFFICE.letter())));
    }

    private static Issuing clerk() {
        return OFFICE.as("vanthu").issuing();
    }

    private static IssueWork begin(OutgoingDocument signed) {
        return clerk().begin(seen(signed), new NumberChoice.Next()).orThrow();
    }

    private static OutgoingDocument now(OutgoingDocument document) {
        return OFFICE.find(document.id());
    }

    private static LedgerNumber number(OutgoingDocument document) {
        return now(document).number().orElseThrow().number();
    }

    private static LedgerEntry entry(LedgerNumber number) {
        return OFFICE.office()
                .office()
                .store()
                .read(stores -> stores.numbers().entry(number).orElseThrow());
    }

    private static int lastNumber() {
        Registers registers = OFFICE.as("chutich").registers();
        return registers.registers(OFFICE.district).orThrow().stream()
                .filter(books -> books.register().series() instanceof Series.Administrative)
                .findFirst()
                .map(books -> registers
                        .prove(OFFICE.district, books.register().in(2026))
                        .orThrow()
                        .lastNumber())
                .orElse(0);
    }
}
