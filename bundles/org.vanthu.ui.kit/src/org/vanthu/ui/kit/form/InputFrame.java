package org.vanthu.ui.kit.form;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;

/** Several lines of words with room between the words and the edge, which the system's own control leaves out. */
final class InputFrame {

    private static final int LEAST_WIDTH = 200;
    private static final double EDGE = 0.12;

    private final Composite frame;
    private final Text text;

    InputFrame(Composite parent, int lines) {
        frame = new Composite(parent, SWT.DOUBLE_BUFFERED);
        frame.setData("org.eclipse.e4.ui.css.CssClassName", Surface.OWN_GROUND);
        GridLayout layout = Layouts.columns(1, 8, 6);
        frame.setLayout(layout);
        frame.setLayoutData(Layouts.wide());
        text = new Text(frame, SWT.MULTI | SWT.WRAP | SWT.V_SCROLL);
        Palette palette = Palette.of(frame.getDisplay());
        frame.setBackground(Palette.colour(palette.input()));
        text.setBackground(frame.getBackground());
        text.setForeground(Palette.colour(palette.text()));
        text.setData("org.eclipse.e4.ui.css.CssClassName", Surface.OWN_GROUND);
        GridData data = Layouts.fill();
        data.heightHint = lines * text.getLineHeight();
        data.widthHint = LEAST_WIDTH;
        text.setLayoutData(data);
        frame.addPaintListener(event -> paint(event.gc, palette));
        frame.addListener(SWT.MouseDown, event -> text.setFocus());
        text.addListener(SWT.FocusIn, event -> frame.redraw());
        text.addListener(SWT.FocusOut, event -> frame.redraw());
    }

    Text text() {
        return text;
    }

    /** As strong as the edge that the system gives an input of one line. */
    private static RGB edge(Palette palette) {
        return Colours.mix(palette.text(), palette.line(), EDGE);
    }

    private void paint(GC gc, Palette palette) {
        Point size = frame.getSize();
        gc.setAntialias(SWT.ON);
        gc.setBackground(frame.getParent().getBackground());
        gc.fillRectangle(frame.getClientArea());
        gc.setBackground(frame.getBackground());
        gc.fillRoundRectangle(1, 1, size.x - 2, size.y - 2, 8, 8);
        gc.setForeground(Palette.colour(text.isFocusControl() ? palette.accent() : edge(palette)));
        gc.setLineWidth(text.isFocusControl() ? 2 : 1);
        gc.drawRoundRectangle(1, 1, size.x - 3, size.y - 3, 8, 8);
    }
}
