package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.vanthu.domain.Id;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.LentDesk;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/**
 * The desks of absent people as their deputies see them: only what is lent, read and unread by the deputy's marks. Items
 * answered here carry in {@link WorkItem#readAt} when the deputy read them.
 */
public interface LentDeskStore {

    /** The first page of what is lent of a list and fits the filter. */
    List<WorkItem> firstPage(LentDesk desk, Worklist worklist, DocumentFilter filter, DeskOrder order, int limit);

    /** The page of the same list, with the same filter, that follows its item {@code last}. */
    List<WorkItem> pageAfter(LentDesk desk, WorkItem last, DocumentFilter filter, DeskOrder order, int limit);

    /**
     * How many items the deputy has not read, by list, up to {@link DeskStore#MOST_COUNTED}; of {@link Worklist#lent()} only,
     * lists without any are left out.
     */
    Map<Worklist, Integer> unread(LentDesk desk);

    /** How many lent items of {@link Worklist#lent()} are past their deadline, up to {@link DeskStore#MOST_COUNTED} a list. */
    int overdue(LentDesk desk, Instant now);

    /** Marks a thing as read by the deputy wherever it lies there; answers how many items that changed. */
    int markRead(LentDesk desk, Id object, Instant at);

    /** Takes the deputy's mark off again; answers how many items that changed. */
    int markUnread(LentDesk desk, Id object);
}
