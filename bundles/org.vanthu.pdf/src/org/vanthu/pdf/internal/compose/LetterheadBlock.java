package org.vanthu.pdf.internal.compose;

import static org.vanthu.pdf.internal.compose.Measures.LEFT;
import static org.vanthu.pdf.internal.compose.Measures.LETTER_SUBJECT_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.MOTTO_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.NAME_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.RIGHT;
import static org.vanthu.pdf.internal.compose.Measures.RULE_SHARE;
import static org.vanthu.pdf.internal.compose.Measures.RULE_THICKNESS;
import static org.vanthu.pdf.internal.compose.Measures.TOP;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.Box;
import org.vanthu.spi.pdf.CellValues;
import org.vanthu.spi.pdf.FormCell;
import org.vanthu.spi.pdf.Heading;
import org.vanthu.spi.pdf.Letterhead;
import org.vanthu.spi.pdf.Numbering;
import org.vanthu.spi.pdf.Slot;

/** Cells 1 to 4, and 5b of an official letter: the two columns at the head of page 1. */
final class LetterheadBlock {

    static final String NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

    private final OpenPage page;
    private final double leftCentre;
    private final double leftWidth;
    private final double rightCentre;
    private Optional<FormCell> number = Optional.empty();
    private Optional<FormCell> date = Optional.empty();
    private double leftBottom;
    private double rightBottom;

    LetterheadBlock(OpenPage page) {
        this.page = page;
        double nationalWidth = Run.bold(NATIONAL_NAME, NAME_SIZE).width();
        rightCentre = RIGHT - nationalWidth / 2;
        leftWidth = RIGHT - nationalWidth - 14 - LEFT;
        leftCentre = LEFT + leftWidth / 2;
    }

    /** Draws it from the upper margin on. */
    void draw(Letterhead letterhead, Numbering numbering, Heading heading) throws IOException {
        nation();
        names(letterhead);
        double baseline = Math.max(leftBottom, rightBottom) + 8 + MOTTO_SIZE * Face.ASCENT;
        drawNumber(letterhead, numbering, baseline);
        drawDate(letterhead, numbering, baseline);
        leftBottom = baseline + MOTTO_SIZE * Face.DESCENT;
        rightBottom = leftBottom;
        if (heading instanceof Heading.OfficialLetter(String subject)) {
            letterSubject(Wording.line(subject));
        }
    }

    private void nation() throws IOException {
        double baseline = TOP + NAME_SIZE * Face.ASCENT;
        page.centred(Run.bold(NATIONAL_NAME, NAME_SIZE), rightCentre, baseline);
        baseline += MOTTO_SIZE * Face.SINGLE_SPACING;
        Run motto = Run.bold(MOTTO, MOTTO_SIZE);
        page.centred(motto, rightCentre, baseline);
        rightBottom = rule(rightCentre, motto.width(), baseline, MOTTO_SIZE);
    }

    private void names(Letterhead letterhead) throws IOException {
        double baseline = TOP + NAME_SIZE * Face.ASCENT;
        if (letterhead.superior().isPresent()) {
            Run superior = Run.upright(Wording.capitals(letterhead.superior().get()), NAME_SIZE);
            for (SetLine line : LineBreaker.balanced(superior, leftWidth)) {
                page.lineCentred(line, leftCentre, baseline);
                baseline += NAME_SIZE * Face.SINGLE_SPACING;
            }
        }
        List<SetLine> issuer =
                LineBreaker.balanced(Run.bold(Wording.capitals(letterhead.issuer()), NAME_SIZE), leftWidth);
        for (SetLine line : issuer) {
            page.lineCentred(line, leftCentre, baseline);
            baseline += NAME_SIZE * Face.SINGLE_SPACING;
        }
        leftBottom = rule(
                leftCentre,
                issuer.getLast().width() * RULE_SHARE,
                baseline - NAME_SIZE * Face.SINGLE_SPACING,
                NAME_SIZE);
    }

    private double rule(double centre, double width, double baseline, double size) throws IOException {
        double y = baseline + size * Face.DESCENT + 3;
        page.rule(centre - width / 2, centre + width / 2, y, RULE_THICKNESS);
        return y;
    }

