package org.vanthu.ui.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
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

    /** Types into the search line over the list. */
    public ListPage search(String words) {
        fill("filter.words", words);
        return this;
    }

    /** Shows the filter row and types into one of its inputs. */
    public ListPage filter(String key, String words) {
        showFilter(key);
        fill(key, words);
        return this;
    }

    /** Shows the filter row and chooses a line of one of its lists. */
    public ListPage choose(String key, String words) {
        showFilter(key);
        chooseLine(key, words);
        return this;
    }

    private void showFilter(String key) {
        String label = text(key);
        boolean there = screen().look(() ->
                screen().controls(root()).stream().anyMatch(control -> label.equals(control.getData("label"))));
        if (!there) {
            screen().press(root(), text("filter.more"));
            screen().settle();
        }
    }

    /** Waits until the list has exactly so many rows. */
    public ListPage awaitRows(int count) {
        screen().waitFor("the list to have " + count + " rows", () -> rows().size() == count);
        screen().settle();
        return this;
    }

    /** Waits until one row says both. */
    public ListPage awaitRow(String words, String others) {
        screen().waitFor("a row that says " + words + " and " + others, () -> isThere(words, others));
        screen().settle();
        return this;
    }

    private boolean isThere(String words, String others) {
        return rows().stream()
                .map(row -> String.join("\n", row))
                .anyMatch(row -> row.contains(words) && row.contains(others));
    }

    /** Waits until no row says both. */
    public ListPage awaitGone(String words, String others) {
        screen().waitFor("no row to say " + words + " and " + others, () -> !isThere(words, others));
        screen().settle();
        return this;
    }

    /** Waits until it says that there is nothing, and why. */
    public ListPage awaitNothing(String key) {
        String what = text(key);
        screen().waitFor("the list to say " + what, () -> words().contains(what));
        screen().settle();
        return this;
    }

    /** Keeps what is searched for under a name. */
    public void save(String name) {
        screen().press(root(), text("filter.save"));
        DialogPage.of(screen()).type("filter.name", name).confirm();
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

    /** Presses the prominent button over the list, which acts on the marked rows, and hands over the window it opens. */
    public DialogPage actOnMarked() {
        screen().act(() -> screen().prominent(root()).press());
        return DialogPage.of(screen());
    }

    /** Chooses a line of the menu over the marked rows, by the key of its words. */
    public ListPage menu(String key) {
        String words = text(key);
        screen().act(() -> {
            Event asked = new Event();
            asked.detail = SWT.MENU_KEYBOARD;
            grid().notifyListeners(SWT.MenuDetect, asked);
            Arrays.stream(grid().getMenu().getItems())
                    .filter(item -> item.getText().equals(words) && item.isEnabled())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the menu does not offer " + words))
                    .notifyListeners(SWT.Selection, new Event());
        });
        screen().settle();
        return this;
    }

    /** Presses Ctrl+A: every row is marked. */
    public void markAll() {
        screen().act(() -> Keys.press(screen(), grid(), "M1+A"));
        screen().settle();
    }
}
