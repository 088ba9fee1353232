package org.vanthu.core.internal.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.vanthu.api.Operation;
import org.vanthu.core.internal.gate.OperationModel;
import org.vanthu.core.internal.office.Office;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.AccessRules;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.StandIn;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.spi.store.Stores;

/**
 * A look through another person's eyes: the rights are that person's, but only lists are answered. Nothing is opened, for
 * whoever looks is not allowed to read business content (NĐ 30/2020, Annex VI, Part I, IV.1.c), and nothing is changed,
 * for it would stand in that person's name.
 */
final class LookingLife implements SessionLife {

    private final Office office;
    private final SessionLife own;
    private final AccountId person;
    private final String name;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param own the session of the person who looks; when it ends, this ends
     * @param name of the person whose eyes they are
     */
    LookingLife(Office office, SessionLife own, AccountId person, String name) {
        this.office = office;
        this.own = own;
        this.person = person;
        this.name = name;
    }

    @Override
    public Outcome<Actor> actor(Stores stores, Instant now, OperationModel operation) {
        return operation.kind() == Operation.Kind.LIST
                ? person(stores, now)
                : Outcome.refused(SignInTrouble.ONLY_LOOKING, "name", name);
    }

    @Override
    public Outcome<Actor> person(Stores stores, Instant now) {
        if (ended.get()) {
            return Outcome.refused(SignInTrouble.SESSION_ENDED);
        }
        return own.person(stores, now)
                .map(looker -> within(
                        stores, now, looker, stores.rights().actor(person, now).orElseThrow()));
    }

    /**
     * Only what the person sees in bodies in which the looker may ask such questions at this moment: a person with posts in
     * two bodies opens no door between them.
     */
    private Actor within(Stores stores, Instant now, Actor looker, Actor seen) {
        Map<OrganisationId, Boolean> may = new HashMap<>();
        Predicate<ActivePost> visible = post -> may.computeIfAbsent(
                post.organisation(),
                body -> office.facts(stores, body, looker.people(), now)
                        .filter(facts -> AccessRules.decide(looker, Permission.EXPLAIN_ACCESS, facts)
                                .isAllowed())
                        .isPresent());
        List<StandIn> standIns = seen.standIns().stream()
                .map(standIn -> new StandIn(
                        standIn.delegation(),
                        standIn.principal(),
                        standIn.principalName(),
                        standIn.posts().stream().filter(visible).toList(),
                        standIn.documentTypes()))
                .toList();
        return new Actor(
                seen.account(),
                seen.name(),
                seen.posts().stream().filter(visible).toList(),
                standIns);
    }

    @Override
    public void surviveOwnChange(Stores stores) {
        throw new IllegalStateException("nothing is changed through another's eyes");
    }

    @Override
    public void end() {
        ended.set(true);
    }
}
