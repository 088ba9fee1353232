package org.vanthu.bench.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** One page of a list by plain JDBC: the range of the index, and what the list shows of each thing by primary key. */
final class RawPage implements AutoCloseable {

    private static final String PAGE = """
        SELECT account_id, worklist, newest_first, object_id, object_kind, assignment_id, due_at, read_at
        FROM work_item
        WHERE account_id = ? AND worklist = 'TO_SUBMIT' AND newest_first > ?
        ORDER BY account_id, worklist, newest_first, object_id
        FETCH FIRST ? ROWS ONLY\
        """;
    private static final String HEADLINE = """
        SELECT object_id, object_kind, organisation_id, number_shown, day_shown, code, issuer, subject, type_name,
            type_code, urgency, state, holder
        FROM headline WHERE object_id = ?\
        """;

    private final PreparedStatement page;
    private final PreparedStatement headline;
    private final Connection connection;

    RawPage(Connection connection) throws SQLException {
        this.connection = connection;
        this.page = connection.prepareStatement(PAGE);
        this.headline = connection.prepareStatement(HEADLINE);
    }

    /** Reads every column of the page behind this place; answers the place of its last row. */
    long read(String account, long behind, int limit) throws SQLException {
        long last = behind;
        page.setString(1, account);
        page.setLong(2, behind);
        page.setInt(3, limit);
        try (ResultSet rows = page.executeQuery()) {
            while (rows.next()) {
                touch(rows);
                last = rows.getLong(3);
                headline.setString(1, rows.getString(4));
                try (ResultSet shown = headline.executeQuery()) {
                    shown.next();
                    touch(shown);
                }
            }
        }
        connection.commit();
        return last;
    }

    private static void touch(ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int i = 1; i <= columns; i++) {
            row.getObject(i);
        }
    }

    @Override
    public void close() throws SQLException {
        page.close();
        headline.close();
        connection.close();
    }
}
