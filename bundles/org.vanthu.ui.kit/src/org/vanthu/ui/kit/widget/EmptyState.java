package org.vanthu.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.theme.Meaning;
import org.vanthu.ui.kit.theme.Palette;
import org.vanthu.ui.kit.theme.TextFont;

/** What stands in the place of an empty list: that nothing is here, and what to do next. */
public final class EmptyState {

    private final Composite pane;
    private final Label drawing;
    private final Label title;
    private final Label next;

    public EmptyState(Composite parent) {
        pane = Surface.raised(parent);
        pane.setLayout(Layouts.columns(1, Layouts.LARGE, Layouts.LARGE));
        drawing = new Label(pane, SWT.NONE);
        drawing.setBackground(pane.getBackground());
        drawing.setLayoutData(new GridData(SWT.CENTER, SWT.END, true, true));
        title = Words.label(pane, "", TextFont.STRONG, Meaning.PLAIN);
        title.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, false));
        next = new Label(pane, SWT.WRAP | SWT.CENTER);
        next.setBackground(pane.getBackground());
        next.setForeground(Palette.colour(Palette.of(pane.getDisplay()).textMuted()));
        GridData data = new GridData(SWT.CENTER, SWT.BEGINNING, true, true);
        data.widthHint = 340;
        next.setLayoutData(data);
    }

    /** The words: what is so, and what to do next. */
    public EmptyState show(Icon icon, String what, String doNext) {
        drawing.setImage(
                icon.image(pane.getDisplay(), 40, Palette.of(pane.getDisplay()).textMuted()));
        title.setText(what);
        next.setText(doNext);
        pane.layout(true, true);
        return this;
    }

    /** Adds a button below the words that does what they say. */
    public EmptyState offer(String text, Icon icon, Runnable act) {
        ((GridData) next.getLayoutData()).grabExcessVerticalSpace = false;
        ActButton button = new ActButton(pane, ActButton.Weight.PLAIN, text, icon).onPress(act);
        button.setLayoutData(new GridData(SWT.CENTER, SWT.BEGINNING, true, true));
        return this;
    }

    /** The pane, to be laid out by its parent. */
    public Composite control() {
        return pane;
    }

    /** The words shown, for tests that read the screen. */
    public String text() {
        return title.getText() + "\n" + next.getText();
    }
}
