package org.vanthu.ui.kit.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.testkit.Stage;

class FormPaneTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aSecretIsShownWhenAskedForAndHiddenAgain() {
        Text secret = new FormPane(stage.shell()).secret("Mật khẩu", new Field<>("sông Trà"), Span.FULL);
        stage.open();
        char hidden = secret.getEchoChar();
        ActButton eye = stage.screen()
                .find(stage.shell(), ActButton.class, button -> true)
                .orElseThrow();

        eye.press();
        char shown = secret.getEchoChar();
        eye.press();

        assertEquals('\0', shown);
        assertEquals(hidden, secret.getEchoChar());
    }

    @Test
    void anInputAndItsFieldFollowEachOther() {
        Field<String> subject = new Field<>("Về việc");
        Text text = new FormPane(stage.shell()).text("Trích yếu", subject, Span.FULL);
        stage.open();

        stage.screen().type(stage.shell(), "Trích yếu", "Báo cáo quý");
        assertEquals("Báo cáo quý", subject.get());

        subject.set("Giấy mời");
        assertEquals("Giấy mời", text.getText());
    }

    @Test
    void troubleStandsUnderItsInputUntilTheValueChanges() {
        Field<String> subject = new Field<>("");
        new FormPane(stage.shell()).text("Trích yếu", subject, Span.FULL);
        stage.open();

        subject.trouble("Chưa có trích yếu.");
        stage.screen().settle();
        assertTrue(stage.screen().words(stage.shell()).contains("Chưa có trích yếu."));

        subject.set("Báo cáo");
        stage.screen().settle();
        assertFalse(stage.screen().words(stage.shell()).contains("Chưa có trích yếu."));
    }

    @Test
    void anInputIsAsHighAsAChoiceBesideIt() {
        FormPane form = new FormPane(stage.shell());
        Combo choice =
                form.choice("Độ khẩn", new Field<>("Thường"), List.of("Thường", "Khẩn"), word -> word, Span.HALF);
        Text words = form.text("Ghi chú", new Field<>(""), Span.HALF);
        Text day = form.day("Thời hạn", new Field<>(Optional.empty()), Span.HALF);
        stage.open();

        assertEquals(choice.getSize().y, words.getSize().y);
        assertEquals(choice.getSize().y, day.getSize().y);
    }

    @Test
    void troubleMakesRoomForItselfBetweenWhatStandsOverAndUnderTheForm() {
        stage.shell().setLayout(Layouts.columns(1));
        Field<String> subject = new Field<>("");
        FormPane form = new FormPane(stage.shell());
        form.control().setLayoutData(Layouts.wide());
        form.text("Trích yếu", subject, Span.FULL);
        new ActButton(stage.shell(), ActButton.Weight.PROMINENT, "Lưu", Icon.SAVE);
        stage.open();
        int before = form.control().getSize().y;

        subject.trouble("Chưa có trích yếu.");
        stage.screen().settle();

        int wanted = form.control().computeSize(form.control().getSize().x, SWT.DEFAULT).y;
        assertTrue(wanted > before, wanted + " after " + before);
        assertEquals(wanted, form.control().getSize().y);
    }

    @Test
    void troubleMakesTheWindowOverAnotherHigher() {
        stage.open();
        Field<String> subject = new Field<>("");
        DialogShell dialog = new DialogShell(stage.shell(), "Soạn", "");
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.text("Trích yếu", subject, Span.FULL);
        dialog.open(300, 100);
        stage.screen().settle();
        int before = dialog.shell().getSize().y;

        subject.trouble("Chưa có trích yếu, hãy nhập trích yếu nội dung của văn bản rồi lưu lại.");
        stage.screen().settle();

        assertTrue(dialog.shell().getSize().y > before, "still " + before);
    }

    @Test
    void aDayThatIsNoneIsSaidWhenTheInputIsLeft() {
        Field<Optional<LocalDate>> day = new Field<>(Optional.empty());
        Text text = new FormPane(stage.shell()).day("Ngày", day, Span.HALF);
        stage.open();

        text.setText("31/2/2026");
        text.notifyListeners(SWT.FocusOut, new Event());

        assertTrue(day.get().isEmpty());
        assertTrue(day.trouble().isPresent());
    }

    @Test
    void aChosenValueReachesItsField() {
        Field<Integer> copies = new Field<>(1);
        Combo combo =
                new FormPane(stage.shell()).choice("Số bản", copies, List.of(1, 2, 3), String::valueOf, Span.HALF);
        stage.open();

        combo.select(2);
        combo.notifyListeners(SWT.Selection, new Event());

        assertEquals(3, copies.get());
    }
}
