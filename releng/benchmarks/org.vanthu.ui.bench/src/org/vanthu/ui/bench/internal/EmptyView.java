package org.vanthu.ui.bench.internal;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.part.ViewPart;

/** Shows nothing. */
public final class EmptyView extends ViewPart {

    private static final String MARK = "empty view";

    @Override
    public void createPartControl(Composite parent) {
        new Canvas(parent, SWT.NONE).setData(MARK, true);
    }

    @Override
    public void setFocus() {
        // There is nothing to type into.
    }

    static boolean isShown(Widget painted) {
        return painted.getData(MARK) != null && painted instanceof Control control && control.isVisible();
    }
}
