package org.vanthu.ui.workbench.internal;

import java.util.List;
import java.util.Locale;
import org.eclipse.ui.IWorkbenchWindow;
import org.vanthu.ui.kit.form.Field;
import org.vanthu.ui.kit.form.FormPane;
import org.vanthu.ui.kit.form.FormPane.Span;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.DialogShell;
import org.vanthu.ui.kit.widget.Layouts;

/** Language, theme, notices. Language and theme take effect in a new window, which opens by itself. */
public final class PreferencesDialog {

    private final IWorkbenchWindow window;
    private final Settings settings;
    private final Reopening reopening;

    public PreferencesDialog(IWorkbenchWindow window, Settings settings, Reopening reopening) {
        this.window = window;
        this.settings = settings;
        this.reopening = reopening;
    }

    public void open() {
        Texts texts = WorkbenchTexts.of(window.getShell().getDisplay());
        DialogShell dialog = new DialogShell(
                window.getShell(), texts.get("preferences.title"), texts.get("preferences.explanation"));
        Field<Locale> language = new Field<>(settings.language());
        Field<Settings.Theme> theme = new Field<>(settings.theme());
        Field<Settings.Notices> notices = new Field<>(settings.notices());
        FormPane form = new FormPane(dialog.body());
        form.control().setLayoutData(Layouts.wide());
        form.choice(
                texts.get("preferences.language"),
                language,
                LanguageChoice.LANGUAGES,
                one -> texts.get("language." + one.getLanguage()),
                Span.FULL);
        form.choice(
                texts.get("preferences.theme"),
                theme,
                List.of(Settings.Theme.values()),
                one -> texts.of("theme.", one),
                Span.FULL);
        form.choice(
                texts.get("preferences.notices"),
                notices,
                List.of(Settings.Notices.values()),
                one -> texts.of("notices.", one),
                Span.FULL);
        dialog.cancel();
        dialog.prominent(texts.get("preferences.save"), Icon.CHECK, () -> {
            boolean reopen = !language.get().equals(settings.language()) || theme.get() != settings.theme();
            settings.language(language.get());
            settings.theme(theme.get());
            settings.notices(notices.get());
            dialog.close();
            if (reopen) {
                reopening.reopen();
            }
        });
        dialog.open(480, 320);
    }
}
