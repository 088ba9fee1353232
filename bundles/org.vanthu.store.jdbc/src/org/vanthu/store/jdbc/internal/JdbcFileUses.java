package org.vanthu.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.vanthu.domain.Sha256;
import org.vanthu.spi.store.FileUses;

/**
 * Finds the columns that name files by what they are called: {@code content_hash}, or that with something before it. A
 * table that a later migration adds is so checked without a list that somebody would forget.
 */
final class JdbcFileUses implements FileUses {

    private static final String COLUMN = "%CONTENT_HASH";

    private final JdbcTransaction transaction;

    JdbcFileUses(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public List<Sha256> page(String after, int limit) {
        DSLContext sql = transaction.sql();
        TreeSet<String> merged = new TreeSet<>();
        for (NamingColumn column : columns()) {
            Field<String> hash = Columns.text(column.name());
            merged.addAll(sql.selectDistinct(hash)
                    .from(Columns.of(column.table()))
                    .where(hash.gt(after))
                    .orderBy(hash)
                    .limit(limit)
                    .fetch(hash));
        }
        return merged.stream().limit(limit).map(Sha256::new).toList();
    }

    private List<NamingColumn> columns() {
        List<NamingColumn> columns = new ArrayList<>();
        try (ResultSet found = transaction.connection().getMetaData().getColumns(null, "APP", "%", COLUMN)) {
            while (found.next()) {
                columns.add(new NamingColumn(
                        found.getString("TABLE_NAME").toLowerCase(Locale.ROOT),
                        found.getString("COLUMN_NAME").toLowerCase(Locale.ROOT)));
            }
        } catch (SQLException failed) {
            throw new StoreFailure(failed);
        }
        return columns;
    }

    /** A column whose values are names of files. */
    private record NamingColumn(String table, String name) {}
}
