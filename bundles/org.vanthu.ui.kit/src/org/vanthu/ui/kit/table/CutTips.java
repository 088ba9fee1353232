package org.vanthu.ui.kit.table;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.jspecify.annotations.Nullable;

/**
 * Shows the words of a cell whole, in a tool tip, where they do not fit.
 *
 * @param <R> a row
 */
final class CutTips<R> {

    private final NatTable table;
    private final Rows<R> rows;
    private final List<Column<R>> columns;
    private final CellPainter<R> painter;

    CutTips(NatTable table, Rows<R> rows, List<Column<R>> columns, CellPainter<R> painter) {
        this.table = table;
        this.rows = rows;
        this.columns = columns;
        this.painter = painter;
        table.addListener(SWT.MouseMove, this::tip);
    }

    private void tip(Event event) {
        int column = table.getColumnPositionByX(event.x);
        int row = table.getRowIndexByPosition(table.getRowPositionByY(event.y));
        int index = table.getColumnIndexByPosition(column);
        @Nullable String words = null;
        boolean body = table.getRowPositionByY(event.y) > 0;
        if (body && row >= 0 && row < rows.size() && index >= 0 && index < columns.size()) {
            words = cut(columns.get(index), rows.get(row), table.getBoundsByPosition(column, 1));
        }
        if (words == null ? table.getToolTipText() != null : !words.equals(table.getToolTipText())) {
            table.setToolTipText(words);
        }
    }

    private @Nullable String cut(Column<R> column, R row, Rectangle bounds) {
        GC gc = new GC(table);
        boolean cut = painter.isCut(gc, row, column, bounds.width);
        gc.dispose();
        return cut ? column.text().apply(row).replace("&", "&&") : null;
    }
}
