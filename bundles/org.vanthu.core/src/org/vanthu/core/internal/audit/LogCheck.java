package org.vanthu.core.internal.audit;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.Progress;
import org.vanthu.api.audit.AuditTrouble;
import org.vanthu.api.audit.LogReport;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.MerkleTree;
import org.vanthu.domain.audit.SignedHead;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.Events;
import org.vanthu.spi.store.SealedState;

/** Reads the whole sealed log and compares it with every signed head, in constant memory. */
public final class LogCheck {

    private static final int PAGE = 2_000;

    private final Events events;
    private final LogKey key;
    private final List<Trouble> troubles = new ArrayList<>();
    private final Deque<SignedHead> heads = new ArrayDeque<>();
    private final MerkleTree tree = MerkleTree.empty();
    private Instant lastTime = Instant.EPOCH;
    private long headsSeen;
    private long headsAbove;

    private LogCheck(Events events, LogKey key) {
        this.events = events;
        this.key = key;
    }

    /** Reads it through; stops at the first damage, behind which every comparison would differ. */
    public static LogReport of(Events events, LogKey key, Progress progress) {
        return new LogCheck(events, key).run(progress);
    }

    private LogReport run(Progress progress) {
        long end = events.sealed().map(SealedState::head).map(SignedHead::size).orElse(0L);
        while (tree.size() < end && troubles.isEmpty() && !progress.isCancelled()) {
            long from = tree.size() + 1;
            List<Event> page = events.range(from, (int) Math.min(PAGE, end - from + 1));
            for (Event event : page) {
                if (troubles.isEmpty()) {
                    read(event);
                }
            }
            if (page.isEmpty()) {
                troubles.add(Trouble.of(AuditTrouble.MISSING, "sequence", from));
            }
            progress.done(tree.size(), end);
        }
        if (troubles.isEmpty() && !progress.isCancelled()) {
            unsealed(end);
        }
        return new LogReport(tree.size(), headsSeen, troubles);
    }

    /** Behind the last head nothing can be compared; but the events there have no gap either. */
    private void unsealed(long sealed) {
        long next = sealed + 1;
        long last = events.count();
        while (next <= last && troubles.isEmpty()) {
            List<Event> page = events.range(next, PAGE);
            for (Event event : page) {
                next += event.sequence() == next ? 1 : 0;
            }
            if (page.isEmpty() || page.getLast().sequence() >= next) {
                troubles.add(Trouble.of(AuditTrouble.MISSING, "sequence", next));
            }
        }
    }

    private void read(Event event) {
        long expected = tree.size() + 1;
        if (event.sequence() != expected) {
            troubles.add(Trouble.of(AuditTrouble.MISSING, "sequence", expected));
            return;
        }
        if (event.at().isBefore(lastTime)) {
            troubles.add(Trouble.of(AuditTrouble.OUT_OF_TIME, "sequence", expected));
            return;
        }
        lastTime = event.at();
        tree.add(event.leafHash());
        nextHead().filter(head -> head.size() == tree.size()).ifPresent(this::compare);
    }

    private Optional<SignedHead> nextHead() {
        if (heads.isEmpty()) {
            heads.addAll(events.heads(headsAbove, PAGE));
        }
        return Optional.ofNullable(heads.peekFirst());
    }

    private void compare(SignedHead head) {
        byte[] text = SignedHead.signedText(head.size(), head.root(), head.at());
        if (!key.verify(text, HexFormat.of().parseHex(head.signature()))) {
            troubles.add(Trouble.of(AuditTrouble.FORGED, "size", head.size()));
        } else if (!head.root().equals(tree.root())) {
            troubles.add(Trouble.of(AuditTrouble.ALTERED, "from", headsAbove + 1, "to", head.size()));
        }
        heads.removeFirst();
        headsAbove = head.size();
        headsSeen++;
    }
}
