package org.vanthu.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.MouseAdapter;
import org.eclipse.swt.events.MouseEvent;
import org.eclipse.swt.events.MouseTrackListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vanthu.ui.kit.text.Ellipsis;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** A button that looks the same on every system: filled for the one prominent act, outlined, or flat. */
public final class ActButton extends Canvas {

    /** How much it asks for attention. */
    public enum Weight {
        /** The one act to do next; at most one in sight. */
        PROMINENT,
        /** Another act of the same place. */
        PLAIN,
        /** An act of a tool bar: no outline until the pointer is over it. */
        FLAT
    }

    private static final int PADDING = 12;
    private static final int GAP = 6;

    private final Weight weight;
    private final List<Runnable> actions = new ArrayList<>();
    private String text;
    private Icon icon;
    private boolean over;
    private boolean pressed;
    private boolean ticked;

    /** @param text what it does; may be empty for an icon alone, which then needs a tool tip */
    public ActButton(Composite parent, Weight weight, String text, Icon icon) {
        super(parent, SWT.DOUBLE_BUFFERED);
        this.weight = weight;
        this.text = text;
        this.icon = icon;
        setFont(weight == Weight.PROMINENT ? TextFont.STRONG.of(getDisplay()) : TextFont.BODY.of(getDisplay()));
        setBackground(parent.getBackground());
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_HAND));
        listen();
    }

    /** The act; called on click, Enter and Space. */
    public ActButton onPress(Runnable action) {
        actions.add(action);
        return this;
    }

    /** Other words and drawing, for a button whose act depends on what is shown. */
    public void show(String newText, Icon newIcon) {
        text = newText;
        icon = newIcon;
        redraw();
    }

    /** Marks a flat button as the chosen one of several. */
    public void tick(boolean on) {
        ticked = on;
        redraw();
    }

    public String getText() {
        return text;
    }

    /** How much it asks for attention. */
    public Weight weight() {
        return weight;
    }

    /** Does the act as a click would; nothing while it is disabled. */
    public void press() {
        if (isEnabled()) {
            List.copyOf(actions).forEach(Runnable::run);
        }
    }

    private void listen() {
        addPaintListener(event -> paint(event.gc));
        addMouseListener(new MouseAdapter() {
            @Override
            public void mouseDown(MouseEvent event) {
                pressed = event.button == 1;
                redraw();
            }

            @Override
            public void mouseUp(MouseEvent event) {
                boolean act = pressed && event.button == 1 && getClientArea().contains(event.x, event.y);
                pressed = false;
                redraw();
                if (act) {
                    press();
                }
            }
        });
        addMouseTrackListener(MouseTrackListener.mouseEnterAdapter(event -> hover(true)));
        addMouseTrackListener(MouseTrackListener.mouseExitAdapter(event -> hover(false)));
        addListener(
                SWT.Traverse,
                event -> event.doit = event.detail != SWT.TRAVERSE_RETURN || (event.stateMask & SWT.MOD1) != 0);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        KeptFocus.when(this);
        speak();
    }

    /** Ctrl+Enter is the window's: it does what the window is for, wherever the focus is. */
    private void key(Event event) {
        if ((event.stateMask & SWT.MOD1) != 0) {
            return;
        }
        if (event.character == ' ' || event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) {
            press();
        }
    }

    private void hover(boolean now) {
        over = now;
        redraw();
    }

    private void speak() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = text.isEmpty() ? getToolTipText() : text;
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getRole(AccessibleControlEvent event) {
                event.detail = ACC.ROLE_PUSHBUTTON;
            }
        });
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        redraw();
    }

    @Override
    public Point computeSize(int widthHint, int heightHint, boolean changed) {
        GC gc = new GC(this);
        Point words = gc.textExtent(text);
        gc.dispose();
        int side = weight == Weight.FLAT ? 8 : PADDING;
        int width = 2 * side + words.x + (icon == null ? 0 : 16 + (text.isEmpty() ? 0 : GAP));
        int height = Math.max(words.y, 16) + (weight == Weight.FLAT ? 10 : 14);
        return new Point(widthHint == SWT.DEFAULT ? width : widthHint, heightHint == SWT.DEFAULT ? height : heightHint);
    }

    private void paint(GC gc) {
        Palette palette = Palette.of(getDisplay());
        Rectangle area = getClientArea();
        gc.setAntialias(SWT.ON);
        gc.setBackground(getParent().getBackground());
        gc.fillRectangle(area);
        RGB ground = ground(palette);
        gc.setBackground(Palette.colour(ground));
        gc.fillRoundRectangle(0, 0, area.width, area.height, 8, 8);
        if (weight == Weight.PLAIN) {
            gc.setForeground(Palette.colour(palette.line()));
            gc.drawRoundRectangle(0, 0, area.width - 1, area.height - 1, 8, 8);
        }
        paintWords(gc, palette, area);
        if (isFocusControl()) {
            gc.setForeground(Palette.colour(weight == Weight.PROMINENT ? palette.onAccent() : palette.accent()));
            gc.drawRoundRectangle(2, 2, area.width - 5, area.height - 5, 6, 6);
        }
    }

    private RGB ground(Palette palette) {
        RGB behind = getParent().getBackground().getRGB();
        boolean lit = isEnabled() && (over || pressed);
        return switch (weight) {
            case PROMINENT -> {
                if (!isEnabled()) {
                    yield Colours.mix(palette.accent(), behind, 0.35);
                }
                yield lit ? Colours.mix(palette.accent(), palette.text(), 0.85) : palette.accent();
            }
            case PLAIN -> lit ? Colours.mix(palette.text(), palette.surface(), 0.07) : palette.surface();
            case FLAT -> {
                if (ticked) {
                    yield palette.selection();
                }
                yield lit ? Colours.mix(palette.text(), behind, 0.08) : behind;
            }
        };
    }

    private void paintWords(GC gc, Palette palette, Rectangle area) {
        RGB ink = weight == Weight.PROMINENT ? palette.onAccent() : palette.text();
        if (!isEnabled()) {
            ink = Colours.mix(palette.text(), ground(palette), 0.55);
        }
        int beside = icon == null ? 0 : 16 + (text.isEmpty() ? 0 : GAP);
        String shown = Ellipsis.fit(gc, text, area.width - beside - GAP);
        Point words = gc.textExtent(shown);
        int width = words.x + beside;
        int x = (area.width - width) / 2;
        if (icon != null) {
            RGB stroke = weight == Weight.PROMINENT || !isEnabled() ? ink : palette.textMuted();
            Image image = icon.image(getDisplay(), 16, ticked ? palette.accent() : stroke);
            gc.drawImage(image, x, (area.height - 16) / 2);
            x += 16 + GAP;
        }
        gc.setForeground(Palette.colour(ink));
        gc.drawText(shown, x, (area.height - words.y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
