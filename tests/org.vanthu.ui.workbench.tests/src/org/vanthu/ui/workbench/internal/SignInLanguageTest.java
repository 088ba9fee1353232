package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.testkit.SignInPage;
import org.vanthu.ui.testkit.WindowPage;

/** The language is chosen before anybody signs in. */
@ExtendWith(SampleHome.class)
class SignInLanguageTest {

    @Test
    void theLanguageChosenAtTheDoorIsSpokenAtOnceAndInTheWindowBehindItAndIsRemembered(Path home, Desk desk)
            throws Exception {
        Settings settings = new Settings();
        settings.language(Texts.VIETNAMESE);
        settings.lastLogin("");
        Texts english = Texts.in(Locale.ENGLISH, WorkbenchTexts.class);
        try (RunningProgram program = new RunningProgram(home, desk)) {
            SignInPage door = program.signIn();

            door.speak(english.get("language.en"), english.get("signin.explanation"));
            WindowPage window = program.signIn("vanthu");

            assertTrue(
                    window.menus().toString().contains(english.get("menu.help").replace("&", "")),
                    window.menus().toString());
            assertTrue(
                    window.menu(0)
                            .toString()
                            .contains(english.get("act.preferences").replace("&", "")),
                    window.menu(0).toString());
            assertEquals("en", new Settings().language().getLanguage());
        } finally {
            settings.language(Texts.VIETNAMESE);
        }
    }
}
