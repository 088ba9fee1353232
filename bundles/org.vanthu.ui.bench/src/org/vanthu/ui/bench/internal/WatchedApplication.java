package org.vanthu.ui.bench.internal;

import java.util.concurrent.locks.LockSupport;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;

/** The workbench itself, untouched, with somebody watching who signs in and goes when the list is there. */
public final class WatchedApplication implements IApplication {

    private static final String WORKBENCH = "org.vanthu.ui.workbench.application";
    private static final long LOOK_NANOS = 1_000_000;
    private static final String APPLICATIONS = "org.eclipse.core.runtime.applications";

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Moments moments = new Moments();
        moments.note("begun");
        Thread screen = Thread.currentThread();
        Thread watch = new Thread(() -> watch(screen, moments), "watch for a screen");
        watch.setDaemon(true);
        watch.start();
        return workbench().start(context);
    }

    private static IApplication workbench() throws CoreException {
        IConfigurationElement[] found = Platform.getExtensionRegistry()
                .getExtension(APPLICATIONS, WORKBENCH)
                .getConfigurationElements();
        return (IApplication) found[0].getChildren("run")[0].createExecutableExtension("class");
    }

    private static void watch(Thread screen, Moments moments) {
        Display display = Display.findDisplay(screen);
        while (display == null) {
            LockSupport.parkNanos(LOOK_NANOS);
            display = Display.findDisplay(screen);
        }
        new Newcomer(display, moments).comeIn();
    }

    @Override
    public void stop() {
        // The workbench is closed by whoever watches it.
    }
}
