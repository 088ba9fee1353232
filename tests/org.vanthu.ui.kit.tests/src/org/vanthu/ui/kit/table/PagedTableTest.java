package org.vanthu.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.MenuItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.testkit.Stage;

class PagedTableTest {

    private static final int ALL = 1_000_000;

    private final Stage stage = new Stage();
    private final List<Optional<Integer>> asked = Collections.synchronizedList(new ArrayList<>());
    private final PagedTable<Integer> table = new PagedTable<>(
            stage.shell(),
            stage.background(),
            List.of(
                    Column.<Integer>of("number", "Số", 80, String::valueOf).sorting(),
                    Column.<Integer>of("name", "Trích yếu", 300, row -> "Văn bản số " + row)
                            .stretched(),
                    Column.<Integer>of("half", "Nửa", 80, row -> String.valueOf(row / 2))
                            .onRequest()),
            row -> row,
            RowLook.plain());

    @AfterEach
    void close() {
        stage.close();
    }

    private Pages.Page<Integer> page(Optional<Integer> last, int limit, Optional<Sort> sort) {
        asked.add(last);
        boolean down =
                sort.filter(one -> one.direction() == Sort.Direction.DESCENDING).isPresent();
        int from = last.map(row -> down ? ALL - row : row + 1).orElse(0);
        List<Integer> rows = IntStream.range(from, Math.min(ALL, from + limit))
                .map(row -> down ? ALL - 1 - row : row)
                .boxed()
                .toList();
        return new Pages.Page<>(rows, from + limit < ALL);
    }

    private void show() {
        stage.open();
        table.show(this::page);
        stage.screen().waitFor("the first page", () -> !table.loaded().isEmpty());
        stage.screen().settle();
    }

    private void markAll() {
        Event event = new Event();
        event.keyCode = 'a';
        event.character = 1;
        event.stateMask = SWT.MOD1;
        table.grid().notifyListeners(SWT.KeyDown, event);
        stage.screen().waitFor("a thousand rows", () -> table.selected().size() >= 1000);
    }

    @Test
    void everythingIsMarkedThoughItWasNotReadYetUpToWhatOneCanActOn() {
        show();

        markAll();
        stage.screen().settle();

        assertEquals(IntStream.range(0, 1000).boxed().toList(), table.selected());
    }

    @Test
    void anEmptyListTakesTheKeysAndHandsThemToTheRowsThatCome() {
        stage.open();
        table.show(Pages.of(List.of()));
        stage.screen().waitFor("the answer", () -> !table.isLoading());
        stage.screen().settle();

        stage.screen().act(table::takeFocus);
        assertEquals(table.control(), stage.screen().look(() -> stage.display().getFocusControl()));
        table.show(this::page);
        stage.screen().waitFor("the first page", () -> !table.loaded().isEmpty());
        stage.screen().settle();

        assertEquals(table.grid(), stage.screen().look(() -> stage.display().getFocusControl()));
    }

    @Test
    void theFirstPageOfAMillionRowsIsAllThatIsRead() {
        show();

        assertEquals(List.of(Optional.empty()), asked);
        assertEquals(Rows.PAGE, table.loaded().size());
    }

    @Test
    void theMenuIsFilledForTheRowUnderTheMouseAndKeepsWhatIsMarkedAroundIt() {
        List<List<Integer>> asked = new ArrayList<>();
        table.menu(menu -> {
            asked.add(table.selected());
            new MenuItem(menu, SWT.PUSH).setText("Đánh dấu");
        });
        show();
        table.select(1);

        boolean opened = menuAt(4);
        markAll();
        menuAt(2);

        assertTrue(opened);
        assertEquals(List.of(3), asked.getFirst());
        assertEquals(1000, asked.getLast().size());
        assertEquals(1, table.grid().getMenu().getItemCount(), "what was in it before is gone");
    }

    @Test
    void aMenuThatStaysEmptyDoesNotOpen() {
        table.menu(menu -> {});
        show();

        assertFalse(menuAt(4));
    }

    /** Asks for the menu with the mouse over a row, counted from the heading, and answers whether it opens. */
    private boolean menuAt(int position) {
        Event event = new Event();
        event.detail = SWT.MENU_MOUSE;
        Rectangle cell = table.grid().getBoundsByPosition(0, position);
        Point mouse = table.grid().toDisplay(cell.x + 2, cell.y + 2);
        event.x = mouse.x;
        event.y = mouse.y;
        event.doit = true;
        table.grid().notifyListeners(SWT.MenuDetect, event);
        return event.doit;
    }

    @Test
    void scrollingToTheEndReadsOnFromTheLastRow() {
        show();

        table.select(Rows.PAGE - 1);
        stage.screen().waitFor("the second page", () -> table.loaded().size() > Rows.PAGE);

        assertEquals(Optional.of(Rows.PAGE - 1), asked.get(1));
    }

    @Test
    void enterOpensTheSelectedRowAndSpacePreviewsIt() {
        List<String> done = new ArrayList<>();
        table.onOpen(row -> done.add("open " + row));
        table.onPreview(row -> done.add("preview " + row));
        show();

        table.select(3);
        stage.screen().key(table.grid(), SWT.CR, 0);
        stage.screen().key(table.grid(), ' ', 0);

        assertEquals(List.of("open 3", "preview 3"), done);
    }

    @Test
    void theSelectionOutlivesAFreshReading() {
        show();
        table.select(5);

        table.refresh();
        stage.screen().waitFor("the second reading", () -> asked.size() == 2 && !table.isLoading());

        assertEquals(List.of(5), table.selected());
    }

