package org.vanthu.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/**
 * Keeps the keys in a window whose control with the focus goes away, as a line does that is taken out of a list by its own
 * button: the system gives them to nobody then, and no key does anything until the mouse is used.
 */
final class KeptFocus {

    private KeptFocus() {}

    /** Gives the keys to what stands nearest to the control when it goes while it has them. */
    static void when(Control goes) {
        goes.addListener(SWT.Dispose, event -> {
            if (goes.isFocusControl()) {
                List<Composite> around = around(goes);
                goes.getDisplay().asyncExec(() -> giveTo(around));
            }
        });
    }

    /**
     * Gives the keys back to what had them when a window was opened over it, or to what stands nearest if that has gone
     * meanwhile, as a button does whose act the window was.
     */
    static void after(Shell window) {
        Control before = window.getDisplay().getFocusControl();
        List<Composite> around = before == null ? List.of() : around(before);
        if (!around.isEmpty()) {
            window.addListener(
                    SWT.Dispose,
                    event -> window.getDisplay().asyncExec(() -> {
                        if (before.isDisposed() || !before.isVisible()) {
                            giveTo(around);
                        }
                    }));
        }
    }

    private static List<Composite> around(Control goes) {
        List<Composite> around = new ArrayList<>();
        for (Composite one = goes.getParent(); one != null; one = one instanceof Shell ? null : one.getParent()) {
            around.add(one);
        }
        return around;
    }

    private static void giveTo(List<Composite> around) {
        Shell window = (Shell) around.getLast();
        if (window.isDisposed()) {
            return;
        }
        Control focused = window.getDisplay().getFocusControl();
        if (focused == null || around.contains(focused)) {
            for (Composite one : around) {
                if (!one.isDisposed() && giveInside(one)) {
                    return;
                }
            }
        }
    }

    /** An empty group would take the keys and do nothing with them. */
    private static boolean giveInside(Composite group) {
        return Stream.of(group.getChildren()).filter(Control::isVisible).anyMatch(KeptFocus::take);
    }

    private static boolean take(Control one) {
        boolean takesKeys =
                one instanceof Text || one instanceof Combo || one instanceof Tree || one instanceof ActButton;
        return takesKeys ? one.isEnabled() && one.setFocus() : one instanceof Composite group && giveInside(group);
    }
}
