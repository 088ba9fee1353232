package org.vanthu.pdf.internal.draw;

import java.io.IOException;
import java.util.List;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Ink;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.ArrivalStamp;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.UrgencyMark;

/** Draws stamps over boxes of their size. */
public final class StampDrawer {

    private static final double URGENCY_SIZE = 13;
    private static final double SMALLEST = 7;

    private StampDrawer() {}

    /** Capitals in a single frame, bright red (Annex I, Part I, III.2.b). */
    public static void urgency(OpenPage page, UrgencyMark mark, Box box) throws IOException {
        page.frame(box, 1.2, Ink.BRIGHT_RED);
        Run words = Run.bold(mark.words(), URGENCY_SIZE);
        page.text(words, box.centreX() - words.width() / 2, box.centreY() + URGENCY_SIZE * 0.32, Ink.BRIGHT_RED);
    }

    /** ĐẾN: agency across the top, the word at the left of number and date (Annex IV, V). */
    static void arrival(OpenPage page, ArrivalStamp stamp, Box box) throws IOException {
        Ink red = Ink.BRIGHT_RED;
        page.frame(box, 1.2, red);
        double y = agency(page, Wording.capitals(stamp.agency()), box);
        double rest = box.bottom() - y;
        double second = y + rest * 0.52;
        page.stroke(box.left(), y, box.right(), y, 0.8, red);
        page.stroke(box.left(), second, box.right(), second, 0.8, red);
        double wall = box.left() + box.width() * 0.3;
        page.stroke(wall, y, wall, second, 0.8, red);
        Run word = Run.bold("ĐẾN", 14);
        page.text(word, (box.left() + wall - word.width()) / 2, (y + second) / 2 + 14 * 0.33, red);
        double line = (second - y) / 2;
        entry(page, "Số: ", stamp.number(), new Box(wall + 4, y, box.right() - wall - 8, line));
        String date = "%02d/%02d/%d"
                .formatted(
                        stamp.date().getDayOfMonth(),
                        stamp.date().getMonthValue(),
                        stamp.date().getYear());
        entry(page, "Ngày: ", date, new Box(wall + 4, y + line, box.right() - wall - 8, line));
        line = (box.bottom() - second) / 2;
        double width = box.width() - 8;
        entry(page, "Chuyển: ", stamp.passedTo(), new Box(box.left() + 4, second, width, line));
        entry(page, "Số và ký hiệu HS: ", stamp.fileNotation(), new Box(box.left() + 4, second + line, width, line));
    }

    private static double agency(OpenPage page, String agency, Box box) throws IOException {
        double size = 9;
        List<SetLine> lines = LineBreaker.balanced(Run.bold(agency, size), box.width() - 8);
        while (lines.size() > 2 && size > 5) {
            size -= 0.5;
            lines = LineBreaker.balanced(Run.bold(agency, size), box.width() - 8);
        }
        double baseline = box.top() + 4 + size * Face.ASCENT;
        for (SetLine line : lines) {
            Run run = line.pieces().getFirst();
            page.text(run, box.centreX() - line.width() / 2, baseline, Ink.BRIGHT_RED);
            baseline += size * Face.SINGLE_SPACING;
        }
        return baseline - size * Face.SINGLE_SPACING + size * Face.DESCENT + 4;
    }

    /** Smaller as far as it can still be read on paper, then cut at a word. */
    private static Run fitted(Run words, double room) {
        double size = Math.clamp(words.size() * room / Math.max(1, words.width()), SMALLEST, words.size());
        String text = words.text();
        Run run = new Run(text, Face.BOLD, size);
        while (run.width() > room && text.contains(" ")) {
            text = text.substring(0, text.lastIndexOf(' '));
            run = new Run(text + " …", Face.BOLD, size);
        }
        return run.width() > room ? new Run(text, Face.BOLD, size * room / run.width()) : run;
    }

    /** A name with its value; dots lead on to the edge, for what is added by hand. */
    private static void entry(OpenPage page, String name, String value, Box line) throws IOException {
        double size = 9.5;
        double baseline = line.bottom() - 4;
        Run label = Run.upright(name, size);
        page.text(label, line.left(), baseline, Ink.BRIGHT_RED);
        double start = line.left() + label.width();
        double room = line.right() - start;
        Run fitted = fitted(Run.bold(Wording.showable(value).replace('\n', ' '), size), room);
        page.text(fitted, start, baseline, Ink.BLACK);
        double rest = room - fitted.width() - 3;
        int dots = (int) (rest / Face.UPRIGHT.width(".", size));
        if (dots > 0) {
            page.text(Run.upright(".".repeat(dots), size), start + fitted.width() + 3, baseline, Ink.BRIGHT_RED);
        }
    }
}
