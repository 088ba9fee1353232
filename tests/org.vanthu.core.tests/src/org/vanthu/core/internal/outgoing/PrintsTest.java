package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Session;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.drafting.DraftFields;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** What is printed of outgoing documents, read back from the PDF. */
class PrintsTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    private static Session clerk() {
        return OFFICE.as("vanthu");
    }

    private static RegisterYear book(Series series) {
        return clerk().registers().registers(OFFICE.district).orThrow().stream()
                .filter(books -> books.register().series().equals(series))
                .findFirst()
                .orElseThrow()
                .register()
                .in(2026);
    }

    private static String text(FileContent file) {
        return OutgoingOffice.text(OFFICE.save(file));
    }

    private static void assertHolds(String printed, List<String> wanted) {
        wanted.forEach(words -> assertTrue(printed.contains(words), () -> words + " is missing in: " + printed));
    }

    @Test
    @Conforms({"VI.V.3", "VI.III.6.i"})
    void theOutgoingRegisterHasTheTenColumnsOfTheAnnexAndARowForEachNumber() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());
        OutgoingDocument recalled = OFFICE.issued(DraftFields.of(
                DocumentType.NOTICE, "lịch tiếp công dân", OFFICE.letter().recipients()));
        clerk().dispatch().recall(seen(recalled), "Sai ngày").orThrow();

        String printed = text(clerk().registers()
                .printOutgoing(OFFICE.district, book(new Series.Administrative()))
                .orThrow());

        assertHolds(
                printed,
                List.of(
                        "(1)",
                        "(10)",
                        issued.code().orElseThrow().toString(),
                        "23/11/2026",
                        "Công văn",
                        issued.fields().subject(),
                        "Nguyễn Văn",
                        "Ủy ban nhân dân xã Kim",
                        recalled.code().orElseThrow().toString(),
                        "Thu hồi ngày"));
    }

    @Test
    @Conforms({"W.gap-ledger", "VI.III.6.i"})
    void theProofOfTheLedgerNamesEveryNumberThatIsOnNoDocument() {
        var number = clerk().issuing()
                .reserve(OFFICE.district, new Series.Administrative(), "Giấy mời họp")
                .orThrow()
                .number();
        clerk().issuing().voidNumber(OFFICE.district, number, "Hoãn cuộc họp").orThrow();

        String printed = text(
                clerk().registers().printProof(OFFICE.district, number.book()).orThrow());

        assertHolds(printed, List.of("BẢNG XÁC NHẬN CẤP SỐ NĂM 2026", number.printed(), "Đã hủy", "Hoãn cuộc họp"));
    }

    @Test
    @Conforms("VI.III.6.i")
    void theDispatchListNamesThoseWithoutAChannelOnly() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

        String printed = text(clerk().dispatch().printDispatchList(issued.id()).orThrow());

        assertHolds(
                printed,
                List.of(issued.code().orElseThrow().toString(), "Công ty Thủy lợi Nam Nghệ An", "Thị trấn Nam Đàn"));
        assertTrue(!printed.contains("Kim Liên"), printed);
    }

    @Test
    @Conforms({"W.evidence", "VI.III.6.i"})
    void theEvidenceSheetTellsBytesSignersJudgementsAndRecipients() {
        OutgoingDocument issued = OFFICE.issued(OFFICE.letter());

        String printed =
                text(clerk().registers().printEvidence(issued.id()).orThrow().file());

        assertHolds(
                printed,
                List.of(
                        issued.code().orElseThrow().toString(),
                        issued.issue().orElseThrow().identifier().toString(),
                        issued.issue().orElseThrow().file().hex(),
                        issued.prepared().orElseThrow().hex(),
                        SoftTokens.LEADER,
                        SoftTokens.SEAL,
                        "Duyệt nội dung",
                        SoftTokens.CHIEF,
                        "Ủy ban nhân dân xã Kim Liên",
                        "Công ty Thủy lợi Nam Nghệ An"));
    }

    @Test
    void thereIsNoEvidenceOfWhatWasNotIssued() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        Outcome<?> refused = OFFICE.as("chuyenvien").registers().printEvidence(draft.id());

        assertTrue(refused.refusedFor(DraftingTrouble.UNSIGNED), refused.toString());
    }

    @Test
    void anotherOrganisationsRegisterIsAnsweredAsOneThatDoesNotExist() {
        RegisterYear ours = book(new Series.Administrative());

        assertEquals(
                List.of(),
                OFFICE.as("vanthuxa").registers().registers(OFFICE.commune).orThrow().stream()
                        .filter(books -> books.register().id().equals(ours.register()))
                        .toList());
        assertTrue(OFFICE.as("vanthuxa")
                .registers()
                .printOutgoing(OFFICE.commune, ours)
                .refusedFor(DraftingTrouble.NO_SUCH_REGISTER));
    }
}
