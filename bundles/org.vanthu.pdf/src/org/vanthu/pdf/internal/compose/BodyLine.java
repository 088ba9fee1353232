package org.vanthu.pdf.internal.compose;

import java.io.IOException;
import org.vanthu.pdf.internal.type.OpenPage;
import org.vanthu.pdf.internal.type.SetLine;

/**
 * A line of the text, not yet on a page.
 *
 * @param line its words
 * @param indent of this line, points
 * @param spread how it stands between the margins
 * @param spaceBefore above it, unless it opens a page, points
 * @param index within its paragraph, from 0
 * @param count of lines of its paragraph
 * @param keeping whether the next paragraph must stand on the same page
 */
record BodyLine(SetLine line, double indent, Spread spread, double spaceBefore, int index, int count, Keeping keeping) {

    enum Spread {
        JUSTIFIED,
        CENTRED
    }

    enum Keeping {
        FREE,
        WITH_NEXT
    }

    double height() {
        return Measures.TEXT_PITCH;
    }

    boolean opensParagraph() {
        return index == 0;
    }

    int following() {
        return count - index;
    }

    void draw(OpenPage page, double baseline) throws IOException {
        if (spread == Spread.CENTRED) {
            page.lineCentred(line, Measures.LEFT + Measures.WIDTH / 2, baseline);
        } else {
            page.lineJustified(line, Measures.LEFT + indent, Measures.WIDTH - indent, baseline);
        }
    }
}
