package org.vanthu.ui.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Units, accounts, rights and the record of events. */
public final class AdministrationPerspective implements IPerspectiveFactory {

    static final String ID = "org.vanthu.perspective.administration";

    /** Tabs are opened here. */
    static final String STACK = "org.vanthu.stack.administration";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout tabs = layout.createFolder(STACK, IPageLayout.LEFT, 1f, layout.getEditorArea());
        tabs.addView("org.vanthu.ui.administration.administration");
        layout.getViewLayout("org.vanthu.ui.administration.administration").setCloseable(false);
    }
}
