package org.vanthu.ui.testkit;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.widget.NavList;

/** The worklists of a person with what is unread in each. */
public final class WorklistsPage extends Page {

    WorklistsPage(Screen screen, Composite window) {
        super(screen, window);
    }

    private NavList lists() {
        return screen().find(root(), NavList.class, list -> list.ids().contains("TO_HANDLE"))
                .orElseThrow();
    }

    /** Names of the lists in their order. */
    public List<String> names() {
        return screen().look(() -> lists().ids());
    }

    /** Shows a list by the name of its worklist. */
    public void choose(String worklist) {
        screen().act(() -> lists().choose(worklist));
        screen().settle();
    }

    /** How much is unread in a list. */
    public long unread(String worklist) {
        return screen().look(() -> lists().unread(worklist));
    }
}
