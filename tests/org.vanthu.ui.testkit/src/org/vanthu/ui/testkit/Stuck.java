package org.vanthu.ui.testkit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.eclipse.swt.widgets.Display;

/** Tells what stands on a screen on which something was awaited in vain, so that nobody has to guess. */
record Stuck(Display display) {

    private static final Path FOLDER = Path.of("target", "stuck");
    private static final int PATIENCE_SECONDS = 5;

    AssertionError awaiting(String what) {
        return new AssertionError("waited in vain for: %s%n%s%nthe window's thread is at%n%s"
                .formatted(what, inSight(), where(display.getThread())));
    }

    private String inSight() {
        FutureTask<String> look = new FutureTask<>(this::windows);
        if (display.getThread() == Thread.currentThread()) {
            look.run();
        } else {
            display.asyncExec(look);
        }
        try {
            return look.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException busy) {
            return "the window does not answer";
        } catch (ExecutionException | InterruptedException unseen) {
            return "the window cannot be looked at: " + unseen;
        }
    }

    private String windows() throws Exception {
        Screen screen = new Screen(display);
        Path picture = new Camera(screen).shootNow(FOLDER.resolve(System.currentTimeMillis() + ".png"));
        return screen.windows().stream()
                .map(shell -> "\"%s\":%n%s".formatted(shell.getText(), screen.words(shell)))
                .collect(Collectors.joining("\n", "in sight, see " + picture + ":\n", ""));
    }

    private static String where(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .map(frame -> "    at " + frame)
                .collect(Collectors.joining("\n"));
    }
}
