package org.vanthu.ui.kit.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.table.Column;
import org.vanthu.ui.kit.table.PagedTable;
import org.vanthu.ui.kit.table.RowLook;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.testkit.Stage;

class DialogShellTest {

    private final Stage stage = new Stage();
    private final AtomicInteger saved = new AtomicInteger();

    @AfterEach
    void close() {
        stage.close();
    }

    /** What the system tells a window when Enter is pressed and the focused control passes it on. */
    private void enter(DialogShell dialog) {
        enter(dialog, 0);
    }

    private static void enter(DialogShell dialog, int with) {
        Event enter = new Event();
        enter.stateMask = with;
        enter.detail = SWT.TRAVERSE_RETURN;
        enter.doit = true;
        dialog.shell().notifyListeners(SWT.Traverse, enter);
    }

    private DialogShell dialog() {
        DialogShell dialog = new DialogShell(stage.shell(), "Thêm vai trò", "");
        dialog.prominent("Lưu", Icon.SAVE, saved::incrementAndGet);
        return dialog;
    }

    private void focus(DialogShell dialog, Text input) {
        stage.open();
        dialog.open(300, 200);
        input.setFocus();
        stage.screen().settle();
    }

    @Test
    void enterInAnInputOfOneLineDoesWhatTheWindowIsFor() {
        DialogShell dialog = dialog();
        focus(dialog, new FormPane(dialog.body()).text("Tên", new Field<>(""), Span.FULL));

        enter(dialog);

        assertEquals(1, saved.get());
    }

    @Test
    void whereNothingIsToBeTypedTheKeysGoToTheProminentButton() {
        DialogShell dialog = new DialogShell(stage.shell(), "Tài khoản", "");
        new ActButton(dialog.body(), ActButton.Weight.PLAIN, "Kết thúc chức vụ…", Icon.CLOSE);
        ActButton closing = dialog.closing();
        stage.open();

        dialog.open(300, 200);
        stage.screen().settle();

        assertTrue(stage.screen().look(closing::isFocusControl));
    }

    @Test
    void ctrlEnterReachesTheWindowFromItsButtonsAndLists() {
        DialogShell dialog = dialog();
        ActButton other = new ActButton(dialog.body(), ActButton.Weight.PLAIN, "Chọn tệp…", Icon.UPLOAD);
        PagedTable<String> list = new PagedTable<>(
                dialog.body(),
                stage.background(),
                List.of(Column.of("name", "Tên", 100, name -> name)),
                name -> name,
                RowLook.plain());
        stage.open();
        dialog.open(300, 400);

        for (Control focused : List.of(other, list.grid())) {
            Event enter = new Event();
            enter.keyCode = SWT.CR;
            enter.character = SWT.CR;
            enter.stateMask = SWT.MOD1;
            enter.doit = true;
            stage.screen().act(() -> focused.traverse(SWT.TRAVERSE_RETURN, enter));
        }

        assertEquals(2, saved.get());
    }

    @Test
    void aWindowIsNeverWiderThanTheScreen() {
        DialogShell dialog = dialog();
        stage.open();

        dialog.open(100_000, 200);
        stage.screen().settle();

        Rectangle screen = stage.screen().look(() -> stage.shell().getMonitor().getClientArea());
        Rectangle window = stage.screen().look(() -> dialog.shell().getBounds());
        assertEquals(screen, screen.union(window));
    }

    @Test
    void theWindowOfAnActIsCalledLikeItWithoutTheDotsThatPromisedIt() {
        DialogShell dialog = new DialogShell(stage.shell(), "Thu hồi tài khoản…", "");

        assertEquals("Thu hồi tài khoản", dialog.shell().getText());
    }

