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

    /** Waits until the keys choose among them. */
    public void awaitKeys() {
        screen().waitFor("the keys to choose among the lists", () -> lists().isFocusControl());
    }

    /** Names of the lists in their order. */
    public List<String> names() {
        return screen().look(() -> lists().ids());
    }

    private List<String> ids() {
        return lists().ids().stream().filter(id -> id.startsWith("SEARCH-")).toList();
    }

    /** Names of the searches that the person keeps, in their order. */
    public List<String> saved() {
        return screen().look(() -> lists().titles("SEARCH-"));
    }

    /** Shows a saved search. */
    public void chooseSaved(String name) {
        screen().waitFor("the saved search " + name, () -> saved().contains(name));
        screen().act(() -> lists().choose(ids().get(saved().indexOf(name))));
        screen().settle();
    }

    /** Shows a list by the name of its worklist. */
    public void choose(String worklist) {
        screen().act(() -> lists().choose(worklist));
        screen().settle();
    }

    /** The ids of the lists of others for whom the person stands in. */
    public List<String> lent() {
        return names().stream()
                .filter(id -> id.contains("-") && !id.startsWith("SEARCH-"))
                .toList();
    }

    /** Shows a list of the only one for whom the person stands in. */
    public void chooseLent(String worklist) {
        screen().waitFor("lists of somebody absent", () -> !lent().isEmpty());
        choose(lent().stream()
                .filter(id -> id.startsWith(worklist + "-"))
                .findFirst()
                .orElseThrow());
    }

    /** How much is unread in a list. */
    public long unread(String worklist) {
        return screen().look(() -> lists().unread(worklist));
    }
}
