package org.vanthu.domain.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.testkit.Conforms;

/** NĐ 30/2020, Art. 7 and Annex III. */
class DocumentTypeTest {

    @Test
    @Conforms("III.types")
    void thereAreTwentyNineTypesWithTheirOwnCodesAndAbbreviations() {
        DocumentType[] types = DocumentType.values();

        assertEquals(29, types.length);
        Set<String> codes = Arrays.stream(types).map(DocumentType::archiveCode).collect(Collectors.toSet());
        assertEquals(29, codes.size());
        assertEquals("01", types[0].archiveCode());
        assertEquals("29", types[28].archiveCode());
        var abbreviations = Arrays.stream(types)
                .flatMap(type -> type.abbreviation().stream())
                .toList();
        assertEquals(27, abbreviations.size());
        assertEquals(27, new HashSet<>(abbreviations).size());
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
