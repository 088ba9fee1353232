package org.vanthu.core.internal.incoming;

import java.util.Optional;
import java.util.Set;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryState;
import org.vanthu.domain.dispatch.Recipient;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.RoutingRules;
import org.vanthu.domain.work.Worklist;

/** What other organisations have sent to this one. Troubles: {@link IncomingTrouble#NOT_DELIVERED_HERE}. */
final class DeliveredHere {

    private final Act act;
    private final OrganisationId organisation;

    DeliveredHere(Act act, OrganisationId organisation) {
        this.act = act;
        this.organisation = organisation;
    }

    /** The delivery with its files, if it came here. */
    Outcome<DeliveredDocument> find(DeliveryId delivery) {
        return known(act.stores().deliveries().delivered(delivery).filter(found -> isHere(found.delivery())));
    }

    /** The delivery with its files, if it waits here to be registered. */
    Outcome<DeliveredDocument> waiting(DeliveryId delivery) {
        return known(act.stores().deliveries().delivered(delivery).filter(found -> isWaiting(found.delivery())));
    }

    /** The delivery, held, if it waits here to be registered. */
    Outcome<Delivery> hold(DeliveryId delivery) {
        return act.stores()
                .deliveries()
                .hold(delivery)
                .flatMap(held -> known(Optional.of(held).filter(this::isWaiting)));
    }

    private boolean isWaiting(Delivery delivery) {
        return isHere(delivery) && delivery.state() == DeliveryState.ARRIVED;
    }

    private boolean isHere(Delivery delivery) {
        return delivery.recipient() instanceof Recipient.Here to
                && to.organisation().equals(organisation);
    }

    private static <T> Outcome<T> known(Optional<T> found) {
        return found.map(Outcome::done).orElseGet(() -> Outcome.refused(IncomingTrouble.NOT_DELIVERED_HERE));
    }

    Outcome<Nothing> refuse(DeliveryId delivery, String reason) {
        return RoutingRules.reason(reason)
                .flatMap(words -> hold(delivery)
                        .flatMap(held -> new DeliveryProgress(act).refuse(held, words))
                        .flatMap(refused -> {
                            act.stores().desks().clear(delivery, Set.of(Worklist.TO_REGISTER));
                            act.record("DELIVERY_RETURNED", delivery, Payload.of("reason", words));
                            return Outcome.done();
                        }));
    }
}
