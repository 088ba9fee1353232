package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.SQLDataType.INTEGER;
import static org.jooq.impl.SQLDataType.LOCALDATE;
import static org.vanthu.store.jdbc.internal.LedgerRows.BOOK_YEAR;
import static org.vanthu.store.jdbc.internal.LedgerRows.DOCUMENT_ID;
import static org.vanthu.store.jdbc.internal.LedgerRows.ENTRY;
import static org.vanthu.store.jdbc.internal.LedgerRows.ENTRY_NUMBER;
import static org.vanthu.store.jdbc.internal.LedgerRows.REASON;
import static org.vanthu.store.jdbc.internal.LedgerRows.REGISTER_ID;
import static org.vanthu.store.jdbc.internal.LedgerRows.STATE;
import static org.vanthu.store.jdbc.internal.LedgerRows.VOIDED_AT;
import static org.vanthu.store.jdbc.internal.LedgerRows.VOIDED_BY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.numbering.DocumentIdentifier;
import org.vanthu.domain.numbering.LedgerEntry;
import org.vanthu.domain.numbering.LedgerHead;
import org.vanthu.domain.numbering.LedgerNumber;
import org.vanthu.domain.numbering.LedgerProof;
import org.vanthu.domain.numbering.NumberUse;
import org.vanthu.domain.numbering.NumberingRules;
import org.vanthu.domain.numbering.NumberingTrouble;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.RegisterYear;
import org.vanthu.domain.numbering.Series;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.NumberLedger;

/**
 * The ledger: its registers in {@link RegisterRows}, the entries and the head of each year of them here. Whoever updates the head row
 * of a register and year holds the next number until the end of the transaction; the entry is written in the same transaction.
 */
public final class JdbcNumberLedger implements NumberLedger {

    private static final Table<Record> HEAD = table(name("LEDGER_HEAD"));

    private static final Field<Integer> LAST_NUMBER = field(name("LAST_NUMBER"), INTEGER);
    private static final Field<LocalDate> LAST_DATE = field(name("LAST_DATE"), LOCALDATE);
    private static final Field<Instant> LAST_TAKEN_AT = Columns.instant("last_taken_at");

    private static final int ROWS_AT_ONCE = 1000;

    private static final String ADVANCE_HEAD = """
        UPDATE ledger_head SET last_number = last_number + 1,
            last_taken_at = CASE WHEN last_taken_at < ? THEN ? ELSE last_taken_at END
        WHERE register_id = ? AND book_year = ?\
        """;
    private static final String READ_HEAD = """
        SELECT last_number, last_date, last_taken_at FROM ledger_head WHERE register_id = ? AND book_year = ?\
        """;
    private static final String CORRECT_HEAD =
            "UPDATE ledger_head SET last_number = ?, last_date = ? WHERE register_id = ? AND book_year = ?";
    private static final String ADD_ENTRY = PlainSql.insert(
            "ledger_entry",
            "register_id",
            "book_year",
            "entry_number",
            "entry_date",
            "taken_by",
            "taken_at",
            "state",
            "document_id",
            "purpose");

    private final KeptStatements statements;
    private final DSLContext sql;
    private final RegisterRows registers;
    private final IdentifierRows identifiers;

    JdbcNumberLedger(JdbcTransaction transaction) {
        this.statements = transaction.statements();
        this.sql = transaction.sql();
        this.registers = new RegisterRows(statements, sql);
        this.identifiers = new IdentifierRows(sql, registers);
    }

    @Override
    public Register register(OrganisationId organisation, Series series) {
        return registers.ofSeries(organisation, series);
    }

    @Override
    public Optional<Register> find(RegisterId register) {
        return registers.find(register);
    }

    @Override
    public List<Register> registers(OrganisationId organisation) {
        return registers.of(organisation);
    }

    @Override
    public List<Integer> years(RegisterId register) {
        return sql.select(BOOK_YEAR)
                .from(HEAD)
                .where(REGISTER_ID.eq(register.toString()))
                .orderBy(BOOK_YEAR.desc())
                .fetch(BOOK_YEAR);
    }

    @Override
    public Outcome<LedgerEntry> take(RegisterId register, LocalDate date, NumberUse use, AccountId by, Instant now) {
        RegisterYear book = new RegisterYear(register, date.getYear());
        advance(book, now);
        LedgerHead advanced = head(book);
        LedgerHead head = new LedgerHead(book, advanced.lastNumber() - 1, advanced.lastDate(), advanced.lastTakenAt());
        Outcome<LedgerNumber> next = NumberingRules.next(head, date, now);
        if (!next.isDone()) {
            correctHead(head, head.lastNumber(), head.lastDate());
        } else if (!date.equals(head.lastDate())) {
            correctHead(head, next.orThrow().number(), date);
        }
        return next.map(number -> {
            LedgerEntry entry = new LedgerEntry(number, date, by, now, use);
            insert(entry);
            return entry;
        });
    }

