package org.vanthu.ui.testkit;

import java.util.List;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.kit.widget.NavList;

/** The places of administration. */
public final class AdministrationPage extends Page {

    AdministrationPage(Screen screen, Composite window) {
        super(screen, window);
        screen.await(
                window,
                NavList.class,
                "the places of administration",
                list -> list.ids().contains("accounts"));
        screen.settle();
    }

    private NavList list() {
        return screen().find(root(), NavList.class, list -> list.ids().contains("accounts"))
                .orElseThrow();
    }

    /** Ids of the places offered. */
    public List<String> places() {
        return screen().look(() -> list().ids());
    }

    /** Shows a place. */
    public AdministrationPage show(String place) {
        screen().act(() -> list().choose(place));
        screen().settle();
        return this;
    }
}
