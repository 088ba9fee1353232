package org.vanthu.spi.store;

import java.util.function.Function;
import org.vanthu.domain.outcome.Outcome;

/** The office's database. Safe for many threads. */
public interface OfficeStore extends AutoCloseable {

    /**
     * Reads in one transaction that changes nothing. May run the question again when transactions collide, so it must
     * have no effect outside.
     */
    <R> R read(Function<Stores, R> question);

    /**
     * Changes in one transaction: committed and durable when the answer is done, undone when it is refused or the change
     * throws. May run the change again when transactions collide, so it must have no effect outside.
     *
     * @return what the change answers, or refused with {@link StoreTrouble#BUSY}, {@link StoreTrouble#DISK_FULL}
     */
    <T> Outcome<T> change(Function<Stores, Outcome<T>> change);

    /** The whole database, for backup and check. */
    StoreCopies copies();

    @Override
    void close();
}
