package org.vanthu.ui.documents.internal.outgoing;

import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.vanthu.api.Seen;
import org.vanthu.api.outgoing.OutgoingView;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.ui.kit.text.Texts;

/**
 * On what an act works, and before whom.
 *
 * @param changed called once the act is done
 */
record ActContext(OutgoingView view, Control owner, Runnable changed, Texts texts) {

    OutgoingDocument document() {
        return view.document();
    }

    Seen<DraftId> seen() {
        return new Seen<>(document().id(), document().version());
    }

    /** What is done, and for whom, if not in one's own right. */
    String words(OutgoingAct act) {
        String done = texts.of("act.", act);
        return Optional.ofNullable(view.onBehalfOf().get(act))
                .map(name -> texts.get("step.behalf", "act", done, "name", name))
                .orElse(done);
    }

    Shell shell() {
        return owner.getShell();
    }
}
