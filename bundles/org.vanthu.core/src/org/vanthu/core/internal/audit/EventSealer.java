package org.vanthu.core.internal.audit;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.MerkleTree;
import org.vanthu.domain.audit.SignedHead;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.spi.TimeSource;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.SealedState;

/**
 * Binds new events into the tree of hashes and signs its head. What it has sealed cannot be changed, taken out or moved
 * without being noticed.
 */
public final class EventSealer {

    private static final int PAGE = 2_000;

    private final OfficeStore store;
    private final LogKey key;
    private final TimeSource time;
    private final ReentrantLock sealing = new ReentrantLock();

    public EventSealer(OfficeStore store, LogKey key, TimeSource time) {
        this.store = store;
        this.key = key;
        this.time = time;
    }

    /**
     * Seals all events there are now.
     *
     * @return refused as {@link OfficeStore#change} is
     */
    public Outcome<Nothing> sealNow() {
        sealing.lock();
        try {
            Optional<SealedState> last = store.read(stores -> stores.events().sealed());
            long end = store.read(stores -> stores.events().count());
            MerkleTree tree = last.map(SealedState::tree).orElseGet(MerkleTree::empty);
            if (tree.size() == end) {
                return Outcome.done();
            }
            Instant newest = grow(tree, end);
            return keep(sign(tree, newest));
        } finally {
            sealing.unlock();
        }
    }

    private Instant grow(MerkleTree tree, long end) {
        Instant newest = Instant.EPOCH;
        while (tree.size() < end) {
            int limit = (int) Math.min(PAGE, end - tree.size());
            List<Event> page = store.read(stores -> stores.events().range(tree.size() + 1, limit));
            for (Event event : page) {
                if (event.sequence() != tree.size() + 1) {
                    throw new IllegalStateException("event " + (tree.size() + 1) + " is missing from the log");
                }
                tree.add(event.leafHash());
                newest = event.at();
            }
            if (page.isEmpty()) {
                throw new IllegalStateException("event " + (tree.size() + 1) + " is missing from the log");
            }
        }
        return newest;
    }

    /** Signed not before the newest event, should the clock have been set back. */
    private SealedState sign(MerkleTree tree, Instant newest) {
        Instant clock = time.now();
        Instant at = clock.isBefore(newest) ? newest : clock;
        byte[] signature = key.sign(SignedHead.signedText(tree.size(), tree.root(), at));
        SignedHead head =
                new SignedHead(tree.size(), tree.root(), at, HexFormat.of().formatHex(signature));
        return new SealedState(head, tree.frontier());
    }

    private Outcome<Nothing> keep(SealedState state) {
        return store.change(stores -> {
            stores.events().seal(state);
            return Outcome.done();
        });
    }
}
