package org.vanthu.pdf.internal.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LineBreakerTest {

    private static final String TEXT =
            "Về việc tăng cường công tác phòng, chống dịch bệnh mùa đông xuân trên địa bàn huyện";

    @Test
    void linesFitAndNoWordIsLost() {
        List<SetLine> lines = LineBreaker.paragraph(List.of(Run.upright(TEXT, 14)), 150, 36);

        assertEquals(TEXT, lines.stream().map(SetLine::text).collect(Collectors.joining(" ")));
        assertTrue(lines.getFirst().width() <= 150 - 36);
        assertTrue(lines.stream().allMatch(line -> line.width() <= 150));
        assertEquals(SetLine.Ending.HARD, lines.getLast().ending());
        assertEquals(SetLine.Ending.SOFT, lines.getFirst().ending());
    }

    @Test
    void aHeadingIsBrokenIntoLinesOfAboutEqualLength() {
        List<SetLine> lines = LineBreaker.balanced(Run.bold(TEXT, 14), 400);

        assertEquals(2, lines.size());
        double longer = Math.max(lines.get(0).width(), lines.get(1).width());
        double shorter = Math.min(lines.get(0).width(), lines.get(1).width());
        assertTrue(shorter > longer * 0.7, shorter + " and " + longer);
    }

    @Test
    void aWordLongerThanALineIsBrokenWhereTheLineEnds() {
        List<SetLine> lines = LineBreaker.paragraph(List.of(Run.upright("x".repeat(200), 10)), 100, 0);

        assertTrue(lines.stream().allMatch(line -> line.width() <= 100));
        assertEquals(200, lines.stream().mapToInt(line -> line.text().length()).sum());
    }

    @Test
    void aWordThatChangesItsLookInTheMiddleIsNotTornApart() {
        List<Run> runs = List.of(Run.upright("một hai ba bốn ", 14), Run.bold("nă", 14), Run.upright("m", 14));
        double width = Run.upright("một hai ba bốn nă", 14).width() + 1;

        List<SetLine> lines = LineBreaker.paragraph(runs, width, 0);

        assertEquals(
                List.of("một hai ba bốn", "năm"),
                lines.stream().map(SetLine::text).toList());
    }

    @Test
    void lineEndsInTheTextEndLines() {
        List<SetLine> lines = LineBreaker.lines(Run.upright("một\n\nhai", 10), 100);

        assertEquals(
                List.of("một", "", "hai"), lines.stream().map(SetLine::text).toList());
    }
}
