package org.vanthu.ui.workbench.internal;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.vanthu.sample.SampleOffice;
import org.vanthu.ui.testkit.Screen;
import org.vanthu.ui.testkit.SignInPage;
import org.vanthu.ui.testkit.WindowPage;

/** The program itself, started over a data folder on a thread of its own, and again whenever it asks for that. */
final class RunningProgram implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final CompletableFuture<Screen> opened = new CompletableFuture<>();
    private final FutureTask<Object> program = new FutureTask<>(this::run);
    private final Screen screen;

    RunningProgram(Path home) throws Exception {
        System.setProperty("vanthu.home", home.toString());
        new Thread(program, "desk").start();
        screen = opened.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** All starts share one screen: the frame of the window keeps the first it meets. */
    private Object run() throws IOException, ReflectiveOperationException {
        Display display = PlatformUI.createDisplay();
        opened.complete(new Screen(display));
        try {
            Object answer;
            do {
                answer = new WorkbenchApplication().start(display);
                forgetListeners(display);
            } while (IApplication.EXIT_RESTART.equals(answer));
            return answer;
        } finally {
            display.dispose();
        }
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
        return SignInPage.of(screen);
    }

    /** Signs in a person of the sample office, and hands over the window. */
    WindowPage signIn(String login) {
        signIn().signIn(login, SampleOffice.PASSWORD);
        WindowPage window = WindowPage.of(screen);
        screen.act(RunningProgram::letEnd);
        return window;
    }

    /** In its second start within one process the frame can only end if somebody listens to its activities. */
    private static void letEnd() {
        PlatformUI.getWorkbench()
                .getActivitySupport()
                .getActivityManager()
                .addActivityManagerListener(event -> {});
    }

    /** Signs out by the keys, and signs the next person in. */
    WindowPage change(WindowPage window, String login) {
        window.press("M1+M2+Q");
        return signIn(login);
    }

    /** Whether the program has ended by itself, once it has. */
    boolean hasEnded() throws Exception {
        return IApplication.EXIT_OK.equals(program.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** Closes the window as its cross does, and waits until the program has ended. */
    @Override
    public void close() throws Exception {
        Display display = screen.display();
        if (!display.isDisposed()) {
            display.asyncExec(() -> Arrays.stream(display.getShells())
                    .filter(shell -> shell.getParent() == null)
                    .toList()
                    .forEach(Shell::close));
        }
        program.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
