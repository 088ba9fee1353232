package org.vanthu.ui.workbench.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.vanthu.ui.workbench.internal.Bell;

/** Opens the list of notifications. */
public final class ShowNoticesHandler {

    @Execute
    public void execute(Bell bell) {
        bell.open();
    }
}
