package org.vanthu.pdf.internal.print;

import java.io.IOException;
import org.vanthu.pdf.internal.type.OpenPage;

/** Lets the rows of a table run over pages, heads on each of them. Rows higher than a page are parted. */
final class TableFlow {

    private static final int LEAST_LINES = 2;

    private final PageSequence pages;
    private final Grid grid;
    private double y;

    TableFlow(PageSequence pages, Grid grid, double top) throws IOException {
        this.pages = pages;
        this.grid = grid;
        this.y = top;
        if (top + grid.headHeight() + Grid.height(LEAST_LINES) > pages.format().bottom()) {
            turn();
        } else {
            y = grid.drawHead(pages.page(), top);
        }
    }

    /** Draws a row. */
    void add(Grid.Row row) throws IOException {
        double whole = pages.format().bottom() - pages.format().top() - grid.headHeight();
        int from = 0;
        while (from < row.lines()) {
            int rest = row.lines() - from;
            int fitting = Math.min(rest, Grid.fitting(pages.format().bottom() - y));
            boolean fitsLater = rest <= Grid.fitting(whole);
            if (fitting < rest && (fitsLater || fitting < LEAST_LINES)) {
                turn();
            } else {
                OpenPage page = pages.page();
                y = grid.draw(page, row, from, from + fitting, y);
                from += fitting;
            }
        }
    }

    private void turn() throws IOException {
        y = grid.drawHead(pages.next(), pages.format().top());
    }

    /** Where the table ends on the current page. */
    double bottom() {
        return y;
    }
}
