package org.vanthu.api.outgoing;

import java.util.List;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryStep;

/** How far one recipient is, with every step. */
public record FollowedDelivery(Delivery delivery, List<DeliveryStep> steps) {

    public FollowedDelivery {
        steps = List.copyOf(steps);
    }
}
