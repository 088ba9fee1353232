package org.vanthu.core.internal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.vanthu.api.Progress;
import org.vanthu.domain.Sha256;
import org.vanthu.domain.audit.Event;
import org.vanthu.domain.audit.MerkleTree;
import org.vanthu.domain.audit.SignedHead;
import org.vanthu.spi.folder.LogKey;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.SealedState;

/**
 * Writes the sealed log as lines of JSON: a signed first line that says how much follows, then the events in their order,
 * each with its leaf hash, and every signed head behind the last event that it binds. {@code tools/CheckEventLog.java}
 * checks it without this program. Runs in constant memory, while work goes on.
 */
final class EventExport {

    private static final int PAGE = 1_000;
    private static final HexFormat HEX = HexFormat.of();

    private final OfficeStore store;
    private final LogKey key;

    EventExport(OfficeStore store, LogKey key) {
        this.store = store;
        this.key = key;
    }

    /** Writes all that is sealed; answers how many events that are. Who stops it leaves an export that is not whole. */
    long write(OutputStream out, Instant now, Progress progress) throws IOException {
        Optional<SealedState> sealed = store.read(stores -> stores.events().sealed());
        long size = sealed.map(state -> state.head().size()).orElse(0L);
        Sha256 root = sealed.map(state -> state.head().root())
                .orElseGet(() -> MerkleTree.empty().root());
        long heads = store.read(stores -> stores.events().headCount(size));
        line(out, header(size, heads, root, now));
        writeEvents(out, size, progress);
        return size;
    }

    private String header(long size, long heads, Sha256 root, Instant now) {
        String publicKey = HEX.formatHex(key.publicKey());
        String at = Event.timeText(now);
        String signed =
                "vanthu event export 1\n" + publicKey + "\n" + size + "\n" + heads + "\n" + root + "\n" + at + "\n";
        byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
        return "{\"format\":\"vanthu-events/1\",\"key\":\"" + publicKey + "\",\"events\":" + size + ",\"heads\":"
                + heads + ",\"root\":\"" + root + "\",\"at\":\"" + at + "\",\"signature\":\""
                + HEX.formatHex(signature) + "\"}";
    }

    private void writeEvents(OutputStream out, long size, Progress progress) throws IOException {
        Heads heads = new Heads();
        for (long next = 1; next <= size && !progress.isCancelled(); ) {
            long from = next;
            int limit = (int) Math.min(PAGE, size - from + 1);
            List<Event> page = store.read(stores -> stores.events().range(from, limit));
            if (page.isEmpty()) {
                throw new IllegalStateException("event " + from + " is missing from the log");
            }
            for (Event event : page) {
                line(out, event(event));
                if (heads.next() == event.sequence()) {
                    line(out, head(heads.take()));
                }
            }
            next = page.getLast().sequence() + 1;
            progress.done(next - 1, size);
        }
    }

    private static String event(Event event) {
        String canonical = event.canonical();
        return canonical.substring(0, canonical.length() - 1) + ",\"leaf\":\"" + HEX.formatHex(event.leafHash())
                + "\"}";
    }

    private static String head(SignedHead head) {
        return "{\"head\":" + head.size() + ",\"root\":\"" + head.root() + "\",\"at\":\"" + Event.timeText(head.at())
                + "\",\"signature\":\"" + head.signature() + "\"}";
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    /** The heads in their order, read a page at a time. */
    private final class Heads {

        private final Deque<SignedHead> page = new ArrayDeque<>();
        private long above;

        /** The size of the next head; greater than any sequence when there is none. */
        long next() {
            if (page.isEmpty()) {
                page.addAll(store.read(stores -> stores.events().heads(above, PAGE)));
            }
            return page.isEmpty() ? Long.MAX_VALUE : page.getFirst().size();
        }

        SignedHead take() {
            SignedHead head = page.removeFirst();
            above = head.size();
            return head;
        }
    }
}
