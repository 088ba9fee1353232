package org.vanthu.ui.bench.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** A window with one empty view: the least that this platform can start. */
public final class BareApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        Moments moments = new Moments();
        moments.note("begun");
        Display display = PlatformUI.createDisplay();
        Painted.once(display, EmptyView::isShown, () -> {
            moments.note("painted");
            display.asyncExec(() -> PlatformUI.getWorkbench().close());
        });
        PlatformUI.createAndRunWorkbench(display, new BareAdvisor());
        return EXIT_OK;
    }

    @Override
    public void stop() {
        // Nobody stops it from outside; it closes when its window was painted.
    }

    private static final class BareAdvisor extends WorkbenchAdvisor {

        @Override
        public void initialize(IWorkbenchConfigurer configurer) {
            configurer.setSaveAndRestore(false);
        }

        @Override
        public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
            return new WorkbenchWindowAdvisor(configurer) {
                @Override
                public void preWindowOpen() {
                    getWindowConfigurer().setShowCoolBar(false);
                    getWindowConfigurer().setShowStatusLine(false);
                }
            };
        }

        @Override
        public String getInitialWindowPerspectiveId() {
            return "org.vanthu.ui.bench.perspective";
        }
    }
}
