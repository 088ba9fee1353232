package org.vanthu.ui.documents.internal.handlers;

import java.util.Optional;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.vanthu.ui.kit.widget.ActBar;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.ActItem;

/** Does the next act in the part in front: what its prominent button does. */
public final class NextActHandler {

    @CanExecute
    boolean isThere(EPartService parts) {
        return next(parts).isPresent();
    }

    @Execute
    void execute(EPartService parts) {
        next(parts).ifPresent(Runnable::run);
    }

    private static Optional<Runnable> next(EPartService parts) {
        MPart active = parts.getActivePart();
        if (active == null) {
            return Optional.empty();
        }
        if (active.getTransientData().get(ActButton.class.getName()) instanceof ActButton button) {
            return Optional.of(button::press);
        }
        return active.getTransientData().get(ActBar.class.getName()) instanceof ActBar bar
                ? bar.prominent().map(ActItem::run)
                : Optional.empty();
    }
}
