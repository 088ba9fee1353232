package org.vanthu.core.internal.incoming;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.dispatch.Delivery;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.outcome.Outcome.Nothing;
import org.vanthu.domain.routing.Assignment;
import org.vanthu.domain.routing.DocumentAct;
import org.vanthu.domain.routing.IncomingDocument;
import org.vanthu.domain.routing.RoutingTree;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/**
 * What a recall by the issuer does at a recipient in this installation: the incoming document and all that runs on it are
 * cancelled, the record stays (NĐ 30/2020, Annex VI Part I, III.8.b and c). Called by the use case that recalls.
 */
public final class RecallAtRecipient {

    private final Act act;

    public RecallAtRecipient(Act act) {
        this.act = act;
    }

    /**
     * Cancels what the recipient has of a recalled delivery; where it was not registered yet, it leaves the clerks' desks.
     *
     * @param recalled the delivery, already taken back by its sender
     */
    public Outcome<Nothing> cancel(Delivery recalled) {
        List<WorkItem> waiting = act.stores().desks().everywhere(recalled.id());
        act.stores().desks().clear(recalled.id(), EnumSet.of(Worklist.TO_REGISTER));
        if (recalled.arrival().isEmpty()) {
            act.tell(recalled.id(), holders(waiting), Notification.Kind.RECALLED, recalled.reason());
            return Outcome.done();
        }
        IncomingDocument document = act.stores()
                .incoming()
                .hold(recalled.arrival().get().incoming())
                .orElseThrow();
        return document.endedBy(DocumentAct.CANCEL, recalled.reason(), act.now())
                .flatMap(cancelled -> {
                    end(cancelled);
                    act.recordIn(
                            cancelled.organisation(),
                            "INCOMING_CANCELLED",
                            cancelled.id(),
                            Payload.of("delivery", recalled.id(), "reason", recalled.reason()));
                    return Outcome.done();
                });
    }

    private void end(IncomingDocument cancelled) {
        List<WorkItem> lying = act.stores().desks().everywhere(cancelled.id());
        List<Assignment> ended = new RoutingTree(act.stores().routing().ofDocument(cancelled.id())).cancel();
        act.stores().routing().write(ended);
        act.stores()
                .desks()
                .clear(cancelled.id(), ended.stream().map(Assignment::id).toList());
        act.stores().desks().clear(cancelled.id(), EnumSet.of(Worklist.TO_SUBMIT));
        act.stores().incoming().write(cancelled.nextVersion());
        act.stores()
                .desks()
                .describe(Headlines.of(
                        cancelled, List.of(), new People(act.stores(), cancelled.organisation(), act.now())));
        act.tell(cancelled.id(), holders(lying), Notification.Kind.RECALLED, cancelled.endedReason());
    }

    private static Set<AccountId> holders(List<WorkItem> items) {
        return items.stream().map(WorkItem::account).collect(Collectors.toSet());
    }
}
