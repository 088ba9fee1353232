package org.vanthu.core.internal.incoming;

import java.util.Optional;
import org.vanthu.api.incoming.HandOver;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.DraftMove;
import org.vanthu.core.internal.outgoing.OpinionMove;
import org.vanthu.core.internal.outgoing.Taker;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.RoutingRules;

/** Moves what is not done from one desk to another. */
final class HandOverActs implements HandOver {

    private final Act act;

    HandOverActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<OpenWork> openWork(AccountId from) {
        return Outcome.done(foreseen(moves(from, Optional.empty())));
    }

    @Override
    public Outcome<OpenWork> foresee(AccountId from, AccountId to) {
        return receiver(from, to).map(account -> foreseen(moves(from, Optional.of(to))));
    }

    @Override
    public Outcome<OpenWork> handOver(AccountId from, AccountId to, String reason) {
        return RoutingRules.reason(reason)
                .flatMap(why -> receiver(from, to).flatMap(account -> {
                    Moves moves = moves(from, Optional.of(to));
                    OpenWork moved = foreseen(moves);
                    if (!moved.isMovable()) {
                        return Outcome.refused(
                                IncomingTrouble.NOTHING_TO_HAND_OVER,
                                "name",
                                act.stores().accounts().find(from).orElseThrow().name());
                    }
                    moves.run(why);
                    act.record(
                            "WORK_HANDED_OVER",
                            from,
                            Payload.of(
                                    "to", to,
                                    "assignments", moved.assignments(),
                                    "throughUnits", moved.throughUnits(),
                                    "drafts", moved.drafts(),
                                    "backForRouting", moved.backForRouting(),
                                    "clerkWork", moved.clerkWork(),
                                    "opinions", moved.opinions(),
                                    "ownOpinions", moved.ownOpinions(),
                                    "stuck", moved.stuck(),
                                    "reason", why));
                    return Outcome.done(moved);
                }));
    }

    /** What goes: incoming work, outgoing documents, opinions, and what any clerk does. */
    private record Moves(DeskMove desk, DraftMove drafts, OpinionMove opinions, ClerkMove clerkWork) {

        void run(String reason) {
            desk.run(reason);
            drafts.run(reason);
            opinions.run(reason);
            clerkWork.run(reason);
        }
    }

    private Moves moves(AccountId from, Optional<AccountId> to) {
        Taker taker = new Taker(act, to);
        return new Moves(
                DeskMove.of(act, from, taker),
                DraftMove.of(act, from, taker),
                OpinionMove.of(act, from, taker),
                ClerkMove.of(act, from, taker));
    }

    private static OpenWork foreseen(Moves moves) {
        return new OpenWork(
                moves.desk().byName(),
                moves.desk().throughUnits(),
                moves.drafts().goingOver(),
                moves.drafts().goingBack(),
                moves.clerkWork().goingOver(),
                moves.opinions().goingOver(),
                moves.opinions().staying(),
                moves.desk().stuck()
                        + moves.drafts().stuck()
                        + moves.opinions().stuck()
                        + moves.clerkWork().stuck());
    }

    private Outcome<Account> receiver(AccountId from, AccountId to) {
        if (from.equals(to)) {
            return Outcome.refused(IncomingTrouble.SAME_PERSON);
        }
        Optional<Account> account = act.stores().accounts().find(to).filter(Account::isActive);
        boolean working = act.stores().posts().ofAccount(to).stream().anyMatch(post -> post.isHeldAt(act.now()));
        return account.filter(any -> working)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        IncomingTrouble.NOT_WORKING_HERE,
                        "name",
                        account.map(found -> found.name().value()).orElse("")));
    }
}
