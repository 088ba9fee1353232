package org.vanthu.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.theme.Palette;

/** Composites on a ground of the theme. */
public final class Surface {

    /** Key under which a style sheet finds composites that paint their own ground and must be left alone. */
    public static final String OWN_GROUND = "VanthuSurface";

    private Surface() {}

    /** A pane to read or fill in. */
    public static Composite raised(Composite parent) {
        return of(parent, Palette.of(parent.getDisplay()).surface());
    }

    /** The ground behind panes. */
    public static Composite ground(Composite parent) {
        return of(parent, Palette.of(parent.getDisplay()).ground());
    }

    /** A composite on the ground of its parent, to group controls. */
    public static Composite same(Composite parent) {
        return of(parent, parent.getBackground().getRGB());
    }

    /** Draws an edge around a window: not every desktop does, and white on white cannot be told apart. */
    public static void edge(Shell window) {
        window.addPaintListener(event -> {
            Rectangle area = window.getClientArea();
            event.gc.setForeground(
                    Palette.colour(Palette.of(window.getDisplay()).line()));
            event.gc.drawRectangle(area.x, area.y, area.width - 1, area.height - 1);
        });
    }

    private static Composite of(Composite parent, RGB ground) {
        Composite made = new Composite(parent, SWT.NONE);
        made.setBackground(Palette.colour(ground));
        made.setForeground(Palette.colour(Palette.of(parent.getDisplay()).text()));
        made.setData("org.eclipse.e4.ui.css.CssClassName", OWN_GROUND);
        return made;
    }
}
