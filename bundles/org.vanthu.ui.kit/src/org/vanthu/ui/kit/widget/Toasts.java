package org.vanthu.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** Small notices in the lower right corner of a window: one pane, several lines, gone by themselves. */
public final class Toasts {

    private static final int SECONDS = 6;
    private static final int MOST = 4;
    private static final int WIDTH = 360;

    /** One line. */
    public record Toast(Icon icon, Meaning meaning, String text) {}

    private final Shell window;
    private final List<Toast> shown = new ArrayList<>();
    private final Runnable fade = this::close;
    private Shell pane;
    private boolean silent;

    public Toasts(Shell window) {
        this.window = window;
    }

    /** From now on nothing is shown. */
    public void silence() {
        silent = true;
        close();
    }

    /** From now on notices are shown again. */
    public void speak() {
        silent = false;
    }

    /** Shows a line together with those still to be seen. */
    public void show(Toast toast) {
        if (silent || window.isDisposed()) {
            return;
        }
        shown.add(toast);
        while (shown.size() > MOST) {
            shown.removeFirst();
        }
        build();
        window.getDisplay().timerExec(SECONDS * 1000, fade);
    }

    private void build() {
        if (pane == null || pane.isDisposed()) {
            pane = new Shell(window, SWT.NO_TRIM | SWT.TOOL | SWT.NO_FOCUS);
            pane.setLayout(new FillLayout());
            pane.addListener(SWT.MouseDown, event -> close());
        }
        Palette palette = Palette.of(pane.getDisplay());
        for (Control child : pane.getChildren()) {
            child.dispose();
        }
        // A pane of its own inside the window, whose ground belongs to the style sheet.
        Composite lines = Surface.same(pane);
        lines.setBackground(Palette.colour(palette.text()));
        lines.setLayout(Layouts.columns(1, 14, 12));
        shown.forEach(toast -> line(lines, palette, toast));
        Point size = pane.computeSize(WIDTH, SWT.DEFAULT);
        Rectangle over = window.getBounds();
        pane.setBounds(over.x + over.width - WIDTH - 24, over.y + over.height - size.y - 32, WIDTH, size.y);
        pane.setVisible(true);
    }

    private void line(Composite lines, Palette palette, Toast toast) {
        Composite row = Surface.same(lines);
        row.setLayout(Layouts.columns(2));
        row.setLayoutData(Layouts.wide());
        Label mark = new Label(row, SWT.NONE);
        mark.setBackground(row.getBackground());
        mark.setImage(toast.icon().image(pane.getDisplay(), 16, palette.surface()));
        mark.setLayoutData(new GridData(SWT.BEGINNING, SWT.BEGINNING, false, false));
        Label words = Words.paragraph(row, toast.text(), TextFont.BODY, toast.meaning());
        words.setForeground(Palette.colour(palette.surface()));
        words.setLayoutData(Layouts.wide());
    }

    private void close() {
        shown.clear();
        if (pane != null && !pane.isDisposed()) {
            pane.dispose();
        }
    }
}
