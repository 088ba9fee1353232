package org.vanthu.ui.kit.table;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;

/**
 * Gives the width that is left to the columns that ask for it. The list's own way of sizing by percentages counts a
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

    /** Sizes the columns anew; nothing when none stretches or the list has no room yet. */
    void fit() {
        int[] stretching = IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).stretches() && !layers.hideShow.isColumnIndexHidden(index))
                .toArray();
        int room = table.getClientArea().width;
        if (room > 0 && stretching.length > 0) {
            int own = IntStream.of(stretching).map(this::width).sum();
            fit(stretching, room - layers.hideShow.getWidth() + own);
        }
    }

    /** Each gets its least, and of what is left in proportion to it. */
    private void fit(int[] stretching, int room) {
        int least = IntStream.of(stretching).map(this::least).sum();
        int left = Math.max(0, room - least);
        int given = 0;
        for (int index : stretching) {
            given += least(index);
            int before = (int) ((long) left * (given - least(index)) / least);
            int wanted = least(index) + (int) ((long) left * given / least) - before;
            if (wanted != width(index)) {
                layers.data.setColumnWidthByPosition(index, wanted);
            }
        }
    }

    private int width(int index) {
        return layers.data.getColumnWidthByPosition(index);
    }

    private int least(int index) {
        return columns.get(index).stretch();
    }
}
