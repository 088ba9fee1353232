package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.domain.time.VietnamTime;
import org.vanthu.testkit.Conforms;
import org.vanthu.ui.kit.act.Act;
import org.vanthu.ui.testkit.Screen;
import org.vanthu.ui.testkit.WindowPage;

/** Walks every act of the running program by the keyboard alone. */
@ExtendWith(SampleHome.class)
class KeyboardTest {

    /** They end the session, so they come last, one after the other. */
    private static final List<String> LEAVING = List.of("org.vanthu.window.sign_out", "org.vanthu.window.quit");

    private static final String MORE = "org.vanthu.documents.more";
    private static final String NEXT = "org.vanthu.documents.next";
    private static final String NEW_DRAFT = "org.vanthu.documents.new_draft";
    private static final String CODE = "99/KT-VP";

    @Test
    @Conforms("W.keyboard")
    void everyActIsDoneByItsKeysOrWhereItHasNoneFromTheMenuThatTheKeyboardOpens(Path home, Desk desk) throws Exception {
        try (RunningProgram program = new RunningProgram(home, desk)) {
            Screen screen = program.screen();
            WindowPage clerk = program.signIn("vanthu");
            ProgramActs acts = screen.look(() -> ProgramActs.all(screen.display()));
            standInMenus(clerk, acts);
            HeardActs heard = HeardActs.on(screen);
            registerSomething(clerk, SampleHome.letters(home), keys(acts, NEXT));
            for (Act act : acts.acts()) {
                if (!LEAVING.contains(act.id()) && !act.id().equals(NEW_DRAFT)) {
                    press(screen, clerk, act, heard);
                }
            }

            WindowPage officer = program.change(clerk, "chuyenvien");
            officer.press(keys(acts, NEW_DRAFT));
            assertFalse(officer.dialog().title().isEmpty());
            officer.closeDialogs();
            officer.press("M1+Q");
            assertTrue(program.hasEnded());
        }
    }

    private static String keys(ProgramActs acts, String id) {
        return acts.acts().stream()
                .filter(act -> act.id().equals(id))
                .findFirst()
                .orElseThrow()
                .keys();
    }

    /** A document that has a next act and others for the clerk; registering it is the next act of the form. */
    private static void registerSomething(WindowPage window, Path letters, String keys) {
        window.register()
                .drop(letters.resolve("2207-SGDĐT-GDMN.pdf"))
                .type("field.code", CODE)
                .type("field.issuer", "Sở Khoa học và Công nghệ")
                .type("field.issued", VietnamTime.day(LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))))
                .type("field.subject", "cử cán bộ tham dự tập huấn")
                .type("deadline.count", "3");
        window.press(keys);
        window.document().awaitAct("SUBMIT");
    }

    private static void standInMenus(WindowPage window, ProgramActs acts) {
        List<String> titles = window.menus();
        assertEquals(acts.menus().keySet().stream().map(acts::menuTitle).toList(), titles);
        Set<Character> letters = new HashSet<>();
        titles.forEach(title ->
                assertTrue(letters.add(Character.toLowerCase(title.charAt(title.indexOf('&') + 1))), title));
        List<List<Act>> menus = List.copyOf(acts.menus().values());
        IntStream.range(0, menus.size()).forEach(index -> {
            List<String> lines = window.menu(index);
            menus.get(index)
                    .forEach(act -> assertTrue(
                            lines.stream().anyMatch(line -> line.startsWith(act.text())), act.text() + lines));
        });
    }

    /** Opens the document anew for each act, since acts close it, cover it or go elsewhere. */
    private static void press(Screen screen, WindowPage window, Act act, HeardActs heard) {
        window.worklists().choose("TO_SUBMIT");
        window.list().mark(CODE).open();
        window.document();
        heard.forget();

        if (act.keys().isEmpty()) {
            window.choose(act.text());
        } else {
            window.press(act.keys());
        }

        screen.waitFor(act.text() + " by " + act.keys(), () -> heard.hasDone(act.id()));
        if (act.id().equals(MORE)) {
            assertFalse(window.document().menu().isEmpty());
        }
        window.closeDialogs();
    }
}
