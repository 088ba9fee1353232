package org.vanthu.pdf.internal.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.vanthu.pdf.internal.compose.PageSearch.assertFace;
import static org.vanthu.pdf.internal.compose.PageSearch.line;
import static org.vanthu.pdf.internal.compose.PageSearch.millimetres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.OfficialDocument;
import org.vanthu.spi.pdf.PageText;
import org.vanthu.spi.pdf.UrgencyMark;
import org.vanthu.testkit.Conforms;

/** The marks a document may carry beside its text: urgency, limited circulation, contact. */
class MarksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"KHAN", "THUONG_KHAN", "HOA_TOC"})
    @Conforms("I.urgency")
    void aStampOfUrgencyHasItsMeasuresAndColour(String name) throws IOException {
        UrgencyMark mark = UrgencyMark.valueOf(name);
        ComposedFile composed = composed(SampleDocuments.notice(2, Marks.urgent(mark)));

        PageText.Line words = line(composed.firstPage(), mark.words());
        assertEquals(13, words.words().getFirst().size(), 0.01);
        assertTrue(words.words().getFirst().font().endsWith("Bold"));
        FrameFinder.Frame frame = FrameFinder.only(composed.file());
        assertEquals(mark.width(), millimetres(frame.width()), 0.1);
        assertEquals(8, millimetres(frame.height()), 0.1);
        assertTrue(frame.red() > 0.8 && frame.green() < 0.2 && frame.blue() < 0.2);
    }

    @Test
    void limitedCirculationAndContactHaveTheirPlaces() {
        Marks marks = new Marks(
                Optional.empty(),
                Optional.of("Lưu hành nội bộ"),
                Optional.of("Số 18 Nguyễn Du, Hà Nội\nE-mail: vanthu@example.gov.vn"));
        PageText page = composed(SampleDocuments.notice(2, marks)).firstPage();

        assertFace(page, "LƯU HÀNH NỘI BỘ", "LiberationSerif-Bold", 13);
        assertFace(page, "E-mail: vanthu@example.gov.vn", "LiberationSerif", 11);
        assertTrue(millimetres(line(page, "E-mail: vanthu@example.gov.vn").box().bottom()) > 265);
    }

    private ComposedFile composed(OfficialDocument document) {
        return ComposedFile.of(document, folder);
    }
}
