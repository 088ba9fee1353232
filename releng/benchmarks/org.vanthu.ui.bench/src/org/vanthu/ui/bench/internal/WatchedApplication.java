package org.vanthu.ui.bench.internal;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.ui.PlatformUI;

/** The workbench itself, untouched, with somebody watching who signs in and goes when the list is there. */
public final class WatchedApplication implements IApplication {

    private static final String WORKBENCH = "org.vanthu.ui.workbench.application";
    private static final String APPLICATIONS = "org.eclipse.core.runtime.applications";

    @Override
    public Object start(IApplicationContext context) throws Exception {
        Moments moments = new Moments();
        moments.note("begun");
        // The workbench takes the display that is there.
        new Newcomer(PlatformUI.createDisplay(), moments).comeIn();
        return workbench().start(context);
    }

    private static IApplication workbench() throws CoreException {
        IConfigurationElement[] found = Platform.getExtensionRegistry()
                .getExtension(APPLICATIONS, WORKBENCH)
                .getConfigurationElements();
        return (IApplication) found[0].getChildren("run")[0].createExecutableExtension("class");
    }

    @Override
    public void stop() {
        // The workbench is closed by whoever watches it.
    }
}
