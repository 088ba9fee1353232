package org.vanthu.ui.workbench.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.vanthu.sample.SampleOffice;
import org.vanthu.ui.testkit.Screen;
import org.vanthu.ui.testkit.SignInPage;
import org.vanthu.ui.testkit.WindowPage;

/** The program itself, started over a data folder, and again whenever it asks for that. */
final class RunningProgram implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final Screen screen;
    private final Future<Object> program;

    RunningProgram(Path home, Desk desk) {
        System.setProperty("vanthu.home", home.toString());
        screen = desk.screen();
        program = desk.run(this::run);
    }

    private Object run() throws IOException, ReflectiveOperationException {
        Object answer;
        List<Shell> sayingSo;
        do {
            answer = new WorkbenchApplication().start(screen.display());
            sayingSo = Arrays.stream(screen.display().getShells())
                    .filter(shell -> "leaving".equals(shell.getData("page")))
                    .toList();
            sayingSo.forEach(Shell::dispose);
            forgetListeners(screen.display());
            assertEquals(IApplication.EXIT_RESTART.equals(answer), !sayingSo.isEmpty(), "says that it begins anew");
        } while (IApplication.EXIT_RESTART.equals(answer));
        return answer;
    }

    /** The frame leaves its listeners at the screen, where a process of its own would take them along. */
    private static void forgetListeners(Display display) throws ReflectiveOperationException {
        Field filters = Display.class.getDeclaredField("filterTable");
        filters.setAccessible(true);
        filters.set(display, null);
    }

    /** The screen it shows its windows on. */
    Screen screen() {
        return screen;
    }

    /** The window that asks who is there. */
    SignInPage signIn() {
        SignInPage door = SignInPage.of(screen);
        screen.act(RunningProgram::letEnd);
        return door;
    }

    /** Signs in a person of the sample office, and hands over the window. */
    WindowPage signIn(String login) {
        signIn().signIn(login, SampleOffice.PASSWORD);
        return window();
    }

    /** The window of who has just signed in. */
    WindowPage window() {
        return WindowPage.of(screen);
    }

    /** In its second start within one process the frame can only end if somebody listens to its activities. */
    private static void letEnd() {
        PlatformUI.getWorkbench().getActivitySupport().getActivityManager().addActivityManagerListener(event -> {});
    }

    /** Signs out by the keys, and signs the next person in. */
    WindowPage change(WindowPage window, String login) {
        leave(window);
        return signIn(login);
    }

    /** Signs out by the keys, and hands over the window that asks who comes next. */
    SignInPage leave(WindowPage window) {
        window.press("M1+M2+Q");
        return signIn();
    }

    /** Whether the program has ended by itself, once it has. */
    boolean hasEnded() throws Exception {
        return IApplication.EXIT_OK.equals(program.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** Closes the window as its cross does, and waits until the program has ended. */
    @Override
    public void close() throws Exception {
        if (!program.isDone()) {
            mustNotWriteItsModel();
            Display display = screen.display();
            display.asyncExec(() -> Arrays.stream(display.getShells())
                    .filter(shell -> shell.getParent() == null)
                    .toList()
                    .forEach(Shell::close));
        }
        program.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** The frame would write it every few minutes, into the folder that the program was started in. */
    private static void mustNotWriteItsModel() {
        assertTrue(
                Arrays.stream(Job.getJobManager().find(null))
                        .noneMatch(job -> job.getName().equals("Workbench Auto-Save Job")),
                "the frame waits to write its model");
    }
}
