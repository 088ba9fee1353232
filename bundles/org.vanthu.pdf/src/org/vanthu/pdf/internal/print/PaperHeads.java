package org.vanthu.pdf.internal.print;

import java.io.IOException;
import java.util.List;
import org.vanthu.domain.Language;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.Ink;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.Cover;
import org.vanthu.spi.pdf.PaperHead;

/** What stands above a printed table or sheet, and covers of books. */
final class PaperHeads {

    private static final double SIZE = 12;
    private static final String NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private final OpenPage page;
    private final PageFormat format;

    PaperHeads(OpenPage page, PageFormat format) {
        this.page = page;
        this.format = format;
    }

    /** The body on the left, on Vietnamese papers the nation on the right, place and date below; answers where it ends. */
    double draw(PaperHead head, Language language) throws IOException {
        double nation = Run.bold(NATIONAL_NAME, SIZE).width();
        double left = bodies(head, format.textWidth() - nation - 14);
        double right = format.top();
        double centre = format.right() - nation / 2;
        if (language == Language.VIETNAMESE) {
            double baseline = format.top() + SIZE * Face.ASCENT;
            page.centred(Run.bold(NATIONAL_NAME, SIZE), centre, baseline);
            baseline += 13 * Face.SINGLE_SPACING;
            Run motto = Run.bold(MOTTO, 13);
            page.centred(motto, centre, baseline);
            right = baseline + 5;
            page.rule(centre - motto.width() / 2, centre + motto.width() / 2, right, 0.75);
        }
        if (!head.placeAndDate().isBlank()) {
            Run date = Run.italic(Wording.line(head.placeAndDate()), 13);
            right += 6 + 13 * Face.ASCENT;
            page.text(date, Math.min(centre - date.width() / 2, format.right() - date.width()), right);
            right += 13 * Face.DESCENT;
        }
        return Math.max(left, right);
    }

    private double bodies(PaperHead head, double width) throws IOException {
        double centre = format.left() + width / 2;
        double baseline = format.top() + SIZE * Face.ASCENT;
        if (head.superior().isPresent()) {
            baseline = centred(Run.upright(Wording.capitals(head.superior().get()), SIZE), centre, width, baseline);
        }
        List<SetLine> lines = LineBreaker.balanced(Run.bold(Wording.capitals(head.agency()), SIZE), width);
        baseline = centred(Run.bold(Wording.capitals(head.agency()), SIZE), centre, width, baseline);
        double y = baseline - SIZE * Face.SINGLE_SPACING + 5;
        double half = lines.getLast().width() * 0.21;
        page.rule(centre - half, centre + half, y, 0.75);
        return y;
    }

    /** Title and subtitles; answers where they end. */
    double title(String title, List<String> subtitles, double top) throws IOException {
        double baseline = centred(
                Run.bold(Wording.capitals(title), 14),
                format.centre(),
                format.textWidth(),
                top + 14 + 14 * Face.ASCENT);
        for (String subtitle : subtitles) {
            baseline = centred(
                    Run.italic(Wording.showable(subtitle), SIZE), format.centre(), format.textWidth() * 0.9, baseline);
        }
        return baseline - SIZE * Face.ASCENT + 4;
    }

    /** The cover of a book. */
    void cover(Cover cover, PaperHead head) throws IOException {
        double margin = format.topMargin() * 0.8;
        page.frame(
                new Box(margin, margin, format.width() - 2 * margin, format.height() - 2 * margin - 12),
                1.5,
                Ink.BLACK);
        double inner = margin + 4;
        page.frame(new Box(inner, inner, format.width() - 2 * inner, format.height() - 2 * inner - 12), 0.5, Ink.BLACK);
        double centre = format.width() / 2;
        double width = format.textWidth() * 0.85;
        double baseline = format.top() + 34;
        if (head.superior().isPresent()) {
            baseline = centred(Run.upright(Wording.capitals(head.superior().get()), 14), centre, width, baseline);
        }
        Run agency = Run.bold(Wording.capitals(head.agency()), 14);
        baseline = centred(agency, centre, width, baseline);
        double half = Math.min(agency.width(), width) * 0.21;
        page.rule(centre - half, centre + half, baseline - 14 * Face.SINGLE_SPACING + 6, 0.75);
        baseline = centred(Run.bold(Wording.capitals(cover.title()), 28), centre, width, format.height() * 0.42);
        baseline += 14;
        for (String line : cover.lines()) {
            baseline = centred(Run.upright(Wording.showable(line), 15), centre, width, baseline + 4);
        }
    }

    /** Writes a text around a point; answers the base line after it. */
    private double centred(Run run, double centre, double width, double first) throws IOException {
        double baseline = first;
        for (SetLine line : LineBreaker.balanced(run, width)) {
            page.lineCentred(line, centre, baseline);
            baseline += run.size() * Face.SINGLE_SPACING;
        }
        return baseline;
    }
}
