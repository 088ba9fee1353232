package org.vanthu.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.swt.custom.ScrolledComposite;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.testkit.Stage;

class ScrolledTest {

    @Test
    void aFormThatGrowsByWhatIsWrongWithItScrollsAsFarAsItsEnd() {
        try (Stage stage = new Stage()) {
            Field<String> subject = new Field<>("");
            Scrolled scrolled = new Scrolled(stage.shell(), 0, 0);
            FormPane form = new FormPane(scrolled.content());
            form.control().setLayoutData(Layouts.wide());
            form.area("Trích yếu", subject, 3);
            stage.open();
            stage.screen().act(scrolled::measure);
            int before = height(scrolled);

            stage.screen().act(() -> subject.trouble("Chưa có trích yếu."));

            assertTrue(height(scrolled) > before, "the words under the input can be scrolled to");
        }
    }

    private static int height(Scrolled scrolled) {
        return ((ScrolledComposite) scrolled.control()).getMinHeight();
    }
}
