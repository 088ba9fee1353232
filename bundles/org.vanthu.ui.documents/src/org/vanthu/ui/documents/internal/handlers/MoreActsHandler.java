package org.vanthu.ui.documents.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.vanthu.ui.kit.widget.ActBar;

/** Opens the menu with the other acts on the document in front. */
public final class MoreActsHandler {

    @CanExecute
    boolean isThere(EPartService parts) {
        MPart active = parts.getActivePart();
        return active != null && active.getTransientData().get(ActBar.class.getName()) instanceof ActBar;
    }

    @Execute
    void execute(EPartService parts) {
        if (parts.getActivePart().getTransientData().get(ActBar.class.getName()) instanceof ActBar bar) {
            bar.openMore();
        }
    }
}
