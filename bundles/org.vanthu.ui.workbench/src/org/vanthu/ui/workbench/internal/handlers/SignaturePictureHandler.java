package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchWindow;
import org.vanthu.api.Session;
import org.vanthu.ui.administration.SignaturePictureDialog;
import org.vanthu.ui.kit.work.Asking;

/** Opens the window in which one keeps the picture of one's own signature. */
public final class SignaturePictureHandler {

    @Execute
    public void execute(IWorkbenchWindow window, Session session, Asking asking) {
        new SignaturePictureDialog(session.marks(), asking).open(window.getShell());
    }
}
