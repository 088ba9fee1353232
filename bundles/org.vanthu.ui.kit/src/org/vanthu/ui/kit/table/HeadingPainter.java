package org.vanthu.ui.kit.table;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.layer.cell.ILayerCell;
import org.eclipse.nebula.widgets.nattable.painter.cell.AbstractCellPainter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.vanthu.ui.kit.text.Ellipsis;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** Paints the heading of a column, with an arrow where the list is ordered by it. */
final class HeadingPainter<R> extends AbstractCellPainter {

    private final Display display;
    private final Rows<R> rows;
    private final List<Column<R>> columns;

    HeadingPainter(Display display, Rows<R> rows, List<Column<R>> columns) {
        this.display = display;
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public void paintCell(ILayerCell cell, GC gc, Rectangle bounds, IConfigRegistry registry) {
        Palette palette = Palette.of(display);
        gc.setBackground(Palette.colour(palette.ground()));
        gc.fillRectangle(bounds);
        gc.setForeground(Palette.colour(palette.line()));
        gc.drawLine(bounds.x, bounds.y + bounds.height - 1, bounds.x + bounds.width, bounds.y + bounds.height - 1);
        gc.drawLine(
                bounds.x + bounds.width - 1, bounds.y + 6, bounds.x + bounds.width - 1, bounds.y + bounds.height - 8);
        Column<R> column = columns.get(cell.getColumnIndex());
        boolean ordered =
                rows.sort().filter(sort -> sort.column().equals(column.id())).isPresent();
        gc.setFont(TextFont.SMALL_STRONG.of(display));
        gc.setForeground(Palette.colour(ordered ? palette.accent() : palette.textMuted()));
        int room = bounds.width - 2 * CellPainter.PADDING - (ordered ? 16 : 0);
        int height = gc.getFontMetrics().getHeight();
        gc.drawText(
                Ellipsis.fit(gc, column.title(), room),
                bounds.x + CellPainter.PADDING,
                bounds.y + (bounds.height - height) / 2,
                SWT.DRAW_TRANSPARENT);
        if (ordered) {
            boolean up = rows.sort().orElseThrow().direction() == Sort.Direction.ASCENDING;
            gc.drawImage(
                    (up ? Icon.UP : Icon.DOWN).image(display, 12, palette.accent()),
                    bounds.x + bounds.width - 12 - CellPainter.PADDING,
                    bounds.y + (bounds.height - 12) / 2);
        }
    }

    @Override
    public int getPreferredWidth(ILayerCell cell, GC gc, IConfigRegistry registry) {
        gc.setFont(TextFont.SMALL_STRONG.of(display));
        return gc.textExtent(columns.get(cell.getColumnIndex()).title()).x + 2 * CellPainter.PADDING + 16;
    }

    @Override
    public int getPreferredHeight(ILayerCell cell, GC gc, IConfigRegistry registry) {
        return gc.getFontMetrics().getHeight() + 12;
    }
}
