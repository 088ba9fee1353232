package org.vanthu.ui.kit.page;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.jspecify.annotations.Nullable;
import org.vanthu.ui.kit.page.PageRows.Look;
import org.vanthu.ui.kit.text.Ellipsis;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** Paints a document as a row: its name, how it stands, its first pages. */
final class RowPainter {

    static final int PAGE_HEIGHT = 60;
    /** So many pages are drawn; of the others their number is told. */
    static final int MOST = 6;

    private static final int PAGE_WIDTH = 44;
    private static final int STEP = PAGE_WIDTH + 6;
    private static final int LEFT = 40;
    private static final int MARGIN = 10;
    private static final int GAP = 6;
    private static final RGB WHITE = new RGB(255, 255, 255);

    private final Display display;
    private final int titleHeight;
    private final int wordsHeight;

    RowPainter(Display display) {
        this.display = display;
        titleHeight = height(TextFont.STRONG);
        wordsHeight = height(TextFont.SMALL);
    }

    private int height(TextFont font) {
        GC gc = new GC(display);
        gc.setFont(font.of(display));
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return height;
    }

    /** Of each row, pixels. */
    int height() {
        return MARGIN + titleHeight + 2 + wordsHeight + GAP + PAGE_HEIGHT + 5 + MARGIN;
    }

    private int pagesTop() {
        return MARGIN + titleHeight + 2 + wordsHeight + GAP;
    }

    /** The page at a point of a row; -1 when there is none. */
    int page(int x, int y, int pages) {
        int page = (x - LEFT) / STEP;
        boolean within = x >= LEFT && y >= pagesTop() && y <= pagesTop() + PAGE_HEIGHT;
        return within && page < Math.min(pages, MOST) ? page : -1;
    }

    void paint(GC gc, Rectangle place, Look look, List<Image> pages, boolean selected, boolean focused) {
        Palette palette = Palette.of(display);
        gc.setBackground(Palette.colour(selected ? palette.selection() : palette.surface()));
        gc.fillRectangle(place);
        if (focused) {
            gc.setBackground(Palette.colour(palette.accent()));
            gc.fillRectangle(place.x, place.y, 3, place.height);
        }
        RGB meant = palette.of(look.meaning());
        gc.drawImage(
                look.icon().image(display, 16, look.meaning() == Meaning.PLAIN ? palette.textMuted() : meant),
                place.x + 14,
                place.y + MARGIN + (titleHeight - 16) / 2);
        int room = place.width - LEFT - MARGIN;
        words(gc, look.bold() ? TextFont.STRONG : TextFont.BODY, palette.text(), look.title(), place, MARGIN, room);
        words(gc, TextFont.SMALL, meant, look.words(), place, MARGIN + titleHeight + 2, room);
        for (int page = 0; page < Math.min(look.pages(), MOST); page++) {
            page(
                    gc,
                    palette,
                    place.x + LEFT + page * STEP,
                    place.y + pagesTop(),
                    page < pages.size() ? pages.get(page) : null);
            mark(
                    gc,
                    palette,
                    look.fresh().test(page),
                    place.x + LEFT + page * STEP,
                    place.y + pagesTop() + PAGE_HEIGHT);
        }
        if (look.pages() > MOST) {
            gc.setForeground(Palette.colour(palette.textMuted()));
            gc.drawText(
                    "+" + (look.pages() - MOST),
                    place.x + LEFT + MOST * STEP,
                    place.y + pagesTop() + (PAGE_HEIGHT - wordsHeight) / 2,
                    SWT.DRAW_TRANSPARENT);
        }
        gc.setForeground(Palette.colour(palette.line()));
        gc.drawLine(place.x, place.y + place.height - 1, place.x + place.width, place.y + place.height - 1);
    }

    private void words(GC gc, TextFont font, RGB colour, String words, Rectangle place, int below, int room) {
        gc.setFont(font.of(display));
        gc.setForeground(Palette.colour(colour));
        gc.drawText(Ellipsis.fit(gc, words, room), place.x + LEFT, place.y + below, SWT.DRAW_TRANSPARENT);
    }

    private static void page(GC gc, Palette palette, int x, int y, @Nullable Image drawn) {
        Rectangle paper = new Rectangle(x, y, PAGE_WIDTH, PAGE_HEIGHT);
        if (drawn != null) {
            Rectangle size = drawn.getBounds();
            double share = Math.min((double) PAGE_WIDTH / size.width, (double) PAGE_HEIGHT / size.height);
            int width = Math.max(1, (int) Math.round(size.width * share));
            int height = Math.max(1, (int) Math.round(size.height * share));
            paper = new Rectangle(x + (PAGE_WIDTH - width) / 2, y + PAGE_HEIGHT - height, width, height);
        }
        gc.setBackground(Palette.colour(WHITE));
        gc.fillRectangle(paper);
        if (drawn != null) {
            Rectangle size = drawn.getBounds();
            gc.drawImage(drawn, 0, 0, size.width, size.height, paper.x, paper.y, paper.width, paper.height);
        }
        gc.setForeground(Palette.colour(palette.line()));
        gc.drawRectangle(paper.x, paper.y, paper.width - 1, paper.height - 1);
    }

    /** What is new has the colour of what is unread. */
    private static void mark(GC gc, Palette palette, boolean fresh, int x, int y) {
        gc.setBackground(Palette.colour(fresh ? palette.accent() : palette.line()));
        gc.fillRectangle(x + 1, y + 2, PAGE_WIDTH - 2, 3);
    }
}
