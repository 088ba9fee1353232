package org.vanthu.core.internal.incoming;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.CopyId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.copying.DocumentCopy;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.HandlingState;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.work.Notification;

/** Lets the sender in this installation see how far the document is (NĐ 30/2020, Annex VI Part I, III.1.e and o). */
final class DeliveryProgress {

    private final Act act;

    DeliveryProgress(Act act) {
        this.act = act;
    }

    /** Says how far a document is; does nothing when it came another way or the sender knows already. */
    void report(IncomingDocument document) {
        Optional<DeliveryState> state = state(document.state());
        if (document.delivery().isEmpty() || state.isEmpty()) {
            return;
        }
        act.stores()
                .deliveries()
                .hold(document.delivery().get())
                .flatMap(held -> held.handled(state.get(), act.now()).ifDone(changed -> writeIfChanged(held, changed)));
    }

    private void writeIfChanged(Delivery held, Delivery changed) {
        if (held.state() != changed.state()) {
            write(changed);
        }
    }

    private static Optional<DeliveryState> state(HandlingState state) {
        return switch (state) {
            case ASSIGNED -> Optional.of(DeliveryState.ASSIGNED);
            case IN_HAND -> Optional.of(DeliveryState.IN_HAND);
            case DONE -> Optional.of(DeliveryState.DONE);
            default -> Optional.empty();
        };
    }

    /** Says that a document was sent back after it had been registered. */
    Outcome<Delivery> refuse(Delivery held, String reason) {
        return held.refused(reason, act.now()).ifDone(changed -> {
            write(changed);
            tellSender(changed, reason);
        });
    }

    /** Who sent it learns that it was refused, and why: drafter and issuing clerks, of a copy who made it. */
    private void tellSender(Delivery refused, String reason) {
        String words = refused.recipient().name() + ": " + reason;
        copy(refused)
                .ifPresentOrElse(
                        copy -> act.tell(
                                copy.source().original(), Set.of(copy.madeBy()), Notification.Kind.RETURNED, words),
                        () -> tellSenders(DraftId.of(refused.document()), words));
    }

    private void tellSenders(DraftId sent, String words) {
        Set<AccountId> people = new HashSet<>(act.stores().outgoing().related(sent, Relation.DRAFTER));
        people.addAll(act.stores().outgoing().related(sent, Relation.ISSUING_CLERK));
        act.tell(sent, people, Notification.Kind.RETURNED, words);
    }

    private Optional<DocumentCopy> copy(Delivery delivery) {
        return act.stores().copies().find(new CopyId(delivery.document().value()));
    }

    /** Keeps the state and records it on the sender's side. */
    void write(Delivery changed) {
        act.stores().deliveries().write(changed, act.actor().account());
        act.recordIn(
                changed.sender(),
                name(changed.state()),
                copy(changed).map(copy -> copy.source().original()).orElse(changed.document()),
                Payload.of(
                        "delivery",
                        changed.id(),
                        "recipient",
                        changed.recipient().name()));
    }

    private static String name(DeliveryState reached) {
        return switch (reached) {
            case TO_DISPATCH -> "DELIVERY_TO_DISPATCH";
            case DISPATCHED -> "DELIVERY_DISPATCHED";
            case ARRIVED -> "DELIVERY_ARRIVED";
            case RECEIVED -> "DELIVERY_RECEIVED";
            case ASSIGNED -> "DELIVERY_ASSIGNED";
            case IN_HAND -> "DELIVERY_IN_HAND";
            case DONE -> "DELIVERY_DONE";
            case REFUSED -> "DELIVERY_REFUSED";
            case RECALLED -> "DELIVERY_RECALLED";
        };
    }
}
