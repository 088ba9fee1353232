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
import org.jspecify.annotations.Nullable;

/**
 * Keeps the prepared statements of one connection for the next time the same text is prepared. Derby remembers the plan of a
 * text, yet builds what runs the plan anew for each statement, which takes longer than most of our statements run.
 */
final class KeptStatements {

    private static final int MOST = 300;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    /** The connection as before, save that closing a prepared statement lays it aside. */
    static Connection on(Connection connection) {
        KeptStatements kept = new KeptStatements(connection);
        return proxy(
                Connection.class,
                (proxy, method, arguments) -> isPlainPrepare(method)
                        ? kept.prepare((String) arguments[0])
                        : invoke(connection, method, arguments));
    }

    private static boolean isPlainPrepare(Method method) {
        return method.getName().equals("prepareStatement") && method.getParameterCount() == 1;
    }

    private PreparedStatement prepare(String text) throws SQLException {
        PreparedStatement again = idle.remove(text);
        PreparedStatement statement = again == null ? connection.prepareStatement(text) : again;
        return proxy(PreparedStatement.class, new Use(text, statement));
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
