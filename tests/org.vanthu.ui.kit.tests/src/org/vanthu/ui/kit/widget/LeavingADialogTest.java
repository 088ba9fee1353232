package org.vanthu.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vanthu.domain.Language;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.form.SearchField;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.testkit.Stage;

/** Nothing typed or chosen is lost by a key or a click beside the mark. */
class LeavingADialogTest {

    private final Stage stage = new Stage();
    private DialogShell dialog;
    private FormPane form;

    @BeforeEach
    void aDialogWithAForm() {
        dialog = new DialogShell(stage.shell(), "Trả lại", "");
        form = new FormPane(dialog.body());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void open() {
        dialog.cancel();
        dialog.prominent("Trả lại", Icon.RETURN, dialog::close);
        stage.open();
        dialog.open(420, 300);
        stage.screen().settle();
    }

    private void escape(Shell in) {
        Event escape = new Event();
        escape.detail = SWT.TRAVERSE_ESCAPE;
        escape.doit = true;
        in.notifyListeners(SWT.Traverse, escape);
        stage.screen().settle();
    }

    private Shell question() {
        return stage.screen().window("a question", shell -> "discard".equals(shell.getData("page")));
    }

    private boolean isAsked() {
        return stage.screen().windows().stream().anyMatch(shell -> "discard".equals(shell.getData("page")));
    }

    private void press(Shell in, String key) {
        stage.screen().press(in, KitTexts.of(stage.display()).get(key));
        stage.screen().settle();
    }

    @Test
    void aDialogNobodyHasTypedInClosesAtOnce() {
        form.text("Lý do", new Field<>("như đã nêu"), Span.FULL);
        form.day("Hạn", new Field<>(Optional.of(LocalDate.of(2026, 2, 5))), Span.HALF);
        open();

        escape(dialog.shell());

        assertTrue(dialog.shell().isDisposed());
        assertFalse(isAsked());
    }

    @Test
    void escapeInADialogWithTypedWordsAsksAndGoingOnKeepsThem() {
        Text reason = form.area("Lý do", new Field<>(""), 3);
        open();
        reason.insert("Thiếu phụ lục");

        escape(dialog.shell());
        press(question(), "discard.go_on");

        assertEquals("Thiếu phụ lục", reason.getText());
        assertFalse(isAsked());
    }

    @Test
    void escapeInTheQuestionIsNoAnswerToIt() {
        Text reason = form.area("Lý do", new Field<>(""), 3);
        open();
        reason.insert("Thiếu phụ lục");
        escape(dialog.shell());

        escape(question());

        assertEquals("Thiếu phụ lục", reason.getText());
        assertFalse(isAsked());
    }

    @Test
    void theCrossAsksAndDiscardingClosesBoth() {
        Text reason = form.text("Lý do", new Field<>(""), Span.FULL);
        open();
        reason.insert("Thiếu");

        dialog.shell().close();
        boolean stayed = !dialog.shell().isDisposed();
        press(question(), "discard.discard");

        assertTrue(stayed);
        assertTrue(dialog.shell().isDisposed());
        assertFalse(isAsked());
    }

    @Test
    void theButtonThatCancelsAsksToo() {
        Text reason = form.text("Lý do", new Field<>(""), Span.FULL);
        open();
        reason.insert("Thiếu");

        press(dialog.shell(), "dialog.cancel");

        assertTrue(isAsked());
    }

    @Test
    void whatWasChosenIsAskedForAsWhatWasTyped() {
        Combo kind = form.choice("Loại", new Field<>("A"), List.of("A", "B"), value -> value, Span.FULL);
        TickBox box = new TickBox(dialog.body(), "Để biết");
        open();

        kind.select(1);
        kind.notifyListeners(SWT.Selection, new Event());
        escape(dialog.shell());
        boolean byTheChoice = isAsked();
        press(question(), "discard.go_on");
        kind.select(0);
        kind.notifyListeners(SWT.Selection, new Event());
        box.press();
        escape(dialog.shell());

        assertTrue(byTheChoice);
        assertTrue(isAsked());
    }

    @Test
    void wordsThatAreTakenBackAreNotAskedFor() {
        Text reason = form.text("Lý do", new Field<>("cũ"), Span.FULL);
        open();
        reason.setText("mới");
        reason.setText("cũ");

        escape(dialog.shell());

        assertTrue(dialog.shell().isDisposed());
    }

    @Test
    void whatAnAnswerPutThereAfterTheWindowOpenedIsNotThePersons() {
        SearchField<String> person = new SearchField<>(
                form.custom("Người", Span.FULL),
                new Asking(stage.background(), Language.VIETNAMESE),
                "Gõ tên",
                typed -> Outcome.done(List.of("Lan", "Minh")),
                name -> name);
        open();
        person.choose("Lan");
        dialog.begin();
        escape(dialog.shell());
        boolean closed = dialog.shell().isDisposed();

        aDialogWithAForm();
        Text reason = form.text("Lý do", new Field<>(""), Span.FULL);
        open();
        dialog.begin();
        reason.insert("Thiếu");
        escape(dialog.shell());

        assertTrue(closed);
        assertTrue(isAsked());
    }

    @Test
    void aSecretIsNotKeptAndSoNotAskedFor() {
        Text secret = form.secret("Mật khẩu", new Field<>(""), Span.FULL);
        open();
        secret.insert("song tra nuoc xanh");

        escape(dialog.shell());

        assertTrue(dialog.shell().isDisposed());
    }

    @Test
    void whenTheActIsDoneTheDialogClosesWithoutAQuestion() {
        Text reason = form.text("Lý do", new Field<>(""), Span.FULL);
        open();
        reason.insert("Thiếu phụ lục");

        dialog.pressProminent();

        assertTrue(dialog.shell().isDisposed());
        assertFalse(isAsked());
    }
}
