package org.vanthu.store.jdbc.internal;

import java.util.function.Function;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.NumberLedger;
import org.vanthu.testkit.TestData;

/** The ledger in a real Derby, for one test. */
final class LedgerDatabase implements AutoCloseable {

    private final TestData data = TestData.open();

    /** Runs in one transaction: committed when it answers, rolled back when it throws. */
    <T> T inTransaction(Function<NumberLedger, T> work) {
        return data.store()
                .change(stores -> Outcome.done(work.apply(stores.numbers())))
                .orThrow();
    }

    @Override
    public void close() {
        data.close();
    }
}
