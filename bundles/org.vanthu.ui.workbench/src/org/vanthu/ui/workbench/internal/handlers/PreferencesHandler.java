package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchWindow;
import org.vanthu.ui.workbench.internal.PreferencesDialog;
import org.vanthu.ui.workbench.internal.Reopening;
import org.vanthu.ui.workbench.internal.Settings;

/** Opens the window of preferences. */
public final class PreferencesHandler {

    @Execute
    public void execute(IWorkbenchWindow window, Settings settings, Reopening reopening) {
        new PreferencesDialog(window, settings, reopening).open();
    }
}
