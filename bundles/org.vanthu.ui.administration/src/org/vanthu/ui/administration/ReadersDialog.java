package org.vanthu.ui.administration;

import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Session;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Actor;
import org.vanthu.ui.administration.internal.ReadersList;
import org.vanthu.ui.kit.work.Asking;

/** Where a clerk or leader sees at the document who may read it and why, lets people read it by name, and takes that back. */
public final class ReadersDialog {

    private final Session session;
    private final Actor actor;
    private final Asking asking;

    public ReadersDialog(Session session, Actor actor, Asking asking) {
        this.session = session;
        this.actor = actor;
        this.asking = asking;
    }

    /**
     * Opens it over the window.
     *
     * @param organisation whose document it is
     * @param changed called after each change
     */
    public void open(Shell parent, DocumentId document, OrganisationId organisation, Runnable changed) {
        new ReadersList(parent, session, actor, asking, document, organisation, changed).open();
    }
}
