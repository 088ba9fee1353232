package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.vanthu.ui.workbench.internal.Reopening;

/** Signs out and asks anew who is there. */
public final class SignOutHandler {

    @Execute
    public void execute(Reopening reopening) {
        reopening.reopen();
    }
}
