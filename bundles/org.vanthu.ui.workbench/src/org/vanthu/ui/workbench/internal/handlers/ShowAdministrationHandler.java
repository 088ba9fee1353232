package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.WorkbenchException;

/** Shows the perspective of administration. */
public final class ShowAdministrationHandler {

    @Execute
    public void execute(IWorkbenchWindow window) throws WorkbenchException {
        IWorkbenchPage page = window.getActivePage();
        window.getWorkbench()
                .showPerspective(
                        "org.vanthu.perspective.administration", window, page == null ? null : page.getInput());
    }
}
