package org.vanthu.pdf.internal.compose;

import static org.vanthu.pdf.internal.compose.Measures.LEFT;
import static org.vanthu.pdf.internal.compose.Measures.RULE_SHARE;
import static org.vanthu.pdf.internal.compose.Measures.RULE_THICKNESS;
import static org.vanthu.pdf.internal.compose.Measures.TEXT_PITCH;
import static org.vanthu.pdf.internal.compose.Measures.TEXT_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.WIDTH;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.vanthu.pdf.internal.draw.StampDrawer;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Ink;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Marks;
import org.vanthu.spi.pdf.Millimetres;
import org.vanthu.spi.pdf.UrgencyMark;

/** Cells 5a, 9a, 10b, 11 and 13: what stands between the letterhead and the text, and the foot of page 1. */
final class HeadBlocks {

    private final OpenPage page;

    HeadBlocks(OpenPage page) {
        this.page = page;
    }

    /** Stamps of urgency on the left and circulation on the right; answers where they end. */
    double marks(Marks marks, LetterheadBlock letterhead) throws IOException {
        double bottom = Math.max(letterhead.leftBottom(), letterhead.rightBottom());
        if (marks.urgency().isPresent()) {
            UrgencyMark urgency = marks.urgency().get();
            double width = Millimetres.toPoints(urgency.width());
            double height = Millimetres.toPoints(urgency.height());
            Box box = new Box(letterhead.leftCentre() - width / 2, letterhead.leftBottom() + 8, width, height);
            StampDrawer.urgency(page, urgency, box);
            bottom = Math.max(bottom, box.bottom());
        }
        if (marks.circulation().isPresent()) {
            Run words = Run.bold(Wording.capitals(marks.circulation().get()), 13);
            double width = words.width() + 14;
            Box box = new Box(
                    letterhead.rightCentre() - width / 2, letterhead.rightBottom() + 8, width, Millimetres.toPoints(8));
            page.frame(box, 1, Ink.BLACK);
            page.centred(words, box.centreX(), box.centreY() + 13 * 0.33);
            bottom = Math.max(bottom, box.bottom());
        }
        return bottom;
    }

    /** Type name and subject with its rule; answers where it ends. */
    double named(Heading.NamedType named, double top) throws IOException {
        double centre = LEFT + WIDTH / 2;
        double baseline = top + 14 + TEXT_SIZE * Face.ASCENT;
        page.centred(Run.bold(Wording.capitals(named.typeName()), TEXT_SIZE), centre, baseline);
        String subject = Wording.line(named.subject());
        double ruled = Run.bold(Wording.capitals(named.typeName()), TEXT_SIZE).width();
        if (!subject.isEmpty()) {
            List<SetLine> lines = LineBreaker.balanced(Run.bold(subject, TEXT_SIZE), WIDTH * 0.86);
            for (SetLine line : lines) {
                baseline += TEXT_SIZE * Face.SINGLE_SPACING;
                page.lineCentred(line, centre, baseline);
            }
            ruled = lines.getLast().width();
        }
        double y = baseline + TEXT_SIZE * Face.DESCENT + 3;
        double half = ruled * RULE_SHARE / 2;
        page.rule(centre - half, centre + half, y, RULE_THICKNESS);
        return y + 6;
    }

    /** "Kính gửi" with one or more addressees; answers where it ends. */
    double addressees(List<String> addressees, double top) throws IOException {
        Run label = Run.upright("Kính gửi:", TEXT_SIZE);
        double first = top + 12 + TEXT_SIZE * Face.ASCENT;
        double room = WIDTH * 0.86 - label.width() - 6;
        if (addressees.size() == 1) {
            List<SetLine> lines =
                    LineBreaker.balanced(Run.upright(Wording.line(addressees.getFirst()), TEXT_SIZE), room);
            double left = LEFT + (WIDTH - label.width() - 4 - widest(lines)) / 2;
            page.text(label, left, first);
            return below(lines, left + label.width() + 4, first);
        }
        List<String> items = dashed(addressees);
        double dash = Run.upright("- ", TEXT_SIZE).width();
        double colon = label.width() - Run.upright(":", TEXT_SIZE).width();
        List<List<SetLine>> set = items.stream()
                .map(item -> LineBreaker.lines(Run.upright(item, TEXT_SIZE), room - dash))
                .toList();
        double widest = set.stream().mapToDouble(HeadBlocks::widest).max().orElse(0);
        double left = LEFT + Math.max(Measures.FIRST_INDENT, (WIDTH - colon - dash - widest) / 2);
        page.text(label, left, first);
        double bottom = first + TEXT_SIZE * Face.DESCENT;
        for (List<SetLine> item : set) {
            double baseline = bottom + 3 + TEXT_SIZE * Face.ASCENT;
            page.text(Run.upright("-", TEXT_SIZE), left + colon, baseline);
            bottom = below(item, left + colon + dash, baseline);
        }
        return bottom;
    }

    private double below(List<SetLine> lines, double left, double first) throws IOException {
        double baseline = first;
        for (SetLine line : lines) {
            page.line(line, left, baseline);
            baseline += TEXT_PITCH;
        }
        return baseline - TEXT_PITCH + TEXT_SIZE * Face.DESCENT;
    }

    private static double widest(List<SetLine> lines) {
        return lines.stream().mapToDouble(SetLine::width).max().orElse(0);
    }

    /** Items of a list end with semicolons, the last with a full stop. */
    private static List<String> dashed(List<String> items) {
        int last = items.size() - 1;
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> EndMarks.bare(Wording.line(items.get(i))) + (i == last ? "." : ";"))
                .toList();
    }

    /** Height of the contact lines at the foot of page 1 with their rule. */
    static double contactHeight(Marks marks) {
        return marks.contact()
                .map(contact -> 10 + contactLines(contact).size() * Measures.SMALL_SIZE * Face.SINGLE_SPACING)
                .orElse(0.0);
    }

    /** Contact lines under a rule across the page. */
    void contact(Marks marks) throws IOException {
        if (marks.contact().isEmpty()) {
            return;
        }
        double top = Measures.BOTTOM - contactHeight(marks) + 5;
        page.rule(LEFT, LEFT + WIDTH, top, RULE_THICKNESS);
        double baseline = top + 2;
        for (SetLine line : contactLines(marks.contact().get())) {
            baseline += Measures.SMALL_SIZE * Face.SINGLE_SPACING;
            page.line(line, LEFT, baseline);
        }
    }

    private static List<SetLine> contactLines(String contact) {
        return LineBreaker.lines(Run.upright(Wording.lines(contact), Measures.SMALL_SIZE), WIDTH);
    }
}
