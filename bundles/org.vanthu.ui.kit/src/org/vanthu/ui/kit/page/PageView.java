package org.vanthu.ui.kit.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.vanthu.ui.kit.KitTexts;
import org.vanthu.ui.kit.form.LineInput;
import org.vanthu.ui.kit.page.PageSource.Box;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.TextFont;
import org.vanthu.ui.kit.widget.ActButton;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.widget.Words;
import org.vanthu.ui.kit.work.Background;
import org.vanthu.ui.kit.work.Later;

/** Pages with their tool bar: zoom, page number, thumbnails, search in the text. */
public final class PageView {

    private final Composite pane;
    private final Composite bar;
    private final Composite tools;
    private final Background background;
    private final PageCanvas canvas;
    private final Thumbnails thumbnails;
    private final Label where;
    private final Text search;
    private final Label found;
    private final ActButton thumbs;
    private final Texts texts;
    private PageSource source;
    private int widest;

    public PageView(Composite parent, Background background) {
        this.background = background;
        texts = KitTexts.of(parent.getDisplay());
        pane = Surface.ground(parent);
        GridLayout layout = Layouts.stack();
        layout.numColumns = 2;
        layout.horizontalSpacing = 0;
        pane.setLayout(layout);
        bar = Surface.same(pane);
        bar.setLayoutData(Layouts.wide(2));
        GridLayout barLayout = Layouts.columns(4, Layouts.MEDIUM, Layouts.SMALL);
        barLayout.horizontalSpacing = 2;
        bar.setLayout(barLayout);
        tools = Surface.same(bar);
        GridLayout toolLayout = Layouts.columns(6);
        toolLayout.horizontalSpacing = 2;
        tools.setLayout(toolLayout);
        thumbs = tool(tools, Icon.THUMBNAILS, "page.thumbnails", this::toggleThumbnails);
        tool(tools, Icon.ZOOM_OUT, "page.zoom_out", () -> zoom(1 / 1.2));
        tool(tools, Icon.ZOOM_IN, "page.zoom_in", () -> zoom(1.2));
        tool(tools, Icon.FIT_WIDTH, "page.fit_width", this::fit);
        tool(tools, Icon.PREVIOUS, "page.previous", () -> step(-1));
        tool(tools, Icon.NEXT, "page.next", () -> step(1));
        bar.addListener(SWT.Resize, event -> {
            widest = 0;
            fold();
        });
        where = Words.label(bar, "", TextFont.SMALL, Meaning.QUIET);
        where.setLayoutData(Layouts.wide());
        found = Words.label(bar, "", TextFont.SMALL, Meaning.QUIET);
        search = LineInput.search(bar);
        search.setMessage(texts.get("page.search"));
        GridData data = new GridData(SWT.END, SWT.CENTER, false, false);
        data.widthHint = 150;
        search.setLayoutData(data);
        thumbnails = new Thumbnails(pane, background);
        GridData side = new GridData(SWT.FILL, SWT.FILL, false, true);
        side.widthHint = 132;
        side.exclude = true;
        thumbnails.setLayoutData(side);
        thumbnails.setVisible(false);
        canvas = new PageCanvas(pane, background);
        canvas.setLayoutData(Layouts.fill());
        ((GridData) canvas.getLayoutData()).horizontalSpan = 2;
        canvas.onScroll(this::follow);
        thumbnails.onPick(canvas::goTo);
        Later later = new Later(search, 250, this::search);
        search.addModifyListener(event -> later.ask());
        source = canvas.source();
    }

    private ActButton tool(Composite bar, Icon icon, String key, Runnable act) {
        ActButton button = new ActButton(bar, ActButton.Weight.FLAT, "", icon);
        button.setToolTipText(texts.get(key));
        return button.onPress(act);
    }

    public Composite control() {
        return pane;
    }

    /** The pages themselves. */
    public PageCanvas canvas() {
        return canvas;
    }

    /** The search line, to give it the focus. */
    public Text searchLine() {
        return search;
    }

    /** Shows the pages of another document. */
    public void show(PageSource pages) {
        source = pages;
        canvas.show(pages);
        thumbnails.show(pages);
        found.setText("");
        if (!search.getText().isEmpty()) {
            search();
        }
    }

    /** Shows the same pages painted anew, where they are. */
    public void renew(PageSource pages) {
        source = pages;
        canvas.renew(pages);
        thumbnails.show(pages);
    }

    private void zoom(double factor) {
        canvas.zoom(canvas.zoom() * factor);
        follow();
    }

    private void fit() {
        canvas.fitWidth();
        follow();
    }

    /** Shows whole pages. */
    public void fitPage() {
        canvas.fitPage();
        follow();
    }

    private void step(int by) {
        canvas.goTo(canvas.currentPage() + by);
    }

    /** Shows or hides the small pages at the side. */
    public void toggleThumbnails() {
        GridData side = (GridData) thumbnails.getLayoutData();
        side.exclude = !side.exclude;
        thumbnails.setVisible(!side.exclude);
        ((GridData) canvas.getLayoutData()).horizontalSpan = side.exclude ? 2 : 1;
        thumbs.tick(!side.exclude);
        pane.layout(true, true);
    }

    private void follow() {
        int page = canvas.currentPage();
        String words = page < 0 ? "" : where(page);
        where.setText(words.replace("&", "&&"));
        where.setToolTipText(words);
        thumbnails.mark(page);
        fold();
    }

    /** Where all does not fit beside each other, what is said of the page stands in a line of its own. */
    private void fold() {
        widest = Math.max(widest, width(where) + width(found));
        Rectangle room = bar.getClientArea();
        GridLayout layout = (GridLayout) bar.getLayout();
        int wanted = width(tools) + widest + width(search) + 3 * layout.horizontalSpacing + 2 * layout.marginWidth;
        int columns = wanted > room.width ? 3 : 4;
        if (room.width > 0 && layout.numColumns != columns) {
            layout.numColumns = columns;
            boolean folded = columns == 3;
            if (folded) {
                where.moveBelow(null);
            } else {
                where.moveBelow(tools);
            }
            where.setLayoutData(Layouts.wide(folded ? columns : 1));
            found.setLayoutData(folded ? new GridData(SWT.END, SWT.CENTER, true, false) : new GridData());
            pane.layout(true, true);
        }
    }

    private static int width(Control control) {
        return control.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }

    private String where(int page) {
        String words = texts.get(
                "page.where", "page", page + 1, "count", canvas.pageCount(), "zoom", Math.round(canvas.zoom() * 100));
        String file = source.file(page);
        return file.isEmpty() ? words : file + " · " + words;
    }

    private void search() {
        String typed = search.getText();
        PageSource in = source;
        background.run("search", pane, () -> find(in, typed), hits -> {
            if (in == source && typed.equals(search.getText())) {
                canvas.mark(hits);
                int count = hits.values().stream().mapToInt(List::size).sum();
                found.setText(typed.isBlank() ? "" : texts.get("page.found", "count", count));
                fold();
                bar.layout(true);
            }
        });
    }

    private static Map<Integer, List<Box>> find(PageSource source, String typed) {
        Map<Integer, List<Box>> hits = new HashMap<>();
        for (int page = 0; page < source.sizes().size() && !typed.isBlank(); page++) {
            List<Box> boxes = new ArrayList<>(WordSearch.hits(source.words(page), typed));
            if (!boxes.isEmpty()) {
                hits.put(page, boxes);
            }
        }
        return hits;
    }
}
