package org.vanthu.store.jdbc.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.StoreTrouble;

/**
 * Boots and stops one embedded Derby database. Derby writes a commit to the disk before it answers; nothing here may
 * loosen that.
 */
public final class DerbyDatabase {

    /** Derby keeps a page of 4 KiB in about that much memory; an eighth of the heap, within bounds. */
    private static final long PAGES = Math.clamp(Runtime.getRuntime().maxMemory() / 8 / 4096, 2_000, 100_000);

    /** Answers to a stop: it has stopped now, or it had stopped by itself, as it does when it cannot write any more. */
    private static final Set<String> STOPPED = Set.of("08006", "XJ004");

    private DerbyDatabase() {}

    /** Opens the database, makes it if there is none, and migrates it. */
    public static Outcome<OfficeStore> open(Path folder) {
        configureEngine(folder);
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(folder.toString());
        if (!Files.exists(folder)) {
            source.setCreateDatabase("create");
        }
        return boot(source).flatMap(booted -> migrated(source, folder));
    }

    /** An office over a database that is open and up to date; it is left open. */
    public static OfficeStore over(DataSource booted) {
        EndOfLog end = endOfLog(booted).orThrow();
        return new JdbcOfficeStore(
                pool(new KeepingDataSource(booted, text -> {})), new DerbyDialect(), end, () -> true, () -> {});
    }

    /** The engine reads these once, when its first database boots in this process. */
    private static void configureEngine(Path folder) {
        Path logs = folder.resolveSibling("logs");
        setUnlessSet(
                "derby.stream.error.file",
                (Files.isDirectory(logs) ? logs : folder.toAbsolutePath().getParent())
                        .resolve("derby.log")
                        .toString());
        setUnlessSet("derby.infolog.append", "true");
        setUnlessSet("derby.storage.pageCacheSize", Long.toString(PAGES));
        setUnlessSet("derby.language.statementCache.size", "500");
        // Each hundred runs of a statement, and a table that grew by a tenth, would have its plan made anew: classes
        // are made for
        // it, and what was compiled for the old ones is thrown away.
        setUnlessSet("derby.language.stalePlanCheckInterval", "1000");
        setUnlessSet("derby.locks.deadlockTimeout", "1");
        setUnlessSet("derby.locks.waitTimeout", "15");
        // Each full buffer waits for the disk, also in the midst of a transaction: a distribution fits into one.
        setUnlessSet("derby.storage.logBufferSize", "2097152");
        // A distribution to thousands of people must not lock everybody out of the table.
        setUnlessSet("derby.locks.escalationThreshold", "1000000");
        setUnlessSet("org.jooq.no-logo", "true");
        setUnlessSet("org.jooq.no-tips", "true");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static Outcome<EmbeddedDataSource> boot(EmbeddedDataSource source) {
        try (Connection first = source.getConnection()) {
            return Outcome.done(source);
        } catch (SQLException failed) {
            return Outcome.refused(StoreTrouble.NOT_OPENED, "reason", deepest(failed));
        } finally {
            source.setCreateDatabase(null);
        }
    }

    private static Outcome<OfficeStore> migrated(EmbeddedDataSource source, Path folder) {
        Dialect dialect = new DerbyDialect();
        Outcome<OfficeStore> opened = Schema.bringUpToDate(source, dialect)
                .flatMap(schema -> endOfLog(source))
                .map(end -> opened(source, folder, dialect, end));
        if (!opened.isDone()) {
            stop(source);
        }
        return opened;
    }

    private static JdbcOfficeStore opened(EmbeddedDataSource source, Path folder, Dialect dialect, EndOfLog end) {
        StatementsAhead ahead = new StatementsAhead(folder.resolveSibling("statements.txt"));
        ahead.begin(source);
        return new JdbcOfficeStore(
                pool(new KeepingDataSource(source, ahead::note)), dialect, end, DiskReserve.of(folder)::isLeft, () -> {
                    ahead.end();
                    stop(source);
                });
    }

    private static Outcome<EndOfLog> endOfLog(DataSource source) {
        try (Connection connection = source.getConnection()) {
            return Outcome.done(EndOfLog.read(connection));
        } catch (SQLException failed) {
            return Outcome.refused(StoreTrouble.NOT_OPENED, "reason", deepest(failed));
        }
    }

    private static HikariDataSource pool(KeepingDataSource source) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("office");
        config.setDataSource(source);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMinimumIdle(1);
        config.setMaximumPoolSize(Math.max(16, 4 * Runtime.getRuntime().availableProcessors()));
        config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(30));
        config.setMaxLifetime(0);
        config.setIdleTimeout(TimeUnit.MINUTES.toMillis(2));
        return new HikariDataSource(config);
    }

    private static void stop(EmbeddedDataSource source) {
        source.setShutdownDatabase("shutdown");
        try (Connection none = source.getConnection()) {
            throw new IllegalStateException("the database did not stop: " + none);
        } catch (SQLException answer) {
            if (!STOPPED.contains(answer.getSQLState())) {
                throw new IllegalStateException("the database did not stop", answer);
            }
        }
    }

    private static String deepest(SQLException failed) {
        Throwable cause = failed;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getMessage();
    }
}
