package org.vanthu.store.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.ParamCastMode;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * One transaction as the store ports see it.
 *
 * @param statements for those that run so often that composing them costs; never committed by a port
 * @param sql for all others
 * @param endOfLog where the events of this transaction will stand
 * @param remembered what need not be read again while it stands
 */
record JdbcTransaction(KeptStatements statements, DSLContext sql, EndOfLog endOfLog, Remembered.Look remembered) {

    private static final Settings SETTINGS = new Settings()
            .withRenderQuotedNames(RenderQuotedNames.NEVER)
            .withExecuteLogging(false)
            .withRenderSchema(false)
            .withParamCastMode(ParamCastMode.NEVER);

    static JdbcTransaction over(Connection connection, SQLDialect dialect, EndOfLog endOfLog, Remembered remembered)
            throws SQLException {
        KeptStatements statements = KeptStatements.of(connection);
        return new JdbcTransaction(
                statements, DSL.using(connection, dialect, SETTINGS), endOfLog, remembered.begin(statements));
    }
}
