package org.vanthu.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChildSeatsTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMillis(4);

    @Test
    void severalProcessesServeAtOnceAndEachCallGetsItsOwnAnswer() throws Exception {
        try (ChildSeats<TryDesk> seats = new ChildSeats<>(ChildSeatTest.plan(), 2, PATIENCE)) {
            List<Integer> answers = IntStream.range(0, 40)
                    .parallel()
                    .mapToObj(i -> numbers(seats, i))
                    .toList();

            assertEquals(IntStream.range(0, 40).boxed().toList(), answers);
        }
    }

    @Test
    void whoeverFindsTheProcessBusyForLongIsServedByAnother() throws Exception {
        try (ChildSeats<TryDesk> seats = new ChildSeats<>(ChildSeatTest.plan(), 2, PATIENCE)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch served = new CountDownLatch(1);
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> waiting(seats, begun, served));
            begun.await();

            for (int i = 0; i < 50; i++) {
                assertEquals(i, numbers(seats, i));
            }
            served.countDown();

            assertEquals(1, first.get());
            assertEquals(2, seats.processIds().size());
        }
    }

    @Test
    void whereNobodyIsPatientACallThatFindsAProcessBusyStartsAnother() throws Exception {
        try (ChildSeats<TryDesk> seats = new ChildSeats<>(ChildSeatTest.plan(), 2, Duration.ZERO)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch served = new CountDownLatch(1);
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> waiting(seats, begun, served));
            begun.await();

            assertEquals(2, numbers(seats, 2));
            served.countDown();

            assertEquals(1, first.get());
            assertEquals(2, seats.processIds().size());
        }
    }

    @Test
    void whoeverIsPatientWaitsForTheBusyProcessWhileCallsAreShort() throws Exception {
        try (ChildSeats<TryDesk> seats = new ChildSeats<>(ChildSeatTest.plan(), 2, LONG)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch served = new CountDownLatch(1);
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> waiting(seats, begun, served));
            begun.await();

            Thread second = Thread.ofPlatform().start(() -> numbers(seats, 2));
            while (second.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            served.countDown();
            second.join();

            assertEquals(1, first.get());
            assertEquals(1, seats.processIds().size());
        }
    }

    /** Keeps a process until others were served. */
    private static int waiting(ChildSeats<TryDesk> seats, CountDownLatch begun, CountDownLatch served) {
        try {
            return seats.call(LONG, (desk, run) -> {
                begun.countDown();
                awaited(served);
                return desk.numbers(1).length;
            });
        } catch (ChildLost lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static void awaited(CountDownLatch served) {
        try {
            served.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void onlyOneProcessIsStartedForCallsOneAfterTheOther() throws Exception {
        try (ChildSeats<TryDesk> seats = new ChildSeats<>(ChildSeatTest.plan(), 3, PATIENCE)) {
            for (int i = 0; i < 20; i++) {
                assertEquals(i, numbers(seats, i));
            }

            assertEquals(1, seats.processIds().size());
        }
    }

    private static int numbers(ChildSeats<TryDesk> seats, int count) {
        try {
            return seats.call(LONG, (desk, run) -> desk.numbers(count)).length;
        } catch (ChildLost lost) {
            throw new IllegalStateException(lost);
        }
    }
}
