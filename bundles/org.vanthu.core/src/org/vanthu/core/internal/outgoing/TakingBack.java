package org.vanthu.core.internal.outgoing;

import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.incoming.RecallAtRecipient;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.work.Notification;

/**
 * Takes back from its recipients what was sent (NĐ 30/2020, Art. 18.4 and Annex VI Part I, III.8). A copy counts as the document does
 * (Art. 26), so with a document go the copies of it: those its issuer made and those its recipients made of what they got, wherever
 * those went.
 */
final class TakingBack {

    private final Act act;

    TakingBack(Act act) {
        this.act = act;
    }

    /** A document with all copies of it; answers from how many recipients it, not counting its copies, was taken back. */
    Outcome<Integer> everywhere(DocumentId document, String reason) {
        return deliveries(document, reason)
                .flatMap(recipients -> copiesOf(document, reason).map(nothing -> recipients));
    }

    /** One copy alone. Troubles: those of {@link DocumentCopy#recalled}. */
    Outcome<DocumentCopy> copy(CopyId id, String reason) {
        return act.stores()
                .copies()
                .hold(id)
                .orElseThrow()
                .recalled(reason)
                .flatMap(recalled ->
                        deliveries(recalled.id().document(), reason).map(recipients -> written(recalled, recipients)));
    }

    private DocumentCopy written(DocumentCopy recalled, int recipients) {
        act.stores().copies().write(recalled);
        act.recordIn(
                recalled.organisation(),
                "COPY_RECALLED",
                recalled.source().original(),
                Payload.of(
                        "copy",
                        recalled.id(),
                        "code",
                        recalled.code(),
                        "recipients",
                        recipients,
                        "reason",
                        recalled.reason()));
        act.tell(
                recalled.source().original(),
                Set.of(recalled.madeBy()),
                Notification.Kind.RECALLED,
                recalled.code() + ": " + recalled.reason());
        return recalled;
    }

    /** Who had refused it has nothing to give back. */
    private Outcome<Integer> deliveries(DocumentId sent, String reason) {
        int count = 0;
        for (Delivery delivery : act.stores().deliveries().ofDocument(sent)) {
            if (!delivery.state().next().contains(DeliveryState.RECALLED)) {
                continue;
            }
            Outcome<Nothing> takenBack = act.stores()
                    .deliveries()
                    .hold(delivery.id())
                    .flatMap(held -> held.recalled(reason, act.now()))
                    .ifDone(recalled -> act.stores()
                            .deliveries()
                            .write(recalled, act.actor().account()))
                    .flatMap(recalled -> atRecipient(recalled, reason));
            if (!takenBack.isDone()) {
                return Outcome.refused(takenBack.troubles());
            }
            count++;
        }
        return Outcome.done(count);
    }

    private Outcome<Nothing> atRecipient(Delivery recalled, String reason) {
        return new RecallAtRecipient(act)
                .cancel(recalled)
                .flatMap(nothing -> recalled.arrival()
                        .map(arrival -> copiesOf(arrival.incoming(), reason))
                        .orElseGet(Outcome::done));
    }

    private Outcome<Nothing> copiesOf(DocumentId original, String reason) {
        for (DocumentCopy listed : act.stores().copies().of(original)) {
            DocumentCopy copy = act.stores().copies().hold(listed.id()).orElseThrow();
            Outcome<DocumentCopy> ended = switch (copy.state()) {
                case MADE -> copy(copy.id(), reason);
                case SIGNING -> new CopyDesk(act).abandon(copy.id(), reason);
                case ABANDONED, RECALLED -> Outcome.done(copy);
            };
            if (!ended.isDone()) {
                return Outcome.refused(ended.troubles());
            }
        }
        return Outcome.done();
    }
}
