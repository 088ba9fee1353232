package org.vanthu.ui.workbench.internal;

import java.nio.file.Path;
import java.util.Locale;
import org.vanthu.domain.Language;
import org.vanthu.ui.kit.text.Texts;

/** In which language and on which ground a person looks at the screens. */
record Look(Locale locale, Settings.Theme theme) {

    private static final Look USUAL = new Look(Texts.VIETNAMESE, Settings.Theme.LIGHT);

    /** What the environment asks for, {@code VANTHU_TOUR=en-dark} for example; Vietnamese and light unless it does. */
    static Look wanted() {
        String wanted = System.getenv().getOrDefault("VANTHU_TOUR", "");
        return new Look(
                wanted.contains("en") ? Locale.forLanguageTag("en-GB") : USUAL.locale(),
                wanted.contains("dark") ? Settings.Theme.DARK : USUAL.theme());
    }

    /** The other language on the other ground. */
    Look opposite() {
        return new Look(
                locale.equals(USUAL.locale()) ? Locale.forLanguageTag("en-GB") : USUAL.locale(),
                theme == Settings.Theme.DARK ? Settings.Theme.LIGHT : Settings.Theme.DARK);
    }

    /** Makes it what was chosen last at this desk, before the program starts. */
    void choose() {
        Settings settings = new Settings();
        settings.language(locale);
        settings.theme(theme);
    }

    Language language() {
        return SignInModel.language(locale);
    }

    /** Where pictures of the screens go; those of the usual look are the ones that the guide shows. */
    Path folder() {
        Path screens = Path.of("target", "screens");
        return equals(USUAL)
                ? screens
                : screens.resolve(locale.getLanguage() + "-" + theme.name().toLowerCase(Locale.ROOT));
    }
}