    @Test
    void anActThatMustNotBePressedForAnotherStandsAtTheOtherEdge() {
        DialogShell dialog = new DialogShell(stage.shell(), "Lê Văn Cường", "");
        ActButton plain = dialog.plain("Sửa họ tên…", Icon.EDIT, () -> {});
        ActButton apart = dialog.apart("Thu hồi tài khoản…", Icon.LOCK, () -> {});
        ActButton closing = dialog.closing();
        stage.open();

        dialog.open(600, 200);
        stage.screen().settle();

        assertTrue(stage.screen().look(() -> apart.getLocation().x < plain.getLocation().x));
        int gap = stage.screen().look(() -> plain.getLocation().x - apart.getLocation().x - apart.getSize().x);
        int near = stage.screen().look(() -> closing.getLocation().x - plain.getLocation().x - plain.getSize().x);
        assertTrue(gap > 5 * near, () -> gap + " against " + near);
    }

    @Test
    void ctrlEnterDoesWhatTheWindowIsForWhereverTheKeyboardIs() {
        DialogShell dialog = dialog();
        Text lines = new FormPane(dialog.body()).area("Lý do", new Field<>(""), 3);
        focus(dialog, lines);
        Event passed = new Event();
        passed.detail = SWT.TRAVERSE_RETURN;
        passed.stateMask = SWT.MOD1;
        passed.doit = false;

        lines.notifyListeners(SWT.Traverse, passed);
        enter(dialog, SWT.MOD1);

        assertTrue(passed.doit, "several lines pass it on");
        assertEquals(1, saved.get());
    }

    @Test
    void ctrlEnterDoesNotPressTheButtonThatHasTheFocusToo() {
        DialogShell dialog = dialog();
        AtomicInteger removed = new AtomicInteger();
        ActButton remove =
                new ActButton(dialog.body(), ActButton.Weight.FLAT, "", Icon.CLOSE).onPress(removed::incrementAndGet);
        stage.open();
        dialog.open(300, 200);

        stage.screen().key(remove, SWT.CR, SWT.MOD1);
        stage.screen().key(remove, SWT.CR, 0);

        assertEquals(1, removed.get());
    }

    @Test
    void theKeysStayInTheWindowWhenTheButtonThatHasTheFocusGoes() {
        DialogShell dialog = dialog();
        Text name = new FormPane(dialog.body()).text("Tên", new Field<>(""), Span.FULL);
        Composite lines = Surface.same(dialog.body());
        lines.setLayout(Layouts.columns(1));
        ActButton remove = new ActButton(lines, ActButton.Weight.FLAT, "", Icon.CLOSE);
        remove.onPress(() -> dialog.shell().getDisplay().asyncExec(remove::dispose));
        stage.open();
        dialog.open(300, 200);
        remove.setFocus();
        stage.screen().settle();

        remove.press();
        stage.screen().settle();

        assertTrue(name.isFocusControl(), () -> "focus at " + stage.display().getFocusControl());
    }

    @Test
    void enterStaysWithAnInputThatHasAUseForIt() {
        DialogShell dialog = dialog();
        FormPane form = new FormPane(dialog.body());
        Text lines = form.area("Lý do", new Field<>(""), 3);
        Text listening = form.text("Tên", new Field<>(""), Span.FULL);
        listening.addListener(SWT.DefaultSelection, event -> {});
        focus(dialog, lines);
        enter(dialog);
        listening.setFocus();
        enter(dialog);

        assertEquals(0, saved.get());
    }

    @Test
    void theKeysComeBackToTheWindowWhoseButtonWentWhileAWindowOfItsOwnWasOpen() {
        Composite bar = new Composite(stage.shell(), SWT.NONE);
        bar.setLayout(Layouts.columns(2));
        ActButton sign = new ActButton(bar, ActButton.Weight.PROMINENT, "Ký 7 văn bản", Icon.SIGN);
        ActButton other = new ActButton(bar, ActButton.Weight.PLAIN, "Lọc", Icon.FILTER);
        stage.open();
        sign.setFocus();
        DialogShell dialog = dialog();
        dialog.open(300, 200);
        stage.screen().settle();

        sign.dispose();
        dialog.close();
        stage.shell().forceActive();

        stage.screen().waitFor("the keys to be given to what is left", other::isFocusControl);
    }
}
