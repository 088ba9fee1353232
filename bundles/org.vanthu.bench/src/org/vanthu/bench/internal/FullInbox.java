package org.vanthu.bench.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.vanthu.api.Progress;
import org.vanthu.domain.DocumentId;

/**
 * Fills one person's inbox, as years of work would. The rows go through files that the database reads in one go, which takes
 * a fraction of inserting them.
 */
final class FullInbox {

    private static final int TOLD = 50_000;
    private static final String ITEM = "ACCOUNT_ID,WORKLIST,NEWEST_FIRST,OBJECT_ID,OBJECT_KIND,DUE_AT,UNREAD,READ_AT";
    private static final String HEADLINE = "OBJECT_ID,OBJECT_KIND,ORGANISATION_ID,NUMBER_SHOWN,DAY_SHOWN,CODE,ISSUER,"
            + "SUBJECT,TYPE_NAME,TYPE_CODE,URGENCY,STATE,HOLDER";
    private static final String SHOWN = ",2026-03-02,%d/SYT-NVY,Sở Y tế,V/v tăng cường công tác quản lý chất thải y tế,"
            + "Công văn,\"\",NORMAL,REGISTERED,\"\"\n";

    private final Connection connection;
    private final BenchOffice office;

    FullInbox(Connection connection, BenchOffice office) {
        this.connection = connection;
        this.office = office;
    }

    /**
     * Puts this many documents into the clerk's list, one a minute, the last one now.
     *
     * @param folder for the files meanwhile
     */
    void fill(int rows, Instant now, Path folder, Progress progress) throws IOException, SQLException {
        Path items = Files.createTempFile(folder, "items", ".csv");
        Path headlines = Files.createTempFile(folder, "headlines", ".csv");
        write(rows, now, items, headlines, progress);
        load("WORK_ITEM", ITEM, items);
        load("HEADLINE", HEADLINE, headlines);
        Files.delete(items);
        Files.delete(headlines);
    }

    private void write(int rows, Instant now, Path items, Path headlines, Progress progress) throws IOException {
        Instant first = now.truncatedTo(ChronoUnit.SECONDS).minus(rows, ChronoUnit.MINUTES);
        try (BufferedWriter item = Files.newBufferedWriter(items);
                BufferedWriter headline = Files.newBufferedWriter(headlines)) {
            for (int n = 1; n <= rows; n++) {
                Instant at = first.plus(n, ChronoUnit.MINUTES);
                DocumentId id = DocumentId.at(at);
                item.write(item(id, n, at));
                headline.write(id + "," + id.kind() + "," + office.organisation() + "," + n + SHOWN.formatted(n));
                if (n % TOLD == 0) {
                    progress.done(n, rows);
                }
            }
        }
    }

    private String item(DocumentId id, int n, Instant at) {
        long microseconds = ChronoUnit.MICROS.between(Instant.EPOCH, at);
        long due = microseconds + 1_000_000L * 86_400;
        boolean read = n % 10 != 0;
        return office.clerkId() + ",TO_SUBMIT," + -microseconds + "," + id + "," + id.kind() + "," + due + ","
                + (read ? "0," + microseconds : "1,") + "\n";
    }

    /** Derby reads the file into the empty table and sorts each index once. */
    private void load(String table, String columns, Path file) throws SQLException {
        try (CallableStatement load = connection.prepareCall(
                "CALL SYSCS_UTIL.SYSCS_IMPORT_DATA(NULL, ?, ?, NULL, ?, NULL, NULL, 'UTF-8', 1)")) {
            load.setString(1, table);
            load.setString(2, columns);
            load.setString(3, file.toString());
            load.execute();
        }
        connection.commit();
    }
}
