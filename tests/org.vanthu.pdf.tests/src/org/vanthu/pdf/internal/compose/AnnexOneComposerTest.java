package org.vanthu.pdf.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.pdf.internal.inspect.BoundedInspector;
import org.vanthu.spi.pdf.BodyBlock;
import org.vanthu.spi.pdf.BodyText;
import org.vanthu.spi.pdf.ComposedPdf;
import org.vanthu.spi.pdf.InspectionLimits;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PdfFacts;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.spi.pdf.TextLayer;

/** The file that is composed, and what is told where none can be. */
class AnnexOneComposerTest {

    private static final Numbering NUMBERED = Numbering.reserved("5", LocalDate.of(2026, 2, 5));

    @TempDir
    Path folder;

    private final AnnexOneComposer composer = new AnnexOneComposer();

    @Test
    void everyFontIsEmbeddedAsASubset() throws IOException {
        ComposedFile composed = composed(SampleDocuments.letter(Numbering.open()));

        try (PDDocument document = Loader.loadPDF(composed.file().toFile())) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertTrue(font.isEmbedded(), font.getName());
                assertTrue(font.getName().matches("[A-Z]{6}\\+LiberationSerif.*"), font.getName());
            }
        }
        assertTrue(Files.size(composed.file()) < 120_000, "size " + Files.size(composed.file()));
    }

    @Test
    void theFileClaimsPdfASevenAndIsAllText() {
        ComposedFile composed = composed(SampleDocuments.letter(Numbering.open()));

        PdfFacts facts = new BoundedInspector()
                .inspectPdf(composed.file(), InspectionLimits.DEFAULT)
                .orThrow();

        assertEquals("1.7", facts.version());
        assertEquals(Optional.of("2B"), facts.archiveClaim());
        assertEquals(TextLayer.Extent.ALL, facts.textLayer().extent());
        assertEquals(2, facts.emptySignatureFields());
        assertEquals(List.of(), facts.notices());
    }

    /** iText 5 writes the version of the head into the catalog when it signs: of 1.4 and 1.7 it made 1.4. */
    @Test
    void theVersionStandsAtTheHeadOfTheFileAndNowhereElse() throws IOException {
        ComposedFile composed = composed(SampleDocuments.letter(Numbering.open()));

        try (PDDocument document = Loader.loadPDF(composed.file().toFile())) {
            assertEquals("1.7", Float.toString(document.getDocument().getVersion()));
            assertFalse(document.getDocumentCatalog().getCOSObject().containsKey(COSName.VERSION));
        }
    }

    @Test
    void aDecisionIsReadFromPlainText() {
        BodyText body = BodyText.ofPlainText("""
            CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN
            Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;
            Theo đề nghị của Trưởng phòng Nội vụ.
            QUYẾT ĐỊNH:
            Điều 1. Nâng bậc lương cho ông Nguyễn Văn A.
            Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
            """);

        assertEquals(
                List.of(
                        BodyBlock.Centred.class,
                        BodyBlock.Basis.class,
                        BodyBlock.Basis.class,
                        BodyBlock.Centred.class,
                        BodyBlock.Article.class,
                        BodyBlock.Article.class),
                body.blocks().stream().map(Object::getClass).collect(Collectors.toList()));
    }

    @Test
    void whatIsMissingOrCannotBePrintedIsToldFieldByField() {
        OfficialDocument letter = SampleDocuments.letter(NUMBERED);
        OfficialDocument broken = SampleDocuments.withBody(
                SampleDocuments.withLetterhead(letter, new Letterhead(Optional.empty(), " ", "SYT", "")),
                BodyText.ofPlainText("Xin chào \uD83D\uDE00"));

        Outcome<ComposedPdf> outcome = composer.compose(broken, folder.resolve("x.pdf"));

        assertEquals(
                Set.of("issuer", "place", "body"),
                outcome.troubles().stream()
                        .map(trouble -> trouble.field().orElse(""))
                        .collect(Collectors.toSet()));
        assertTrue(outcome.refusedFor(PdfTroubles.UNPRINTABLE_CHARACTER));
        assertFalse(Files.exists(folder.resolve("x.pdf")));
    }

    @Test
    void aPlaceThatCannotBeWrittenIsATrouble() {
        Outcome<ComposedPdf> outcome = composer.compose(
                SampleDocuments.letter(NUMBERED), folder.resolve("missing").resolve("x.pdf"));

        assertTrue(outcome.refusedFor(PdfTroubles.CANNOT_WRITE));
    }

    private ComposedFile composed(OfficialDocument document) {
        return ComposedFile.of(document, folder);
    }
}
