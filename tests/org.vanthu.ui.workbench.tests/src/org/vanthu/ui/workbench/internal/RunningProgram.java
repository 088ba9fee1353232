package org.vanthu.ui.workbench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
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

    private final BlockingQueue<Screen> screens = new LinkedBlockingQueue<>();
    private final FutureTask<Object> program = new FutureTask<>(this::run);
    private final Thread desk = new Thread(program, "desk");
    private Screen screen;

    RunningProgram(Path home) {
        System.setProperty("vanthu.home", home.toString());
        desk.start();
        screen = nextScreen();
    }

    private Object run() throws IOException {
        Object answer;
        do {
            answer = new WorkbenchApplication().start(this::open);
        } while (IApplication.EXIT_RESTART.equals(answer));
        return answer;
    }

    private Display open() {
        Display display = PlatformUI.createDisplay();
        screens.add(new Screen(display));
        return display;
    }

    private Screen nextScreen() {
        try {
            Screen next = screens.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (next == null) {
                throw new AssertionError("the program did not open its screen" + (desk.isAlive() ? "" : ": it ended"));
            }
            return next;
        } catch (InterruptedException ended) {
            throw new IllegalStateException(ended);
        }
    }

    /** The screen of this start; each start has a screen of its own. */
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
        return WindowPage.of(screen);
    }

    /** Signs out by the keys, and signs the next person in. */
    WindowPage change(WindowPage window, String login) {
        window.press("M1+M2+Q");
        awaitRestart();
        return signIn(login);
    }

    /** Waits until the program has closed its window and opened the next. */
    void awaitRestart() {
        screen = nextScreen();
    }

    /** Closes the window as its cross does, and waits until the program has ended. */
    @Override
    public void close() throws Exception {
        Display display = screen.display();
        if (!program.isDone()) {
            display.asyncExec(() -> Arrays.stream(display.getShells())
                    .filter(shell -> shell.getParent() == null)
                    .toList()
                    .forEach(Shell::close));
        }
        program.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
