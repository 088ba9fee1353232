package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.NumberAfterAll;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.api.outgoing.Registers;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.NumberingTrouble;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.signing.SigningTrouble;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;

/** From the draft to the issued document, on real tokens. */
class IssuingTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @Test
    @Conforms({
        "ND30.5",
        "ND30.10-13",
        "ND30.15",
        "ND30.18",
        "VI.III.1.c",
        "VI.III.1.e",
        "VI.III.1.k",
        "QD28",
        "S.steps-carry-files"
    })
    void aDraftIsCheckedSignedNumberedSealedAndArrivesAtItsRecipients() {
        OutgoingDocument signed = signed();

        OutgoingDocument issued = OFFICE.issued(begin(signed));

        assertEquals(OutgoingState.ISSUED, issued.state());
        int number = issued.number().orElseThrow().number().number();
        assertEquals(DocumentCode.of(number, "UBND-VP"), issued.code().orElseThrow());
        assertTrue(issued.issue().orElseThrow().identifier().toString().startsWith("H40.12.2026."));
        assertFalse(issued.issue().orElseThrow().late());
        List<Delivery> deliveries = deliveries(issued);
        assertEquals(
                List.of(DeliveryState.ARRIVED, DeliveryState.TO_DISPATCH),
                deliveries.stream().map(Delivery::state).toList());
        DeliveredDocument there = OFFICE.as("vanthuxa")
                .incoming()
                .toRegister(OFFICE.commune, 100)
                .orThrow()
                .getLast();
        assertEquals(deliveries.getFirst().id(), there.delivery().id());
        assertEquals(
                issued.issue().orElseThrow().file(), there.files().getFirst().hash());
        assertEquals(issued.code().orElseThrow(), there.fields().code());
    }

    @Test
    @Conforms({"ND30.5", "S.unsigned"})
    void bothSignaturesOfAnIssuedDocumentAreValidAndTheApprovedBytesAreItsBeginning() throws IOException {
        OutgoingDocument issued = OFFICE.issued(begin(signed()));

        Path file = file(issued, issued.issue().orElseThrow().file());
        VerificationReport report = new SigningParts()
                .verifier()
                .verify(
                        file,
                        VerificationPolicy.trusting(
                                OFFICE.office().now(),
                                List.of(SoftTokens.all().root()),
                                SoftTokens.all().crl()));

        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertEquals(2, report.signatures().size());
        byte[] prepared = Files.readAllBytes(file(issued, issued.prepared().orElseThrow()));
        byte[] whole = Files.readAllBytes(file);
        assertEquals(prepared.length, Arrays.mismatch(prepared, whole));
    }

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
    void aVoidedNumberIsNotTaken() {
        LedgerNumber reserved = clerk().reserve(OFFICE.district, new Series.Administrative(), "Giấy mời")
                .orThrow()
                .number();
        clerk().voidNumber(OFFICE.district, reserved, "Hoãn họp").orThrow();

        Outcome<IssueWork> refused = clerk().begin(seen(signed()), new NumberChoice.Reserved(reserved));

        assertTrue(refused.refusedFor(NumberingTrouble.VOIDED_NUMBER), refused.toString());
    }

    @Test
    @Conforms({"ND30.32", "S.unsigned"})
    void nothingIsNumberedOrSealedBeforeTheCompetentPersonHasSigned() {
        OutgoingDocument unsigned = OFFICE.atSigner(OFFICE.draft(OFFICE.letter()));

        Outcome<IssueWork> refused = clerk().begin(seen(unsigned), new NumberChoice.Next());

        assertTrue(refused.refusedFor(DraftingTrouble.NOT_IN_THIS_STATE), refused.toString());
        assertEquals(unsigned, now(unsigned));
    }

    @Test
    @Conforms({"S.unsigned", "ND30.32"})
    void aFileWithoutTheAgencysSignatureDoesNotLeave() {
        OutgoingDocument signed = signed();
        IssueWork work = begin(signed);

        Outcome<OutgoingDocument> refused = finish(work, OFFICE.save(work.file()), List.of());

        assertTrue(refused.refusedFor(SigningTrouble.NOT_SIGNED), refused.toString());
        assertEquals(OutgoingState.SEALING, now(signed).state());
        assertTrue(deliveries(signed).isEmpty());
    }

    @Test
    void aSealOfSomebodyElseAndAnotherNumberAreRefused() {
        OutgoingDocument signed = signed();
        IssueWork work = begin(signed);
        Path stranger = SoftTokens.sign(OFFICE.save(work.file()), SoftTokens.STRANGER, OFFICE.agency(work));
        IssueWork forged = new IssueWork(
                work.document(),
                work.version(),
                work.file(),
                work.field(),
                new DocumentCode("999", work.code().notation()),
                work.place(),
                work.date(),
                work.annexes(),
                work.certificates(),
                work.services());
        Path otherNumber = SoftTokens.sign(OFFICE.save(work.file()), SoftTokens.SEAL, OFFICE.agency(forged));

        Outcome<OutgoingDocument> byStranger = finish(work, stranger, List.of());
        Outcome<OutgoingDocument> withOtherNumber = finish(work, otherNumber, List.of());

        assertTrue(byStranger.refusedFor(SigningTrouble.NOT_THE_REGISTERED_CERTIFICATE), byStranger.toString());
        assertTrue(withOtherNumber.refusedFor(SigningTrouble.FIELD_NOT_AS_ORDERED), withOtherNumber.toString());
        assertEquals(OutgoingState.SEALING, now(signed).state());
    }

    @Test
    @Conforms({"W.evidence", "S.unsigned", "VI.III.1.b"})
    void anAnnexThatIsNotSealedStopsTheWholeDocument() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        Path annex = OFFICE.save(OFFICE.as("chuyenvien")
                .drafting()
                .file(draft.id(), OFFICE.version(draft).pdf())
                .orThrow());
        OutgoingDocument withAnnex = OFFICE.as("chuyenvien")
                .drafting()
                .addAnnex(seen(draft), new GivenFile("Biểu 01.pdf", () -> Files.newInputStream(annex)))
                .orThrow();
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(withAnnex));
        IssueWork work = begin(signed);
        Path main = SoftTokens.sign(OFFICE.save(work.file()), SoftTokens.SEAL, OFFICE.agency(work));

        Outcome<OutgoingDocument> missing = finish(work, main, List.of());
        Outcome<OutgoingDocument> unsigned =
                finish(work, main, List.of(OFFICE.save(work.annexes().getFirst())));
        OutgoingDocument issued = OFFICE.issued(work);

        assertTrue(missing.refusedFor(DraftingTrouble.ANNEX_UNSIGNED), missing.toString());
        assertTrue(unsigned.refusedFor(SigningTrouble.NOT_SIGNED), unsigned.toString());
        DeliveredDocument there = OFFICE.as("vanthuxa")
                .incoming()
                .toRegister(OFFICE.commune, 100)
                .orThrow()
                .getLast();
        assertEquals(issued.id().document(), there.delivery().document());
        assertEquals(2, there.files().size());
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

    @Test
    @Conforms({"ND30.18", "ND30.4"})
    void issuingLaterThanTheNextWorkingDayIsShownAsLate() {
        OutgoingDocument signed = signed();
        OFFICE.pass(Duration.ofDays(3));

        OutgoingDocument issued = OFFICE.issued(begin(signed));

        assertTrue(issued.issue().orElseThrow().late());
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

    private static Outcome<OutgoingDocument> finish(IssueWork work, Path main, List<Path> annexes) {
        return clerk().finish(
                        new Seen<>(work.document(), work.version()),
                        GivenFile.of(main),
                        annexes.stream().map(GivenFile::of).toList());
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

    private static List<Delivery> deliveries(OutgoingDocument document) {
        return OFFICE.as("vanthu").drafting().open(document.id()).orThrow().deliveries();
    }

    private static Path file(OutgoingDocument document, Sha256 hash) {
        return OFFICE.save(
                OFFICE.as("vanthu").drafting().file(document.id(), hash).orThrow());
    }
}
