package org.vanthu.sample.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.IncomingFields;

/** What the demo reads on a document that it was given. */
class IncomingReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final DocumentCode NONE = new DocumentCode("", "");

    private static IncomingFields read(String text) {
        return IncomingReading.fields(text, "van ban.pdf", TODAY);
    }

    @Test
    void numberDateAndTypeAreReadFromTheText() {
        IncomingFields letter = read(
                "SỞ Y TẾ\nSố: 513/SYT-NVD\nKiên Giang, ngày 24 tháng 4 năm 2018\nCăn cứ Nghị định số 30/2020/NĐ-CP");
        IncomingFields decision = read("Số: 222 /QĐ-TTg\nHà Nội, ngày 23 tháng 01 năm 2025");

        assertEquals(new DocumentCode("513", "SYT-NVD"), letter.code());
        assertEquals("Công văn", letter.typeName());
        assertEquals(Optional.of(LocalDate.of(2018, 4, 24)), letter.issuedDate());
        assertEquals("Quyết định", decision.typeName());
    }

    @Test
    void aLegalDocumentKeepsTheYearInItsNotation() {
        IncomingFields circular = read("Số: 08/2010/TT-BGDĐT  Hà Nội, ngày 01 tháng 3 năm 2010");

        assertEquals(new DocumentCode("08", "2010/TT-BGDĐT"), circular.code());
        assertEquals("Thông tư", circular.typeName());
    }

    @Test
    void aScanIsRegisteredUnderTheNameOfItsFile() {
        IncomingFields scan = read("");

        assertEquals(NONE, scan.code());
        assertEquals("Văn bản chưa đọc", scan.typeName());
        assertEquals("Văn bản trong tệp van ban.pdf", scan.subject());
        assertEquals(Optional.of(TODAY), scan.issuedDate());
    }

    @Test
    void whatWasReadWronglyDoesNotKeepAFileFromBeingRegistered() {
        IncomingFields tooLong = read("Số: 12/UBND-" + "X".repeat(40));
        IncomingFields tomorrow = read("Số: 12/UBND-VP\nngày 24 tháng 11 năm 2026");
        IncomingFields named = IncomingReading.fields("", "tệp\u0007 " + "dài ".repeat(60) + ".pdf", TODAY);

        assertEquals(NONE, tooLong.code());
        assertEquals(Optional.of(TODAY), tomorrow.issuedDate());
        assertEquals("Văn bản chưa đọc", named.typeName());
    }
}
