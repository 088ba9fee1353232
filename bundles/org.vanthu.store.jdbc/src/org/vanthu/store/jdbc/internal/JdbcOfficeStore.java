package org.vanthu.store.jdbc.internal;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jooq.exception.DataAccessException;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.OfficeStore;
import org.vanthu.spi.store.StoreCopies;
import org.vanthu.spi.store.StoreTrouble;
import org.vanthu.spi.store.Stores;

/** Transactions over a pool of connections. */
final class JdbcOfficeStore implements OfficeStore {

    private static final int ATTEMPTS = 6;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Runnable stop;
    private final BooleanSupplier hasRoom;
    private final EndOfLog endOfLog;
    private final Remembered remembered = new Remembered();

    /** @param hasRoom asked before each change, which is refused without */
    JdbcOfficeStore(HikariDataSource pool, Dialect dialect, EndOfLog endOfLog, BooleanSupplier hasRoom, Runnable stop) {
        this.pool = pool;
        this.dialect = dialect;
        this.endOfLog = endOfLog;
        this.hasRoom = hasRoom;
        this.stop = stop;
    }

    @Override
    public <R> R read(Function<Stores, R> question) {
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = pool.getConnection()) {
                return readOnce(connection, question);
            } catch (SQLException | DataAccessException failed) {
                SQLException cause = sqlCause(failed);
                if (!dialect.isCollision(cause) || attempt == ATTEMPTS) {
                    throw new StoreFailure(cause);
                }
                pause(attempt);
            }
        }
    }

    private <R> R readOnce(Connection connection, Function<Stores, R> question) throws SQLException {
        try {
            return question.apply(stores(connection));
        } finally {
            connection.rollback();
        }
    }

    private JdbcStores stores(Connection connection) throws SQLException {
        return new JdbcStores(JdbcTransaction.over(connection, dialect.jooq(), endOfLog, remembered));
    }

    @Override
    public <T> Outcome<T> change(Function<Stores, Outcome<T>> change) {
        if (!hasRoom.getAsBoolean()) {
            return Outcome.refused(StoreTrouble.DISK_FULL);
        }
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = pool.getConnection()) {
                return changeOnce(connection, change);
            } catch (SQLException | DataAccessException failed) {
                SQLException cause = sqlCause(failed);
                Optional<StoreTrouble> trouble = trouble(cause);
                if (trouble.isEmpty()) {
                    throw new StoreFailure(cause);
                }
                if (trouble.get() != StoreTrouble.BUSY || attempt == ATTEMPTS) {
                    return Outcome.refused(trouble.get());
                }
                pause(attempt);
            }
        }
    }

    private <T> Outcome<T> changeOnce(Connection connection, Function<Stores, Outcome<T>> change) throws SQLException {
        try {
            JdbcStores stores = stores(connection);
            Outcome<T> outcome = change.apply(stores);
            if (outcome.isDone()) {
                commit(connection, stores.waitingEvents());
            } else {
                connection.rollback();
            }
            return outcome;
        } catch (SQLException | RuntimeException | Error failed) {
            undo(connection, failed);
            throw failed;
        }
    }

    /** What failed first is what has to be told, even when the connection is gone as well. */
    private static void undo(Connection connection, Throwable failed) {
        try {
            connection.rollback();
        } catch (SQLException gone) {
            failed.addSuppressed(gone);
        }
    }

    private void commit(Connection connection, JdbcEvents events) throws SQLException {
        if (!events.isAnyWaiting()) {
            connection.commit();
            return;
        }
        endOfLog.pass(connection, last -> {
            EndOfLog.Place place = events.writeBehind(last);
            connection.commit();
            return place;
        });
    }

    private Optional<StoreTrouble> trouble(SQLException cause) {
        if (dialect.isCollision(cause)) {
            return Optional.of(StoreTrouble.BUSY);
        }
        return dialect.isDiskFull(cause) ? Optional.of(StoreTrouble.DISK_FULL) : Optional.empty();
    }

    private static SQLException sqlCause(Exception failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return new SQLException(failed);
    }

    /** Random, so that two that collided do not meet again. */
    private static void pause(int attempt) {
        LockSupport.parkNanos(
                TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(5, 20 * attempt)));
    }

    @Override
    public StoreCopies copies() {
        return new JdbcCopies(pool, dialect);
    }

    @Override
    public void close() {
        pool.close();
        stop.run();
    }
}
