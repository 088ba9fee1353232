package org.vanthu.core.internal.outgoing;

import java.util.List;
import java.util.Map;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.Id;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryStep;
import org.vanthu.domain.dispatch.DispatchTrouble;
import org.vanthu.domain.drafting.OutgoingAct;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.work.Notification;
import org.vanthu.spi.store.Deliveries;

/** How far an issued document is at its recipients, and taking it back from them. */
final class Following {

    private final Act act;
    private final DraftDocuments documents;

    Following(Act act) {
        this.act = act;
        this.documents = new DraftDocuments(act);
    }

    /** @param document what its deliveries name it by: an issued document or a copy */
    List<FollowedDelivery> deliveries(DocumentId document) {
        Deliveries deliveries = act.stores().deliveries();
        Map<DeliveryId, List<DeliveryStep>> steps = deliveries.steps(document);
        return deliveries.ofDocument(document).stream()
                .map(delivery -> new FollowedDelivery(delivery, steps.get(delivery.id())))
                .toList();
    }

    Outcome<Delivery> dispatched(DraftId id, DeliveryId delivery) {
        return documents.doing(id, OutgoingAct.DISPATCH).flatMap(document -> dispatched(id.document(), delivery, id));
    }

    /** @param object in whose history it stands */
    Outcome<Delivery> dispatched(DocumentId sent, DeliveryId delivery, Id object) {
        return act.stores()
                .deliveries()
                .hold(delivery)
                .flatMap(held -> held.document().equals(sent)
                        ? held.dispatched(act.now())
                        : Outcome.refused(DispatchTrouble.NO_SUCH_DELIVERY))
                .ifDone(changed -> {
                    act.stores().deliveries().write(changed, act.actor().account());
                    act.record(
                            "DISPATCHED",
                            object,
                            Payload.of(
                                    "delivery",
                                    changed.id(),
                                    "recipient",
                                    changed.recipient().name()));
                });
    }

    Outcome<OutgoingDocument> recall(DraftId id, String reason) {
        return documents
                .doing(id, OutgoingAct.RECALL)
                .flatMap(document -> Delivery.reason(reason)
                        .flatMap(words -> new TakingBack(act)
                                .everywhere(document.id().document(), words)
                                .map(recipients -> recalled(document, words, recipients))));
    }

    private OutgoingDocument recalled(OutgoingDocument document, String reason, int recipients) {
        documents.keepJudgement(document, OutgoingAct.RECALL, reason);
        OutgoingDocument saved = documents.save(
                document.inPlace()
                        .recall(new OutgoingDocument.Recall(reason, act.actor().account(), act.now()))
                        .make(),
                "RECALLED",
                Payload.of("reason", reason, "recipients", recipients));
        documents.desk().notify(saved, documents.desk().everybody(saved), Notification.Kind.RECALLED, reason);
        return saved;
    }
}
