package org.vanthu.core.internal.signin;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.vanthu.api.Operation;
import org.vanthu.core.internal.gate.OperationModel;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.domain.signin.SignInTrouble;
import org.vanthu.spi.store.Stores;

/**
 * A look through another person's eyes: the rights are that person's, but only lists are answered. Nothing is opened, for
 * whoever looks is not allowed to read business content (NĐ 30/2020, Annex VI, Part I, IV.1.c), and nothing is changed,
 * for it would stand in that person's name.
 */
final class LookingLife implements SessionLife {

    private final SessionLife own;
    private final AccountId person;
    private final String name;
    private final AtomicBoolean ended = new AtomicBoolean();

    /**
     * @param own the session of the person who looks; when it ends, this ends
     * @param name of the person whose eyes they are
     */
    LookingLife(SessionLife own, AccountId person, String name) {
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
                .map(looker -> stores.rights().actor(person, now).orElseThrow());
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
