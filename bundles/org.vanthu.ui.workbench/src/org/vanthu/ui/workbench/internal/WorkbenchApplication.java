package org.vanthu.ui.workbench.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.vanthu.process.TemporaryFolder;
import org.vanthu.ui.kit.text.Texts;

/** Opens the office of this machine, asks who is there, and runs the window until the person leaves. */
public final class WorkbenchApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) throws IOException {
        Optional<TemporaryFolder> temporary = TemporaryFolder.ofThisProgram();
        try {
            return start();
        } finally {
            temporary.ifPresent(TemporaryFolder::close);
        }
    }

    private Object start() throws IOException {
        Display.setAppName("Vanthu");
        Display display = PlatformUI.createDisplay();
        Object answer = EXIT_OK;
        try {
            answer = start(display);
            return answer;
        } finally {
            // What says that the program begins anew stays until this process has gone.
            if (!EXIT_RESTART.equals(answer)) {
                display.dispose();
            }
        }
    }

    /** As {@link #start(IApplicationContext)}, on a screen that stays open. */
    Object start(Display display) throws IOException {
        Path data = DataPlace.of(
                System.getProperty("vanthu.home", ""),
                System.getenv(),
                System.getProperty("os.name"),
                Path.of(System.getProperty("user.home")));
        keepWindowStateIn(data.resolve("workbench"));
        Settings settings = new Settings();
        try (LocalOffice office = LocalOffice.opening(data)) {
            return run(display, settings, office);
        }
    }

    private static Object run(Display display, Settings settings, LocalOffice office) {
        applyTo(display, settings);
        try (OfficeWorkbenchAdvisor advisor = new OfficeWorkbenchAdvisor(office, settings)) {
            int code = PlatformUI.createAndRunWorkbench(display, advisor);
            return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
        }
    }

    private static void applyTo(Display display, Settings settings) {
        Locale.setDefault(settings.language());
        Texts.use(display, settings.language());
        settings.theme().palette().use(display);
        settings.frameTheme();
    }

    private static void keepWindowStateIn(Path folder) throws IOException {
        Location instance = Platform.getInstanceLocation();
        if (!instance.isSet()) {
            Files.createDirectories(folder);
            instance.set(folder.toUri().toURL(), false);
        }
        // The frame must not keep its model: the next start has acts of its own, which a kept one would not refer to.
        System.setProperty(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        // Else it would write it every five minutes all the same, into the folder that the program was started in.
        InstanceScope.INSTANCE.getNode("org.eclipse.ui.workbench").putInt("WORKBENCH_SAVE_INTERVAL", 0);
    }

    @Override
    public void stop() {
        if (PlatformUI.isWorkbenchRunning()) {
            PlatformUI.getWorkbench()
                    .getDisplay()
                    .syncExec(() -> PlatformUI.getWorkbench().close());
        }
    }
}
