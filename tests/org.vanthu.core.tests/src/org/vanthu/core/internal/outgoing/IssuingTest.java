package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.files.GivenFile;
import org.vanthu.api.outgoing.IssueWork;
import org.vanthu.api.outgoing.Issuing;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.OutgoingField;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
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
    @Conforms({"VI.III.1.g", "VI.III.7.b"})
    void theSystemFillsItsFieldsAndAllThatWasTypedIsShown() {
        DraftFields letter = OFFICE.letter();
        DraftFields typed = new DraftFields(
                "01/HS-VP",
                letter.type(),
                "",
                letter.subject(),
                "Tiếng Anh",
                "Gửi kèm bản giấy",
                Urgency.URGENT,
                letter.secrecy(),
                letter.recipients(),
                OptionalInt.of(3),
                Optional.of(LocalDate.of(2026, 12, 31)),
                letter.keptBy());

        OutgoingDocument draft = OFFICE.draft(typed);
        Map<OutgoingField, String> before = metadata(draft);
        OutgoingDocument issued = OFFICE.issued(typed);

        OutgoingDocument.Numbered number = issued.number().orElseThrow();
        Map<OutgoingField, String> all = new EnumMap<>(OutgoingField.class);
        all.put(OutgoingField.FILE_ORGAN_ID, "H40.12");
        all.put(OutgoingField.FILE_NOTATION, "01/HS-VP");
        all.put(OutgoingField.TYPE_NAME, "Công văn");
        all.put(OutgoingField.CODE_NOTATION, "UBND-VP");
        all.put(OutgoingField.ORGAN_NAME, issued.organName());
        all.put(OutgoingField.SUBJECT, letter.subject());
        all.put(OutgoingField.LANGUAGE, "Tiếng Anh");
        all.put(OutgoingField.DESCRIPTION, "Gửi kèm bản giấy");
        all.put(OutgoingField.SIGNER_POSITION, issued.signer().position());
        all.put(OutgoingField.SIGNER_NAME, issued.signer().fullName());
        all.put(OutgoingField.TO_ORGAN_ID, "H40.12.05");
        all.put(OutgoingField.TO_ORGAN_NAME, "Ủy ban nhân dân xã Kim Liên\nCông ty Thủy lợi Nam Nghệ An");
        all.put(OutgoingField.PRIORITY, "1");
        all.put(OutgoingField.ISSUED_AMOUNT, "3");
        all.put(OutgoingField.DUE_DATE, "2026-12-31");
        assertEquals(all, before);
        all.put(OutgoingField.FILE_CATALOG, "2026");
        all.put(OutgoingField.CODE_NUMBER, issued.code().orElseThrow().number());
        all.put(OutgoingField.ISSUED_DATE, number.date().toString());
        all.put(
                OutgoingField.PAGE_AMOUNT,
                Integer.toString(issued.issue().orElseThrow().pages()));
        assertEquals(all, metadata(issued));
    }

    private static Map<OutgoingField, String> metadata(OutgoingDocument document) {
        return OFFICE.as("chuyenvien").drafting().open(document.id()).orThrow().metadata();
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

    private static List<Delivery> deliveries(OutgoingDocument document) {
        return OFFICE.as("vanthu").drafting().open(document.id()).orThrow().deliveries();
    }

    private static Path file(OutgoingDocument document, Sha256 hash) {
        return OFFICE.save(
                OFFICE.as("vanthu").drafting().file(document.id(), hash).orThrow());
    }
}
