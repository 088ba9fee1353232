package org.vanthu.ui.kit.page;

import java.util.List;
import java.util.Map;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.vanthu.ui.kit.KitTexts;
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

/** Two states of a document side by side. What is scrolled or zoomed in one is in the other; the same places are framed in both. */
public final class PagePair {

    private final Composite pane;
    private final PageCanvas left;
    private final PageCanvas right;
    private final Label leftHeading;
    private final Label rightHeading;
    private boolean following;

    public PagePair(Composite parent, Background background) {
        pane = Surface.ground(parent);
        GridLayout layout = Layouts.columns(2, 0, 0);
        layout.makeColumnsEqualWidth = true;
        pane.setLayout(layout);
        tools();
        leftHeading = heading();
        rightHeading = heading();
        left = canvas(background);
        right = canvas(background);
        left.onScroll(() -> follow(left, right));
        right.onScroll(() -> follow(right, left));
    }

    private void tools() {
        Texts texts = KitTexts.of(pane.getDisplay());
        Composite bar = Surface.same(pane);
        bar.setLayoutData(Layouts.wide(2));
        bar.setLayout(Layouts.columns(5, Layouts.MEDIUM, Layouts.SMALL));
        tool(bar, Icon.ZOOM_OUT, texts.get("page.zoom_out"), () -> left.zoom(left.zoom() / 1.2));
        tool(bar, Icon.ZOOM_IN, texts.get("page.zoom_in"), () -> left.zoom(left.zoom() * 1.2));
        tool(bar, Icon.FIT_WIDTH, texts.get("page.fit_width"), () -> left.fitWidth());
        tool(bar, Icon.PREVIOUS, texts.get("page.previous"), () -> left.goTo(left.currentPage() - 1));
        tool(bar, Icon.NEXT, texts.get("page.next"), () -> left.goTo(left.currentPage() + 1));
    }

    private static void tool(Composite bar, Icon icon, String words, Runnable act) {
        ActButton button = new ActButton(bar, ActButton.Weight.FLAT, "", icon);
        button.setToolTipText(words);
        button.onPress(act);
    }

    private Label heading() {
        Label heading = Words.paragraph(pane, "", TextFont.STRONG, Meaning.PLAIN);
        GridData data = Layouts.wide();
        data.horizontalIndent = Layouts.MEDIUM;
        heading.setLayoutData(data);
        return heading;
    }

    private PageCanvas canvas(Background background) {
        PageCanvas canvas = new PageCanvas(pane, background);
        canvas.setLayoutData(Layouts.fill());
        return canvas;
    }

    private void follow(PageCanvas leader, PageCanvas follower) {
        if (!following) {
            following = true;
            follower.sight(leader.sight());
            following = false;
        }
    }

    public Control control() {
        return pane;
    }

    /** The later state. */
    public PageCanvas right() {
        return right;
    }

    /** What stands over the two states. */
    public void headings(String earlier, String later) {
        leftHeading.setText(earlier.replace("&", "&&"));
        rightHeading.setText(later.replace("&", "&&"));
        pane.layout();
    }

    public void show(PageSource earlier, PageSource later) {
        left.show(earlier);
        right.show(later);
    }

    /** Frames these places in both. */
    public void frame(Map<Integer, List<Box>> boxes, Meaning meaning) {
        left.frame(boxes, meaning);
        right.frame(boxes, meaning);
    }
}
