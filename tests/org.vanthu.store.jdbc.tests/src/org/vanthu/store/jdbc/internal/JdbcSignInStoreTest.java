package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.signin.LockOut;
import org.vanthu.testkit.TestData;

class JdbcSignInStoreTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    @RegisterExtension
    final TestData data = new TestData();

    @Test
    void twoFirstTriesAtOnceAreTwo() throws Exception {
        CountDownLatch firstHasRead = new CountDownLatch(1);
        CountDownLatch secondHasRead = new CountDownLatch(1);

        try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
            Future<Outcome<Nothing>> first = desks.submit(() -> count(firstHasRead, secondHasRead));
            Future<Outcome<Nothing>> second = desks.submit(() -> count(secondHasRead, firstHasRead));
            first.get().orThrow();
            second.get().orThrow();
        }

        assertEquals(
                2,
                data.store()
                        .read(stores -> stores.signIns().tries("lan.nt", ""))
                        .failures());
    }

    /** Counts one more, once both have seen that there is none. */
    private Outcome<Nothing> count(CountDownLatch read, CountDownLatch other) {
        return data.store().change(stores -> {
            LockOut tries = stores.signIns().tries("lan.nt", "");
            read.countDown();
            await(other);
            stores.signIns().keepTries("lan.nt", "", tries, tries.tried(NOW));
            return Outcome.done();
        });
    }

    private static void await(CountDownLatch other) {
        try {
            other.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
