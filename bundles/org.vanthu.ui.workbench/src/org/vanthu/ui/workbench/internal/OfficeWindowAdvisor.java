package org.vanthu.ui.workbench.internal;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.e4.ui.model.application.ui.SideValue;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimBar;
import org.eclipse.e4.ui.model.application.ui.basic.MTrimmedWindow;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MToolControl;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Monitor;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.vanthu.domain.access.Actor;
import org.vanthu.ui.kit.widget.Toasts;

/** One window: a rail with the perspectives at its left edge, no tool bars, no status line. */
final class OfficeWindowAdvisor extends WorkbenchWindowAdvisor {

    private static final String RAIL = "org.vanthu.rail";

    private final Settings settings;

    OfficeWindowAdvisor(IWorkbenchWindowConfigurer configurer, Settings settings) {
        super(configurer);
        this.settings = settings;
    }

    @Override
    public void preWindowOpen() {
        IWorkbenchWindowConfigurer configurer = getWindowConfigurer();
        configurer.setShowCoolBar(false);
        configurer.setShowStatusLine(false);
        configurer.setShowPerspectiveBar(false);
        configurer.setShowMenuBar(true);
        configurer.setTitle("Vanthu");
    }

    @Override
    public void postWindowCreate() {
        MWindow window = getWindowConfigurer().getWindow().getService(MWindow.class);
        Shell shell = getWindowConfigurer().getWindow().getShell();
        stand(shell);
        window.getContext().set(Toasts.class, new Toasts(shell));
    }

    /** Shows the window to who has come, with what is for this person, and the keys in the part that is shown. */
    static void letIn(IWorkbenchWindow window, Actor actor) {
        MTrimmedWindow model = (MTrimmedWindow) window.getService(MWindow.class);
        window.getShell().setText(actor.name() + " – Vanthu");
        addRail(model);
        model.setVisible(true);
        window.getShell().forceActive();
        // In a window out of sight no part becomes the active one.
        IEclipseContext frame = model.getContext();
        frame.get(EPartService.class)
                .switchPerspective(frame.get(EModelService.class).getActivePerspective(model));
    }

    /** Where it stood when it was closed last, and so again the next time. */
    private void stand(Shell shell) {
        Display display = shell.getDisplay();
        List<Rectangle> screens =
                Arrays.stream(display.getMonitors()).map(Monitor::getClientArea).toList();
        WindowPlace place = settings.window()
                .filter(last -> last.isReachable(screens))
                .orElseGet(() -> WindowPlace.usual(display.getPrimaryMonitor().getClientArea()));
        shell.setBounds(place.bounds());
        shell.setMaximized(place.filling());
        AtomicReference<Rectangle> free = new AtomicReference<>(place.bounds());
        Listener follow = moved -> {
            if (!shell.getMaximized() && !shell.getMinimized()) {
                free.set(shell.getBounds());
            }
        };
        shell.addListener(SWT.Move, follow);
        shell.addListener(SWT.Resize, follow);
        shell.addListener(SWT.Dispose, closed -> settings.window(new WindowPlace(free.get(), shell.getMaximized())));
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
