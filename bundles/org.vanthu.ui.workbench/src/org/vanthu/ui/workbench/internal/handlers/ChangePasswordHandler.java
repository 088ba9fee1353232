package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchWindow;
import org.vanthu.api.Session;
import org.vanthu.ui.kit.widget.Toasts;
import org.vanthu.ui.kit.work.Asking;
import org.vanthu.ui.workbench.internal.PasswordDialog;

/** Opens the window in which one changes one's own password. */
public final class ChangePasswordHandler {

    @Execute
    public void execute(IWorkbenchWindow window, Session session, Asking asking, Toasts toasts) {
        new PasswordDialog(session.ownAccount(), asking).open(window.getShell(), toasts);
    }
}
