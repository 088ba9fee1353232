package org.vanthu.ui.workbench.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** Worklists on the left, the list and open documents as tabs beside it. */
public final class DocumentsPerspective implements IPerspectiveFactory {

    static final String ID = "org.vanthu.perspective.documents";

    /** Tabs are opened here. */
    static final String STACK = "org.vanthu.stack.documents";

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView(
                "org.vanthu.ui.documents.worklists", false, IPageLayout.LEFT, 0.17f, layout.getEditorArea());
        IFolderLayout tabs = layout.createFolder(STACK, IPageLayout.RIGHT, 0.83f, layout.getEditorArea());
        tabs.addView("org.vanthu.ui.documents.list");
        layout.getViewLayout("org.vanthu.ui.documents.list").setCloseable(false);
        layout.getViewLayout("org.vanthu.ui.documents.worklists").setCloseable(false);
    }
}
