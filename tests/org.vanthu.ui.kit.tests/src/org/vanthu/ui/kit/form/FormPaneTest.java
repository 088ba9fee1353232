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
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentCode;
import org.vanthu.domain.document.IncomingField;
import org.vanthu.domain.document.IncomingFields;
import org.vanthu.domain.document.Secrecy;
import org.vanthu.domain.document.Signer;
import org.vanthu.domain.document.Urgency;
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

        stage.screen().waitFor("what is wrong with the day", () -> day.trouble().isPresent());
        assertTrue(day.get().isEmpty());
    }

    @Test
    void aDayThatIsNoneIsKeptAsTypedAndNotSaidToBeMissing() {
        Field<Optional<LocalDate>> day = new Field<>(Optional.empty());
        Text text = new FormPane(stage.shell()).day("Ngày", day, Span.HALF);
        stage.open();

        text.setText("32/13");
        day.trouble("Chưa nhập ngày.");

        assertEquals(Optional.of("32/13"), day.unreadable());
        assertTrue(day.trouble().orElseThrow().contains("05/02/2026"), day.trouble()::get);
        text.setText("5/2/2026");
        assertEquals(Optional.of(LocalDate.of(2026, 2, 5)), day.get());
        assertTrue(day.unreadable().isEmpty());
    }

    @Test
    void aDayThatIsNoneIsShownAgainAsItWasTyped() {
        Field<Optional<LocalDate>> day = new Field<>(Optional.empty());
        Text text = new FormPane(stage.shell()).day("Ngày", day, Span.HALF);
        stage.open();

        day.unreadable("32/13", Optional.empty());

        assertEquals("32/13", text.getText());
    }

    @Test
    void nothingMovesWhenWhatWasWrongIsMended() {
        Field<String> code = new Field<>("");
        FormPane form = new FormPane(stage.shell());
        form.text("Số, ký hiệu", code, Span.FULL);
        Text below = form.text("Trích yếu", new Field<>(""), Span.FULL);
        stage.open();
        code.trouble("Chưa nhập số.");
        stage.screen().settle();
        int beside = below.toDisplay(0, 0).y;

        code.set("15/QĐ-UBND");
        stage.screen().settle();

        assertEquals(beside, below.toDisplay(0, 0).y);
    }

    @Test
    void ctrlEnterWritesNothingIntoSeveralLines() {
        Text lines = new FormPane(stage.shell()).area("Trích yếu", new Field<>("Về việc"), 3);
        stage.open();
        Event enter = new Event();
        enter.keyCode = SWT.CR;
        enter.stateMask = SWT.MOD1;
        enter.doit = true;

        lines.notifyListeners(SWT.KeyDown, enter);

        assertFalse(enter.doit, "the key is not the input's any more");
    }

    @Test
    void whatIsReachedByTabIsTypedOver() {
        FormPane form = new FormPane(stage.shell());
        Text first = form.text("Số, ký hiệu", new Field<>("15/QĐ-UBND"), Span.HALF);
        Text second = form.text("Cơ quan ban hành", new Field<>("Sở Y tế"), Span.HALF);
        stage.open();
        first.setFocus();
        second.setSelection(2);

        first.traverse(SWT.TRAVERSE_TAB_NEXT);
        stage.screen().settle();

        assertTrue(second.isFocusControl());
        assertEquals("Sở Y tế", second.getSelectionText());
        second.traverse(SWT.TRAVERSE_TAB_PREVIOUS);
        stage.screen().settle();
        assertEquals("", second.getSelectionText());
    }

    @Test
    void whoSendsSomethingWrongComesToTheFirstInputThatIsWrong() {
        Fields fields = new Fields(Language.VIETNAMESE);
        FormPane form = new FormPane(stage.shell());
        Text first = form.text(
                "Số, ký hiệu", fields.add(IncomingField.CODE_NUMBER.input(), new Field<>("15/QĐ")), Span.FULL);
        Text second = form.text("Trích yếu", fields.add(IncomingField.SUBJECT.input(), new Field<>("")), Span.FULL);
        stage.open();
        first.setFocus();

        fields.show(new IncomingFields(
                        "",
                        "Quyết định",
                        new DocumentCode("15", "QĐ"),
                        Optional.of(LocalDate.of(2026, 2, 5)),
                        "Sở Y tế",
                        "",
                        "",
                        "",
                        Signer.NONE,
                        Urgency.NORMAL,
                        Secrecy.NONE,
                        "",
                        Optional.empty(),
                        "",
                        "")
                .checked()
                .troubles());
        stage.screen().settle();

        assertTrue(second.isFocusControl());
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
