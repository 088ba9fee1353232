package org.vanthu.spi.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.NewEvent;
import org.vanthu.domain.audit.SignedHead;

/**
 * The event log. Sequences run from 1 without a gap in the order in which their transactions commit, and times never fall
 * along them; so whoever has read up to a sequence has missed nothing before it.
 */
public interface Events {

    /**
     * Adds an event to this transaction. It gets its sequence when the transaction commits, and a later time than its own
     * where the log already has one; it cannot be read back before.
     */
    void append(NewEvent event);

    /** How many events the log has, which is also the greatest sequence. */
    long count();

    /** The time of the last event; {@link Instant#EPOCH} before the first. */
    Instant lastTime();

    /**
     * A page of events, the newest first.
     *
     * @param before only events of smaller sequence: the last of the page before, {@link Long#MAX_VALUE} for the first page
     * @param limit the most events answered
     */
    List<Event> search(EventSearch search, long before, int limit);

    /**
     * Events in their order.
     *
     * @param from the first sequence wanted
     * @param limit the most events answered
     */
    List<Event> range(long from, int limit);

    /** The latest head; empty as long as nothing was sealed. */
    Optional<SealedState> sealed();

    /** Keeps a new head. */
    void seal(SealedState state);

    /**
     * Heads in their order.
     *
     * @param above only heads of a greater size
     * @param limit the most heads answered
     */
    List<SignedHead> heads(long above, int limit);

    /** How many heads bind at most this many events. */
    long headCount(long size);
}
