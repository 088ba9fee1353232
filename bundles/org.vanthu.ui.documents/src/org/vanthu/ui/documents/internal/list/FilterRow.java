package org.vanthu.ui.documents.internal.list;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.domain.Language;
import org.vanthu.domain.document.DocumentType;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.search.Way;
import org.vanthu.domain.work.StateWords;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;

/** The inputs of a filter over a list, and what can be done with the whole of it. Hidden until it is wanted. */
final class FilterRow {

    private static final int COLUMNS = 5;

    private final Composite row;
    private final ActButton clear;
    private final ActButton save;
    private final ActButton delete;

    FilterRow(Composite parent, FilterModel model, Texts texts, Language language) {
        row = Surface.same(parent);
        row.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.SMALL));
        row.setLayoutData(Layouts.wide());
        FormPane form = new FormPane(row, COLUMNS);
        form.control().setLayoutData(Layouts.wide());
        form.text(texts.get("filter.code"), model.code, Span.HALF);
        form.text(texts.get("column.issuer"), model.issuer, Span.HALF);
        form.text(texts.get("column.subject"), model.subject, Span.HALF);
        form.text(texts.get("filter.holder"), model.holder, Span.HALF);
        Choices choices = new Choices(form, texts.get("filter.any"));
        choices.add(texts.get("filter.way"), model.way, List.of(Way.values()), way -> way.label(language));
        choices.add(texts.get("column.type"), model.type, List.of(DocumentType.values()), type -> type.label(language));
        choices.add(
                texts.get("column.urgency"),
                model.urgency,
                List.of(Urgency.values()),
                urgency -> urgency.label(language));
        StateWords states = new StateWords(language);
        choices.add(texts.get("column.state"), model.state, states.all(), states::shown);
        form.day(texts.get("filter.from"), model.from, Span.HALF);
        form.day(texts.get("filter.until"), model.until, Span.HALF);
        Composite acts = Surface.same(row);
        acts.setLayout(Layouts.columns(3));
        clear = new ActButton(acts, ActButton.Weight.FLAT, texts.get("filter.clear"), Icon.CLOSE);
        save = new ActButton(acts, ActButton.Weight.FLAT, texts.get("filter.save"), Icon.SAVE);
        delete = new ActButton(acts, ActButton.Weight.FLAT, texts.get("filter.delete"), Icon.TRASH);
        clear.onPress(model::clear);
    }

    /** Adds choices that also offer not to ask. */
    private record Choices(FormPane form, String any) {
        <T> void add(String label, Field<Optional<T>> field, List<T> values, Function<T, String> words) {
            List<Optional<T>> offered = new ArrayList<>(List.of(Optional.empty()));
            values.forEach(value -> offered.add(Optional.of(value)));
            form.choice(label, field, offered, value -> value.map(words).orElse(any), Span.HALF);
        }
    }

    void onSave(Runnable act) {
        save.onPress(act);
    }

    void onDelete(Runnable act) {
        delete.onPress(act);
    }

    /** Offers only what can be done now. */
    void offer(Offered... offered) {
        List<Offered> now = Arrays.asList(offered);
        clear.setEnabled(now.contains(Offered.CLEAR));
        save.setEnabled(now.contains(Offered.SAVE));
        show(delete, now.contains(Offered.DELETE));
    }

    /** What can be done with a filter. */
    enum Offered {
        CLEAR,
        SAVE,
        DELETE
    }

    private static void show(ActButton button, boolean shown) {
        GridData data = new GridData();
        data.exclude = !shown;
        button.setLayoutData(data);
        button.setVisible(shown);
        button.getParent().requestLayout();
    }

    boolean isShown() {
        return row.getVisible();
    }

    void show(boolean shown) {
        ((GridData) row.getLayoutData()).exclude = !shown;
        row.setVisible(shown);
        row.getParent().layout(true, true);
    }
}
