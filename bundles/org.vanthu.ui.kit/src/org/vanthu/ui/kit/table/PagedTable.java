package org.vanthu.ui.kit.table;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.ConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.ui.binding.UiBindingRegistry;
import org.eclipse.nebula.widgets.nattable.ui.matcher.KeyEventMatcher;
import org.eclipse.nebula.widgets.nattable.ui.matcher.MouseEventMatcher;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Background;

/**
 * A long list that loads page by page while one scrolls. Columns can be chosen, widened and moved and are remembered;
 * words that do not fit show whole in a tool tip; Enter or a double click opens, Space previews.
 *
 * @param <R> a row
 */
public final class PagedTable<R> {

    private final Composite pane;
    private final StackLayout stack = new StackLayout();
    private final NatTable table;
    private final EmptyState empty;
    private final Rows<R> rows;
    private final List<Column<R>> columns;
    private final TableLayers<R> layers;
    private final CellPainter<R> painter;
    private final Stretch<R> stretch;
    private final Marked<R> marked;
    private final List<Consumer<R>> openers = new ArrayList<>();
    private final List<Consumer<R>> previewers = new ArrayList<>();

    /**
     * @param identity what makes two rows the same thing after they were read again
     * @param look bold and coloured rows
     */
    public PagedTable(
            Composite parent,
            Background background,
            List<Column<R>> columns,
            Function<R, ? extends Serializable> identity,
            RowLook<R> look) {
        this.columns = List.copyOf(columns);
        pane = Surface.raised(parent);
        pane.setLayout(stack);
        rows = new Rows<>(background, pane, identity, this::arrived);
        layers = new TableLayers<>(rows, this.columns, identity, rowHeight(parent));
        table = new NatTable(
                pane, SWT.NO_BACKGROUND | SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.H_SCROLL, layers.whole, false);
        painter = new CellPainter<>(pane.getDisplay(), rows, this.columns, look, index -> table.isFocusControl());
        table.setData(PagedTable.class.getName(), this);
        empty = new EmptyState(pane);
        stack.topControl = table;
        paintAs();
        bind();
        hideUnasked();
        stretch = new Stretch<>(table, layers, this.columns);
        marked = new Marked<>(table, layers, rows);
    }

    private static int rowHeight(Composite parent) {
        GC gc = new GC(parent);
        gc.setFont(TextFont.BODY.of(parent.getDisplay()));
        int height = gc.getFontMetrics().getHeight();
        gc.dispose();
        return height + 14;
    }

