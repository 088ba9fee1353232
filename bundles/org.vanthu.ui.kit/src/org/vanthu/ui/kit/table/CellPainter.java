package org.vanthu.ui.kit.table;

import java.util.List;
import java.util.function.IntPredicate;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.vanthu.ui.kit.text.Ellipsis;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** Paints one cell of a list: ground, mark at the edge, drawing, words. */
final class CellPainter<R> extends AbstractCellPainter {

    static final int PADDING = 8;

    private final Display display;
    private final Rows<R> rows;
    private final List<Column<R>> columns;
    private final RowLook<R> look;
    private final IntPredicate focused;

    /** @param focused whether the list has the keyboard, by row index (for the stronger mark) */
    CellPainter(Display display, Rows<R> rows, List<Column<R>> columns, RowLook<R> look, IntPredicate focused) {
        this.display = display;
        this.rows = rows;
        this.columns = columns;
        this.look = look;
        this.focused = focused;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Palette palette = Palette.of(display);
        boolean selected = DisplayMode.SELECT.equals(cell.getDisplayMode())
                || DisplayMode.SELECT_HOVER.equals(cell.getDisplayMode());
        RGB ground = selected ? palette.selection() : palette.surface();
        gc.setBackground(Palette.colour(ground));
        gc.fillRectangle(bounds);
        gc.setForeground(Palette.colour(Colours.mix(palette.line(), ground, 0.6)));
        gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
        int index = cell.getRowIndex();
        if (index < 0 || index >= rows.size()) {
            return;
        }
        rows.seen(index);
        R row = rows.get(index);
        if (cell.getColumnPosition() == 0) {
            paintMark(gc, bounds, palette, row, selected && focused.test(index));
        }
        paintContent(gc, bounds, palette, row, columns.get(cell.getColumnIndex()));
    }

    private void paintMark(GC gc, Rectangle bounds, Palette palette, R row, boolean strong) {
        Meaning meaning = look.meaning().apply(row);
        if (meaning == Meaning.PLAIN && look.unread().apply(row)) {
            meaning = Meaning.ACCENT;
        }
        if (meaning != Meaning.PLAIN || strong) {
            gc.setBackground(Palette.colour(meaning == Meaning.PLAIN ? palette.accent() : palette.of(meaning)));
            gc.fillRectangle(bounds.x, bounds.y, 3, bounds.height - 1);
        }
    }

    private void paintContent(GC gc, Rectangle bounds, Palette palette, R row, Column<R> column) {
        Meaning meaning = column.meaning().apply(row);
        int x = bounds.x + PADDING;
        int width = bounds.width - 2 * PADDING;
        gc.setFont((look.unread().apply(row) ? TextFont.STRONG : TextFont.BODY).of(display));
        gc.setForeground(Palette.colour(palette.of(meaning)));
        String words = Ellipsis.fit(gc, oneLine(column.text().apply(row)), width);
        int height = gc.getFontMetrics().getHeight();
        gc.drawText(words, x, bounds.y + (bounds.height - height) / 2, SWT.DRAW_TRANSPARENT);
    }

    /** Whether the words of the cell do not fit, so that they need a tool tip. */
    boolean isCut(GC gc, R row, Column<R> column, int width) {
        gc.setFont((look.unread().apply(row) ? TextFont.STRONG : TextFont.BODY).of(display));
        int room = width - 2 * PADDING;
        return gc.textExtent(oneLine(column.text().apply(row))).x > room;
    }

    private static String oneLine(String text) {
        return text.replace('\n', ' ').replace('\r', ' ');
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        int index = cell.getRowIndex();
        if (index < 0 || index >= rows.size()) {
            return 2 * PADDING;
        }
        Column<R> column = columns.get(cell.getColumnIndex());
        return gc.textExtent(oneLine(column.text().apply(rows.get(index)))).x + 2 * PADDING;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + 12;
    }
}
