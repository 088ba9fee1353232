package org.vanthu.ui.documents.internal.handlers;

import java.util.Optional;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.ui.basic.MPart;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.vanthu.ui.documents.internal.list.ListFinder;
import org.vanthu.ui.documents.internal.list.OpenDocuments;
import org.vanthu.ui.kit.page.PageView;

/** Takes the person to where one searches: on the page of the document in front, else in the list. */
public final class FindHandler {

    @Execute
    void execute(EPartService parts) {
        MPart active = parts.getActivePart();
        if (active != null
                && active.getTransientData().get(PageView.class.getName()) instanceof PageView page
                && page.control().isVisible()) {
            page.searchLine().setFocus();
        } else {
            inList(parts).ifPresent(ListFinder::focus);
        }
    }

    static Optional<ListFinder> inList(EPartService parts) {
        MPart list = parts.showPart(OpenDocuments.LIST, EPartService.PartState.ACTIVATE);
        return list != null && list.getTransientData().get(ListFinder.class.getName()) instanceof ListFinder finder
                ? Optional.of(finder)
                : Optional.empty();
    }
}
