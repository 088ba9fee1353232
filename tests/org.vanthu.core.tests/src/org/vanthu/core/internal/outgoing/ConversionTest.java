package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.files.GivenFile;
import org.vanthu.core.internal.signin.OpenTransactions;
import org.vanthu.domain.drafting.Annex;
import org.vanthu.domain.drafting.DraftVersion;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.drafting.OutgoingState;
import org.vanthu.pdf.PdfParts;
import org.vanthu.spi.pdf.OpenPdf;
import org.vanthu.testkit.Conforms;

/** Text documents become PDFs where LibreOffice is installed, and no transaction waits for it. */
class ConversionTest {

    private static final String WORDS = "Kính gửi: Ủy ban nhân dân xã Kim Liên";

    @RegisterExtension
    static final OutgoingOffice OFFICE = new OutgoingOffice(new OpenTransactions());

    private static GivenFile document(String kind) {
        assumeTrue(new PdfParts().converter().available(), "no LibreOffice on this computer");
        return kind.equals("docx") ? TextDocuments.docx(WORDS) : TextDocuments.odt(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "odt"})
    @Conforms("VI.III.1.a")
    void aTextDocumentIsKeptAsItWasBroughtWithItsPdfAndGoesToBeSigned(String kind) {
        GivenFile file = document(kind);
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        OutgoingDocument added = OFFICE.as("chuyenvien")
                .drafting()
                .addVersion(seen(draft), file, "")
                .orThrow();
        OutgoingDocument signed = OFFICE.signed(OFFICE.atSigner(added));

        DraftVersion version = OFFICE.version(added);
        assertNotEquals(version.original(), version.pdf());
        assertEquals("du thao." + kind, version.fileName());
        FileContent pdf = OFFICE.as("chuyenvien")
                .drafting()
                .file(draft.id(), version.pdf())
                .orThrow();
        try (OpenPdf open = new PdfParts().reader().open(OFFICE.save(pdf)).orThrow()) {
            assertTrue(open.text(0, () -> false).orThrow().text().contains("xã Kim Liên"));
        }
        assertEquals(OutgoingState.ISSUE, signed.state());
    }

    @Test
    @Conforms("VI.III.1.a")
    void anAnnexBecomesAPdfUnderItsOwnName() {
        GivenFile file = document("odt");
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        OFFICE.as("chuyenvien").drafting().addAnnex(seen(draft), file).orThrow();

        Annex annex = OFFICE.as("chuyenvien")
                .drafting()
                .open(draft.id())
                .orThrow()
                .annexes()
                .getFirst();
        assertEquals("du thao.pdf", annex.name());
    }
}
