package org.vanthu.store.jdbc.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.vanthu.domain.work.Headline;

/**
 * Writes the words of what was listed before words were kept (V095). Done when the database is opened, in small transactions,
 * so that it goes on where it stopped; costs one look afterwards.
 */
final class PendingWords {

    private static final int AT_ONCE = 500;
    private static final String SOME = "SELECT " + HeadlineRows.columns("h")
            + " FROM search_pending p JOIN headline h ON h.object_id = p.object_id"
            + " ORDER BY p.object_id FETCH FIRST " + AT_ONCE + " ROWS ONLY";
    private static final String DONE = "DELETE FROM search_pending WHERE object_id <= ?";

    private PendingWords() {}

    static void write(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        KeptStatements statements = new KeptStatements(connection);
        SearchWordRows words = new SearchWordRows(statements);
        List<Headline> some = PlainSql.list(statements, SOME, HeadlineRows::read);
        while (!some.isEmpty()) {
            some.forEach(words::add);
            PlainSql.change(statements, DONE, some.getLast().object());
            connection.commit();
            some = PlainSql.list(statements, SOME, HeadlineRows::read);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }
}
