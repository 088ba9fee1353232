package org.vanthu.ui.workbench.internal;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;

/** The languages of the program, each by its own name, so that who cannot read the one finds the other. */
final class LanguageChoice {

    /** The languages that there are words in. */
    static final List<Locale> LANGUAGES = List.of(Texts.VIETNAMESE, Locale.forLanguageTag("en-GB"));

    private final Composite row;
    private final Consumer<Locale> choose;

    LanguageChoice(Composite parent, Consumer<Locale> choose) {
        this.choose = choose;
        row = Surface.same(parent);
        GridLayout beside = Layouts.columns(LANGUAGES.size());
        beside.marginRight = Layouts.LARGE;
        row.setLayout(beside);
        row.setLayoutData(new GridData(SWT.END, SWT.BEGINNING, true, false));
    }

    Control control() {
        return row;
    }

    /** Shows which language is spoken. */
    void show(Locale spoken) {
        Texts texts = WorkbenchTexts.of(row.getDisplay());
        for (Control child : row.getChildren()) {
            child.dispose();
        }
        for (Locale offered : LANGUAGES) {
            boolean chosen = offered.getLanguage().equals(spoken.getLanguage());
            String name = texts.get("language." + offered.getLanguage());
            ActButton button = new ActButton(row, ActButton.Weight.FLAT, name, chosen ? Icon.CHECK : Icon.LANGUAGE);
            button.tick(chosen);
            button.onPress(() -> choose.accept(offered));
        }
        row.requestLayout();
    }
}
