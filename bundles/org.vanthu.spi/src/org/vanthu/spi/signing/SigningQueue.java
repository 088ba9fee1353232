package org.vanthu.spi.signing;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.vanthu.domain.outcome.Outcome;

/**
 * Signs one thing after the other so that the token waits for nothing: while it signs one, the next is prepared and those before
 * are read back, each on a thread of its own. What became of each is told in order.
 *
 * @param <T> what is signed
 * @param <R> what is known of it once it was read back
 */
public final class SigningQueue<T, R> {

    /** So many may be signed and not yet read back: one that takes long does not keep the token waiting. */
    private static final int MOST_BEHIND = 8;

    /** What is done besides asking the token. Called from other threads than the one that signs. */
    public interface Steps<T, R> {

        /** All that comes before the token. Called for one thing at a time, in order. */
        Outcome<PendingSignature> prepare(T thing);

        /** All that comes behind the token. Called for one thing at a time, in order. */
        Outcome<R> finish(T thing, SignedPdf signed);
    }

    /** Who is told what becomes of each thing, in order and on the thread that signs. */
    public interface Follower<T, R> {

        /**
         * Asked before each use of the token; true ends the batch, and what is not signed then is not told of. Everything before
         * a refused thing, and the refusal, were told by then.
         */
        boolean stop();

        /** The token is at it now. */
        void begun(T thing);

        /** What became of it; those before may be read back while others have begun. */
        void ended(T thing, Outcome<R> outcome);
    }

    private record Behind<T, R>(T thing, Future<Outcome<R>> finished) {}

    private final Steps<T, R> steps;
    private final Follower<T, R> follower;
    private final ArrayDeque<Behind<T, R>> behind = new ArrayDeque<>();

    public SigningQueue(Steps<T, R> steps, Follower<T, R> follower) {
        this.steps = steps;
        this.follower = follower;
    }

    /** Signs all, and waits until the last is read back. A refusal stops the others only if the follower says so. */
    public void sign(List<T> things) {
        try (ExecutorService ahead = Executors.newSingleThreadExecutor();
                ExecutorService back = Executors.newSingleThreadExecutor()) {
            Optional<Future<Outcome<PendingSignature>>> next = prepared(things, 0, ahead);
            for (int i = 0; next.isPresent(); i++) {
                Outcome<PendingSignature> pending = got(next.get());
                if (follower.stop()) {
                    pending.ifDone(PendingSignature::drop);
                    break;
                }
                next = prepared(things, i + 1, ahead);
                follower.begun(things.get(i));
                sign(things.get(i), pending, back);
            }
            tellAll();
        }
    }

    private Optional<Future<Outcome<PendingSignature>>> prepared(List<T> things, int index, ExecutorService ahead) {
        return index < things.size()
                ? Optional.of(ahead.submit(() -> steps.prepare(things.get(index))))
                : Optional.empty();
    }

    private void sign(T thing, Outcome<PendingSignature> pending, ExecutorService back) {
        Outcome<SignedPdf> signed = pending.flatMap(PendingSignature::sign);
        if (!signed.isDone()) {
            tellAll();
            follower.ended(thing, Outcome.refused(signed.troubles()));
            return;
        }
        Callable<Outcome<R>> finish = () -> steps.finish(thing, signed.orThrow());
        behind.add(new Behind<>(thing, back.submit(finish)));
        while (behind.size() > MOST_BEHIND
                || behind.peek() != null && behind.peek().finished().isDone()) {
            tell(behind.remove());
        }
    }

    private void tellAll() {
        while (!behind.isEmpty()) {
            tell(behind.remove());
        }
    }

    private void tell(Behind<T, R> one) {
        follower.ended(one.thing(), got(one.finished()));
    }

    private static <R> R got(Future<R> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException fault
                    ? fault
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for the batch any more", interrupted);
        }
    }
}
