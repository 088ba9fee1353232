package org.vanthu.ui.kit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.vanthu.ui.kit.page.PageSource.Raster;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.work.Background;

/**
 * Documents one under the other, each with what is to be said of it and its first pages small. Only what is in sight is
 * painted, and pictures of a page are drawn when their row comes into sight; so hundreds of documents cost no more than ten.
 *
 * @param <R> a document
 */
public final class PageRows<R> extends Canvas {

    private final List<R> rows = new ArrayList<>();
    private final List<Runnable> selectors = new ArrayList<>();
    private final List<BiConsumer<R, Integer>> pickers = new ArrayList<>();
    private final Map<Integer, Runnable> keys = new HashMap<>();
    private final Function<R, Look> look;
    private final SmallPages<R> pictures;
    private final RowPainter painter;
    private int selected = -1;
    private int top;

    /**
     * How a document looks.
     *
     * @param title its name
     * @param words how it stands
     * @param pages how many it has
     * @param fresh whether a page, from 0, is new to the person
     */
    public record Look(
            String title, String words, Icon icon, Meaning meaning, boolean bold, int pages, IntPredicate fresh) {}

    /** Draws the first pages of a document small. */
    public interface Drawer<R> {
        /**
         * Slow; called off the window's thread.
         *
         * @param most so many pages at most
         * @param height of each, pixels
         */
        List<Raster> draw(R row, int most, int height) throws Exception;
    }

    /** @param identity what makes two rows the same document after it changed */
    public PageRows(
            Composite parent,
            Background background,
            Function<R, Object> identity,
            Function<R, Look> look,
            Drawer<R> drawer) {
        super(parent, SWT.DOUBLE_BUFFERED | SWT.V_SCROLL | SWT.NO_BACKGROUND);
        this.look = look;
        pictures = new SmallPages<>(this, background, identity, drawer);
        painter = new RowPainter(getDisplay());
        setBackground(Palette.colour(Palette.of(getDisplay()).surface()));
        addPaintListener(event -> paint(event.gc));
        addListener(SWT.Resize, event -> scrollTo(top));
        getVerticalBar()
                .addListener(SWT.Selection, event -> scrollTo(getVerticalBar().getSelection()));
        addListener(SWT.MouseDown, this::press);
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.FocusIn, event -> redraw());
        addListener(SWT.FocusOut, event -> redraw());
        addListener(
                SWT.Traverse,
                event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                        || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                        || event.detail == SWT.TRAVERSE_ESCAPE);
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = selected()
                        .map(look)
                        .map(one -> one.title() + ", " + one.words())
                        .orElse("");
            }
        });
    }

    /** Shows documents; the one that was selected stays so. */
    public void show(List<R> shown) {
        rows.clear();
        rows.addAll(shown);
        selected = Math.min(selected, rows.size() - 1);
        scrollTo(top);
    }

    /** Draws the pages of a document anew when they come into sight. */
    public void renew(R row) {
        pictures.forget(row);
        redraw();
    }

    /** How each document looks now. */
    public List<Look> looks() {
        return rows.stream().map(look).toList();
    }

    public Optional<R> selected() {
        return selected < 0 ? Optional.empty() : Optional.of(rows.get(selected));
    }

    public int selectedIndex() {
        return selected;
    }

    /** Selects a document and brings it into sight. */
    public void select(int index) {
        if (index < 0 || index >= rows.size()) {
            return;
        }
        int height = painter.height();
        int shown = getClientArea().height;
        boolean other = selected != index;
        selected = index;
        scrollTo(Math.clamp(top, Math.min(index * height, Math.max(0, (index + 1) * height - shown)), index * height));
        if (other) {
            List.copyOf(selectors).forEach(Runnable::run);
        }
    }

    public void onSelect(Runnable selector) {
        selectors.add(selector);
    }

    /** Called with a document and one of its pages, from 0, that was clicked. */
    public void onPick(BiConsumer<R, Integer> picker) {
        pickers.add(picker);
    }

    /** What a key does here. */
    public void on(int key, Runnable act) {
        keys.put(key, act);
    }

    private void key(Event event) {
        int screen = Math.max(1, getClientArea().height / painter.height());
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> select(Math.min(rows.size() - 1, selected + 1));
            case SWT.ARROW_UP -> select(Math.max(0, selected - 1));
            case SWT.PAGE_DOWN -> select(Math.min(rows.size() - 1, selected + screen));
            case SWT.PAGE_UP -> select(Math.max(0, selected - screen));
            case SWT.HOME -> select(0);
            case SWT.END -> select(rows.size() - 1);
            default -> {
                if ((event.stateMask & SWT.MODIFIER_MASK) == 0 && keys.containsKey(event.keyCode)) {
                    keys.get(event.keyCode).run();
                }
            }
        }
    }

    private void press(Event event) {
        setFocus();
        int index = (event.y + top) / painter.height();
        if (index >= rows.size()) {
            return;
        }
        select(index);
        R row = rows.get(index);
        int page = painter.page(
                event.x,
                event.y + top - index * painter.height(),
                look.apply(row).pages());
        if (page >= 0) {
            List.copyOf(pickers).forEach(picker -> picker.accept(row, page));
        }
    }

    private void scrollTo(int wanted) {
        int whole = rows.size() * painter.height();
        int shown = getClientArea().height;
        top = Math.clamp(wanted, 0, Math.max(0, whole - shown));
        getVerticalBar()
                .setValues(
                        top,
                        0,
                        Math.max(1, whole),
                        Math.max(1, Math.min(whole, shown)),
                        painter.height() / 2,
                        Math.max(1, shown - painter.height() / 2));
        getVerticalBar().setVisible(whole > shown);
        redraw();
    }

    private void paint(GC gc) {
        Rectangle area = getClientArea();
        gc.setBackground(getBackground());
        gc.fillRectangle(area);
        int height = painter.height();
        List<R> lacking = new ArrayList<>();
        for (int index = top / height; index < rows.size() && index * height < top + area.height; index++) {
            R row = rows.get(index);
            Rectangle place = new Rectangle(0, index * height - top, area.width, height);
            boolean mine = index == selected;
            painter.paint(gc, place, look.apply(row), pictures.of(row), mine, mine && isFocusControl());
            if (!pictures.has(row)) {
                lacking.add(row);
            }
        }
        lacking.stream().findFirst().ifPresent(row -> pictures.ask(row, RowPainter.MOST, RowPainter.PAGE_HEIGHT));
    }
}
