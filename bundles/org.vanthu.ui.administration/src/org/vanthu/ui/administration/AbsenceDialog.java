package org.vanthu.ui.administration;

import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Session;
import org.vanthu.domain.AccountId;
import org.vanthu.ui.administration.internal.AbsenceList;
import org.vanthu.ui.kit.work.Asking;

/** Where a person says who stands in during an absence, and reads on return what was done meanwhile. */
public final class AbsenceDialog {

    private final Session session;
    private final AccountId self;
    private final Asking asking;

    /** @param self whose absence it is: the person of the session */
    public AbsenceDialog(Session session, AccountId self, Asking asking) {
        this.session = session;
        this.self = self;
        this.asking = asking;
    }

    /** Opens it over the window. */
    public void open(Shell parent) {
        new AbsenceList(parent, session, self, asking).open();
    }
}
