package org.vanthu.ui.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The registers of a year and the ledger of numbers. */
public final class RegistersPerspective implements IPerspectiveFactory {

    static final String ID = "org.vanthu.perspective.registers";

    /** Tabs are opened here. */
    static final String STACK = "org.vanthu.stack.registers";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout tabs = layout.createFolder(STACK, IPageLayout.LEFT, 1f, layout.getEditorArea());
        tabs.addView("org.vanthu.ui.documents.registers");
        layout.getViewLayout("org.vanthu.ui.documents.registers").setCloseable(false);
    }
}