    @Test
    void aRowThatReadsDifferentlyAfterAnActStaysSelectedAsItIsNow() {
        record Person(int number, String post) {}
        List<String> posts = new ArrayList<>(List.of("–"));
        PagedTable<Person> people = new PagedTable<>(
                stage.shell(),
                stage.background(),
                List.of(Column.of("post", "Chức vụ", 80, Person::post)),
                Person::number,
                RowLook.plain());
        stage.open();
        people.show((last, limit, sort) ->
                new Pages.Page<>(List.of(new Person(1, "–"), new Person(2, posts.getLast())), false));
        stage.screen().waitFor("the people", () -> people.loaded().size() == 2);
        people.select(1);

        posts.add("Chuyên viên");
        people.refresh();
        stage.screen().waitFor("the second reading", () -> people.loaded().contains(new Person(2, "Chuyên viên")));

        assertEquals(List.of(new Person(2, "Chuyên viên")), people.selected());
    }

    @Test
    void whoListensHearsWhenTheSelectedRowReadsDifferentlyOrIsGoneAndOnlyThen() {
        record Number(int number, String use) {}
        List<List<Number>> readings = new ArrayList<>(List.of(List.of(new Number(1, "đã giữ"))));
        List<List<Number>> heard = new ArrayList<>();
        PagedTable<Number> ledger = new PagedTable<>(
                stage.shell(),
                stage.background(),
                List.of(Column.of("use", "Sử dụng", 80, Number::use)),
                Number::number,
                RowLook.plain());
        ledger.onSelect(() -> heard.add(ledger.selected()));
        stage.open();
        ledger.showAndSelect((last, limit, sort) -> new Pages.Page<>(readings.getLast(), false));
        stage.screen().waitFor("the first reading", () -> heard.size() == 1);

        for (List<Number> reading : List.of(List.of(new Number(1, "đã giữ")), List.of(new Number(1, "đã hủy")))) {
            readings.add(reading);
            ledger.refresh();
            stage.screen().waitFor("another reading", () -> ledger.loaded().equals(reading));
            stage.screen().settle();
        }
        readings.add(List.of());
        ledger.refresh();
        stage.screen().waitFor("no row", () -> ledger.loaded().isEmpty());

        assertEquals(List.of(List.of(new Number(1, "đã giữ")), List.of(new Number(1, "đã hủy")), List.of()), heard);
    }

    @Test
    void whereTheSelectedRowIsGoneTheOneInItsPlaceIsSelectedSoThatOneCanGoOn() {
        List<List<String>> readings = new ArrayList<>(List.of(List.of("mời họp", "góp ý", "trả lời")));
        PagedTable<String> waiting = new PagedTable<>(
                stage.shell(),
                stage.background(),
                List.of(Column.of("subject", "Trích yếu", 80, row -> row)),
                row -> row,
                RowLook.plain());
        stage.open();
        waiting.show((last, limit, sort) -> new Pages.Page<>(readings.getLast(), false));
        stage.screen().waitFor("three rows", () -> waiting.loaded().size() == 3);
        waiting.select(1);

        readings.add(List.of("mời họp", "trả lời"));
        waiting.refreshInPlace();
        stage.screen().waitFor("two rows", () -> waiting.loaded().size() == 2);
        List<String> next = waiting.selected();
        readings.add(List.of("mời họp"));
        waiting.refreshInPlace();
        stage.screen().waitFor("one row", () -> waiting.loaded().size() == 1);

        assertEquals(List.of("trả lời"), next);
        assertEquals(List.of("mời họp"), waiting.selected());
    }

    @Test
    void whatWasJustMadeIsSelectedWhenTheListIsReadAgain() {
        show();
        table.select(5);

        table.refreshAndSelect(row -> row == 7);
        stage.screen().waitFor("the second reading", () -> asked.size() == 2 && !table.isLoading());

        assertEquals(List.of(7), table.selected());
    }

    @Test
    void chosenColumnsAreRememberedForTheNextTime() {
        Map<String, String> kept = new HashMap<>();
        TableMemory memory = new TableMemory() {
            @Override
            public Optional<String> recall(String list) {
                return Optional.ofNullable(kept.get(list));
            }

            @Override
            public void keep(String list, String state) {
                kept.put(list, state);
            }
        };
        table.remember("inbox", memory);
        show();
        table.columnChoice().toggle(0);
        table.columnChoice().toggle(2);

        table.control().dispose();
        PagedTable<Integer> next = new PagedTable<>(
                stage.shell(),
                stage.background(),
                List.of(
                        Column.of("number", "Số", 80, String::valueOf),
                        Column.of("name", "Trích yếu", 300, String::valueOf),
                        Column.<Integer>of("half", "Nửa", 80, String::valueOf).onRequest()),
                row -> row,
                RowLook.plain());
        next.remember("inbox", memory);

        assertTrue(!next.columnChoice().isShown(0)
                && next.columnChoice().isShown(1)
                && next.columnChoice().isShown(2));
    }

    @Test
    void anEmptyListSaysWhatToDoNext() {
        table.whenEmpty(Icon.INBOX, "Không có văn bản", "Nhấn Ctrl+N để vào sổ.");
        stage.open();

        table.show(Pages.of(List.of()));
        stage.screen().settle();

        assertTrue(stage.screen().words(stage.shell()).contains("Nhấn Ctrl+N để vào sổ."));
    }
}
