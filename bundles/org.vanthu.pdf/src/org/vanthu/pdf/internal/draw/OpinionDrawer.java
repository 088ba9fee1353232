package org.vanthu.pdf.internal.draw;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Ink;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.HandlingSlip;

/** Directions as a note: what was said, who shall do what, and below each the name and the day. */
final class OpinionDrawer {

    private static final double SIZE = 11;
    private static final double SIGNED = 9.5;
    private static final double EDGE = 5;
    private static final String MORE = "(còn tiếp ở Phiếu giải quyết văn bản đến)";

    private final double width;
    private final List<Line> lines = new ArrayList<>();

    private record Line(SetLine text, double left) {
        double pitch() {
            return text.size() * Face.SINGLE_SPACING;
        }
    }

    OpinionDrawer(List<HandlingSlip.Opinion> opinions, double width, double tallest) {
        this.width = width;
        for (HandlingSlip.Opinion opinion : opinions) {
            add(Run.bold(showable(opinion.words()), SIZE));
            opinion.tasks().forEach(task -> add(Run.upright("- " + showable(task), SIZE)));
            signed(Run.italic(showable(opinion.by() + ", " + opinion.date()), SIGNED));
        }
        cut(tallest);
    }

    private static String showable(String words) {
        return Wording.showable(words);
    }

    private void add(Run run) {
        if (!run.text().isBlank()) {
            LineBreaker.lines(run, width - 2 * EDGE).forEach(line -> lines.add(new Line(line, EDGE)));
        }
    }

    private void signed(Run run) {
        for (SetLine line : LineBreaker.lines(run, width - 2 * EDGE)) {
            lines.add(new Line(line, width - EDGE - line.width()));
        }
    }

    private void cut(double tallest) {
        if (height() <= tallest) {
            return;
        }
        SetLine more =
                LineBreaker.lines(Run.italic(MORE, SIGNED), width - 2 * EDGE).getFirst();
        lines.add(new Line(more, EDGE));
        while (height() > tallest && lines.size() > 1) {
            lines.remove(lines.size() - 2);
        }
    }

    double height() {
        return lines.stream().mapToDouble(Line::pitch).sum() + 2 * EDGE;
    }

    void draw(OpenPage page) throws IOException {
        page.frame(new Box(0, 0, width, height()), 0.7, Ink.PEN);
        double y = EDGE;
        for (Line line : lines) {
            double x = line.left();
            for (Run piece : line.text().pieces()) {
                page.text(piece, x, y + piece.size() * Face.ASCENT, Ink.PEN);
                x += piece.width();
            }
            y += line.pitch();
        }
    }
}
