package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Display;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.ui.kit.act.Act;
import org.vanthu.ui.kit.text.Texts;

@ExtendWith(SampleHome.class)
class ProgramActsTest {

    private final Desk desk;

    ProgramActsTest(Desk desk) {
        this.desk = desk;
    }

    private ProgramActs program(Locale locale) throws Exception {
        Display display = desk.screen().display();
        return desk.run(() -> {
                    Texts.use(display, locale);
                    return ProgramActs.all(display);
                })
                .get();
    }

    private List<Act> acts(Locale locale) throws Exception {
        return program(locale).acts();
    }

    @Test
    void everyActHasAHandlerThatTheWindowCanMakeAndRun() throws Exception {
        for (Act act : acts(Texts.VIETNAMESE)) {
            assertNotNull(act.handler().getConstructor().newInstance());
            assertEquals(
                    1,
                    Arrays.stream(act.handler().getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Execute.class))
                            .count(),
                    act.id());
        }
    }

    @Test
    void everyActStandsInAMenuSoThatTheKeyboardReachesIt() throws Exception {
        ProgramActs acts = program(Texts.VIETNAMESE);

        Set<Act> inMenus = new HashSet<>();
        acts.menus().values().forEach(inMenus::addAll);

        assertEquals(new HashSet<>(acts.acts()), inMenus);
        acts.menus().keySet().forEach(menu -> assertTrue(acts.menuTitle(menu).contains("&"), menu));
    }

    @Test
    void noTwoActsShareAKeyOrAnId() throws Exception {
        Set<String> keys = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (Act act : acts(Texts.VIETNAMESE)) {
            assertTrue(ids.add(act.id()), act.id());
            assertTrue(act.keys().isEmpty() || keys.add(act.keys()), act.keys());
        }
    }

    @Test
    void everyActIsNamedInBothLanguages() throws Exception {
        List<Act> vietnamese = acts(Texts.VIETNAMESE);
        List<Act> english = acts(Locale.UK);

        for (int i = 0; i < vietnamese.size(); i++) {
            assertFalse(vietnamese.get(i).text().isBlank());
            assertFalse(
                    vietnamese.get(i).text().equals(english.get(i).text()),
                    english.get(i).text());
        }
    }
}
