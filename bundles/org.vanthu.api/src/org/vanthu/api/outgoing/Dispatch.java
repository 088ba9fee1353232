package org.vanthu.api.outgoing;

import java.util.List;
import org.vanthu.api.On;
import org.vanthu.api.Operation;
import org.vanthu.api.Operation.Kind;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;

/** Following an issued document, and taking it back (NĐ 30/2020, Art. 18; QĐ 28/2018). */
public interface Dispatch {

    /** How far each recipient is. */
    @Operation(permission = Permission.READ_DOCUMENT, kind = Kind.LIST)
    Outcome<List<FollowedDelivery>> follow(@On DraftId document);

    /** Notes that a recipient without a channel was sent the document on paper. Troubles of dispatch. */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<Delivery> dispatched(@On DraftId document, DeliveryId delivery);

    /**
     * Takes the document back from every recipient: it is frozen, the recipients' incoming documents are cancelled, and with it
     * go the copies of it, those made here and those its recipients made; the record of all of it stays (Annex VI, III.8). Troubles: a missing reason.
     */
    @Operation(permission = Permission.ISSUE, kind = Kind.CHANGE)
    Outcome<OutgoingDocument> recall(@On Seen<DraftId> document, String reason);

    /** The list of recipients without a channel, to be printed and taken along. */
    @Operation(permission = Permission.ISSUE, kind = Kind.VIEW)
    Outcome<FileContent> printDispatchList(@On DraftId document);
}
