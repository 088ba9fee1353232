package org.vanthu.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.IntStream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.page.PageRows.Look;
import org.vanthu.ui.kit.page.PageSource.Raster;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.testkit.Stage;

class PageRowsTest {

    private final Stage stage = new Stage();
    private final Set<Integer> drawn = new ConcurrentSkipListSet<>();

    @AfterEach
    void close() {
        stage.close();
    }

    private PageRows<Integer> rows(int count) {
        PageRows<Integer> rows = new PageRows<>(
                stage.shell(),
                stage.background(),
                row -> row,
                row -> new Look("Văn bản " + row, "", Icon.DOCUMENT, Meaning.PLAIN, false, 2, page -> true),
                this::draw);
        stage.open();
        rows.show(IntStream.range(0, count).boxed().toList());
        return rows;
    }

    private List<Raster> draw(int row, int most, int height) {
        drawn.add(row);
        int[] grey = new int[40 * height];
        Arrays.fill(grey, 0xffcccccc);
        return List.of(new Raster(40, height, grey, true), new Raster(40, height, grey, true));
    }

    private static void key(PageRows<?> rows, int key) {
        Event event = new Event();
        event.keyCode = key;
        rows.notifyListeners(SWT.KeyDown, event);
    }

    @Test
    void ofFiveHundredDocumentsOnlyThoseInSightAreDrawn() {
        PageRows<Integer> rows = rows(500);

        stage.screen().waitFor("the first row", () -> drawn.contains(0));
        rows.select(400);
        stage.screen().waitFor("row 400", () -> drawn.contains(400));
        stage.screen().settle();

        assertTrue(drawn.size() < 20, drawn.toString());
    }

    @Test
    void picturesAreLetGoAgainHoweverFarOneScrolls() {
        PageRows<Integer> rows = rows(300);
        stage.screen().waitFor("the first row", () -> drawn.contains(0));
        stage.screen().settle();
        int before = stage.resources();

        for (int row = 0; row < 300; row += 3) {
            int wanted = row;
            rows.select(wanted);
            stage.screen().waitFor("row " + wanted, () -> drawn.contains(wanted));
        }

        stage.screen().settle();
        assertTrue(stage.resources() - before <= 2 * 48, stage.resources() + " after " + before);
    }

    @Test
    void keysGoFromDocumentToDocumentAndDoWhatTheyAreGiven() {
        PageRows<Integer> rows = rows(10);
        List<String> done = new ArrayList<>();
        rows.on('s', () -> done.add("s"));
        rows.onSelect(() -> done.add("row " + rows.selected().orElseThrow()));

        key(rows, SWT.HOME);
        key(rows, SWT.ARROW_DOWN);
        key(rows, 's');
        key(rows, SWT.END);
        key(rows, SWT.ARROW_DOWN);
        key(rows, SWT.ARROW_UP);

        assertEquals(List.of("row 0", "row 1", "s", "row 9", "row 8"), done);
    }
}
