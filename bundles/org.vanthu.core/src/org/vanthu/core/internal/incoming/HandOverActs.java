package org.vanthu.core.internal.incoming;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.incoming.HandOver;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.core.internal.outgoing.DraftMove;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.RoutingRules;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;

/** Moves what is not done from one desk to another. */
final class HandOverActs implements HandOver {

    /** Lists whose work is bound to the person's own word or post and does not go along. */
    private static final List<Worklist> OTHERS =
            List.of(Worklist.AWAITING_OPINION, Worklist.AWAITING_ISSUE, Worklist.TO_SUBMIT);

    private static final int MOST_COUNTED = 1000;

    private final Act act;

    HandOverActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<OpenWork> openWork(AccountId from) {
        return Outcome.done(foreseen(moves(from, Optional.empty()), from));
    }

    @Override
    public Outcome<OpenWork> foresee(AccountId from, AccountId to) {
        return receiver(from, to).map(account -> foreseen(moves(from, Optional.of(to)), from));
    }

    @Override
    public Outcome<OpenWork> handOver(AccountId from, AccountId to, String reason) {
        return RoutingRules.reason(reason)
                .flatMap(why -> receiver(from, to).flatMap(account -> {
                    Moves moves = moves(from, Optional.of(to));
                    OpenWork moved = foreseen(moves, from);
                    if (!moved.isMovable()) {
                        return Outcome.refused(
                                IncomingTrouble.NOTHING_TO_HAND_OVER,
                                "name",
                                act.stores().accounts().find(from).orElseThrow().name());
                    }
                    moves.desk().run(why);
                    moves.drafts().run(why);
                    act.record(
                            "WORK_HANDED_OVER",
                            from,
                            Payload.of(
                                    "to", to,
                                    "assignments", moved.assignments(),
                                    "throughUnits", moved.throughUnits(),
                                    "drafts", moved.drafts(),
                                    "backForRouting", moved.backForRouting(),
                                    "stuck", moved.stuck(),
                                    "reason", why));
                    return Outcome.done(moved);
                }));
    }

    /** What goes: incoming work, and outgoing documents. */
    private record Moves(DeskMove desk, DraftMove drafts) {}

    private Moves moves(AccountId from, Optional<AccountId> to) {
        return new Moves(DeskMove.of(act, from, to), DraftMove.of(act, from, to));
    }

    private OpenWork foreseen(Moves moves, AccountId from) {
        return new OpenWork(
                moves.desk().byName(),
                moves.desk().throughUnits(),
                moves.drafts().goingOver(),
                moves.drafts().goingBack(),
                moves.desk().stuck() + moves.drafts().stuck(),
                others(from));
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

    private Map<Worklist, Integer> others(AccountId person) {
        Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
        for (Worklist list : OTHERS) {
            int size = act.stores()
                    .desks()
                    .firstPage(person, list, DeskOrder.NEWEST_FIRST, MOST_COUNTED)
                    .size();
            if (size > 0) {
                counts.put(list, size);
            }
        }
        return counts;
    }
}
