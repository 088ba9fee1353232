package org.vanthu.ui.documents.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/** Closes the tab in front. */
public final class CloseTabHandler {

    @CanExecute
    boolean closes(EPartService parts) {
        MPart active = parts.getActivePart();
        return active != null && active.isCloseable();
    }

    @Execute
    void execute(EPartService parts) {
        parts.hidePart(parts.getActivePart(), true);
    }
}
