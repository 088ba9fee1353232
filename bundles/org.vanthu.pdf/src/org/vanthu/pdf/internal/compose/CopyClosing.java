package org.vanthu.pdf.internal.compose;

import static org.vanthu.pdf.internal.compose.Measures.LEFT;
import static org.vanthu.pdf.internal.compose.Measures.MOTTO_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.NAME_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.PAGE_WIDTH;
import static org.vanthu.pdf.internal.compose.Measures.RIGHT;
import static org.vanthu.pdf.internal.compose.Measures.RULE_SHARE;
import static org.vanthu.pdf.internal.compose.Measures.RULE_THICKNESS;
import static org.vanthu.pdf.internal.compose.Measures.TEXT_SIZE;
import static org.vanthu.pdf.internal.compose.Measures.WIDTH;

import java.io.IOException;
import java.util.List;
import org.vanthu.pdf.internal.type.Face;
import org.vanthu.pdf.internal.type.LineBreaker;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.Run;
import org.vanthu.pdf.internal.type.SetLine;
import org.vanthu.pdf.internal.type.Wording;
import org.vanthu.spi.pdf.CopyBlock;

/** The end of a copy on paper, as wide as an A4 sheet: cells 1 to 7 of the plan of Annex I, Part II, below a line. */
public final class CopyClosing {

    private static final double ABOVE = 8;
    private static final double HALF = WIDTH * 0.5;
    private static final double LEFT_CENTRE = LEFT + HALF / 2 - 8;
    private static final double RIGHT_CENTRE = LEFT + HALF + HALF / 2;

    private final CopyBlock block;
    private final List<SetLine> agency;
    private final ClosingBlock closing;

    public CopyClosing(CopyBlock block) {
        this.block = block;
        this.agency = LineBreaker.balanced(Run.bold(Wording.capitals(block.agency()), NAME_SIZE), HALF - 20);
        this.closing = new ClosingBlock(block.signatory(), block.distribution());
    }

    public double width() {
        return PAGE_WIDTH;
    }

    /** Points. */
    public double height() {
        return headHeight() + closing.height() + 4;
    }

    private double headHeight() {
        double left = agency.size() * NAME_SIZE * Face.SINGLE_SPACING + 8 + MOTTO_SIZE * Face.SINGLE_SPACING;
        double right = (TEXT_SIZE + MOTTO_SIZE) * Face.SINGLE_SPACING + 4;
        return ABOVE + Math.max(left, right);
    }

    /** Draws it from the top of a page of its size. */
    public void draw(OpenPage page) throws IOException {
        page.rule(LEFT, RIGHT, RULE_THICKNESS, RULE_THICKNESS);
        double baseline = ABOVE + NAME_SIZE * Face.ASCENT;
        for (SetLine line : agency) {
            page.lineCentred(line, LEFT_CENTRE, baseline);
            baseline += NAME_SIZE * Face.SINGLE_SPACING;
        }
        double rule = baseline - NAME_SIZE * Face.ASCENT + 1;
        double half = agency.getLast().width() * RULE_SHARE / 2;
        page.rule(LEFT_CENTRE - half, LEFT_CENTRE + half, rule, RULE_THICKNESS);
        page.centred(
                Run.upright("Số: " + Wording.line(block.code()), MOTTO_SIZE),
                LEFT_CENTRE,
                rule + 6 + MOTTO_SIZE * Face.ASCENT);
        double right = ABOVE + TEXT_SIZE * Face.ASCENT;
        page.centred(Run.bold(Wording.capitals(block.form()), TEXT_SIZE), RIGHT_CENTRE, right);
        page.centred(
                Run.italic(Wording.line(block.placeAndDate()), MOTTO_SIZE),
                RIGHT_CENTRE,
                right + TEXT_SIZE * Face.SINGLE_SPACING + 2);
        closing.draw(page, headHeight());
    }
}
