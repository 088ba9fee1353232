package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchWindow;
import org.vanthu.ui.workbench.internal.KeysDialog;

/** Opens the window of keys. */
public final class KeysHandler {

    @Execute
    public void execute(IWorkbenchWindow window) {
        new KeysDialog(window.getShell()).open();
    }
}
