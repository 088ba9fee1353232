package org.vanthu.core.internal.outgoing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DraftId;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.drafting.Opinion;
import org.vanthu.domain.drafting.OpinionRound;
import org.vanthu.domain.drafting.OutgoingDocument;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Notification;
import org.vanthu.domain.work.WorkItem;
import org.vanthu.domain.work.Worklist;

/**
 * The way of opinions asked for from one person to another. What a unit is asked is answered by whoever heads the unit now.
 * What a person was asked by name is that person's own word (NĐ 30/2020, Art. 10.3): the drafter wanted to hear this
 * person and nobody chose the other for it, so it goes nowhere, and the drafter is told to ask somebody else.
 */
public final class OpinionMove {

    private static final int MOST = 5_000;

    private final Act act;
    private final AccountId from;
    private final Taker to;
    private final List<Asked> over = new ArrayList<>();
    private final List<Asked> own = new ArrayList<>();
    private int stuck;

    private record Asked(OutgoingDocument document, OpinionRound round, WorkItem item) {}

    private OpinionMove(Act act, AccountId from, Taker to) {
        this.act = act;
        this.from = from;
        this.to = to;
    }

    /** What goes from one person to the other. */
    public static OpinionMove of(Act act, AccountId from, Taker to) {
        OpinionMove move = new OpinionMove(act, from, to);
        act.stores()
                .desks()
                .firstPage(from, Worklist.AWAITING_OPINION, DeskOrder.NEWEST_FIRST, MOST)
                .forEach(move::sort);
        return move;
    }

    private void sort(WorkItem item) {
        DraftId draft = (DraftId) item.object();
        List<OpinionRound> rounds = act.stores().draftPapers().rounds(draft);
        Optional<Opinion> asked = rounds.isEmpty() ? Optional.empty() : awaited(rounds.getLast(), from);
        if (asked.isEmpty()) {
            return;
        }
        OutgoingDocument document = act.stores().outgoing().find(draft).orElseThrow();
        Asked one = new Asked(document, rounds.getLast(), item);
        if (asked.get().unit().isEmpty()) {
            own.add(one);
        } else if (to.heads(document.organisation(), asked.get().unit().get()) && !isAsked(one)) {
            over.add(one);
        } else {
            stuck++;
        }
    }

    private static Optional<Opinion> awaited(OpinionRound round, AccountId person) {
        return round.opinions().stream()
                .filter(opinion ->
                        opinion.person().equals(person) && opinion.given().isEmpty())
                .findFirst();
    }

    /** Nobody answers twice in one round. */
    private boolean isAsked(Asked asked) {
        return asked.round().opinions().stream()
                .anyMatch(
                        opinion -> to.person().filter(opinion.person()::equals).isPresent());
    }

    /** How many the other person gives instead, for a unit. */
    public int goingOver() {
        return over.size();
    }

    /** How many stay because the person was asked by name. */
    public int staying() {
        return own.size();
    }

    /** How many cannot go: the other person does not head the unit that was asked, or was asked too. */
    public int stuck() {
        return stuck;
    }

    /** Moves those that go, and tells the drafters of those that stay. */
    public void run(String reason) {
        OutgoingDesk desk = new OutgoingDesk(act);
        for (Asked asked : over) {
            AccountId taker = to.person().orElseThrow();
            DraftId draft = asked.document().id();
            act.stores().draftPapers().passOpinion(draft, asked.round().number(), from, taker);
            relate(draft);
            desk.opinionGiven(asked.document(), from);
            desk.askOpinion(
                    asked.document(),
                    List.of(taker),
                    asked.item().due().orElse(asked.round().deadline()));
            act.recordIn(
                    asked.document().organisation(),
                    "OPINION_HANDED_OVER",
                    draft,
                    Payload.of("round", asked.round().number(), "from", from, "to", taker, "reason", reason));
        }
        for (Asked asked : own) {
            desk.notify(asked.document(), List.of(asked.document().drafter()), Notification.Kind.PROGRESS, reason);
        }
    }

    /** Whoever is asked now or has answered may read the draft, and nobody else because of an opinion. */
    private void relate(DraftId draft) {
        act.stores().outgoing().unrelate(draft, Relation.OPINION_ASKED);
        act.stores().draftPapers().rounds(draft).stream()
                .flatMap(round -> round.opinions().stream())
                .map(Opinion::person)
                .distinct()
                .forEach(person -> act.stores().outgoing().relate(draft, person, Relation.OPINION_ASKED));
    }
}
