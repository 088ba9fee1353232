package org.vanthu.ui.workbench.internal;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.vanthu.ui.testkit.Screen;

/**
 * The one screen of a test run with its thread. All starts of the program share it: in one process the frame of the
 * window keeps speaking to the first screen it met.
 */
final class Desk implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "desk"));
    private final Screen screen;

    Desk() throws Exception {
        screen = new Screen(thread.submit(PlatformUI::createDisplay).get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    Screen screen() {
        return screen;
    }

    /** Does something that shows windows on the screen. */
    <T> Future<T> run(Callable<T> work) {
        return thread.submit(work);
    }

    @Override
    public void close() throws Exception {
        Display display = screen.display();
        thread.submit(display::dispose).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        thread.shutdown();
    }
}
