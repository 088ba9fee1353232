package org.vanthu.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;

/** The grid of margins every screen keeps to: steps of 4 points. */
public final class Layouts {

    /** Between things that belong together. */
    public static final int SMALL = 4;
    /** Between controls. */
    public static final int MEDIUM = 8;
    /** Around the content of a pane. */
    public static final int LARGE = 16;

    private Layouts() {}

    /** Columns without margins, controls 8 points apart. */
    public static GridLayout columns(int count) {
        return columns(count, 0, 0);
    }

    /** Columns with margins. */
    public static GridLayout columns(int count, int horizontal, int vertical) {
        GridLayout layout = new GridLayout(count, false);
        layout.marginWidth = horizontal;
        layout.marginHeight = vertical;
        layout.horizontalSpacing = MEDIUM;
        layout.verticalSpacing = MEDIUM;
        return layout;
    }

    /** One column without margins and without space between the rows. */
    public static GridLayout stack() {
        GridLayout layout = columns(1);
        layout.verticalSpacing = 0;
        return layout;
    }

    /** Fills the width of its cell. */
    public static GridData wide() {
        return new GridData(SWT.FILL, SWT.CENTER, true, false);
    }

    /** Fills the width of its cell over several columns. */
    public static GridData wide(int span) {
        return new GridData(SWT.FILL, SWT.CENTER, true, false, span, 1);
    }

    /** Fills its cell. */
    public static GridData fill() {
        return new GridData(SWT.FILL, SWT.FILL, true, true);
    }

    /** Fills the width, with a height of its own. */
    public static GridData wideOfHeight(int height) {
        GridData data = wide();
        data.heightHint = height;
        return data;
    }
}
