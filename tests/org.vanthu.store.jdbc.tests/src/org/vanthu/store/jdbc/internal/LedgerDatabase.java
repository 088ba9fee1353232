package org.vanthu.store.jdbc.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.vanthu.spi.store.NumberLedger;

/** A real Derby with the tables of the ledger, in memory, for one test. */
final class LedgerDatabase implements AutoCloseable {

    private final String url = "jdbc:derby:memory:ledger-" + UUID.randomUUID();
    private final HikariDataSource pool;

    LedgerDatabase() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url + ";create=true");
        config.setMaximumPoolSize(16);
        config.setAutoCommit(true);
        pool = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:org/vanthu/store/jdbc/internal/migration")
                .placeholders(Map.of("uuid", "char(36)", "timestamp", "timestamp", "text", "clob", "bytes", "blob"))
                .load()
                .migrate();
    }

    /** Runs in one transaction: committed when it answers, rolled back when it throws. */
    <T> T inTransaction(Function<NumberLedger, T> work) {
        return DSL.using(pool, SQLDialect.DERBY)
                .transactionResult(transaction -> work.apply(new JdbcNumberLedger(transaction.dsl())));
    }

    @Override
    public void close() {
        pool.close();
        try {
            DriverManager.getConnection(url + ";drop=true").close();
        } catch (SQLException dropped) {
            if (!"08006".equals(dropped.getSQLState())) {
                throw new IllegalStateException(dropped);
            }
        }
    }
}
