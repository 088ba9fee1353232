package org.vanthu.bench.internal;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.vanthu.api.Progress;
import org.vanthu.domain.DocumentId;

/** Fills one person's inbox, as years of work would. */
final class FullInbox {

    private static final int BATCH = 5_000;
    private static final String ITEM = """
        INSERT INTO work_item (account_id, worklist, newest_first, object_id, object_kind, due_at, unread, read_at)
        VALUES (?, 'TO_SUBMIT', ?, ?, ?, ?, ?, ?)\
        """;
    private static final String HEADLINE = """
        INSERT INTO headline (object_id, object_kind, organisation_id, number_shown, day_shown, code, issuer, subject,
            type_name, type_code, urgency, state, holder)
        VALUES (?, ?, ?, ?, ?, ?, 'Sở Y tế', 'V/v tăng cường công tác quản lý chất thải y tế', 'Công văn', '',
            'NORMAL', 'REGISTERED', '')\
        """;

    private final Connection connection;
    private final BenchOffice office;

    FullInbox(Connection connection, BenchOffice office) {
        this.connection = connection;
        this.office = office;
    }

    /** Puts this many documents into the clerk's list, one a minute, the last one now. */
    void fill(int rows, Instant now, Progress progress) throws SQLException {
        Instant first = now.truncatedTo(ChronoUnit.SECONDS).minus(rows, ChronoUnit.MINUTES);
        try (PreparedStatement item = connection.prepareStatement(ITEM);
                PreparedStatement headline = connection.prepareStatement(HEADLINE)) {
            for (int n = 1; n <= rows; n++) {
                Instant at = first.plus(n, ChronoUnit.MINUTES);
                add(item, headline, DocumentId.at(at), n, at);
                if (n % BATCH == 0 || n == rows) {
                    item.executeBatch();
                    headline.executeBatch();
                    connection.commit();
                    progress.done(n, rows);
                }
            }
        }
    }

    private void add(PreparedStatement item, PreparedStatement headline, DocumentId id, int n, Instant at)
            throws SQLException {
        long microseconds = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        boolean read = n % 10 != 0;
        item.setString(1, office.clerkId().toString());
        item.setLong(2, -microseconds);
        item.setString(3, id.toString());
        item.setString(4, id.kind());
        item.setLong(5, microseconds + 1_000_000L * 86_400);
        item.setInt(6, read ? 0 : 1);
        item.setObject(7, read ? microseconds : null, Types.BIGINT);
        item.addBatch();
        headline.setString(1, id.toString());
        headline.setString(2, id.kind());
        headline.setString(3, office.organisation().toString());
        headline.setInt(4, n);
        headline.setDate(5, Date.valueOf(LocalDate.of(2026, 3, 2)));
        headline.setString(6, n + "/SYT-NVY");
        headline.addBatch();
    }
}
