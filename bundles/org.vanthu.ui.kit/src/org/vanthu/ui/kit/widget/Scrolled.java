package org.vanthu.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** A pane that scrolls up and down when its content is higher than the room. */
public final class Scrolled {

    private final ScrolledComposite scroll;
    private final Composite content;

    public Scrolled(Composite parent, int marginWidth, int marginHeight) {
        scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
        scroll.setBackground(parent.getBackground());
        scroll.setExpandHorizontal(true);
        scroll.setExpandVertical(true);
        content = Surface.same(scroll);
        GridLayout layout = Layouts.columns(1, marginWidth, marginHeight);
        content.setLayout(layout);
        scroll.setContent(content);
        content.setData(Scrolled.class.getName(), this);
        scroll.addListener(SWT.Resize, event -> measure());
    }

    /** What is laid out by the parent. */
    public Control control() {
        return scroll;
    }

    /** Where the content goes: one column. */
    public Composite content() {
        return content;
    }

    /** From now on what the keyboard reaches is brought into sight. */
    public Scrolled followFocus() {
        scroll.setShowFocusedControl(true);
        return this;
    }

    /** Measures every scrolled place around a control that has become higher or lower. */
    static void measureAround(Control inside) {
        for (Composite around = inside.getParent(); around != null; around = around.getParent()) {
            if (around.getData(Scrolled.class.getName()) instanceof Scrolled scrolled) {
                scrolled.measure();
            }
        }
    }

    /** To be called after the content has changed. */
    public void measure() {
        if (!content.isDisposed()) {
            Point size = content.computeSize(Math.max(100, scroll.getClientArea().width), SWT.DEFAULT);
            scroll.setMinSize(size);
            scroll.getVerticalBar().setIncrement(24);
            content.layout(true, true);
        }
    }

    /** Takes all content away. */
    public void clear() {
        for (Control child : content.getChildren()) {
            child.dispose();
        }
    }
}
