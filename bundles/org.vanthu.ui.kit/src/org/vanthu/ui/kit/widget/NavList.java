package org.vanthu.ui.kit.widget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vanthu.ui.kit.theme.Colours;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/**
 * A list of places to go to, in groups, each with a count of what is new there. Arrow keys move, Enter goes there; where the window
 * is too low for all, the wheel scrolls and the chosen one is always in sight.
 */
public final class NavList extends Canvas {

    private static final int ROW = 30;
    private static final int HEADING = 34;
    private static final int MARGIN = 4;
    private static final int THUMB = 4;

    /**
     * A line.
     *
     * @param id stable name; empty for the heading of a group
     */
    public record Entry(String id, String text, Icon icon) {
        boolean isHeading() {
            return id.isEmpty();
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Long> unread = new HashMap<>();
    private final Map<String, Long> total = new HashMap<>();
    private final List<Consumer<String>> choosers = new ArrayList<>();
    private Runnable goOn = () -> {};
    private String chosen = "";
    private int over = -1;
    /** Pixels that are scrolled out above. */
    private int scrolled;

    public NavList(Composite parent) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
        setBackground(parent.getBackground());
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.MouseDown, event -> choose(at(event.y)));
        addListener(SWT.MouseMove, event -> hover(at(event.y)));
        addListener(SWT.MouseExit, event -> hover(-1));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MouseWheel, event -> scroll(scrolled - event.count * ROW));
        addListener(SWT.Resize, event -> showChosen());
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(
                SWT.Traverse,
                event -> event.doit =
                        event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
    }

    /** The lines, headings included. */
    public void show(List<Entry> lines) {
        entries.clear();
        entries.addAll(lines);
        showChosen();
        redraw();
    }

    /** Counts behind a line: what is new is bold, the whole number quiet; 0 shows nothing. */
    public void count(String id, long isNew, long all) {
        unread.put(id, isNew);
        total.put(id, all);
        redraw();
    }

    /** How much is new behind a line. */
    public long unread(String id) {
        return unread.getOrDefault(id, 0L);
    }

    /** Ids of the lines in their order. */
    public List<String> ids() {
        return entries.stream()
                .filter(entry -> !entry.isHeading())
                .map(Entry::id)
                .toList();
    }

    /** What the lines say whose id begins so. */
    public List<String> titles(String beginning) {
        return entries.stream()
                .filter(entry -> !entry.isHeading() && entry.id().startsWith(beginning))
                .map(Entry::text)
                .toList();
    }

    public String chosen() {
        return chosen;
    }

    /** Called with the id of the line that was chosen. */
    public void onChoose(Consumer<String> chooser) {
        choosers.add(chooser);
    }

    /** Called when Enter is pressed on the line that is chosen: the keyboard is to go on there. */
    public void onGoOn(Runnable goOn) {
        this.goOn = goOn;
    }

    /** Marks a line as the chosen one without telling anybody. */
    public void mark(String id) {
        chosen = id;
        showChosen();
        redraw();
    }

