package org.vanthu.ui.documents.internal.outgoing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.vanthu.api.Seen;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Trouble;
import org.vanthu.domain.outcome.TroubleKind;
import org.vanthu.spi.signing.KeyFileTrouble;
import org.vanthu.spi.signing.OpenToken;
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
        SIGNED,
        REFUSED
    }

    /**
     * A document of the batch.
     *
     * @param pages those looked at, from 1
     * @param troubles why it was refused the last time, or what its signature still lacks
     */
    record Item(Seen<DraftId> document, Set<Integer> pages, State state, List<Trouble> troubles) {

        static Item waiting(Seen<DraftId> document, Set<Integer> pages) {
            return new Item(document, Set.copyOf(pages), State.WAITING, List.of());
        }

        private Item after(Outcome<Signed> signed) {
            return new Item(
                    document,
                    pages,
                    signed.isDone() ? State.SIGNED : State.REFUSED,
                    signed.map(Signed::missing).value().orElse(signed.troubles()));
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
     * @param stop asked before each document
     */
    void sign(OpenToken token, BooleanSupplier stop) {
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.state() == State.SIGNED) {
                continue;
            }
            if (stop.getAsBoolean()) {
                return;
            }
            Outcome<Signed> signed = work.signReviewed(item.document(), item.pages(), token);
            items.set(i, item.after(signed));
            if (signed.troubles().stream().anyMatch(SigningBatch::isOfToken)) {
                return;
            }
        }
    }

    private static boolean isOfToken(Trouble trouble) {
        return Stream.<TroubleKind[]>of(TokenTrouble.values(), KeyFileTrouble.values(), WindowsStoreTrouble.values())
                .flatMap(Arrays::stream)
                .anyMatch(trouble::is);
    }
}
