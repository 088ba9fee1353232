package org.vanthu.ui.documents.internal.incoming;

import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.vanthu.ui.documents.internal.paper.DeskFiles;
import org.vanthu.ui.documents.internal.paper.Paper;
import org.vanthu.ui.kit.text.Texts;
import org.vanthu.ui.kit.theme.Icon;
import org.vanthu.ui.kit.widget.EmptyState;
import org.vanthu.ui.kit.widget.Surface;
import org.vanthu.ui.kit.work.Asking;

/** The pages beside the form; until there are some, their place says how to get them. */
final class EntryPages {

    private final Composite place;
    private final StackLayout pagesOrHint = new StackLayout();
    private final Paper paper;

    /** @param choose lets a file be chosen */
    EntryPages(Composite parent, Texts texts, Asking asking, DeskFiles files, Runnable choose) {
        place = Surface.raised(parent);
        place.setLayout(pagesOrHint);
        pagesOrHint.topControl = new EmptyState(place)
                .show(Icon.OPEN, texts.get("register.page_none"), texts.get("register.page_none_next"))
                .offer(texts.get("register.choose"), Icon.OPEN, choose)
                .control();
        paper = new Paper(place, asking, files);
    }

    /** The place for pages, in sight from now on. */
    Paper shown() {
        pagesOrHint.topControl = paper.view().control();
        place.layout();
        return paper;
    }
}
