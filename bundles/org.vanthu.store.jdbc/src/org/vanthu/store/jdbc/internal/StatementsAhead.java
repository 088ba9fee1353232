package org.vanthu.store.jdbc.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Prepares, as soon as a database is open, the statements that were asked for first when it was open last. An engine within
 * this process makes its plans anew after every start, and the first person to sign in would wait for each of them.
 */
final class StatementsAhead {

    private static final int MOST = 200;

    private final Path file;
    private final Set<String> asked = new LinkedHashSet<>();
    private volatile Thread preparing = new Thread();
    private volatile boolean ended;

    /** @param file where the texts are kept from one time to the next, one on a line, in the order of asking */
    StatementsAhead(Path file) {
        this.file = file;
    }

    /** Takes note of a statement that was prepared. */
    void note(String text) {
        synchronized (asked) {
            if (asked.size() < MOST && text.lines().count() == 1) {
                asked.add(text);
            }
        }
    }

    /** Starts preparing and returns at once. */
    void begin(DataSource source) {
        preparing = new Thread(() -> prepareAll(source), "statements ahead");
        preparing.setDaemon(true);
        preparing.start();
    }

    private void prepareAll(DataSource source) {
        try (Connection connection = source.getConnection()) {
            for (String text : kept()) {
                if (ended) {
                    return;
                }
                prepare(connection, text);
            }
        } catch (SQLException failed) {
            // Nobody waits for this; whoever needs the database next is told what is wrong with it.
        }
    }

    private static void prepare(Connection connection, String text) {
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            statement.getMetaData();
        } catch (SQLException foreign) {
            // A statement of another version of the program, for tables that are no longer as they were.
        }
    }

    private List<String> kept() {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException | UncheckedIOException unreadable) {
            // Then they are prepared when they are needed.
            return List.of();
        }
    }

    /** Stops preparing, and keeps what was asked for until the next time. */
    void end() {
        ended = true;
        waitUntilPrepared();
        keep();
    }

    void waitUntilPrepared() {
        try {
            preparing.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep() {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(fresh, asked);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            // What was kept last time still serves.
        }
    }
}
