package org.vanthu.core.internal.outgoing;

import java.util.List;
import org.vanthu.api.Seen;
import org.vanthu.api.files.FileContent;
import org.vanthu.api.outgoing.Dispatch;
import org.vanthu.api.outgoing.FollowedDelivery;
import org.vanthu.core.internal.gate.Steps;
import org.vanthu.domain.DeliveryId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.outcome.Outcome;

/** Following and taking back. */
final class DispatchActs implements Dispatch {

    private final Steps steps;

    DispatchActs(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Outcome<List<FollowedDelivery>> follow(DraftId document) {
        return steps.act(act -> Outcome.done(new Following(act).deliveries(document.document())));
    }

    @Override
    public Outcome<Delivery> dispatched(DraftId id, DeliveryId delivery) {
        return steps.act(act -> new Following(act).dispatched(id, delivery));
    }

    @Override
    public Outcome<OutgoingDocument> recall(Seen<DraftId> seen, String reason) {
        return steps.act(act -> new Following(act).recall(seen.id(), reason));
    }

    @Override
    public Outcome<FileContent> printDispatchList(DraftId document) {
        return steps.act(act -> Outcome.done(new DispatchListPrint(act).ofIssued(document)))
                .flatMap(new PaperWork(steps.parts())::print);
    }
}