    private void drawNumber(Letterhead letterhead, Numbering numbering, double baseline) throws IOException {
        String notation = Wording.line(letterhead.notation());
        if (numbering instanceof Numbering.Reserved(String digits, LocalDate issued)) {
            CellValues values = new CellValues(Wording.line(digits), notation, "", issued);
            page.centred(fitting(Slot.LABEL + values.code(), 0), leftCentre, baseline);
            return;
        }
        Run whole = fitting(Slot.LABEL + "/" + notation, MOTTO_SIZE * Slot.EMPTY_GAP);
        Run after = Run.upright("/" + notation, whole.size());
        double gap = whole.size() * Slot.EMPTY_GAP;
        double stroke = leftCentre + (whole.width() + gap) / 2 - after.width();
        page.text(after, stroke, baseline);
        double room = whole.width() - after.width() + gap;
        number = Optional.of(
                FormCell.around(FormCell.NUMBER, 0, List.of(numberSlot(stroke, room, baseline, whole.size()))));
    }

    /** The line at its usual size, or as small as the column asks for. */
    private Run fitting(String words, double gap) {
        Run usual = Run.upright(words, MOTTO_SIZE);
        double wide = usual.width() + gap;
        return wide <= leftWidth ? usual : Run.upright(words, MOTTO_SIZE * leftWidth / wide);
    }

    /** The gap before the stroke with the word "Số:", so that the word stands by the number however long that is. */
    private static Slot numberSlot(double stroke, double room, double baseline, double size) {
        double left = Math.max(LEFT - Measures.NUMBER_RESERVE, stroke - room - Measures.NUMBER_RESERVE);
        double top = baseline - size * Face.ASCENT;
        Box box = new Box(left, top, stroke - left, size * (Face.ASCENT + Face.DESCENT));
        return new Slot(Slot.Part.LABELLED_NUMBER, box, baseline, size, Slot.Style.UPRIGHT);
    }

    private void drawDate(Letterhead letterhead, Numbering numbering, double baseline) throws IOException {
        String place = Wording.line(letterhead.place());
        if (numbering instanceof Numbering.Reserved(String digits, LocalDate issued)) {
            String words = new CellValues(digits, "", place, issued).wordsFor(Slot.Part.PLACE_AND_DATE);
            Run line = Run.italic(words, MOTTO_SIZE);
            page.text(line, dateLeft(line.width()), baseline);
            return;
        }
        Run day = Run.italic(place + ", ngày ", MOTTO_SIZE);
        Run month = Run.italic(" tháng ", MOTTO_SIZE);
        Run year = Run.italic(" năm ", MOTTO_SIZE);
        double yearGap = Run.italic("0000", MOTTO_SIZE).width();
        double x = dateLeft(day.width() + month.width() + year.width() + 2 * Measures.DAY_GAP + yearGap);
        List<Slot> slots = new ArrayList<>();
        x = gapAfter(day, x, Slot.Part.DAY, Measures.DAY_GAP, baseline, slots);
        x = gapAfter(month, x, Slot.Part.MONTH, Measures.DAY_GAP, baseline, slots);
        gapAfter(year, x, Slot.Part.YEAR, yearGap, baseline, slots);
        date = Optional.of(FormCell.around(FormCell.DATE, 0, slots));
    }

    private double gapAfter(Run words, double x, Slot.Part part, double gap, double baseline, List<Slot> slots)
            throws IOException {
        page.text(words, x, baseline);
        slots.add(slot(part, x + words.width(), gap, baseline, Slot.Style.ITALIC));
        return x + words.width() + gap;
    }

    private static Slot slot(Slot.Part part, double left, double width, double baseline, Slot.Style style) {
        double top = baseline - MOTTO_SIZE * Face.ASCENT;
        Box box = new Box(left, top, width, MOTTO_SIZE * (Face.ASCENT + Face.DESCENT));
        return new Slot(part, box, baseline, MOTTO_SIZE, style);
    }

    private double dateLeft(double width) {
        return Math.min(rightCentre - width / 2, RIGHT - width);
    }

    private void letterSubject(String subject) throws IOException {
        double baseline = leftBottom + 6 + LETTER_SUBJECT_SIZE * Face.ASCENT;
        for (SetLine line : LineBreaker.balanced(Run.upright("V/v " + subject, LETTER_SUBJECT_SIZE), leftWidth)) {
            page.lineCentred(line, leftCentre, baseline);
            leftBottom = baseline + LETTER_SUBJECT_SIZE * Face.DESCENT;
            baseline += LETTER_SUBJECT_SIZE * Face.SINGLE_SPACING;
        }
    }

    Optional<FormCell> number() {
        return number;
    }

    Optional<FormCell> date() {
        return date;
    }

    /** Where the left column ends. */
    double leftBottom() {
        return leftBottom;
    }

    /** Where the right column ends. */
    double rightBottom() {
        return rightBottom;
    }

    double leftCentre() {
        return leftCentre;
    }

    double rightCentre() {
        return rightCentre;
    }
}