    /** Chooses a line as a click would. */
    public void choose(String id) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(id) && !id.isEmpty()) {
                choose(i);
            }
        }
    }

    private void choose(int index) {
        if (index < 0 || index >= entries.size() || entries.get(index).isHeading()) {
            return;
        }
        chosen = entries.get(index).id();
        showChosen();
        redraw();
        List.copyOf(choosers).forEach(chooser -> chooser.accept(chosen));
    }

    private void key(Event event) {
        int at = indexOfChosen();
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(at, 1);
            case SWT.ARROW_UP -> move(at, -1);
            case ' ' -> choose(at);
            case SWT.CR, SWT.KEYPAD_CR -> {
                choose(at);
                goOn.run();
            }
            default -> event.doit = true;
        }
    }

    private void move(int from, int by) {
        int to = from + by;
        while (to >= 0 && to < entries.size() && entries.get(to).isHeading()) {
            to += by;
        }
        choose(to);
    }

    private int indexOfChosen() {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).id().equals(chosen)) {
                return i;
            }
        }
        return 0;
    }

    private void hover(int index) {
        if (over != index) {
            over = index;
            redraw();
        }
    }

    private void showChosen() {
        int index = indexOfChosen();
        int bottom = index < entries.size() ? top(index + 1) : 0;
        int top = index < entries.size() ? top(index) : 0;
        int height = getClientArea().height;
        scroll(Math.max(Math.min(scrolled, top - MARGIN), bottom + MARGIN - height));
    }

    private void scroll(int wanted) {
        int most = Math.max(0, top(entries.size()) + MARGIN - getClientArea().height);
        int next = Math.clamp(wanted, 0, most);
        if (next != scrolled) {
            scrolled = next;
            redraw();
        }
    }

    /** Where a line begins when nothing is scrolled. */
    private int top(int index) {
        int top = MARGIN;
        for (int i = 0; i < index; i++) {
            top += height(i);
        }
        return top;
    }

    private int at(int y) {
        int top = MARGIN - scrolled;
        for (int i = 0; i < entries.size(); i++) {
            top += height(i);
            if (y < top) {
                return i;
            }
        }
        return -1;
    }

    private int height(int index) {
        return entries.get(index).isHeading() ? HEADING : ROW;
    }

    private void paint(GC gc) {
        gc.setBackground(getBackground());
        gc.fillRectangle(getClientArea());
        gc.setAntialias(SWT.ON);
        int top = MARGIN - scrolled;
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).isHeading()) {
                heading(gc, entries.get(i), top);
            } else {
                line(gc, i, top);
            }
            top += height(i);
        }
        thumb(gc, getClientArea().height, top + scrolled);
    }

    /** Says at the edge that there is more, and where one is. */
    private void thumb(GC gc, int height, int whole) {
        if (whole > height && height > 0) {
            Palette palette = Palette.of(getDisplay());
            gc.setBackground(
                    Palette.colour(Colours.mix(palette.text(), getBackground().getRGB(), 0.25)));
            int left = getClientArea().width - THUMB;
            gc.fillRoundRectangle(left, height * scrolled / whole, THUMB, height * height / whole, THUMB, THUMB);
        }
    }

    private void heading(GC gc, Entry entry, int top) {
        gc.setFont(TextFont.SMALL_STRONG.of(getDisplay()));
        gc.setForeground(Palette.colour(Palette.of(getDisplay()).textMuted()));
        gc.drawText(entry.text(), 14, top + HEADING - gc.getFontMetrics().getHeight() - 5, SWT.DRAW_TRANSPARENT);
    }

    private void line(GC gc, int index, int top) {
        Palette palette = Palette.of(getDisplay());
        Entry entry = entries.get(index);
        boolean mine = entry.id().equals(chosen);
        int width = getClientArea().width;
        RGB behind = getBackground().getRGB();
        if (mine || over == index) {
            gc.setBackground(Palette.colour(mine ? palette.selection() : Colours.mix(palette.text(), behind, 0.06)));
            gc.fillRoundRectangle(6, top + 1, width - 12, ROW - 2, 8, 8);
        }
        if (mine && isFocusControl()) {
            gc.setForeground(Palette.colour(palette.accent()));
            gc.drawRoundRectangle(6, top + 1, width - 13, ROW - 3, 8, 8);
        }
        long isNew = unread(entry.id());
        long all = total.getOrDefault(entry.id(), 0L);
        gc.drawImage(entry.icon().image(getDisplay(), 16, mine ? palette.accent() : palette.textMuted()), 16, top + 7);
        String count = isNew > 0 ? Long.toString(isNew) : all > 0 ? Long.toString(all) : "";
        gc.setFont((isNew > 0 ? TextFont.STRONG : TextFont.SMALL).of(getDisplay()));
        Point size = gc.textExtent(count);
        gc.setForeground(Palette.colour(isNew > 0 ? palette.accent() : palette.textMuted()));
        gc.drawText(count, width - 16 - size.x, top + (ROW - size.y) / 2, SWT.DRAW_TRANSPARENT);
        gc.setFont((isNew > 0 ? TextFont.STRONG : TextFont.BODY).of(getDisplay()));
        gc.setForeground(Palette.colour(palette.text()));
        gc.setClipping(40, top, Math.max(0, width - 40 - 22 - size.x), ROW);
        gc.drawText(entry.text(), 40, top + (ROW - gc.getFontMetrics().getHeight()) / 2, SWT.DRAW_TRANSPARENT);
        gc.setClipping(getClientArea());
    }
}
