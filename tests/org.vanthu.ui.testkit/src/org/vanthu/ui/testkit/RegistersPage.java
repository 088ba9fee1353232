package org.vanthu.ui.testkit;

import java.util.List;
import org.eclipse.nebula.widgets.nattable.NatTable;
import org.eclipse.swt.widgets.Composite;

/** The registers of a year and the ledger of numbers. */
public final class RegistersPage extends Page {

    RegistersPage(Screen screen, Composite window) {
        super(screen, window);
        screen.await(window, NatTable.class, "a register", grid -> true);
        screen.settle();
    }

    /** The rows in sight. */
    public ListPage list() {
        return new ListPage(screen(), root());
    }

    /** Shows the register, its follow-up or its ledger. */
    public RegistersPage tab(String id) {
        showTab(id);
        return this;
    }

    /** Presses the button that opens a register, and hands over its window. */
    public DialogPage open() {
        screen().press(root(), text("registers.open"));
        return DialogPage.of(screen());
    }

    /** Presses a button over the table in sight, and hands over the window it opens. */
    public DialogPage act(String key) {
        screen().press(root(), text(key));
        return DialogPage.of(screen());
    }

    /** The registers offered, each with its year. */
    public List<String> books() {
        return screen().look(() -> List.of(chooser("registers.title").getItems()));
    }

    /** Shows another register, by words of its name. */
    public RegistersPage choose(String words) {
        chooseLine("registers.title", words);
        return this;
    }
}
