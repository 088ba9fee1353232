package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchWindow;
import org.vanthu.ui.workbench.internal.AboutDialog;

/** Opens the window of about. */
public final class AboutHandler {

    @Execute
    public void execute(IWorkbenchWindow window) {
        new AboutDialog(window.getShell()).open();
    }
}
