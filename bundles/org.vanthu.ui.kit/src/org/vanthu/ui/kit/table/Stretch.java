package org.vanthu.ui.kit.table;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;

/**
 * Gives the width that is left to the column that asks for it. The list's own way of sizing by percentages counts a
 * narrow list once and never again.
 */
final class Stretch<R> {

    private final NatTable table;
    private final TableLayers<R> layers;
    private final List<Column<R>> columns;

    Stretch(NatTable table, TableLayers<R> layers, List<Column<R>> columns) {
        this.table = table;
        this.layers = layers;
        this.columns = columns;
        table.addListener(SWT.Resize, event -> fit());
    }

    /** Sizes the column anew; nothing when no column stretches or the list has no room yet. */
    void fit() {
        int room = table.getClientArea().width;
        IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).stretches() && !layers.hideShow.isColumnIndexHidden(index))
                .findFirst()
                .ifPresent(index -> fit(index, room));
    }

    private void fit(int index, int room) {
        int own = layers.data.getColumnWidthByPosition(index);
        int others = layers.hideShow.getWidth() - own;
        int wanted = Math.max(columns.get(index).stretch(), room - others);
        if (room > 0 && wanted != own) {
            layers.data.setColumnWidthByPosition(index, wanted);
        }
    }
}
