package org.vanthu.ui.kit.table;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.eclipse.nebula.widgets.nattable.data.IDataProvider;
import org.eclipse.nebula.widgets.nattable.data.IRowDataProvider;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.grid.layer.ColumnHeaderLayer;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.nebula.widgets.nattable.layer.CompositeLayer;
import org.eclipse.nebula.widgets.nattable.layer.DataLayer;
import org.eclipse.nebula.widgets.nattable.reorder.ColumnReorderLayer;
import org.eclipse.nebula.widgets.nattable.selection.RowSelectionModel;
import org.eclipse.nebula.widgets.nattable.selection.SelectionLayer;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionBindings;
import org.eclipse.nebula.widgets.nattable.selection.config.RowOnlySelectionConfiguration;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.viewport.ViewportLayer;

/** The stack of layers of one list. */
final class TableLayers<R> {

    final DataLayer data;
    final ColumnHideShowLayer hideShow;
    final SelectionLayer selection;
    final ViewportLayer viewport;
    final CompositeLayer whole;
    final RowSelectionModel<R> selectedRows;

    TableLayers(Rows<R> rows, List<Column<R>> columns, Function<R, ? extends Serializable> identity, int rowHeight) {
        IRowDataProvider<R> provider = new RowProvider<>(rows, columns);
        data = new DataLayer(provider, 100, rowHeight);
        sizeColumns(columns);
        hideShow = new ColumnHideShowLayer(new ColumnReorderLayer(data));
        selection = new SelectionLayer(hideShow, false);
        selection.addConfiguration(new RowOnlySelectionConfiguration());
        selection.addConfiguration(new BodySelectionBindings());
        selectedRows = new RowSelectionModel<>(selection, provider, identity::apply, true);
        selection.setSelectionModel(selectedRows);
        viewport = new ViewportLayer(selection);
        ColumnHeaderLayer header = new ColumnHeaderLayer(
                new DataLayer(new HeadingProvider<>(columns), 100, rowHeight), viewport, selection);
        whole = new CompositeLayer(1, 2);
        whole.setChildLayer(GridRegion.COLUMN_HEADER, header, 0, 0);
        whole.setChildLayer(GridRegion.BODY, viewport, 0, 1);
    }

    private void sizeColumns(List<Column<R>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            data.setColumnWidthByPosition(i, columns.get(i).width());
        }
    }

    /** Selection by clicks on rows only: a click on a heading orders the list instead. */
    private static final class BodySelectionBindings extends RowOnlySelectionBindings {
        @Override
        protected void configureColumnHeaderMouseClickBindings(UiBindingRegistry registry) {
            // the list decides what a click on a heading does
        }
    }

    private record RowProvider<R>(Rows<R> rows, List<Column<R>> columns) implements IRowDataProvider<R> {
        @Override
        public Object getDataValue(int column, int row) {
            return row < rows.size() ? columns.get(column).text().apply(rows.get(row)) : "";
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("lists are read only");
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return rows.size();
        }

        @Override
        public R getRowObject(int index) {
            return index >= 0 && index < rows.size() ? rows.get(index) : null;
        }

        @Override
        public int indexOfRowObject(R row) {
            return rows.indexOf(row);
        }
    }

    private record HeadingProvider<R>(List<Column<R>> columns) implements IDataProvider {
        @Override
        public Object getDataValue(int column, int row) {
            return columns.get(column).title();
        }

        @Override
        public void setDataValue(int column, int row, Object value) {
            throw new UnsupportedOperationException("headings are read only");
        }

        @Override
        public int getColumnCount() {
            return columns.size();
        }

        @Override
        public int getRowCount() {
            return 1;
        }
    }
}
