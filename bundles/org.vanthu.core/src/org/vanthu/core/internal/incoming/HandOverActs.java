package org.vanthu.core.internal.incoming;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.vanthu.api.incoming.HandOver;
import org.vanthu.api.incoming.IncomingTrouble;
import org.vanthu.api.incoming.OpenWork;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.audit.Payload;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.routing.RoutingRules;
import org.vanthu.domain.work.DeskOrder;
import org.vanthu.domain.work.Worklist;

/** Moves what is not done from one desk to another. */
final class HandOverActs implements HandOver {

    /** Lists whose work is bound to the person's own hand or post and does not go with the assignments. */
    private static final List<Worklist> OTHERS = List.of(
            Worklist.DRAFTS,
            Worklist.AWAITING_OPINION,
            Worklist.AWAITING_CHECK,
            Worklist.AWAITING_SIGNATURE,
            Worklist.AWAITING_ISSUE,
            Worklist.TO_SUBMIT);

    private static final int MOST_COUNTED = 1000;

    private final Act act;

    HandOverActs(Act act) {
        this.act = act;
    }

    @Override
    public Outcome<OpenWork> openWork(AccountId from) {
        DeskMove move = DeskMove.of(act, from, Optional.empty());
        return Outcome.done(new OpenWork(move.byName(), move.throughUnits(), 0, others(from)));
    }

    @Override
    public Outcome<OpenWork> foresee(AccountId from, AccountId to) {
        return receiver(from, to).map(account -> foreseen(DeskMove.of(act, from, Optional.of(to)), from));
    }

    @Override
    public Outcome<OpenWork> handOver(AccountId from, AccountId to, String reason) {
        return RoutingRules.reason(reason)
                .flatMap(why -> receiver(from, to).flatMap(account -> {
                    DeskMove move = DeskMove.of(act, from, Optional.of(to));
                    OpenWork moved = foreseen(move, from);
                    if (!moved.isMovable()) {
                        return Outcome.refused(
                                IncomingTrouble.NOTHING_TO_HAND_OVER,
                                "name",
                                act.stores().accounts().find(from).orElseThrow().name());
                    }
                    move.run(why);
                    act.record(
                            "WORK_HANDED_OVER",
                            from,
                            Payload.of(
                                    "to", to,
                                    "assignments", moved.assignments(),
                                    "throughUnits", moved.throughUnits(),
                                    "stuck", moved.stuck(),
                                    "reason", why));
                    return Outcome.done(moved);
                }));
    }

    private OpenWork foreseen(DeskMove move, AccountId from) {
        return new OpenWork(move.byName(), move.throughUnits(), move.stuck(), others(from));
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
