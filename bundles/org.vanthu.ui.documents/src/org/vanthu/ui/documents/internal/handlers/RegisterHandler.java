package org.vanthu.ui.documents.internal.handlers;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.ui.documents.DocumentTexts;
import org.vanthu.ui.documents.internal.list.OpenDocuments;

/** Opens the form for registering a document that came as a file. */
public final class RegisterHandler {

    @CanExecute
    boolean may(Actor actor) {
        return actor.posts().stream().anyMatch(post -> post.permissions().contains(Permission.REGISTER_INCOMING));
    }

    @Execute
    void execute(OpenDocuments open, Shell shell) {
        open.registerNew(DocumentTexts.of(shell.getDisplay()).get("register.tab"));
    }
}
