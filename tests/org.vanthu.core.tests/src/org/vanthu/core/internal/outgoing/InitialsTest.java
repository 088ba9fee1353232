package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.outgoing.Composition;
import org.vanthu.api.outgoing.NumberChoice;
import org.vanthu.domain.drafting.DraftingTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.domain.signature.VerificationReport;
import org.vanthu.pdf.PdfParts;
import org.vanthu.signing.SigningParts;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.signing.VerificationPolicy;
import org.vanthu.testkit.Conforms;

/** Initials of the drafter and of who answers for the content, seen on the file that is signed. */
class InitialsTest {

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    @Test
    @Conforms("ND30.10-13")
    void theInitialsStandAtTheEndOfTheTextAndOfTheRecipientsOnTheFileThatIsSigned() throws IOException {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        OutgoingDocument initialled =
                OFFICE.as("chuyenvien").drafting().initial(seen(draft)).orThrow();
        OutgoingDocument submitted =
                OFFICE.as("chuyenvien").drafting().submit(seen(initialled)).orThrow();
        OutgoingDocument answered =
                OFFICE.as("chanhvp").drafting().initialContent(seen(submitted)).orThrow();
        OutgoingDocument checked = OFFICE.as("chanhvp")
                .drafting()
                .approveContent(seen(answered), "")
                .orThrow();
        OutgoingDocument atSigner =
                OFFICE.as("thethuc").drafting().approveFormat(seen(checked), "").orThrow();
        OutgoingDocument signed = OFFICE.signed(atSigner);
        OutgoingDocument issued = OFFICE.issued(OFFICE.as("vanthu")
                .issuing()
                .begin(seen(signed), new NumberChoice.Next())
                .orThrow());

        Path file = OFFICE.save(OFFICE.as("vanthu")
                .drafting()
                .file(issued.id(), issued.issue().orElseThrow().file())
                .orThrow());
        List<PageText.Word> words = words(file);
        PageText.Word end = word(words, each -> each.endsWith("2026./."));
        PageText.Word kept = word(words, each -> each.equals("VT."));
        List<PageText.Word> initials = words.stream()
                .filter(each ->
                        each.text().matches("\\p{Lu}{2,5}") && each.font().contains("Italic"))
                .toList();
        assertEquals(2, initials.size(), initials.toString());
        assertBehind(end.box(), initials.get(0).box());
        assertBehind(kept.box(), initials.get(1).box());
        VerificationReport report = new SigningParts()
                .verifier()
                .verify(
                        file,
                        VerificationPolicy.trusting(
                                OFFICE.office().now(),
                                List.of(SoftTokens.all().root()),
                                SoftTokens.all().crl()));
        assertEquals(Verdict.VALID, report.verdict(), report.toString());
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("pdfaid:part"));
    }

    @Test
    void eachPutsThemOnceAndALaterVersionDoesNotBearThem() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        OutgoingDocument initialled =
                OFFICE.as("chuyenvien").drafting().initial(seen(draft)).orThrow();
        assertTrue(OFFICE.as("chuyenvien").drafting().initial(seen(initialled)).refusedFor(DraftingTrouble.INITIALLED));

        OutgoingDocument anew = OFFICE.as("chuyenvien")
                .drafting()
                .compose(seen(initialled), new Composition(List.of("Ủy ban nhân dân xã Kim Liên"), "Lời văn mới."))
                .orThrow();
        OutgoingDocument atSigner = OFFICE.atSigner(anew);

        assertEquals(OFFICE.version(atSigner).pdf(), atSigner.prepared().orElseThrow());
    }

    @Test
    void nobodyPutsInitialsForAnother() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        assertFalse(OFFICE.as("chanhvp").drafting().initial(seen(draft)).isDone());
        assertFalse(
                OFFICE.as("chuyenvien").drafting().initialContent(seen(draft)).isDone());
    }

    @Test
    void theyAreOnRecordWithTheirVersion() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());
        OutgoingDocument initialled =
                OFFICE.as("chuyenvien").drafting().initial(seen(draft)).orThrow();

        assertTrue(OFFICE.as("chuyenvien").drafting().open(initialled.id()).orThrow().judgements().stream()
                .anyMatch(judgement -> judgement.act() == OutgoingAct.INITIAL && judgement.version() == 1));
    }

    private static void assertBehind(Box word, Box initials) {
        assertTrue(
                initials.left() >= word.right() && initials.left() < word.right() + 12, initials + " behind " + word);
        assertEquals(word.centreY(), initials.centreY(), 5, initials + " level with " + word);
    }

    private static PageText.Word word(List<PageText.Word> words, Predicate<String> which) {
        return words.stream()
                .filter(each -> which.test(each.text()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words.toString()));
    }

    private static List<PageText.Word> words(Path file) {
        try (OpenPdf pdf = new PdfParts().reader().open(file).orThrow()) {
            return pdf.text(0, () -> false).orThrow().lines().stream()
                    .flatMap(line -> line.words().stream())
                    .toList();
        }
    }
}
