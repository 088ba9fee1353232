package org.vanthu.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.vanthu.domain.Sha256;
import org.vanthu.spi.store.FileUses;

/**
 * Finds the columns that name files by what they are: {@code CHAR(64)}, called {@code content_hash} or {@code …_file}. A
 * table that a later migration adds is so checked without a list that somebody would forget.
 */
final class JdbcFileUses implements FileUses {

    private static final Pattern NAMING = Pattern.compile("CONTENT_HASH|.+_FILE");
    private static final int HASH_LENGTH = 64;

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
        try (ResultSet found =
                transaction.statements().connection().getMetaData().getColumns(null, "APP", "%", "%")) {
            while (found.next()) {
                String name = found.getString("COLUMN_NAME");
                boolean isHash = found.getInt("DATA_TYPE") == Types.CHAR && found.getInt("COLUMN_SIZE") == HASH_LENGTH;
                if (isHash && NAMING.matcher(name).matches()) {
                    String table = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                    columns.add(new NamingColumn(table, name.toLowerCase(Locale.ROOT)));
                }
            }
        } catch (SQLException failed) {
            throw new StoreFailure(failed);
        }
        return columns;
    }

    /** A column whose values are names of files. */
    private record NamingColumn(String table, String name) {}
}
