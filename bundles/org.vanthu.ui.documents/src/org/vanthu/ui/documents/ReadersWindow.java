package org.vanthu.ui.documents;

import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.routing.IncomingDocument;

/** Shows who may read a document and why, and changes that. It belongs to administration, and is asked for at the document. */
@FunctionalInterface
public interface ReadersWindow {

    /**
     * Opens it.
     *
     * @param changed called after somebody was let read it, or no longer
     */
    void open(Shell parent, IncomingDocument document, Runnable changed);
}
