package org.vanthu.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.testkit.Conforms;

/** NĐ 30/2020, Art. 7 and Annex III. */
class DocumentTypeTest {

    @Test
    @Conforms("III.types")
    void thereAreTwentyNineTypesWithTheirCodesNamesAndAbbreviations() {
        String annex = """
            01 Nghị quyết NQ
            02 Quyết định QĐ
            03 Chỉ thị CT
            04 Quy chế QC
            05 Quy định QyĐ
            06 Thông cáo TC
            07 Thông báo TB
            08 Hướng dẫn HD
            09 Chương trình CTr
            10 Kế hoạch KH
            11 Phương án PA
            12 Đề án ĐA
            13 Dự án DA
            14 Báo cáo BC
            15 Tờ trình TTr
            16 Giấy ủy quyền GUQ
            17 Phiếu gửi PG
            18 Phiếu chuyển PC
            19 Phiếu báo PB
            20 Biên bản BB
            21 Hợp đồng HĐ
            22 Công văn
            23 Công điện CĐ
            24 Bản ghi nhớ BGN
            25 Bản thỏa thuận BTT
            26 Giấy mời GM
            27 Giấy giới thiệu GGT
            28 Giấy nghỉ phép GNP
            29 Thư công\
            """;

        String here = Arrays.stream(DocumentType.values())
                .map(type -> (type.archiveCode() + " " + type.vietnamese() + " "
                                + type.abbreviation().orElse(""))
                        .strip())
                .collect(Collectors.joining("\n"));

        assertEquals(annex, here);
    }

    @Test
    @Conforms("III.types")
    void anOfficialLetterAndAnOfficialNoteHaveNoAbbreviation() {
        assertEquals(Optional.empty(), DocumentType.OFFICIAL_LETTER.abbreviation());
        assertEquals(Optional.empty(), DocumentType.OFFICIAL_NOTE.abbreviation());
        assertEquals("BNV-VP", DocumentCode.notation(DocumentType.OFFICIAL_LETTER, "BNV", "VP"));
        assertEquals("QyĐ-UBND", DocumentCode.notation(DocumentType.RULES, "UBND", "VP"));
    }

    @Test
    void aTypeIsFoundByItsNameWhateverItsCaseAndSpacing() {
        assertEquals(Optional.of(DocumentType.SUBMISSION), DocumentType.named("  TỜ   TRÌNH "));
        assertEquals(Optional.empty(), DocumentType.named("Thông tư"));
        assertEquals(Optional.of(LegalType.CIRCULAR), LegalType.named("thông tư"));
    }

    @Test
    @Conforms("VI.III.1.d")
    void everyUrgencyHasWordsAndADigit() {
        for (Urgency urgency : Urgency.values()) {
            assertEquals(Optional.of(urgency), Urgency.ofPriority(urgency.priority()));
            assertTrue(!urgency.label(Language.VIETNAMESE).isBlank());
        }
        assertEquals("Hỏa tốc", Urgency.EXPRESS.label(Language.VIETNAMESE));
        assertEquals(Optional.of(Urgency.EXPRESS), Urgency.ofPriority(4));
        assertTrue(Urgency.ofPriority(7).isEmpty());
    }
}
