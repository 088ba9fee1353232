package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchWindow;
import org.vanthu.ui.documents.DocumentScreens;

/** Opens the window in which a token signs a test. */
public final class TryTokenHandler {

    @Execute
    public void execute(IWorkbenchWindow window, IEclipseContext context) {
        DocumentScreens.tryToken(context, window.getShell());
    }
}
