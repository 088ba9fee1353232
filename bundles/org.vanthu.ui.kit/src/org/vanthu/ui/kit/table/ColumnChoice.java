package org.vanthu.ui.kit.table;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.hideshow.ColumnHideShowLayer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The columns of a list to tick and untick. The last one shown cannot be hidden. */
public final class ColumnChoice<R> {

    private final List<Column<R>> columns;
    private final ColumnHideShowLayer layer;
    private final NatTable table;

    ColumnChoice(List<Column<R>> columns, ColumnHideShowLayer layer, NatTable table) {
        this.columns = columns;
        this.layer = layer;
        this.table = table;
    }

    /** Whether the column is shown. */
    public boolean isShown(int index) {
        return !layer.isColumnIndexHidden(index);
    }

    /** Hides a shown column, shows a hidden one. */
    public void toggle(int index) {
        if (!isShown(index)) {
            layer.showColumnIndexes(index);
        } else if (layer.getColumnCount() > 1) {
            layer.hideColumnIndexes(index);
        }
        table.refresh();
    }

    /** A menu with one item per column. */
    public Menu menu() {
        Menu menu = new Menu(table.getShell(), SWT.POP_UP);
        for (int i = 0; i < columns.size(); i++) {
            int index = i;
            MenuItem item = new MenuItem(menu, SWT.CHECK);
            item.setText(columns.get(i).title());
            item.setSelection(isShown(i));
            item.addListener(SWT.Selection, event -> toggle(index));
        }
        menu.addListener(SWT.Hide, event -> table.getDisplay().asyncExec(menu::dispose));
        return menu;
    }
}
