package org.vanthu.ui.bench.internal;

import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** One empty view. */
public final class BarePerspective implements IPerspectiveFactory {

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        layout.addStandaloneView("org.vanthu.ui.bench.view", false, IPageLayout.LEFT, 1f, layout.getEditorArea());
    }
}
