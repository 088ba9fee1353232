package org.vanthu.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** A box to tick with words beside it, as easy to see empty as ticked, in either theme. Space or a click ticks it. */
public final class TickBox extends Canvas {

    private static final int BOX = 16;
    private static final int GAP = 8;
    private static final int AIR = 4;

    private final String text;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean ticked;

    public TickBox(Composite parent, String text) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.text = text;
        setFont(TextFont.BODY.of(getDisplay()));
        setBackground(parent.getBackground());
        setData("label", text);
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseUp, event -> {
            if (event.button == 1 && getClientArea().contains(event.x, event.y)) {
                press();
            }
        });
        addListener(SWT.MouseDown, event -> setFocus());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_RETURN || event.doit);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        speak();
        Unsaved.watch(this, this::isTicked);
    }

    public boolean isTicked() {
        return ticked;
    }

    /** Shows it ticked or empty, without telling anybody. */
    public void show(boolean on) {
        ticked = on;
        redraw();
    }

    /** Changes it as a click would; nothing while it is disabled. */
    public void press() {
        if (isEnabled()) {
            show(!ticked);
            List.copyOf(listeners).forEach(Runnable::run);
        }
    }

    /** Called after the person has changed it. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void key(Event event) {
        if (event.character == ' ') {
            press();
        }
    }

    private void speak() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_CHECKBUTTON;
            }

            @Override
            public void getState(AccessibleControlEvent event) {
                event.detail = ACC.STATE_FOCUSABLE | (ticked ? ACC.STATE_CHECKED : 0);
            }
        });
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        Point words = gc.textExtent(text);
        gc.dispose();
        int width = 2 * AIR + BOX + GAP + words.x;
        int height = Math.max(words.y, BOX) + 2 * AIR;
        return new Point(widthHint == SWT.DEFAULT ? width : widthHint, heightHint == SWT.DEFAULT ? height : heightHint);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Point size = getSize();
        int top = (size.y - BOX) / 2;
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(getClientArea());
        gc.setBackground(Palette.colour(ticked ? palette.accent() : palette.surface()));
        gc.fillRoundRectangle(AIR, top, BOX, BOX, 4, 4);
        gc.setForeground(Palette.colour(ticked ? palette.accent() : palette.textMuted()));
        gc.drawRoundRectangle(AIR, top, BOX - 1, BOX - 1, 4, 4);
        if (ticked) {
            gc.drawImage(Icon.CHECK.image(getDisplay(), 12, palette.onAccent()), AIR + 2, top + 2);
        }
        RGB ink = isEnabled() ? palette.text() : palette.textMuted();
        gc.setForeground(Palette.colour(ink));
        gc.drawText(text, AIR + BOX + GAP, (size.y - gc.getFontMetrics().getHeight()) / 2, SWT.DRAW_TRANSPARENT);
        if (isFocusControl()) {
            gc.setForeground(Palette.colour(palette.accent()));
            gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, 6, 6);
        }
    }
}
