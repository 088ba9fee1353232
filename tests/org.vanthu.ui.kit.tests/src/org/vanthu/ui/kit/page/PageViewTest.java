package org.vanthu.ui.kit.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.testkit.Stage;

class PageViewTest {

    private static final String ANNEX = "Phụ lục 2: Danh mục hồ sơ giao nộp.pdf";

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    /** Three empty pages of an annex. */
    private static final class Annex implements PageSource {
        @Override
        public List<PageSize> sizes() {
            return List.of(new PageSize(595, 842), new PageSize(595, 842), new PageSize(595, 842));
        }

        @Override
        public String file(int page) {
            return ANNEX;
        }

        @Override
        public Raster paint(int page, double scale) {
            int width = (int) (595 * scale);
            int height = (int) (842 * scale);
            return new Raster(width, height, new int[width * height], true);
        }

        @Override
        public List<Word> words(int page) {
            return List.of();
        }
    }

    private Label where(PageView view) {
        return stage.screen()
                .find(view.control(), Label.class, label -> label.getText().contains(ANNEX))
                .orElseThrow();
    }

    private PageView view(int width) {
        PageView view = new PageView(stage.shell(), stage.background());
        stage.shell().setSize(width, 700);
        stage.open();
        view.show(new Annex());
        view.canvas().goTo(1);
        stage.screen().settle();
        return view;
    }

    @Test
    void inANarrowWindowItIsStillSaidInFullWhichPageOfWhichFileIsInSight() {
        PageView view = view(480);

        Label where = where(view);

        assertTrue(
                where.getSize().x >= where.computeSize(SWT.DEFAULT, SWT.DEFAULT).x,
                where.getSize() + " for " + where.computeSize(SWT.DEFAULT, SWT.DEFAULT));
        assertTrue(
                view.searchLine().getSize().x >= 100,
                view.searchLine().getSize().toString());
    }

    @Test
    void inAWideOneAllStandsInOneLine() {
        PageView view = view(1200);

        int words =
                stage.display().map(where(view).getParent(), null, where(view).getLocation()).y;
        int search = stage.display()
                .map(view.searchLine().getParent(), null, view.searchLine().getLocation())
                .y;

        assertEquals(search, words, 20);
    }
}
