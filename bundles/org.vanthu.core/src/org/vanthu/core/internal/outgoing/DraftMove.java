package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.DraftHandOver;
import org.vanthu.domain.drafting.DraftHandOver.Way;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.work.Notification;

/** The way of outgoing documents from one person to another, thought through before anything is written. */
public final class DraftMove {

    /** As much as one act moves; the act can be repeated. */
    private static final int MOST = 5_000;

    private final Act act;
    private final Taker to;
    private final List<DraftHandOver> over = new ArrayList<>();
    private final List<DraftHandOver> back = new ArrayList<>();
    private int stuck;

    private DraftMove(Act act, Taker to) {
        this.act = act;
        this.to = to;
    }

    /** What goes from one person to the other. */
    public static DraftMove of(Act act, AccountId from, Taker to) {
        DraftMove move = new DraftMove(act, to);
        act.stores()
                .outgoing()
                .openWith(from, MOST)
                .forEach(document ->
                        move.sort(new DraftHandOver(document, from, to.person().orElse(from)), document));
        return move;
    }

    private void sort(DraftHandOver hand, OutgoingDocument document) {
        Way way = hand.way();
        if (way == Way.STAYS) {
            return;
        }
        if (!to.works(document.organisation())) {
            stuck++;
        } else if (way == Way.BACK_FOR_ROUTING && to.person().isPresent() || !mayCheck(hand)) {
            back.add(hand);
        } else {
            over.add(hand);
        }
    }

    /** Whoever takes over a check must have a role for it; else the drafter chooses somebody who has. */
    private boolean mayCheck(DraftHandOver hand) {
        OrganisationId body = hand.document().organisation();
        return (!hand.checksContent() || to.may(body, Permission.CHECK_CONTENT))
                && (!hand.checksFormat() || to.may(body, Permission.CHECK_FORMAT));
    }

    /** How many the other person drafts or checks instead. */
    public int goingOver() {
        return over.size();
    }

    /** How many go back to their drafter, to be routed anew. */
    public int goingBack() {
        return back.size();
    }

    /** How many cannot go: the other person has no post in that body. */
    public int stuck() {
        return stuck;
    }

    /** Moves them. */
    public void run(String reason) {
        over.forEach(hand -> write(hand, hand.goneOver(), "DRAFT_HANDED_OVER", reason));
        back.forEach(hand -> write(hand, hand.backForRouting(), "DRAFT_BACK_FOR_ROUTING", reason));
    }

    private void write(DraftHandOver hand, OutgoingDocument changed, String event, String reason) {
        act.stores().outgoing().write(changed);
        relate(changed);
        act.recordIn(
                changed.organisation(),
                event,
                changed.id(),
                Payload.of(
                        "from",
                        hand.from(),
                        "to",
                        hand.to(),
                        "state",
                        hand.document().state(),
                        "reason",
                        reason));
        OutgoingDesk desk = new OutgoingDesk(act);
        desk.place(changed);
        desk.notify(changed, told(hand, changed), Notification.Kind.NEW, reason);
    }

    private static Set<AccountId> told(DraftHandOver hand, OutgoingDocument changed) {
        return changed.drafter().equals(hand.to()) ? Set.of(hand.to()) : Set.of(hand.to(), changed.drafter());
    }

    private void relate(OutgoingDocument document) {
        relate(document, Relation.DRAFTER, Optional.of(document.drafter()));
        relate(document, Relation.CONTENT_CHECKER, document.route().map(route -> route.contentChecker()));
        relate(document, Relation.FORMAT_CHECKER, document.route().map(route -> route.formatChecker()));
        relate(document, Relation.SIGNER, document.route().map(route -> route.signer()));
    }

    private void relate(OutgoingDocument document, Relation relation, Optional<AccountId> person) {
        act.stores().outgoing().unrelate(document.id(), relation);
        person.ifPresent(one -> act.stores().outgoing().relate(document.id(), one, relation));
    }
}
