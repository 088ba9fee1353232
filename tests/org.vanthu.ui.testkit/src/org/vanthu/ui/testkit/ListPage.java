package org.vanthu.ui.testkit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.table.PagedTable;

/** A list of rows: reads its cells, marks rows, opens them. */
public final class ListPage extends Page {

    ListPage(Screen screen, Composite in) {
        super(screen, in);
    }

    private NatTable grid() {
        return screen().find(root(), NatTable.class, grid -> true)
                .orElseThrow(() -> new AssertionError("no list in sight; the screen says:\n" + words()));
    }

    private PagedTable<?> table() {
        return (PagedTable<?>) grid().getData(PagedTable.class.getName());
    }

    /** The rows loaded, each as the words of its shown columns. */
    public List<List<String>> rows() {
        return screen().look(() -> screen().find(root(), NatTable.class, grid -> true)
                .map(ListPage::rows)
                .orElse(List.of()));
    }

    private static List<List<String>> rows(NatTable grid) {
        int count = ((PagedTable<?>) grid.getData(PagedTable.class.getName()))
                .loaded()
                .size();
        return IntStream.rangeClosed(1, count)
                .mapToObj(row -> IntStream.range(0, grid.getColumnCount())
                        .mapToObj(column -> String.valueOf(grid.getDataValueByPosition(column, row)))
                        .toList())
                .toList();
    }

    /** Waits until a row says this somewhere, and marks it alone. */
    public ListPage mark(String words) {
        screen().waitFor("a row that says " + words, () -> index(words).isPresent());
        screen().act(() -> table().select(index(words).orElseThrow()));
        screen().settle();
        return this;
    }

    private Optional<Integer> index(String words) {
        return screen().find(root(), NatTable.class, grid -> true)
                .map(ListPage::rows)
                .flatMap(rows -> IntStream.range(0, rows.size())
                        .boxed()
                        .filter(row -> rows.get(row).stream().anyMatch(cell -> cell.contains(words)))
                        .findFirst());
    }

    /** Opens the marked row with Enter. */
    public void open() {
        screen().key(screen().look(this::grid), SWT.CR, SWT.NONE);
        screen().settle();
    }

    /** Presses Ctrl+A: every row is marked. */
    public void markAll() {
        screen().act(() -> Keys.press(screen(), grid(), "M1+A"));
        screen().settle();
    }
}
