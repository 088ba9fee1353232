package org.vanthu.ui.kit.part;

import java.util.List;
import java.util.Optional;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspective;
import org.eclipse.e4.ui.model.application.ui.advanced.MPerspectiveStack;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.model.application.ui.basic.MPartStack;
import org.eclipse.e4.ui.workbench.IWorkbench;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.e4.ui.workbench.modeling.EPartService;

/**
 * Opens one part per thing as a tab beside the list: asking twice for the same thing shows the tab that is there.
 * Such tabs end with the session.
 */
public final class OpenParts {

    private static final String THING = "thing";

    private final MApplication application;
    private final EModelService model;
    private final String stack;

    /** @param stack id of the stack the tabs go to */
    public OpenParts(MApplication application, EModelService model, String stack) {
        this.application = application;
        this.model = model;
        this.stack = stack;
    }

    /** What a part was opened for, as text. */
    public static Optional<String> thing(MPart part) {
        return Optional.ofNullable(part.getPersistedState().get(THING));
    }

    /**
     * Shows the part for a thing, in front and with the focus.
     *
     * @param view id of the view
     * @param thing identity of the thing as text
     * @param title words of the tab until the part knows better
     */
    public MPart open(String view, String thing, String title) {
        MPart part = find(view, thing).orElseGet(() -> create(view, thing, title));
        parts().showPart(part, EPartService.PartState.ACTIVATE);
        return part;
    }

    /** The open part for a thing. */
    public Optional<MPart> find(String view, String thing) {
        return model.findElements(application, view, MPart.class, null).stream()
                .filter(part -> thing.equals(part.getPersistedState().get(THING)) && part.isToBeRendered())
                .findFirst();
    }

    public void close(MPart part) {
        parts().hidePart(part, true);
    }

    /** That of the window: the application's own knows no window while a dialog over it is just closing. */
    private EPartService parts() {
        return application.getChildren().getFirst().getContext().get(EPartService.class);
    }

    private MPart create(String view, String thing, String title) {
        MPart part = parts().createPart(view);
        part.getPersistedState().put(THING, thing);
        part.getPersistedState().put(IWorkbench.PERSIST_STATE, Boolean.FALSE.toString());
        part.setLabel(title);
        part.setCloseable(true);
        part.getTags().add(EPartService.REMOVE_ON_HIDE_TAG);
        stackInSight().getChildren().add(part);
        return part;
    }

    private MPartStack stackInSight() {
        List<MPerspectiveStack> perspectives = model.findElements(application, null, MPerspectiveStack.class, null);
        for (MPerspectiveStack one : perspectives) {
            MPerspective shown = one.getSelectedElement();
            if (shown != null) {
                List<MPartStack> found = model.findElements(shown, stack, MPartStack.class, null);
                if (!found.isEmpty()) {
                    return found.getFirst();
                }
            }
        }
        return model.findElements(application, stack, MPartStack.class, null).getFirst();
    }
}
