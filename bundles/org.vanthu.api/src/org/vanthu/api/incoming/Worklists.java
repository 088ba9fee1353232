package org.vanthu.api.incoming;

import java.util.List;
import org.vanthu.api.Operation;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/** The caller's own desk, and the desks of those for whom the caller stands in. */
public interface Worklists {

    /** The counters of all lists: the caller's own desk first, then one for each person stood in for. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<Desk>> desks();

    /**
     * The first page of a list.
     * Troubles: {@link IncomingTrouble#NO_SUCH_LIST} when the caller does not stand in for that person.
     *
     * @param owner whose desk: the caller or somebody for whom the caller stands in
     * @param limit at most this many rows, up to 500
     */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<WorkRow>> page(AccountId owner, Worklist worklist, DeskOrder order, int limit);

    /** The page of the same list that follows its item {@code last}; otherwise as {@link #page}. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<WorkRow>> pageAfter(WorkItem last, DeskOrder order, int limit);

    /** The first page of what fits the filter in a list; otherwise as {@link #page}. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<WorkRow>> filtered(
            AccountId owner, Worklist worklist, DocumentFilter filter, DeskOrder order, int limit);

    /** The page of the same list, with the same filter, that follows its item {@code last}; otherwise as {@link #page}. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.LIST)
    Outcome<List<WorkRow>> filteredAfter(WorkItem last, DocumentFilter filter, DeskOrder order, int limit);

    /**
     * Marks these as read by the caller, on the own desk and on those of whom the caller stands in for, where the absent
     * person's own marks stay as they are; answers how many changed.
     */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.CHANGE)
    Outcome<Integer> markRead(List<? extends Id> objects);

    /** Marks these as unread; answers how many changed. Undoes {@link #markRead}. */
    @Operation(permission = Permission.OWN_AFFAIRS, kind = Operation.Kind.CHANGE)
    Outcome<Integer> markUnread(List<? extends Id> objects);
}