    /**
     * Waits for the row, holds it and goes on to the next number: one change does what everybody else waits for, and what the rules
     * then say against it is taken back. A time later than the last is kept at once, since the rules refuse earlier ones only.
     */
    private void advance(RegisterYear book, Instant now) {
        if (advanceHead(book, now) == 0) {
            registers.holdOpening();
            if (advanceHead(book, now) == 0) {
                LedgerHead start = LedgerHead.start(book);
                sql.insertInto(HEAD, REGISTER_ID, BOOK_YEAR, LAST_NUMBER, LAST_DATE, LAST_TAKEN_AT)
                        .values(
                                book.register().toString(),
                                book.year(),
                                start.lastNumber(),
                                start.lastDate(),
                                start.lastTakenAt())
                        .execute();
                advanceHead(book, now);
            }
        }
    }

    private int advanceHead(RegisterYear book, Instant now) {
        return PlainSql.change(statements, ADVANCE_HEAD, now, now, book.register(), book.year());
    }

    private LedgerHead head(RegisterYear book) {
        return PlainSql.list(
                        statements,
                        READ_HEAD,
                        row -> new LedgerHead(
                                book, row.getInt(1), row.getDate(2).toLocalDate(), Columns.toInstant(row.getLong(3))),
                        book.register(),
                        book.year())
                .stream()
                .findFirst()
                .orElseGet(() -> LedgerHead.start(book));
    }

    private void correctHead(LedgerHead head, int number, LocalDate date) {
        PlainSql.change(
                statements,
                CORRECT_HEAD,
                number,
                date,
                head.book().register(),
                head.book().year());
    }

    private void insert(LedgerEntry entry) {
        LedgerNumber number = entry.number();
        PlainSql.change(
                statements,
                ADD_ENTRY,
                number.book().register(),
                number.book().year(),
                number.number(),
                entry.date(),
                entry.takenBy(),
                entry.takenAt(),
                LedgerRows.state(entry.use()),
                LedgerRows.document(entry.use()),
                entry.use() instanceof NumberUse.Reserved reserved ? reserved.purpose() : null);
    }

    @Override
    public Optional<LedgerEntry> entry(LedgerNumber number) {
        return LedgerRows.select(sql)
                .where(LedgerRows.ofBook(number.book()).and(ENTRY_NUMBER.eq(number.number())))
                .fetchOptional(LedgerRows::read);
    }

    @Override
    public Outcome<LedgerEntry> hold(LedgerNumber number) {
        sql.update(ENTRY)
                .set(STATE, STATE)
                .where(LedgerRows.ofBook(number.book()).and(ENTRY_NUMBER.eq(number.number())))
                .execute();
        return entry(number)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        NumberingTrouble.NO_SUCH_NUMBER,
                        "number",
                        number.printed(),
                        "year",
                        number.book().year()));
    }

    @Override
    public void write(LedgerEntry entry) {
        LedgerNumber number = entry.number();
        var change = sql.update(ENTRY)
                .set(STATE, LedgerRows.state(entry.use()))
                .set(DOCUMENT_ID, LedgerRows.document(entry.use()));
        if (entry.use() instanceof NumberUse.Voided voided) {
            change = change.set(REASON, voided.reason())
                    .set(VOIDED_BY, voided.by().toString())
                    .set(VOIDED_AT, voided.at());
        }
        int rows = change.where(LedgerRows.ofBook(number.book()).and(ENTRY_NUMBER.eq(number.number())))
                .execute();
        if (rows != 1) {
            throw new IllegalStateException("a number is taken before it is changed: " + number);
        }
    }

    @Override
    public List<LedgerEntry> rowsAfter(RegisterYear book, int number, int limit) {
        return LedgerRows.select(sql)
                .where(LedgerRows.ofBook(book).and(ENTRY_NUMBER.gt(number)))
                .orderBy(ENTRY_NUMBER)
                .limit(limit)
                .fetch(LedgerRows::read);
    }

    @Override
    public List<LedgerEntry> reservedIn(RegisterYear book) {
        return LedgerRows.select(sql)
                .where(LedgerRows.ofBook(book).and(STATE.eq("RESERVED")).and(DOCUMENT_ID.isNull()))
                .orderBy(ENTRY_NUMBER)
                .fetch(LedgerRows::read);
    }

    @Override
    public LedgerProof prove(RegisterYear book, Consumer<List<LedgerEntry>> reader) {
        LedgerProof.Reading reading = new LedgerProof.Reading(book);
        int taken = head(book).lastNumber();
        int last = 0;
        for (List<LedgerEntry> rows = rowsAfter(book, 0, ROWS_AT_ONCE);
                !rows.isEmpty();
                rows = rowsAfter(book, last, ROWS_AT_ONCE)) {
            rows.forEach(reading::read);
            reader.accept(rows);
            last = rows.getLast().number().number();
        }
        return reading.upTo(Math.max(last, taken));
    }

    @Override
    public DocumentIdentifier nextIdentifier(OrganisationId organisation, String code, int year) {
        return new DocumentIdentifier(code, year, identifiers.next(organisation, year));
    }
}
