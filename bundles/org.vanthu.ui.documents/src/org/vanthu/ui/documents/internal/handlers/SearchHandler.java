package org.vanthu.ui.documents.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.workbench.modeling.EPartService;
import org.vanthu.ui.documents.internal.list.ChosenList;
import org.vanthu.ui.documents.internal.list.ListChoice;

/** Searches every document that the person may read, for the words that were looked for in the list. */
public final class SearchHandler {

    @Execute
    void execute(ChosenList lists, EPartService parts) {
        FindHandler.inList(parts).ifPresent(finder -> {
            String words = finder.words();
            lists.choose(new ListChoice.Everything());
            finder.look(words);
        });
    }
}
