package org.vanthu.api.incoming;

import java.util.List;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.domain.work.Headline;

/**
 * What was done in an absent person's place, for the day of return.
 *
 * @param deputy name of who stood in
 * @param acts what the deputy did, the latest first, each with the document as it stands now where it is one
 * @param open how many things lie on the person's own desk, by now
 */
public record HandBack(Delegation delegation, String deputy, List<Done> acts, int open) {

    public HandBack {
        acts = List.copyOf(acts);
    }

    /**
     * One act.
     *
     * @param headlines the document it was done with, as it stands now; empty for other things
     */
    public record Done(Event event, List<Headline> headlines) {
        public Done {
            headlines = List.copyOf(headlines);
        }
    }
}
