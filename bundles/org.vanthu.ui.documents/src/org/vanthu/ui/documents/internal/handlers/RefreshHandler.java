package org.vanthu.ui.documents.internal.handlers;

import org.eclipse.e4.core.di.annotations.Execute;
import org.vanthu.ui.documents.internal.list.ChosenList;

/** Reads lists and counters again. */
public final class RefreshHandler {

    @Execute
    void execute(ChosenList lists) {
        lists.refresh();
    }
}
