package org.vanthu.ui.documents.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.ui.documents.internal.outgoing.StartDraft;

/** Starts a document of one's own accord. */
public final class NewDraftHandler {

    @CanExecute
    boolean may(Actor actor) {
        return actor.posts().stream().anyMatch(post -> post.permissions().contains(Permission.START_DRAFT));
    }

    @Execute
    void execute(StartDraft drafts, Shell shell) {
        drafts.fresh(shell);
    }
}
