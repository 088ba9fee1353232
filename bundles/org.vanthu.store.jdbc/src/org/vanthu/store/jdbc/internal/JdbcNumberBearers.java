package org.vanthu.store.jdbc.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.copying.CopyState;
import org.vanthu.domain.numbering.NumberBearer;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.spi.store.NumberBearers;

/** Reads the tables whose rows bear numbers, each by its index of them. */
final class JdbcNumberBearers implements NumberBearers {

    private static final Field<RegisterId> REGISTER = Columns.id("register_id", RegisterId.class, RegisterId::new);
    private static final Field<Integer> YEAR = Columns.integer("book_year");

    private static final List<Bearing> BEARING = List.of(
            new Bearing("incoming_document", "document_id", "arrival_number", "arrival_date", DSL.noCondition()),
            new Bearing("outgoing_document", "id", "issue_number", "issue_date", DSL.noCondition()),
            new Bearing(
                    "document_copy",
                    "copy_id",
                    "entry_number",
                    "copied_on",
                    Columns.constant("state", CopyState.class).ne(CopyState.ABANDONED)));

    private final DSLContext sql;

    JdbcNumberBearers(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<RegisterYear> books() {
        return BEARING.stream()
                .flatMap(bearing -> sql
                        .selectDistinct(REGISTER, YEAR)
                        .from(bearing.table())
                        .where(REGISTER.isNotNull())
                        .fetch(row -> new RegisterYear(row.get(REGISTER), row.get(YEAR)))
                        .stream())
                .distinct()
                .toList();
    }

    @Override
    public List<NumberBearer> of(RegisterYear book, int after, int last, int limit) {
        return BEARING.stream()
                .flatMap(bearing -> sql
                        .select(bearing.number(), bearing.document(), bearing.date())
                        .from(bearing.table())
                        .where(REGISTER.eq(book.register())
                                .and(YEAR.eq(book.year()))
                                .and(bearing.number().gt(after))
                                .and(bearing.number().le(last))
                                .and(bearing.which()))
                        .orderBy(bearing.number())
                        .limit(limit)
                        .fetch(row -> new NumberBearer(row.value1(), row.value2(), row.value3()))
                        .stream())
                .sorted(Comparator.comparingInt(NumberBearer::number))
                .limit(limit)
                .toList();
    }

    /** A table whose rows bear numbers, and which of them do. */
    private record Bearing(
            Table<Record> table,
            Field<DocumentId> document,
            Field<Integer> number,
            Field<LocalDate> date,
            Condition which) {

        Bearing(String table, String document, String number, String date, Condition which) {
            this(
                    Columns.of(table),
                    Columns.id(document, DocumentId.class, DocumentId::new),
                    Columns.integer(number),
                    Columns.date(date),
                    which);
        }
    }
}
