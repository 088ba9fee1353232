package org.vanthu.ui.documents.internal.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.OutgoingField;
import org.vanthu.testkit.Conforms;

class MetadataPaneTest {

    @Test
    @Conforms("VI.III.7.b")
    void fieldsStandInTheOrderOfTheDecreeAsPeopleSayThem() {
        Map<IncomingField, String> metadata = Map.of(
                IncomingField.PRIORITY, "3",
                IncomingField.TYPE_NAME, "Công văn",
                IncomingField.ARRIVAL_DATE, "2026-11-23",
                IncomingField.IDENTIFIER, "H40.07.2026.513",
                IncomingField.TRACE_HEADER_LIST, "Giao Phòng Y tế\nĐang xử lý");

        assertEquals(
                List.of(
                        "3|Document type|Official letter",
                        "12|Arrival date|23/11/2026",
                        "15|Urgency|Express",
                        "17|Directions and states of handling|Giao Phòng Y tế",
                        "||Đang xử lý",
                        "|Document identifier|H40.07.2026.513"),
                said(MetadataPane.lines(metadata, Language.ENGLISH)));
    }

    @Test
    void eachRecipientOfAnOutgoingDocumentHasALine() {
        Map<OutgoingField, String> metadata = Map.of(
                OutgoingField.TO_ORGAN_NAME, "Ủy ban nhân dân xã Kim Liên\nCông ty Thủy lợi Nam Nghệ An",
                OutgoingField.TYPE_NAME, "Công văn");

        assertEquals(
                List.of(
                        "3|Tên loại văn bản|Công văn",
                        "13.2|Tên nơi nhận|Ủy ban nhân dân xã Kim Liên",
                        "||Công ty Thủy lợi Nam Nghệ An"),
                said(MetadataPane.lines(metadata, Language.VIETNAMESE)));
    }

    private static List<String> said(List<MetadataPane.Line> lines) {
        return lines.stream()
                .map(line -> line.number() + "|" + line.label() + "|" + line.value())
                .toList();
    }
}
