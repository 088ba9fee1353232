package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.ui.IWorkbenchWindow;
import org.vanthu.api.Session;
import org.vanthu.domain.access.Actor;
import org.vanthu.ui.administration.AbsenceDialog;
import org.vanthu.ui.kit.work.Asking;

/** Opens the window in which one says who stands in for oneself. */
public final class MyAbsenceHandler {

    @Execute
    public void execute(IWorkbenchWindow window, Session session, Actor actor, Asking asking) {
        new AbsenceDialog(session, actor.account(), asking).open(window.getShell());
    }
}
