package org.vanthu.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "..\\..\\windows\\công văn.pdf, công văn.pdf",
        ".., tep",
        "'   ', tep",
        "báo cáo?.pdf, báo cáo_.pdf",
        "CON.pdf, _CON.pdf"
    })
    void aNameCannotLeaveItsFolderOrNameADevice(String given, String safe) {
        FileName name = FileName.of(given);

        assertEquals(safe, name.safe());
        assertFalse(name.safe().contains("/") || name.safe().contains("\\"));
    }

    @Test
    void controlAndDirectionCharactersAreRemovedAndTheGivenNameStaysReadable() {
        FileName name = FileName.of("../hóa\u0007 đơn\u202Efdp.exe");

        assertEquals("hóa_ đơn_fdp.exe", name.safe());
        assertEquals("../hóa\uFFFD đơn\uFFFDfdp.exe", name.label());
        assertEquals("exe", name.extension());
    }

    @Test
    void aVeryLongNameIsShortenedBeforeItsEnding() {
        FileName name = FileName.of("á".repeat(400) + ".pdf");

        assertTrue(name.safe().endsWith(".pdf"));
        assertEquals(120, name.safe().length());
        assertEquals(255, name.label().length());
    }
}
