package org.vanthu.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** Flat tabs with a line under the chosen one; a tab is made when it is first looked at. Arrow keys change it. */
public final class Tabs {

    private final Composite pane;
    private final Composite heads;
    private final Composite content;
    private final StackLayout stack = new StackLayout();
    private final List<Tab> tabs = new ArrayList<>();
    private final List<Consumer<String>> choosers = new ArrayList<>();
    private int chosen = -1;

    public Tabs(Composite parent) {
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.stack());
        heads = Surface.same(pane);
        GridLayout row = Layouts.columns(0, Layouts.MEDIUM, 0);
        row.horizontalSpacing = 2;
        heads.setLayout(row);
        heads.setLayoutData(Layouts.wide());
        Words.line(pane).setLayoutData(Layouts.wideOfHeight(1));
        content = Surface.same(pane);
        content.setLayout(stack);
        content.setLayoutData(Layouts.fill());
    }

    public Composite control() {
        return pane;
    }

    /** Adds a tab; its content is made when it is first chosen. */
    public void add(String id, String title, Function<Composite, Control> maker) {
        Tab tab = new Tab(id, title, maker);
        tabs.add(tab);
        ((GridLayout) heads.getLayout()).numColumns = tabs.size();
    }

    public void choose(String id) {
        for (int i = 0; i < tabs.size(); i++) {
            if (tabs.get(i).id.equals(id)) {
                choose(i);
            }
        }
    }

    /** Called with the id of a tab when it was chosen. */
    public void onChoose(Consumer<String> chooser) {
        choosers.add(chooser);
    }

    /** The chosen tab, empty before one was. */
    public String chosen() {
        return chosen < 0 ? "" : tabs.get(chosen).id;
    }

    /** Ids of all tabs. */
    public List<String> ids() {
        return tabs.stream().map(tab -> tab.id).toList();
    }

    private void choose(int index) {
        if (index < 0 || index >= tabs.size()) {
            return;
        }
        chosen = index;
        stack.topControl = tabs.get(index).content();
        content.layout(true, true);
        tabs.forEach(tab -> tab.head.redraw());
        choosers.forEach(chooser -> chooser.accept(tabs.get(index).id));
    }

    private final class Tab {
        private final String id;
        private final Function<Composite, Control> maker;
        private final Canvas head;
        private String title;
        private Control made;

        Tab(String id, String title, Function<Composite, Control> maker) {
            this.id = id;
            this.title = title;
            this.maker = maker;
            head = new Canvas(heads, SWT.DOUBLE_BUFFERED);
            head.setBackground(heads.getBackground());
            head.setData("tab", id);
            head.addPaintListener(event -> paint(event.gc));
            head.addListener(SWT.MouseDown, event -> {
                head.setFocus();
                choose(tabs.indexOf(this));
            });
            head.addListener(SWT.KeyDown, this::key);
            head.addListener(
                    SWT.Traverse,
                    event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                            || event.detail == SWT.TRAVERSE_TAB_PREVIOUS
                            || event.detail == SWT.TRAVERSE_ESCAPE);
            head.addListener(SWT.FocusIn, event -> head.redraw());
            head.addListener(SWT.FocusOut, event -> head.redraw());
            size();
        }

        private void size() {
            GC gc = new GC(head);
            gc.setFont(TextFont.STRONG.of(head.getDisplay()));
            Point words = gc.textExtent(title);
            gc.dispose();
            GridData data = new GridData(words.x + 24, words.y + 18);
            head.setLayoutData(data);
        }

        void show(String words) {
            title = words;
            size();
            head.redraw();
        }

        Control content() {
            if (made == null) {
                made = maker.apply(content);
            }
            return made;
        }

        private void key(Event event) {
            switch (event.keyCode) {
                case SWT.ARROW_LEFT -> move(-1);
                case SWT.ARROW_RIGHT -> move(1);
                case ' ', SWT.CR -> choose(tabs.indexOf(this));
                default -> event.doit = true;
            }
        }

        private void move(int by) {
            int to = Math.floorMod(tabs.indexOf(this) + by, tabs.size());
            choose(to);
            tabs.get(to).head.setFocus();
        }

        private void paint(GC gc) {
            Palette palette = Palette.of(head.getDisplay());
            boolean mine = chosen >= 0 && tabs.get(chosen) == this;
            Point size = head.getSize();
            gc.setFont((mine ? TextFont.STRONG : TextFont.BODY).of(head.getDisplay()));
            gc.setForeground(Palette.colour(mine ? palette.text() : palette.textMuted()));
            Point words = gc.textExtent(title);
            gc.drawText(title, (size.x - words.x) / 2, (size.y - words.y) / 2, SWT.DRAW_TRANSPARENT);
            if (mine) {
                gc.setBackground(Palette.colour(palette.accent()));
                gc.fillRectangle(6, size.y - 3, size.x - 12, 3);
            }
            if (head.isFocusControl()) {
                gc.setForeground(Palette.colour(palette.accent()));
                gc.drawRectangle(2, 2, size.x - 5, size.y - 7);
            }
        }
    }
}
