package org.vanthu.store.jdbc.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where the event log ends, kept in memory while this process alone writes to the database. One writer at a time goes
 * through {@link #pass}, so the order of sequences is that of commits; a transaction that fails there leaves no gap.
 *
 * <p>With several processes over one database the end must become a row that the transaction locks last.
 */
final class EndOfLog {

    private static final String READ = """
        SELECT sequence_no, happened_at FROM event_log
        WHERE sequence_no = (SELECT MAX(sequence_no) FROM event_log)\
        """;

    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile Place last;
    /** A commit that failed may still have reached the disk; only the database knows, once it answers again. */
    private boolean unsure;

    private EndOfLog(Place last) {
        this.last = last;
    }

    /** The end of the log in this database. */
    static EndOfLog read(Connection connection) throws SQLException {
        return new EndOfLog(place(connection));
    }

    /** The last event that is committed. */
    Place last() {
        return last;
    }

    /** Lets one writer write its events behind the last place and commit, and moves the end when it has. */
    void pass(Connection connection, Writer writer) throws SQLException {
        turn.lock();
        try {
            Place end = unsure ? place(connection) : last;
            unsure = true;
            last = writer.writeBehind(end);
            unsure = false;
        } finally {
            turn.unlock();
        }
    }

    private static Place place(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(READ)) {
            return row.next()
                    ? new Place(row.getLong(1), Columns.toInstant(row.getLong(2)))
                    : new Place(0, Instant.EPOCH);
        }
    }

    /**
     * A place in the log.
     *
     * @param sequence 0 before the first event
     */
    record Place(long sequence, Instant at) {}

    /** Writes events and commits. */
    interface Writer {
        /** Answers the place of the last event written. */
        Place writeBehind(Place last) throws SQLException;
    }
}
