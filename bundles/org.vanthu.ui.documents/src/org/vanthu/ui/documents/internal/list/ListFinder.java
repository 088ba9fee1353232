package org.vanthu.ui.documents.internal.list;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vanthu.domain.Language;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.work.Later;

/** The search line over a list and the filter row under it: what is typed or chosen is asked for a moment later. */
public final class ListFinder {

    private static final int PAUSE = 300;
    private static final int WIDTH = 240;

    private final FilterModel model = new FilterModel();
    private final Text line;
    private final ActButton toggle;
    private final FilterRow row;
    private final Later later;

    /**
     * @param head where the search line stands: two cells of it
     * @param under where the filter row stands
     * @param ask asks for what fits
     */
    ListFinder(Composite head, Composite under, Texts texts, Language language, Runnable ask) {
        line = LineInput.search(head);
        line.setMessage(texts.get("filter.words"));
        line.setData("label", texts.get("filter.words"));
        GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
        data.widthHint = WIDTH;
        line.setLayoutData(data);
        toggle = new ActButton(head, ActButton.Weight.FLAT, texts.get("filter.more"), Icon.FILTER);
        row = new FilterRow(under, model, texts, language);
        later = new Later(line, PAUSE, ask);
        toggle.onPress(() -> open(!row.isShown()));
        line.addModifyListener(event -> model.words.set(line.getText()));
        model.words.onChange(() -> {
            if (!line.isDisposed() && !line.getText().equals(model.words.get())) {
                line.setText(model.words.get());
            }
        });
        model.onChange(later::ask);
        open(false);
    }

    FilterModel model() {
        return model;
    }

    FilterRow row() {
        return row;
    }

    void open(boolean shown) {
        row.show(shown);
        toggle.tick(shown);
    }

    /** What is typed in the search line. */
    public String words() {
        return model.words.get();
    }

    /** Looks for these words, and takes the person to them. */
    public void look(String words) {
        model.words.set(words);
        focus();
    }

    /** Takes the person to the search line, what stands there marked to be typed over. */
    public void focus() {
        line.setFocus();
        line.selectAll();
    }

    /** Called by Enter and arrow down in the search line. */
    void onLeave(Runnable toList) {
        line.addListener(SWT.DefaultSelection, event -> toList.run());
        line.addListener(SWT.KeyDown, event -> {
            if (event.keyCode == SWT.ARROW_DOWN) {
                event.doit = false;
                toList.run();
            }
        });
    }
}
