package org.vanthu.ui.documents.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.vanthu.ui.kit.widget.Tabs;

/** Shows the next tab of the document in front. */
public final class NextTabHandler {

    @Execute
    void execute(EPartService parts) {
        MPart active = parts.getActivePart();
        if (active != null && active.getTransientData().get(Tabs.class.getName()) instanceof Tabs tabs) {
            int at = tabs.ids().indexOf(tabs.chosen());
            tabs.choose(tabs.ids().get((at + 1) % tabs.ids().size()));
        }
    }
}
