package org.vanthu.api.incoming;

import java.util.Optional;
import org.vanthu.api.Seen;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.time.Remaining;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.WorkItem;

/**
 * A row of a worklist.
 *
 * @param item where it lies, since when, read or not; asks for the next page
 * @param headline what it shows
 * @param assignment because of which assignment, in its present version
 * @param remaining how its deadline stands
 */
public record WorkRow(
        WorkItem item, Headline headline, Optional<Seen<AssignmentId>> assignment, Optional<Remaining> remaining) {

    /** Whether it is shown in bold. */
    public boolean isUnread() {
        return item.readAt().isEmpty();
    }
}
