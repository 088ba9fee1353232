package org.vanthu.ui.kit.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Unsaved;
import org.vanthu.ui.kit.widget.Words;

/**
 * A form of labelled inputs in two columns, bound to the fields of a presentation model. Each input shows its own
 * trouble under it, in words.
 */
public final class FormPane {

    /** How much of a row an input takes. */
    public enum Span {
        HALF(1),
        FULL(2);

        private final int columns;

        Span(int columns) {
            this.columns = columns;
        }
    }

    private final Composite pane;

    public FormPane(Composite parent) {
        this(parent, 2);
    }

    /** @param columns inputs of half a row beside each other */
    public FormPane(Composite parent, int columns) {
        pane = Surface.same(parent);
        GridLayout layout = new GridLayout(columns, true);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 12;
        layout.verticalSpacing = 6;
        pane.setLayout(layout);
    }

    /** The form, to be laid out by its parent. */
    public Composite control() {
        return pane;
    }

    /** A heading over the inputs that follow. */
    public FormPane section(String title) {
        Label label = Words.label(pane, title, TextFont.SMALL_STRONG, Meaning.QUIET);
        GridData data = Layouts.wide(2);
        data.verticalIndent = pane.getChildren().length > 1 ? 10 : 0;
        label.setLayoutData(data);
        return this;
    }

    /**
     * A heading with which the inputs that follow are shown and hidden.
     *
     * @param open whether they are shown; each of them follows it by {@link #onlyWhile}
     */
    public void fold(String title, Field<Boolean> open) {
        ActButton heading = new ActButton(pane, ActButton.Weight.FLAT, title, Icon.DOWN);
        heading.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false, 2, 1));
        Runnable show = () -> heading.show(title, open.get() ? Icon.UP : Icon.DOWN);
        open.onChange(show);
        show.run();
        heading.onPress(() -> open.set(!open.get()));
    }

    /** One line of words. */
    public Text text(String label, Field<String> field, Span span) {
        Composite cell = cell(label, span);
        Text text = LineInput.words(LineInput.room(cell));
        return watched(bind(text, field, label, cell));
    }

    /**
     * One line of words nobody may read over the shoulder, unless the person asks to see what was typed. Nobody is asked
     * before it is lost: it is not to be kept.
     */
    public Text secret(String label, Field<String> field, Span span) {
        Composite cell = cell(label, span);
        Composite row = Surface.same(cell);
        GridLayout layout = Layouts.columns(2);
        layout.horizontalSpacing = 4;
        row.setLayout(layout);
        row.setLayoutData(Layouts.wide());
        Text text = LineInput.secret(LineInput.room(row));
        new Eye(row, text);
        return bind(text, field, label, cell);
    }

    /** Several lines of words. */
    public Text area(String label, Field<String> field, int lines) {
        Composite cell = cell(label, Span.FULL);
        Text text = new InputFrame(cell, lines).text();
        text.addListener(SWT.Traverse, event -> {
            boolean leaves = event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS;
            boolean sends = event.detail == SWT.TRAVERSE_RETURN && (event.stateMask & SWT.MOD1) != 0;
            event.doit |= leaves || sends;
        });
        text.addListener(SWT.KeyDown, event -> {
            if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && (event.stateMask & SWT.MOD1) != 0) {
                event.doit = false;
            }
        });
        return watched(bind(text, field, label, cell));
    }

    private static Text watched(Text text) {
        Unsaved.watch(text, text::getText);
        return text;
    }

    private static void reach(Control input) {
        if (!input.isDisposed()) {
            input.setFocus();
        }
    }

    private Text bind(Text text, Field<String> field, String label, Composite cell) {
        text.setText(field.get());
        text.setData("label", label);
        field.whenReached(() -> reach(text));
        text.addModifyListener(event -> field.set(text.getText()));
        field.onChange(() -> {
            if (!text.isDisposed() && !text.getText().equals(field.get())) {
                text.setText(field.get());
            }
        });
        showTrouble(cell, field);
        return text;
    }

    /** One of several values. */
    public <T> Combo choice(String label, Field<T> field, List<T> values, Function<T, String> words, Span span) {
        Composite cell = cell(label, span);
        Combo combo = LineInput.choice(cell);
        combo.setLayoutData(Layouts.wide());
        combo.setData("label", label);
        values.forEach(value -> combo.add(words.apply(value)));
        combo.select(values.indexOf(field.get()));
        field.whenReached(() -> reach(combo));
        combo.addListener(SWT.Selection, event -> {
            if (combo.getSelectionIndex() >= 0) {
                field.set(values.get(combo.getSelectionIndex()));
            }
        });
        field.onChange(() -> {
            if (!combo.isDisposed() && combo.getSelectionIndex() != values.indexOf(field.get())) {
                combo.select(values.indexOf(field.get()));
            }
        });
        showTrouble(cell, field);
        Unsaved.watch(combo, field::get);
        return combo;
    }

    /** A day, typed as it is written here. */
    public Text day(String label, Field<Optional<LocalDate>> field, Span span) {
        Composite cell = cell(label, span);
        Text text = DayInput.of(cell, label, field);
        field.whenReached(() -> reach(text));
        showTrouble(cell, field);
        return watched(text);
    }

    /** Words that are only shown. */
    public Label fact(String label, String value, Span span) {
        Composite cell = cell(label, span);
        Label shown = Words.paragraph(cell, value, TextFont.BODY, Meaning.PLAIN);
        shown.setLayoutData(Layouts.wide());
        return shown;
    }

    /** A control of the caller under a label. */
    public Composite custom(String label, Span span) {
        return cell(label, span);
    }

    /** A control of the caller under a label, with the trouble of this field under it. */
    public Composite custom(String label, Field<?> field, Span span) {
        Composite cell = cell(label, span);
        showTrouble(cell, field);
        Unsaved.watch(cell, field::get);
        return cell;
    }

    /**
     * Shows an input of this form with its label only while it is asked for.
     *
     * @param on the field whose changes decide
     */
    public void onlyWhile(BooleanSupplier asked, Control input, Field<?> on) {
        Control cell = input;
        while (cell.getParent() != pane) {
            cell = cell.getParent();
        }
        Control whole = cell;
        Runnable show = () -> {
            if (!whole.isDisposed()) {
                whole.setVisible(asked.getAsBoolean());
                ((GridData) whole.getLayoutData()).exclude = !asked.getAsBoolean();
                pane.requestLayout();
                DialogShell.makeRoom(pane);
            }
        };
        on.onChange(show);
        show.run();
    }

    private Composite cell(String label, Span span) {
        Composite cell = plainCell(span);
        Words.label(cell, label, TextFont.SMALL, Meaning.QUIET);
        return cell;
    }

    private Composite plainCell(Span span) {
        Composite cell = Surface.same(pane);
        GridLayout layout = Layouts.columns(1);
        layout.verticalSpacing = 2;
        cell.setLayout(layout);
        cell.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false, span.columns, 1));
        return cell;
    }

    private void showTrouble(Composite cell, Field<?> field) {
        TroubleLine line = new TroubleLine(cell);
        field.onTrouble(() -> {
            if (!cell.isDisposed() && line.show(field.trouble())) {
                cell.requestLayout();
                DialogShell.makeRoom(pane);
            }
        });
    }
}
