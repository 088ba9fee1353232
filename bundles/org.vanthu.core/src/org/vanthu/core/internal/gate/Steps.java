package org.vanthu.core.internal.gate;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.vanthu.api.Operation;
import org.vanthu.core.internal.office.Office;
import org.vanthu.core.internal.office.OfficeParts;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.AccessDecision;
import org.vanthu.domain.access.AccessRules;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.ObjectFacts;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.Relation;
import org.vanthu.domain.access.Standing;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.Stores;

/**
 * One call on its way through the gate. Every transaction of the call passes all checks anew: what was true when the
 * facts were read and is not any more, a right or a version, refuses the change.
 */
public final class Steps {

    /** The organisation of a person whose posts have all ended; nothing else belongs to it. */
    private static final OrganisationId NOWHERE = new OrganisationId(new UUID(0, 0));

    private final Office office;
    private final Caller caller;
    private final OperationModel operation;
    private final Object[] arguments;
    private boolean acted;

    Steps(Office office, Caller caller, OperationModel operation, Object[] arguments) {
        this.office = office;
        this.caller = caller;
        this.operation = operation;
        this.arguments = arguments;
    }

    /** What the office works with between transactions. */
    public OfficeParts parts() {
        return office.parts();
    }

    /** Reads facts for the work that follows; changes nothing and leaves no event. */
    public <T> Outcome<T> ask(Function<Act, Outcome<T>> question) {
        return office.store().read(stores -> pass(stores, question));
    }

    /** Does what the operation is for: in one transaction, with its event. */
    public <T> Outcome<T> act(Function<Act, Outcome<T>> doing) {
        acted = true;
        return operation.kind() == Operation.Kind.LIST
                ? ask(doing)
                : office.store().change(stores -> pass(stores, act -> recorded(act, doing.apply(act))));
    }

    void mustHaveActed(Outcome<?> answer) {
        if (answer.isDone() && !acted) {
            throw new IllegalStateException(operation.name() + " was done without its act");
        }
    }

    private <T> Outcome<T> pass(Stores stores, Function<Act, Outcome<T>> then) {
        Instant now = office.now(stores);
        return caller.actor(stores, now, operation).flatMap(actor -> admit(stores, now, actor, then));
    }

    private <T> Outcome<T> admit(Stores stores, Instant now, Actor actor, Function<Act, Outcome<T>> then) {
        Optional<Id> object = operation.object(arguments);
        Optional<ObjectFacts> found = object.isEmpty()
                ? Optional.of(ownAccount(actor))
                : office.facts(stores, object.get(), actor.people(), now);
        if (found.isEmpty()) {
            return Outcome.refused(GateTrouble.NOT_FOUND, "kind", object.get().kind());
        }
        ObjectFacts facts = found.get();
        return switch (decide(actor, facts)) {
            case AccessDecision.Refused refused ->
                Outcome.refused(Refusals.trouble(refused.reason(), operation.permission()));
            case AccessDecision.Allowed allowed ->
                isStale(facts)
                        ? Outcome.refused(Refusals.stale(stores, facts.id()))
                        : then.apply(new Act(office, stores, now, actor, allowed, facts));
        };
    }

    private AccessDecision decide(Actor actor, ObjectFacts facts) {
        Permission permission = operation.permission();
        return operation.kind() == Operation.Kind.CHANGE
                ? AccessRules.decideChange(actor, permission, facts)
                : AccessRules.decide(actor, permission, facts);
    }

    private boolean isStale(ObjectFacts facts) {
        OptionalLong seen = operation.seenVersion(arguments);
        return seen.isPresent() && seen.getAsLong() != facts.version();
    }

    private <T> Outcome<T> recorded(Act act, Outcome<T> outcome) {
        if (outcome.isDone()) {
            switch (operation.kind()) {
                case CHANGE -> act.mustHaveRecorded(operation.name());
                case VIEW -> act.recordView(operation.name());
                case LIST -> {}
            }
            act.knowOfObject();
        }
        return outcome;
    }

    private static ObjectFacts ownAccount(Actor actor) {
        return new ObjectFacts(
                actor.account(),
                actor.homeOrganisation().orElse(NOWHERE),
                Optional.empty(),
                0,
                false,
                Set.of(new Standing(actor.account(), Relation.OWNER)));
    }
}
