package org.vanthu.core.internal.incoming;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.vanthu.core.internal.gate.Act;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.StandIn;
import org.vanthu.domain.work.LentDesk;

/** The desks of those for whom the caller stands in, each once however many delegations lend it, and what is read there. */
final class LentDesks {

    private final Act act;
    private final List<LentDesk> desks;

    LentDesks(Act act) {
        this.act = act;
        this.desks = of(act.actor());
    }

    private static List<LentDesk> of(Actor deputy) {
        Set<AccountId> told = new HashSet<>();
        return deputy.standIns().stream()
                .map(StandIn::principal)
                .filter(told::add)
                .map(owner -> new LentDesk(owner, deputy.account(), lent(deputy, owner)))
                .toList();
    }

    private static Map<OrganisationId, Set<String>> lent(Actor deputy, AccountId owner) {
        Map<OrganisationId, Set<String>> lent = new HashMap<>();
        deputy.standIns().stream()
                .filter(standIn -> standIn.principal().equals(owner))
                .forEach(standIn -> standIn.posts().stream()
                        .map(ActivePost::organisation)
                        .distinct()
                        .forEach(body -> lent.merge(body, standIn.documentTypes(), LentDesks::both)));
        return lent;
    }

    /** No types at all stand for every type. */
    private static Set<String> both(Set<String> some, Set<String> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return Set.of();
        }
        Set<String> types = new HashSet<>(some);
        types.addAll(others);
        return types;
    }

    List<LentDesk> all() {
        return desks;
    }

    Optional<LentDesk> of(AccountId owner) {
        return desks.stream().filter(desk -> desk.owner().equals(owner)).findFirst();
    }

    /** Marks a thing as read by the caller, on the own desk and on those lent; answers whose desks that changed. */
    Set<AccountId> markRead(Id object) {
        Set<AccountId> changed = new LinkedHashSet<>();
        if (act.stores().desks().markRead(act.actor().account(), object, act.now()) > 0) {
            changed.add(act.actor().account());
        }
        for (LentDesk desk : desks) {
            if (act.stores().lentDesks().markRead(desk, object, act.now()) > 0) {
                changed.add(desk.owner());
            }
        }
        return changed;
    }

    /** Takes the caller's mark off again; otherwise as {@link #markRead}. */
    Set<AccountId> markUnread(Id object) {
        Set<AccountId> changed = new LinkedHashSet<>();
        if (act.stores().desks().markUnread(act.actor().account(), object) > 0) {
            changed.add(act.actor().account());
        }
        for (LentDesk desk : desks) {
            if (act.stores().lentDesks().markUnread(desk, object) > 0) {
                changed.add(desk.owner());
            }
        }
        return changed;
    }
}
