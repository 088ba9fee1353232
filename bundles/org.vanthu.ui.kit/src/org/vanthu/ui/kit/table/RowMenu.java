package org.vanthu.ui.kit.table;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A menu over the rows of a list, filled each time it is asked for; one that stays empty does not open. */
final class RowMenu {

    private final NatTable table;
    private final Consumer<Menu> fill;
    private final IntConsumer under;
    private final Menu menu;

    /** @param under told the row under the mouse before the menu is filled */
    RowMenu(NatTable table, Consumer<Menu> fill, IntConsumer under) {
        this.table = table;
        this.fill = fill;
        this.under = under;
        menu = new Menu(table);
        table.setMenu(menu);
        table.addListener(SWT.MenuDetect, this::open);
    }

    private void open(Event event) {
        if (event.detail == SWT.MENU_MOUSE) {
            tellUnder(table.toControl(event.x, event.y));
        }
        for (MenuItem before : menu.getItems()) {
            before.dispose();
        }
        fill.accept(menu);
        event.doit = menu.getItemCount() > 0;
    }

    private void tellUnder(Point mouse) {
        int position = table.getRowPositionByY(mouse.y);
        int row = position > 0 ? table.getRowIndexByPosition(position) : -1;
        if (row >= 0) {
            under.accept(row);
        }
    }
}
