package org.vanthu.ui.kit.form;

import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;

/**
 * Inputs of one line. The system draws their edge in a colour that cannot be seen on dark ground, so there the input itself is
 * lighter than what is around it.
 */
public final class LineInput {

    private static final String HEIGHT = LineInput.class.getName();
    private static final int RING = 1;

    private LineInput() {}

    /** An input for words. */
    public static Text words(Composite parent) {
        return of(parent, SWT.BORDER | SWT.SINGLE);
    }

    /** An input for one of several lines. */
    public static Combo choice(Composite parent) {
        Combo choice = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        colour(choice);
        return choice;
    }

    /** An input for words that nobody may read over the shoulder. */
    public static Text secret(Composite parent) {
        return of(parent, SWT.BORDER | SWT.SINGLE | SWT.PASSWORD);
    }

    /** An input for what is looked for, with a way to empty it. */
    public static Text search(Composite parent) {
        return of(parent, SWT.BORDER | SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
    }

    /** Room for an input of words that is as high as a choice beside it: the system makes choices higher. */
    public static Composite room(Composite cell) {
        Composite room = Surface.same(cell);
        FillLayout layout = new FillLayout();
        room.setLayout(layout);
        room.setLayoutData(Layouts.wideOfHeight(heightOfChoices(cell)));
        if (Palette.of(cell.getDisplay()).dark()) {
            layout.marginWidth = RING;
            layout.marginHeight = RING;
            room.addPaintListener(event -> ring(event.gc, room));
        }
        return room;
    }

    /** The system's own mark of the input that has the keys is too dim on a dark ground. */
    private static void ring(GC gc, Composite room) {
        if (Stream.of(room.getChildren()).anyMatch(Control::isFocusControl)) {
            Point size = room.getSize();
            gc.setAntialias(SWT.ON);
            gc.setBackground(Palette.colour(Palette.of(room.getDisplay()).accent()));
            gc.fillRoundRectangle(0, 0, size.x, size.y, 8, 8);
        }
    }

    /** Measured once for a screen. */
    private static int heightOfChoices(Composite parent) {
        if (parent.getDisplay().getData(HEIGHT) instanceof Integer known) {
            return known;
        }
        Combo choice = new Combo(parent, SWT.DROP_DOWN | SWT.READ_ONLY);
        choice.add("Ộ");
        choice.select(0);
        int high = choice.computeSize(SWT.DEFAULT, SWT.DEFAULT).y;
        choice.dispose();
        parent.getDisplay().setData(HEIGHT, high);
        return high;
    }

    private static Text of(Composite parent, int style) {
        Text text = new Text(parent, style);
        Tabbing tabbing = Tabbing.on(parent.getDisplay());
        text.addListener(SWT.FocusIn, event -> {
            if (tabbing.isUnderWay()) {
                text.selectAll();
            }
        });
        text.addListener(SWT.FocusOut, event -> text.clearSelection());
        if (Palette.of(parent.getDisplay()).dark()) {
            colour(text);
            text.addListener(SWT.FocusIn, event -> parent.redraw());
            text.addListener(SWT.FocusOut, event -> parent.redraw());
        }
        return text;
    }

    private static void colour(Control input) {
        Palette palette = Palette.of(input.getDisplay());
        input.setBackground(Palette.colour(palette.input()));
        input.setForeground(Palette.colour(palette.text()));
        input.setData("org.eclipse.e4.ui.css.CssClassName", Surface.OWN_GROUND);
    }
}
