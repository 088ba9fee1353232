package org.vanthu.store.jdbc.internal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the prepared statements of one connection for the next time the same text is prepared. Derby remembers the plan of a
 * text, yet builds what runs the plan anew for each statement, which takes longer than most of our statements run.
 */
final class KeptStatements {

    private static final int MOST = 300;

    private final Connection connection;
    private final Consumer<String> watch;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();
    private long changes;

    /** The statements of a connection that nobody else uses; they go with it. */
    KeptStatements(Connection connection) {
        this(connection, text -> {});
    }

    private KeptStatements(Connection connection, Consumer<String> watch) {
        this.connection = connection;
        this.watch = watch;
    }

    /**
     * The connection as before, save that closing a prepared statement lays it aside.
     *
     * @param watch told of each text that is prepared
     */
    static Connection on(Connection connection, Consumer<String> watch) {
        KeptStatements kept = new KeptStatements(connection, watch);
        return proxy(Connection.class, (proxy, method, arguments) -> kept.answer(method, arguments));
    }

    /** The statements of such a connection, for those who need no stand-ins for them. */
    static KeptStatements of(Connection connection) throws SQLException {
        return connection.unwrap(KeptStatements.class);
    }

    private @Nullable Object answer(Method method, Object @Nullable [] arguments) throws Throwable {
        String name = method.getName();
        if (name.equals("prepareStatement") && arguments != null && arguments.length == 1) {
            String text = (String) arguments[0];
            return proxy(PreparedStatement.class, new Use(text, take(text)));
        }
        if (name.equals("unwrap") && arguments != null && arguments[0] == KeptStatements.class) {
            return this;
        }
        if (name.startsWith("prepare") || name.equals("createStatement")) {
            changes++;
        }
        return invoke(connection, method, arguments);
    }

    /** What is done with a statement while it is at hand. */
    @FunctionalInterface
    interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    /** Works with the statement of this text and lays it aside again; the work leaves it as it found it. */
    <T> T run(String text, Work<T> work) throws SQLException {
        PreparedStatement statement = take(text);
        boolean whole = false;
        try {
            T done = work.on(statement);
            statement.clearParameters();
            whole = true;
            return done;
        } finally {
            if (whole) {
                layAside(text, statement);
            } else {
                statement.close();
            }
        }
    }

    /** Rises with every statement that may change something; who sees it stand still knows what was read still holds. */
    long changes() {
        return changes;
    }

    /** The connection itself. */
    Connection connection() {
        return connection;
    }

    private PreparedStatement take(String text) throws SQLException {
        if (!text.regionMatches(true, 0, "SELECT", 0, "SELECT".length())) {
            changes++;
        }
        PreparedStatement again = idle.remove(text);
        if (again != null) {
            return again;
        }
        watch.accept(text);
        return connection.prepareStatement(text);
    }

    private void layAside(String text, PreparedStatement statement) throws SQLException {
        PreparedStatement other = idle.put(text, statement);
        if (other != null) {
            other.close();
        }
        if (idle.size() > MOST) {
            String oldest = idle.keySet().iterator().next();
            idle.remove(oldest).close();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(KeptStatements.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    /** A statement from being prepared to being closed. */
    private final class Use implements InvocationHandler {

        private final String text;
        private final PreparedStatement statement;
        private boolean closed;
        /** Failed, or set up in a way that the next user does not expect. */
        private boolean spoilt;

        Use(String text, PreparedStatement statement) {
            this.text = text;
            this.statement = statement;
        }

        @Override
        public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            if (method.getName().equals("close")) {
                close();
                return null;
            }
            if (method.getName().equals("isClosed")) {
                return closed || statement.isClosed();
            }
            if (closed) {
                throw new SQLException("the statement is closed: " + text);
            }
            // Parameters are set by place and value; all else that is set with one value stays with the statement.
            spoilt |= method.getName().startsWith("set") && method.getParameterCount() == 1;
            try {
                return KeptStatements.invoke(statement, method, arguments);
            } catch (SQLException failed) {
                spoilt = true;
                throw failed;
            }
        }

        private void close() throws SQLException {
            if (closed) {
                return;
            }
            closed = true;
            if (spoilt) {
                statement.close();
                return;
            }
            statement.getMoreResults();
            statement.clearBatch();
            statement.clearParameters();
            layAside(text, statement);
        }
    }
}
