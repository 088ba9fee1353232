package org.vanthu.core.internal.gate;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.vanthu.core.internal.office.Office;
import org.vanthu.domain.outcome.Outcome;

/**
 * Stands between one façade of one session and its use cases. Every call passes, in this order: the session is alive, the
 * object exists, the access rules allow it, the caller saw the newest version; then the use case runs, in the same
 * transaction in which all this was asked, and must leave its event. {@link Steps} does the asking.
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
        Object[] given = arguments == null ? new Object[0] : arguments;
        Steps steps = new Steps(office, caller, operation, given);
        return switch (facade) {
            case Facade.AtOnce<F> atOnce ->
                steps.act(act -> call(atOnce.useCases().apply(act), operation, given));
            case Facade.InSteps<F> inSteps -> {
                Outcome<Object> answer = call(inSteps.useCases().apply(steps), operation, given);
                steps.mustHaveActed(answer);
                yield answer;
            }
        };
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "gate to " + facade.type().getSimpleName();
        };
    }

    @SuppressWarnings("unchecked") // the model was only made for methods that answer an Outcome
    private Outcome<Object> call(F useCases, OperationModel operation, Object[] arguments) {
        try {
            return (Outcome<Object>) operation.method().invoke(useCases, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof RuntimeException mistake
                    ? mistake
                    : new IllegalStateException(operation.name() + " failed", thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException("façade methods are public", impossible);
        }
    }
}
