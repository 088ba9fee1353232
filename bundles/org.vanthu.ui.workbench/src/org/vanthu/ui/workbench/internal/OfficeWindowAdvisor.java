package org.vanthu.ui.workbench.internal;

import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.graphics.Point;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.vanthu.domain.access.Actor;
import org.vanthu.ui.kit.widget.Toasts;

/** One window: a rail with the perspectives at its left edge, no tool bars, no status line. */
final class OfficeWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final String RAIL = "org.vanthu.rail";

    private final Actor actor;

    OfficeWindowAdvisor(IWorkbenchWindowConfigurer configurer, Actor actor) {
        super(configurer);
        this.actor = actor;
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setInitialSize(new Point(1440, 900));
        configurer.setShowCoolBar(false);
        configurer.setShowStatusLine(false);
        configurer.setShowPerspectiveBar(false);
        configurer.setShowMenuBar(true);
        configurer.setTitle(actor.name() + " – Vanthu");
    }

    @Override
    public void postWindowCreate() {
        MWindow window = getWindowConfigurer().getWindow().getService(MWindow.class);
        window.getContext()
                .set(Toasts.class, new Toasts(getWindowConfigurer().getWindow().getShell()));
        if (window instanceof MTrimmedWindow trimmed) {
            addRail(trimmed);
        }
    }

    private static void addRail(MTrimmedWindow window) {
        EModelService model = window.getContext().get(EModelService.class);
        MTrimBar left = model.getTrim(window, SideValue.LEFT);
        left.getChildren().removeIf(child -> RAIL.equals(child.getElementId()));
        MToolControl rail = model.createModelElement(MToolControl.class);
        rail.setElementId(RAIL);
        rail.setContributionURI("bundleclass://org.vanthu.ui.workbench/" + Rail.class.getName());
        rail.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        left.getChildren().addFirst(rail);
        left.setToBeRendered(true);
        left.setVisible(true);
    }
}
