package org.vanthu.pdf.internal.print;

import java.io.IOException;
import java.util.List;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.SheetPaper;
import org.vanthu.spi.pdf.TablePaper.ColumnNumbers;

/** Lets text, facts and small tables run over upright pages. */
final class SheetFlow {

    private static final double SIZE = 12;
    private static final double PITCH = SIZE * 1.2;

    /** Small enough for a SHA-256 on one line. */
    private static final double FACT_SIZE = 10.5;

    private static final double NAME_SHARE = 0.25;
    private static final double SIGNATURE_ROOM = 80;

    private final PageSequence pages;
    private double y;

    SheetFlow(PageSequence pages, double top) {
        this.pages = pages;
        this.y = top;
    }

    void section(SheetPaper.Section section) throws IOException {
        y += 8;
        switch (section) {
            case SheetPaper.Facts facts -> facts(facts);
            case SheetPaper.Rows rows -> rows(rows);
            case SheetPaper.Text text -> paragraph(Run.upright(Wording.showable(text.text()), SIZE), 0);
            case SheetPaper.SignaturePlaces places -> signaturePlaces(places.captions());
        }
    }

    private void facts(SheetPaper.Facts facts) throws IOException {
        caption(facts.caption());
        PageFormat format = pages.format();
        double value = format.left() + format.textWidth() * NAME_SHARE + 6;
        for (SheetPaper.Fact fact : facts.facts()) {
            List<SetLine> names = LineBreaker.lines(
                    Run.upright(Wording.showable(fact.name()), FACT_SIZE), format.textWidth() * NAME_SHARE);
            List<SetLine> values =
                    LineBreaker.lines(Run.upright(Wording.showable(fact.value()), FACT_SIZE), format.right() - value);
            for (int i = 0; i < Math.max(names.size(), values.size()); i++) {
                room(FACT_SIZE * 1.2);
                double baseline = y + FACT_SIZE * Face.ASCENT;
                if (i < names.size()) {
                    pages.page().lineGrey(names.get(i), format.left(), baseline);
                }
                if (i < values.size()) {
                    pages.page().line(values.get(i), value, baseline);
                }
                y += FACT_SIZE * 1.2;
            }
            y += 1.5;
        }
    }

    private void rows(SheetPaper.Rows rows) throws IOException {
        Grid grid = new Grid(
                rows.columns(),
                ColumnNumbers.HIDDEN,
                pages.format().left(),
                pages.format().textWidth());
        room(2 * PITCH + grid.headHeight() + Grid.height(2));
        caption(rows.caption());
        TableFlow flow = new TableFlow(pages, grid, y + 2);
        for (List<String> row : rows.rows()) {
            flow.add(grid.set(row));
        }
        y = flow.bottom() + 4;
        if (rows.rows().isEmpty()) {
            paragraph(Run.italic(pages.nothing(), SIZE), 0);
        }
    }

    void caption(String caption) throws IOException {
        if (!caption.isBlank()) {
            room(3 * PITCH);
            paragraph(Run.bold(Wording.showable(caption), SIZE + 1), 0);
            y += 2;
        }
    }

    /** Running text, justified. */
    void paragraph(Run run, double indent) throws IOException {
        PageFormat format = pages.format();
        for (String part : run.text().split("\n", -1)) {
            for (SetLine line : LineBreaker.paragraph(
                    List.of(new Run(part, run.face(), run.size())), format.textWidth() - indent, 0)) {
                room(PITCH);
                pages.page().lineJustified(line, format.left() + indent, format.textWidth() - indent, baseline());
                y += PITCH;
            }
        }
    }

    /** A line at the right margin. */
    void atTheRight(Run run) throws IOException {
        for (SetLine line : LineBreaker.lines(run, pages.format().textWidth())) {
            room(PITCH);
            pages.page().line(line, pages.format().right() - line.width(), baseline());
            y += PITCH;
        }
    }

    /** A dotted line to write on by hand. */
    void dotted() throws IOException {
        room(PITCH * 1.3);
        y += PITCH * 0.3;
        double dot = Run.upright(".", SIZE).width();
        int dots = (int) (pages.format().textWidth() / dot);
        pages.page().text(Run.upright(".".repeat(dots), SIZE), pages.format().left(), baseline());
        y += PITCH;
    }

    void space(double points) {
        y += points;
    }

    private void signaturePlaces(List<String> captions) throws IOException {
        room(SIGNATURE_ROOM + PITCH);
        double share = pages.format().textWidth() / captions.size();
        for (int i = 0; i < captions.size(); i++) {
            double centre = pages.format().left() + share * (i + 0.5);
            double baseline = baseline();
            for (SetLine line : LineBreaker.balanced(Run.bold(Wording.capitals(captions.get(i)), SIZE), share - 8)) {
                pages.page().lineCentred(line, centre, baseline);
                baseline += PITCH;
            }
        }
        y += SIGNATURE_ROOM;
    }

    private void room(double height) throws IOException {
        if (y + height > pages.format().bottom()) {
            pages.next();
            y = pages.format().top();
        }
    }

    private double baseline() {
        return y + SIZE * Face.ASCENT;
    }
}
