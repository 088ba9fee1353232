package org.vanthu.ui.documents.internal.outgoing;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.widget.Layouts;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/**
 * The pages at the left of a window, and what is asked about them at the right.
 *
 * @param side one column
 */
record PagesBeside(Paper paper, Composite side) {

    private static final int WIDTH_OF_SIDE = 400;

    /** Fills the body of a window. */
    static PagesBeside in(Composite body, Asking asking, DeskFiles files) {
        Composite both = Surface.same(body);
        GridLayout layout = Layouts.columns(2);
        layout.horizontalSpacing = Layouts.LARGE;
        both.setLayout(layout);
        both.setLayoutData(Layouts.fill());
        Paper paper = new Paper(both, asking, files);
        paper.view().control().setLayoutData(Layouts.fill());
        Composite side = Surface.same(both);
        side.setLayout(Layouts.columns(1));
        GridData data = new GridData(SWT.FILL, SWT.FILL, false, true);
        data.widthHint = WIDTH_OF_SIDE;
        side.setLayoutData(data);
        return new PagesBeside(paper, side);
    }
}
