package org.vanthu.ui.workbench.internal;

import jakarta.annotation.PostConstruct;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IPerspectiveDescriptor;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PerspectiveAdapter;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;

/** The perspectives at the left edge of the window. */
public final class Rail {

    private RailButton documents;
    private RailButton registers;
    private RailButton administration;

    @PostConstruct
    void create(Composite parent, IWorkbenchWindow window) {
        Texts texts = WorkbenchTexts.of(parent.getDisplay());
        Composite pane = Surface.ground(parent);
        pane.setLayout(Layouts.columns(1, Layouts.SMALL, Layouts.MEDIUM));
        documents = button(pane, window, Icon.DOCUMENTS, texts.get("rail.documents"), DocumentsPerspective.ID);
        registers = button(pane, window, Icon.REGISTER, texts.get("rail.registers"), RegistersPerspective.ID);
        administration = button(
                pane, window, Icon.ADMINISTRATION, texts.get("rail.administration"), AdministrationPerspective.ID);
        PerspectiveAdapter follow = new PerspectiveAdapter() {
            @Override
            public void perspectiveActivated(IWorkbenchPage page, IPerspectiveDescriptor perspective) {
                mark(perspective.getId());
            }
        };
        window.addPerspectiveListener(follow);
        pane.addDisposeListener(event -> window.removePerspectiveListener(follow));
        mark(DocumentsPerspective.ID);
    }

    private RailButton button(Composite pane, IWorkbenchWindow window, Icon icon, String text, String perspective) {
        return new RailButton(pane, icon, text, () -> show(window, perspective));
    }

    private static void show(IWorkbenchWindow window, String perspective) {
        try {
            PlatformUI.getWorkbench().showPerspective(perspective, window);
        } catch (WorkbenchException missing) {
            FailureDialog.show(window.getShell(), missing);
        }
    }

    private void mark(String perspective) {
        documents.tick(perspective.equals(DocumentsPerspective.ID));
        registers.tick(perspective.equals(RegistersPerspective.ID));
        administration.tick(perspective.equals(AdministrationPerspective.ID));
    }
}
