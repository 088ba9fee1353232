package org.vanthu.spi.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.dispatch.DeliveredDocument;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.dispatch.DeliveryStep;
import org.vanthu.domain.outcome.Outcome;

/**
 * Issued documents on their way to recipients. The sender reads them by document; an organisation of this installation
 * finds here what has arrived and is to be registered, and writes back how far it is.
 */
public interface Deliveries {

    /** Keeps new deliveries with their first step, in one batch. */
    void add(Collection<Delivery> deliveries, AccountId by);

    /**
     * A delivery, held for this transaction until it ends.
     * Troubles: {@link org.vanthu.domain.dispatch.DispatchTrouble#NO_SUCH_DELIVERY}.
     */
    Outcome<Delivery> hold(DeliveryId delivery);

    /** Writes a delivery that was {@linkplain #hold held} and changed, and keeps the step. */
    void write(Delivery delivery, AccountId by);

    /** The deliveries of an issued document, in the order of its recipients. */
    List<Delivery> ofDocument(DocumentId outgoing);

    /**
     * What has arrived at an organisation and is neither registered nor refused nor recalled, oldest first.
     *
     * @param after the last one of the page before, if any
     */
    List<DeliveredDocument> toRegister(OrganisationId recipient, Optional<DeliveryId> after, int limit);

    /** One delivered document with its files; empty when there is no such delivery. */
    Optional<DeliveredDocument> delivered(DeliveryId delivery);

    /** Every change of the deliveries of an issued document, by delivery, oldest first. */
    Map<DeliveryId, List<DeliveryStep>> steps(DocumentId outgoing);
}
