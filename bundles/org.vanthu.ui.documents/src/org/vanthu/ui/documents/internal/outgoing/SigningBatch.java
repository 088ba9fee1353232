package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.vanthu.api.Seen;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.domain.signature.Verdict;
import org.vanthu.spi.signing.KeyFileTrouble;
import org.vanthu.spi.signing.OpenToken;
import org.vanthu.spi.signing.SigningQueue;
import org.vanthu.spi.signing.TokenTrouble;
import org.vanthu.spi.signing.WindowsStoreTrouble;
import org.vanthu.ui.documents.internal.outgoing.SigningWork.Signed;

/**
 * Documents that were looked through, on their way to signatures. Each is signed whole or not at all; what is left, because
 * somebody stopped, the token was pulled out or a document was refused, can be tried again.
 */
final class SigningBatch {

    /** How far a document is. */
    enum State {
        WAITING,
        SIGNING,
        SIGNED,
        REFUSED
    }

    /**
     * A document of the batch.
     *
     * @param verdict what the verifier found in the finished file; empty as long as there is none
     * @param troubles why it was refused the last time, why the verdict is not better, or what its signature still lacks
     */
    record Item(Seen<DraftId> document, State state, Optional<Verdict> verdict, List<Trouble> troubles) {

        static Item waiting(Seen<DraftId> document) {
            return new Item(document, State.WAITING, Optional.empty(), List.of());
        }

        private Item begun() {
            return new Item(document, State.SIGNING, Optional.empty(), List.of());
        }

        private Item after(Outcome<Signed> signed) {
            return switch (signed) {
                case Outcome.Done<Signed>(Signed done) ->
                    new Item(document, State.SIGNED, Optional.of(done.verdict()), done.troubles());
                case Outcome.Refused<Signed>(List<Trouble> why) ->
                    new Item(document, State.REFUSED, Optional.empty(), why);
            };
        }
    }

    private final SigningWork work;
    private final List<Item> items;

    SigningBatch(SigningWork work, List<Item> items) {
        this.work = work;
        this.items = new ArrayList<>(items);
    }

    List<Item> items() {
        return List.copyOf(items);
    }

    /** How many are not signed yet. */
    long left() {
        return items.stream().filter(item -> item.state() != State.SIGNED).count();
    }

    /**
     * Signs what is not signed yet, in order. After a trouble of the token the others would meet the same one: they wait.
     *
     * @param follower told of each document when it is begun and when its finished file was read back
     * @param stop asked before each document
     */
    void sign(OpenToken token, Consumer<Item> follower, BooleanSupplier stop) {
        List<Entry> waiting = IntStream.range(0, items.size())
                .mapToObj(place -> new Entry(place, items.get(place)))
                .filter(entry -> entry.item().state() != State.SIGNED)
                .toList();
        new SigningQueue<>(work.asPerson(token), new Keeping(follower, stop)).sign(waiting);
    }

    /** An item and its place in the batch. */
    record Entry(int place, Item item) {}

    /** Keeps what becomes of each. */
    private final class Keeping implements SigningQueue.Follower<Entry, Signed> {

        private final Consumer<Item> told;
        private final BooleanSupplier stop;
        private boolean tokenFailed;

        Keeping(Consumer<Item> told, BooleanSupplier stop) {
            this.told = told;
            this.stop = stop;
        }

        @Override
        public boolean stop() {
            return tokenFailed || stop.getAsBoolean();
        }

        @Override
        public void begun(Entry entry) {
            told.accept(entry.item().begun());
        }

        @Override
        public void ended(Entry entry, Outcome<Signed> outcome) {
            tokenFailed |= outcome.troubles().stream().anyMatch(SigningBatch::isOfToken);
            items.set(entry.place(), entry.item().after(outcome));
            told.accept(items.get(entry.place()));
        }
    }

    private static boolean isOfToken(Trouble trouble) {
        return Stream.<TroubleKind[]>of(TokenTrouble.values(), KeyFileTrouble.values(), WindowsStoreTrouble.values())
                .flatMap(Arrays::stream)
                .anyMatch(trouble::is);
    }
}
