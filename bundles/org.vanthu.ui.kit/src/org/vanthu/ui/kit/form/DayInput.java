package org.vanthu.ui.kit.form;

import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.text.Dates;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.work.Later;

/** An input for a day as it is written here; what is typed and is no day stays as it is typed. */
final class DayInput {

    /** Milliseconds after which an input that was left is judged: what is clicked next must not move under the mouse. */
    private static final int CLICK = 300;

    private DayInput() {}

    static Text of(Composite cell, String label, Field<Optional<LocalDate>> field) {
        Texts texts = KitTexts.of(cell.getDisplay());
        Text text = LineInput.words(LineInput.room(cell));
        text.setMessage(texts.get("day.hint"));
        text.setData("label", label);
        text.setText(words(field));
        field.sayOfUnreadable(texts.get("day.wrong"));
        text.addModifyListener(event -> read(text.getText(), field));
        Later judging = new Later(text, CLICK, field::judge);
        text.addListener(SWT.FocusOut, event -> {
            field.get().ifPresent(day -> text.setText(VietnamTime.day(day)));
            judging.ask();
        });
        field.onChange(() -> {
            if (!text.isDisposed() && !says(text.getText(), field)) {
                text.setText(words(field));
            }
        });
        return text;
    }

    private static void read(String typed, Field<Optional<LocalDate>> field) {
        Optional<LocalDate> day = Dates.typed(typed);
        if (day.isEmpty() && !typed.isBlank()) {
            field.unreadable(typed, day);
        } else {
            field.set(day);
        }
    }

    /** Whether the day is typed, in whatever way. */
    private static boolean says(String typed, Field<Optional<LocalDate>> field) {
        return field.get().isPresent() ? Dates.typed(typed).equals(field.get()) : typed.equals(words(field));
    }

    private static String words(Field<Optional<LocalDate>> field) {
        return field.get().map(VietnamTime::day).or(field::unreadable).orElse("");
    }
}
