package org.vanthu.ui.kit.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;

/** Whether the keys are just going from one control to the next by Tab, and not by the mouse or by the program. */
final class Tabbing {

    private final Display display;
    private boolean underWay;

    private Tabbing(Display display) {
        this.display = display;
        display.addFilter(SWT.Traverse, this::traverse);
    }

    /** The one of a screen. */
    static Tabbing on(Display display) {
        if (display.getData(Tabbing.class.getName()) instanceof Tabbing known) {
            return known;
        }
        Tabbing made = new Tabbing(display);
        display.setData(Tabbing.class.getName(), made);
        return made;
    }

    boolean isUnderWay() {
        return underWay;
    }

    /** The next control has the keys before the system comes to anything else. */
    private void traverse(Event event) {
        if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
            underWay = true;
            display.asyncExec(() -> underWay = false);
        }
    }
}
