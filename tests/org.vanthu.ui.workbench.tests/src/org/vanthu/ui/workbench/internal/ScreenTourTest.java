package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.ui.testkit.WindowPage;

/** The main job of an office, done through the screens of the real program over a real office. */
@ExtendWith(SampleHome.class)
class ScreenTourTest {

    private static final Path SCREENS = Path.of("target", "screens");

    @Test
    void aLetterIsRegistered(Path home) throws Exception {
        try (RunningProgram program = new RunningProgram(home)) {
            program.signIn();
            program.screen().shoot(SCREENS.resolve("01-sign-in.png"));

            WindowPage window = program.signIn("vanthu");
            program.screen().shoot(SCREENS.resolve("02-worklists.png"));

            assertTrue(window.worklists().names().contains("TO_REGISTER"));
        }
    }
}