    private void paintAs() {
        ConfigRegistry registry = new ConfigRegistry();
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, GridRegion.BODY);
        registry.registerConfigAttribute(
                CellConfigAttributes.GRID_LINE_COLOR,
                Palette.colour(Palette.of(pane.getDisplay()).line()));
        table.setConfigRegistry(registry);
        table.configure();
        // After configuring, since the layer of headings brings a painter of its own.
        registry.registerConfigAttribute(
                CellConfigAttributes.CELL_PAINTER,
                new HeadingPainter<>(pane.getDisplay(), rows, columns),
                DisplayMode.NORMAL,
                GridRegion.COLUMN_HEADER);
        table.setBackground(Palette.colour(Palette.of(pane.getDisplay()).surface()));
        table.addListener(SWT.FocusIn, event -> table.redraw());
        table.addListener(SWT.FocusOut, event -> table.redraw());
    }

    private void bind() {
        UiBindingRegistry bindings = table.getUiBindingRegistry();
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.CR), (nat, event) -> open());
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, SWT.KEYPAD_CR), (nat, event) -> open());
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.NONE, ' '), (nat, event) -> preview());
        bindings.registerFirstKeyBinding(new KeyEventMatcher(SWT.MOD1, 'a'), (nat, event) -> marked.selectAll());
        bindings.registerFirstDoubleClickBinding(MouseEventMatcher.bodyLeftClick(SWT.NONE), (nat, event) -> open());
        bindings.registerFirstSingleClickBinding(
                MouseEventMatcher.columnHeaderLeftClick(SWT.NONE), (nat, event) -> order(event.x));
        table.addListener(SWT.Traverse, event -> {
            boolean leaves = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            // Ctrl+Enter is the window's, as everywhere in it.
            boolean window = event.detail == SWT.TRAVERSE_RETURN && (event.stateMask & SWT.MOD1) != 0;
            event.doit = leaves || window || event.detail == SWT.TRAVERSE_ESCAPE;
        });
        new CutTips<>(table, rows, columns, painter);
    }

    private void hideUnasked() {
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).shown()) {
                layers.hideShow.hideColumnIndexes(i);
            }
        }
    }

    /** The list, to be laid out by its parent. */
    public Composite control() {
        return pane;
    }

    /** The grid itself, for focus and tests. */
    public NatTable grid() {
        return table;
    }

    /** Gives the keys to the rows, or to their place while there are none: with nobody they would do nothing at all. */
    public void takeFocus() {
        if (stack.topControl != table || !table.setFocus()) {
            pane.forceFocus();
        }
    }

    /** What stands here when there are no rows. */
    public void whenEmpty(Icon icon, String what, String doNext) {
        empty.show(icon, what, doNext);
    }

    /** Shows rows from a source, from the top. */
    public void show(Pages<R> source) {
        rows.show(source);
    }

    /** Shows rows from a source and marks the first. */
    public void showAndSelect(Pages<R> source) {
        marked.await(first -> true);
        rows.show(source);
    }

    /** Reads again from the top, keeping what is selected. */
    public void refresh() {
        rows.reload();
    }

    /** Reads again from the top; where what is selected is gone, what stands in its place is marked, so that one can go on. */
    public void refreshInPlace() {
        marked.keepPlace();
        rows.reload();
    }

    /** Reads again from the top and marks what was just made, if it is among the rows that come first. */
    public void refreshAndSelect(Predicate<R> made) {
        marked.await(made);
        rows.reload();
    }

    public void onOpen(Consumer<R> opener) {
        openers.add(opener);
    }

    public void onPreview(Consumer<R> previewer) {
        previewers.add(previewer);
    }

    /** Called when other rows are selected, and when those selected read differently or are gone after they were read again. */
    public void onSelect(Runnable listener) {
        marked.onChange(listener);
    }

    /**
     * A menu over the rows; one that stays empty does not open. The row under the mouse is selected first, unless it is among
     * those selected.
     *
     * @param fill fills the menu each time it is asked for
     */
    public void menu(Consumer<Menu> fill) {
        new RowMenu(table, fill, marked::selectUnlessMarked);
    }

    /** The selected rows as they were read last, in the order of the list. */
    public List<R> selected() {
        return marked.all();
    }

    /** The rows loaded so far. */
    public List<R> loaded() {
        return rows.all();
    }

    /** Whether an answer is still awaited. */
    public boolean isLoading() {
        return rows.isLoading();
    }

    /** Selects one loaded row and brings it into sight. */
    public void select(int index) {
        marked.select(index);
    }

    /** The columns with their state, to let the person choose. */
    public ColumnChoice<R> columnChoice() {
        return new ColumnChoice<>(columns, layers.hideShow, table);
    }

    /** Recalls what the person chose for this list, and keeps it when the list goes. */
    public void remember(String list, TableMemory memory) {
        ColumnState.restore(table, memory.recall(list), columns);
        table.addListener(SWT.Dispose, event -> memory.keep(list, ColumnState.of(table, columns)));
    }

    private void open() {
        marked.first().ifPresent(row -> List.copyOf(openers).forEach(opener -> opener.accept(row)));
    }

    private void preview() {
        marked.first().ifPresent(row -> List.copyOf(previewers).forEach(previewer -> previewer.accept(row)));
    }

    private void order(int x) {
        int index = table.getColumnIndexByPosition(table.getColumnPositionByX(x));
        if (index >= 0 && columns.get(index).sortable()) {
            String id = columns.get(index).id();
            rows.order(rows.sort().map(sort -> sort.clicked(id)).orElse(new Sort(id, Sort.Direction.ASCENDING)));
            table.redraw();
        }
    }

    private void arrived() {
        if (pane.isDisposed()) {
            return;
        }
        stack.topControl = rows.size() == 0 ? empty.control() : table;
        pane.layout();
        if (pane.isFocusControl()) {
            takeFocus();
        }
        table.refresh();
        stretch.fit();
        marked.arrived();
    }
}
