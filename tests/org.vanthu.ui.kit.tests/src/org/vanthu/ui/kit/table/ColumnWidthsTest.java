package org.vanthu.ui.kit.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.testkit.Stage;

/** How wide the columns of a table are. */
class ColumnWidthsTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    private PagedTable<Integer> opened(List<Column<Integer>> columns) {
        PagedTable<Integer> table =
                new PagedTable<>(stage.shell(), stage.background(), columns, row -> row, RowLook.plain());
        table.show(Pages.of(List.of(1, 2, 3)));
        stage.open();
        return table;
    }

    @Test
    void theStretchedColumnTakesTheRoomThatIsLeft() {
        PagedTable<Integer> table = opened(List.of(
                Column.<Integer>of("wide", "Rộng", 200, row -> "r" + row).stretched(),
                Column.of("narrow", "Hẹp", 120, row -> "h" + row)));

        stage.shell().setSize(1000, 700);
        stage.screen().settle();
        int wide = table.grid().getColumnWidthByPosition(0);

        assertEquals(table.grid().getClientArea().width - 120, wide);
    }

    @Test
    void columnsThatStretchShareTheRoomThatIsLeftAsTheirLeastWidthsAre() {
        PagedTable<Integer> table = opened(List.of(
                Column.<Integer>of("subject", "Trích yếu", 300, row -> "r" + row)
                        .stretchedFrom(300),
                Column.of("day", "Ngày", 100, row -> "n" + row),
                Column.<Integer>of("note", "Ghi chú", 100, row -> "h" + row).stretchedFrom(100)));

        for (int width : List.of(1300, 1100, 1400)) {
            stage.screen().act(() -> stage.shell().setSize(width, 700));
            stage.screen().settle();
            int room = table.grid().getClientArea().width - 100;
            int subject = table.grid().getColumnWidthByPosition(0);
            int note = table.grid().getColumnWidthByPosition(2);

            assertEquals(room, subject + note, "at " + width);
            assertEquals(3.0, (double) subject / note, 0.03, "at " + width);
        }
    }
}
