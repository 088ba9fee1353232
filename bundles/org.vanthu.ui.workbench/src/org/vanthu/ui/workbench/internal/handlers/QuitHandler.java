package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchWindow;

/** Leaves the program. */
public final class QuitHandler {

    @Execute
    public void execute(IWorkbenchWindow window) {
        window.getWorkbench().close();
    }
}
