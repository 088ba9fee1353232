package org.vanthu.spi.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.AssignmentId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.search.DocumentFilter;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Headline;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/**
 * What lies on people's desks. Every list is read as a range of an index; counters are counted up to a bound, so that a
 * desk of a million costs no more than a small one.
 */
public interface DeskStore {

    /** Unread items are counted up to this many. */
    int MOST_COUNTED = 1000;

    /** Where only some items of a list count, this many of the newest are looked through. */
    int MOST_LOOKED_THROUGH = 10_000;

    /** Writes what lists show of a thing; replaces what stood there. */
    void describe(Headline headline);

    /** Writes what lists show of a thing that was put onto a desk by {@link #putNew} in the same transaction. */
    void introduce(Headline headline);

    /** What lists show of these things, by identity. */
    Map<Id, Headline> headlines(Collection<? extends Id> objects);

    /** Puts things on desks, in one batch. Whoever has the thing in that list already keeps it as it is. */
    void put(Collection<WorkItem> items);

    /** As {@link #put}, for things that are new here and lie on no desk; {@link #introduce} follows. */
    void putNew(Collection<WorkItem> items);

    /** Takes a thing from every desk, in these lists only. */
    void clear(Id object, Set<Worklist> worklists);

    /** Takes a thing from one person's list. */
    void take(AccountId account, Worklist worklist, Id object);

    /** Takes everything away that lies on desks because of these assignments, except in lists of work that is done. */
    void clear(Id object, Collection<AssignmentId> assignments);

    /** The first page of what fits the filter in a list. */
    List<WorkItem> firstPage(AccountId account, Worklist worklist, DocumentFilter filter, DeskOrder order, int limit);

    /** The first page of a list. */
    default List<WorkItem> firstPage(AccountId account, Worklist worklist, DeskOrder order, int limit) {
        return firstPage(account, worklist, DocumentFilter.ALL, order, limit);
    }

    /** The page of the same list, with the same filter, that follows its item {@code last}. */
    List<WorkItem> pageAfter(WorkItem last, DocumentFilter filter, DeskOrder order, int limit);

    /** The page of the same list that follows its item {@code last}. */
    default List<WorkItem> pageAfter(WorkItem last, DeskOrder order, int limit) {
        return pageAfter(last, DocumentFilter.ALL, order, limit);
    }

    /** The first page of what fits the filter in a list and belongs to one of these bodies. */
    List<WorkItem> firstPageWithin(
            Set<OrganisationId> bodies,
            AccountId account,
            Worklist worklist,
            DocumentFilter filter,
            DeskOrder order,
            int limit);

    /** The page of the same list, with the same filter and bodies, that follows its item {@code last}. */
    List<WorkItem> pageAfterWithin(
            Set<OrganisationId> bodies, WorkItem last, DocumentFilter filter, DeskOrder order, int limit);

    /** Where a thing lies on one person's desk. */
    List<WorkItem> of(AccountId account, Id object);

    /** Who of these people has a thing in this list. */
    Set<AccountId> holding(Id object, Worklist worklist, Set<AccountId> people);

    /** Every desk on which a thing lies. */
    List<WorkItem> everywhere(Id object);

    /** How many unread items each list has, up to {@link #MOST_COUNTED}; lists without any are left out. */
    Map<Worklist, Integer> unread(AccountId account);

    /** As {@link #unread}, of what belongs to one of these bodies. */
    Map<Worklist, Integer> unreadWithin(Set<OrganisationId> bodies, AccountId account);

    /** How many items of the person's lists of open work are past their deadline, up to {@link #MOST_COUNTED}. */
    int overdue(AccountId account, Instant now);

    /** As {@link #overdue}, of what belongs to one of these bodies. */
    int overdueWithin(Set<OrganisationId> bodies, AccountId account, Instant now);

    /** Marks a thing as read wherever it lies on the person's desk; answers how many items that changed. */
    int markRead(AccountId account, Id object, Instant at);

    /** Marks a thing as unread again in all the person's lists; answers how many items that changed. */
    int markUnread(AccountId account, Id object);

    /** Marks a thing as unread again where it lies in one list by one of these assignments, on all desks but one person's. */
    void markUnread(Id object, Worklist worklist, Set<AssignmentId> assignments, AccountId except);

    /**
     * How far deadlines were looked at: everything due before the moment, and what is due at it as far as this person, in the
     * order of their keys.
     *
     * @param person empty for everybody
     */
    record Reach(Instant moment, Optional<AccountId> person) {

        /** All that is due up to this moment. */
        public static Reach all(Instant moment) {
            return new Reach(moment, Optional.empty());
        }
    }

    /** Items of open work by deadline, and how far they are all there. */
    record Due(List<WorkItem> items, Reach reach) {}

    /**
     * Items of open work whose deadline lies behind this reach and not after that moment: from the earliest on so many, and what
     * else the person of the last of them has due at that moment.
     */
    Due dueBetween(Reach after, Instant until, int limit);

    /** How far people were told: {@link Notification.Kind#OVERDUE} or {@link Notification.Kind#DUE_TODAY}. */
    Reach told(Notification.Kind kind);

    /** Notes how far people were told; who does the same at once waits. */
    void told(Notification.Kind kind, Reach reach);
}
