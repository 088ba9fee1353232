package org.vanthu.core.internal.gate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.vanthu.api.Operation;
import org.vanthu.core.internal.office.Office;
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
 * Stands between one façade of one session and its use cases. Every call passes, in this order: the session is alive, the
 * object exists, the access rules allow it, the caller saw the newest version; then the use case runs, in the same
 * transaction in which all this was asked, and must leave its event.
 */
final class Gate<F> implements InvocationHandler {

    private final Office office;
    private final Facade<F> facade;
    private final Map<Method, OperationModel> operations;
    private final Caller caller;

    Gate(Office office, Facade<F> facade, Map<Method, OperationModel> operations, Caller caller) {
        this.office = office;
        this.facade = facade;
        this.operations = operations;
        this.caller = caller;
    }

    F open() {
        Class<F> type = facade.type();
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        OperationModel operation = operations.get(method);
        if (operation == null) {
            return ofObject(proxy, method, arguments);
        }
        Call call = new Call(operation, arguments == null ? new Object[0] : arguments);
        return operation.kind() == Operation.Kind.LIST
                ? office.store().read(call::pass)
                : office.store().change(call::pass);
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "gate to " + facade.type().getSimpleName();
        };
    }

    /** One call on its way through. */
    private final class Call {

        private final OperationModel operation;
        private final Object[] arguments;

        Call(OperationModel operation, Object[] arguments) {
            this.operation = operation;
            this.arguments = arguments;
        }

        Outcome<Object> pass(Stores stores) {
            Instant now = office.now(stores);
            return caller.actor(stores, now, operation).flatMap(actor -> admit(stores, now, actor));
        }

        private Outcome<Object> admit(Stores stores, Instant now, Actor actor) {
            Optional<Id> object = operation.object(arguments);
            Optional<ObjectFacts> found = object.isEmpty()
                    ? Optional.of(ownAccount(actor))
                    : office.facts(stores, object.get(), actor.people());
            if (found.isEmpty()) {
                return Outcome.refused(
                        GateTrouble.NOT_FOUND, "kind", object.get().kind());
            }
            ObjectFacts facts = found.get();
            return switch (decide(actor, facts)) {
                case AccessDecision.Refused refused ->
                    Outcome.refused(Refusals.trouble(refused.reason(), operation.permission()));
                case AccessDecision.Allowed allowed ->
                    isStale(facts)
                            ? Outcome.refused(Refusals.stale(stores, facts.id()))
                            : run(new Act(office, stores, now, actor, allowed, facts));
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

        private Outcome<Object> run(Act act) {
            Outcome<Object> outcome = call(act);
            if (outcome.isDone()) {
                switch (operation.kind()) {
                    case CHANGE -> act.mustHaveRecorded(operation.name());
                    case VIEW -> act.recordView(operation.name());
                    case LIST -> {}
                }
            }
            return outcome;
        }

        @SuppressWarnings("unchecked") // the model was only made for methods that answer an Outcome
        private Outcome<Object> call(Act act) {
            try {
                return (Outcome<Object>)
                        operation.method().invoke(facade.useCases().apply(act), arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause() instanceof RuntimeException mistake
                        ? mistake
                        : new IllegalStateException(operation.name() + " failed", thrown.getCause());
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException("façade methods are public", impossible);
            }
        }
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

    /** The organisation of a person whose posts have all ended; nothing else belongs to it. */
    private static final OrganisationId NOWHERE = new OrganisationId(new UUID(0, 0));
}
