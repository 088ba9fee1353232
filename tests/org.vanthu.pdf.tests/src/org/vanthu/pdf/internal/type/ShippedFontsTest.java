package org.vanthu.pdf.internal.type;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShippedFontsTest {

    @ParameterizedTest
    @CsvSource({
        "TimesNewRomanPSMT, UPRIGHT",
        "TimesNewRomanPS-BoldMT, BOLD",
        "TimesNewRomanPS-BoldItalicMT, BOLD_ITALIC",
        "'TimesNewRoman,Italic', ITALIC",
        "Times New Roman, UPRIGHT",
        "Times-Roman, UPRIGHT",
        "Times-BoldItalic, BOLD_ITALIC",
        "LiberationSerif-Bold, BOLD"
    })
    void namesOfTimesHaveTheirFace(String name, Face face) {
        assertEquals(Optional.of(face), ShippedFonts.faceFor(name, null));
    }

    @ParameterizedTest
    @CsvSource({"ArialMT", "VNI-Times", ".VnTime", "TimesTen-Roman", "CourierNewPSMT"})
    void otherFontsAreLeftAlone(String name) {
        assertEquals(Optional.empty(), ShippedFonts.faceFor(name, null));
    }
}
