package org.vanthu.store.jdbc.internal;

import org.vanthu.spi.store.Events;
import org.vanthu.spi.store.NumberLedger;
import org.vanthu.spi.store.Stores;

/** The ports of one transaction. */
final class JdbcStores implements Stores {

    private final JdbcTransaction transaction;
    private final JdbcEvents events;

    JdbcStores(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.events = new JdbcEvents(transaction);
    }

    @Override
    public Events events() {
        return events;
    }

    @Override
    public NumberLedger numbers() {
        return new JdbcNumberLedger(transaction.sql());
    }

    /** The events waiting for their place in the log. */
    JdbcEvents waitingEvents() {
        return events;
    }
}
