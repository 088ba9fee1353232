package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.vanthu.ui.testkit.Screen;
import org.vanthu.ui.testkit.SignInPage;

/** The window of the work stands behind the one that asks who is there, and is nobody's. */
@ExtendWith(SampleHome.class)
class SignInWindowTest {

    @Test
    void beforeSomebodyIsThereNoKeyDoesAnythingAndNoOtherWindowIsInSight(Path home, Desk desk) throws Exception {
        try (RunningProgram program = new RunningProgram(home, desk)) {
            Screen screen = program.screen();
            SignInPage door = program.signIn();
            screen.waitFor(
                    "the window behind the one that asks",
                    () -> PlatformUI.getWorkbench().getWorkbenchWindows().length == 1);
            HeardActs heard = HeardActs.on(screen);
            ProgramActs acts = screen.look(() -> ProgramActs.all(screen.display()));

            acts.acts().stream().filter(act -> !act.keys().isEmpty()).forEach(act -> door.press(act.keys()));
            screen.settle();

            assertEquals(Set.of(), heard.begun());
            assertEquals(
                    1,
                    screen.look(() -> Arrays.stream(screen.display().getShells())
                            .filter(Shell::isVisible)
                            .count()));
            program.signIn("vanthu").closeDialogs();
        }
    }

    @Test
    void whoComesInChoosesAWorklistByTheKeys(Path home, Desk desk) throws Exception {
        try (RunningProgram program = new RunningProgram(home, desk)) {
            program.signIn("vanthu").worklists().awaitKeys();
        }
    }

    @Test
    void whoLeavesWithoutSigningInEndsTheProgram(Path home, Desk desk) throws Exception {
        try (RunningProgram program = new RunningProgram(home, desk)) {
            program.signIn().leave();

            assertTrue(program.hasEnded());
        }
    }
}
