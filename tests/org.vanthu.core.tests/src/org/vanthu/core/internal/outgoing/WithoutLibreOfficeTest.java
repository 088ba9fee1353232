package org.vanthu.core.internal.outgoing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.core.internal.outgoing.OutgoingOffice.seen;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.files.GivenFile;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.pdf.PdfTroubles;
import org.vanthu.testkit.Conforms;

/** An office whose computer is configured with a LibreOffice that is not there. */
class WithoutLibreOfficeTest {

    @RegisterExtension
    @Order(1)
    static final MissingProgram MISSING = new MissingProgram();

    @RegisterExtension
    @Order(2)
    static final OutgoingOffice OFFICE = new OutgoingOffice();

    /** Names a program that does not exist, as an administrator would. */
    static final class MissingProgram implements BeforeAllCallback, AfterAllCallback {

        private static final String PROPERTY = "vanthu.libreoffice";

        @Override
        public void beforeAll(ExtensionContext test) {
            System.setProperty(PROPERTY, "/opt/khong-co/soffice");
        }

        @Override
        public void afterAll(ExtensionContext test) {
            System.clearProperty(PROPERTY);
        }
    }

    @Test
    @Conforms("VI.III.1.a")
    void aTextDocumentIsRefusedWithTheNextStepAndAPdfIsTaken() {
        OutgoingDocument draft = OFFICE.draft(OFFICE.letter());

        Outcome<OutgoingDocument> refused =
                OFFICE.as("chuyenvien").drafting().addVersion(seen(draft), TextDocuments.docx("Kính gửi"), "");
        OutgoingDocument taken = OFFICE.as("chuyenvien")
                .drafting()
                .addVersion(seen(draft), GivenFile.of(OFFICE.brought("Du thao")), "")
                .orThrow();

        assertTrue(refused.refusedFor(PdfTroubles.CONVERTER_MISSING), refused.toString());
        assertTrue(refused.troubles().getFirst().vietnamese().contains("LibreOffice"));
        assertEquals(2, taken.versions());
    }
}
