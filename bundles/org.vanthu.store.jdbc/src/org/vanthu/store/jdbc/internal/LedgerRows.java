package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.LOCALDATE;
import static org.jooq.impl.SQLDataType.VARCHAR;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectWhereStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DocumentId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.RegisterYear;

/** The rows of the ledger: columns, and how a row becomes an entry. */
final class LedgerRows {

    static final Field<String> REGISTER_ID = field(name("REGISTER_ID"), VARCHAR);
    static final Field<Integer> BOOK_YEAR = field(name("BOOK_YEAR"), INTEGER);
    static final Table<Record> ENTRY = table(name("LEDGER_ENTRY"));
    static final Field<Integer> ENTRY_NUMBER = field(name("ENTRY_NUMBER"), INTEGER);
    static final Field<LocalDate> ENTRY_DATE = field(name("ENTRY_DATE"), LOCALDATE);
    static final Field<String> TAKEN_BY = field(name("TAKEN_BY"), VARCHAR);
    static final Field<Instant> TAKEN_AT = Columns.instant("taken_at");
    static final Field<String> STATE = field(name("STATE"), VARCHAR);
    static final Field<String> DOCUMENT_ID = field(name("DOCUMENT_ID"), VARCHAR);
    static final Field<String> PURPOSE = field(name("PURPOSE"), VARCHAR);
    static final Field<String> REASON = field(name("REASON"), VARCHAR);
    static final Field<String> VOIDED_BY = field(name("VOIDED_BY"), VARCHAR);
    static final Field<Instant> VOIDED_AT = Columns.instant("voided_at");

    private LedgerRows() {}

    static SelectWhereStep<? extends Record> select(DSLContext sql) {
        return sql.select(
                        REGISTER_ID,
                        BOOK_YEAR,
                        ENTRY_NUMBER,
                        ENTRY_DATE,
                        TAKEN_BY,
                        TAKEN_AT,
                        STATE,
                        DOCUMENT_ID,
                        PURPOSE,
                        REASON,
                        VOIDED_BY,
                        VOIDED_AT)
                .from(ENTRY);
    }

    static Condition ofBook(RegisterYear book) {
        return REGISTER_ID.eq(book.register().toString()).and(BOOK_YEAR.eq(book.year()));
    }

    static LedgerEntry read(Record row) {
        RegisterYear book = new RegisterYear(RegisterId.parse(row.get(REGISTER_ID)), row.get(BOOK_YEAR));
        return new LedgerEntry(
                new LedgerNumber(book, row.get(ENTRY_NUMBER)),
                row.get(ENTRY_DATE),
                AccountId.parse(row.get(TAKEN_BY)),
                row.get(TAKEN_AT),
                use(row));
    }

    private static NumberUse use(Record row) {
        Optional<DocumentId> document =
                Optional.ofNullable(row.get(DOCUMENT_ID)).map(DocumentId::parse);
        return switch (row.get(STATE)) {
            case "ISSUED" -> new NumberUse.Issued(document.orElseThrow());
            case "RESERVED" -> new NumberUse.Reserved(row.get(PURPOSE), document);
            default ->
                new NumberUse.Voided(
                        row.get(REASON), AccountId.parse(row.get(VOIDED_BY)), row.get(VOIDED_AT), document);
        };
    }

    static String state(NumberUse use) {
        return switch (use) {
            case NumberUse.Issued issued -> "ISSUED";
            case NumberUse.Reserved reserved -> "RESERVED";
            case NumberUse.Voided voided -> "VOIDED";
        };
    }

    static @Nullable String document(NumberUse use) {
        Optional<DocumentId> document = switch (use) {
            case NumberUse.Issued issued -> Optional.of(issued.document());
            case NumberUse.Reserved reserved -> reserved.document();
            case NumberUse.Voided voided -> voided.document();
        };
        return document.map(DocumentId::toString).orElse(null);
    }
}
