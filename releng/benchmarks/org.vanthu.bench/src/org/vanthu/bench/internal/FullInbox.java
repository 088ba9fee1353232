package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.vanthu.api.Progress;
import org.vanthu.domain.DocumentId;

/** Fills one person's inbox, as years of work would. */
final class FullInbox {

    private static final int TOLD = 50_000;
    private static final long DAY = 86_400_000_000L;
    private static final String ITEM = "account_id,worklist,newest_first,object_id,object_kind,due_at,unread,read_at";
    private static final String HEADLINE = "object_id,object_kind,organisation_id,number_shown,day_shown,code,issuer,"
            + "subject,type_name,type_code,urgency,state,holder";

    private final Connection connection;
    private final BenchOffice office;

    FullInbox(Connection connection, BenchOffice office) {
        this.connection = connection;
        this.office = office;
    }

    /**
     * Puts this many documents into the clerk's list, one a minute, the last one now.
     *
     * @param folder for the rows meanwhile
     */
    void fill(int rows, Instant now, Path folder, Progress progress) throws IOException, SQLException {
        RowFile items = new RowFile(folder, "work_item", ITEM);
        RowFile headlines = new RowFile(folder, "headline", HEADLINE);
        Instant first = now.truncatedTo(ChronoUnit.SECONDS).minus(rows, ChronoUnit.MINUTES);
        for (int n = 1; n <= rows; n++) {
            add(items, headlines, n, first.plus(n, ChronoUnit.MINUTES));
            if (n % TOLD == 0) {
                progress.done(n, rows);
            }
        }
        items.load(connection);
        headlines.load(connection);
    }

    private void add(RowFile items, RowFile headlines, int n, Instant at) throws IOException {
        DocumentId id = DocumentId.at(at);
        long microseconds = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        boolean read = n % 10 != 0;
        items.add(
                office.clerkId(),
                "TO_SUBMIT",
                -microseconds,
                id,
                id.kind(),
                microseconds + DAY,
                read ? 0 : 1,
                read ? microseconds : RowFile.NOTHING);
        headlines.add(
                id,
                id.kind(),
                office.organisation(),
                n,
                "2026-03-02",
                n + "/SYT-NVY",
                "Sở Y tế",
                "V/v tăng cường công tác quản lý chất thải y tế",
                "Công văn",
                "",
                "NORMAL",
                "REGISTERED",
                "");
    }
}
