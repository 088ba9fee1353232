package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.SQLDataType.VARCHAR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.RegisterId;
import org.vanthu.domain.numbering.Register;
import org.vanthu.domain.numbering.Series;

/** The registers of the ledger, each opened when its first number is wanted. */
final class RegisterRows {

    private static final Table<Record> REGISTER = Columns.of("register");
    private static final Field<String> ID = DSL.field(DSL.name("ID"), VARCHAR);
    private static final Field<String> ORGANISATION_ID = DSL.field(DSL.name("ORGANISATION_ID"), VARCHAR);
    private static final Field<String> SERIES = Columns.text("series");

    private static final Table<Record> OPENING = Columns.of("ledger_opening");
    private static final Field<Integer> OPENING_ID = Columns.integer("id");

    private static final String REGISTER_OF_SERIES = "SELECT id FROM register WHERE organisation_id = ? AND series = ?";

    private final KeptStatements statements;
    private final DSLContext sql;

    RegisterRows(KeptStatements statements, DSLContext sql) {
        this.statements = statements;
        this.sql = sql;
    }

    /** The register of a series, opened now if it was not yet. */
    Register ofSeries(OrganisationId organisation, Series series) {
        return opened(organisation, series).orElseGet(() -> {
            holdOpening();
            return opened(organisation, series).orElseGet(() -> open(organisation, series));
        });
    }

    private Optional<Register> opened(OrganisationId organisation, Series series) {
        return PlainSql.list(
                        statements,
                        REGISTER_OF_SERIES,
                        row -> new Register(RegisterId.parse(row.getString(1)), organisation, series),
                        organisation,
                        series.code())
                .stream()
                .findFirst();
    }

    private Register open(OrganisationId organisation, Series series) {
        Register register = new Register(RegisterId.at(Instant.now()), organisation, series);
        sql.insertInto(REGISTER, ID, ORGANISATION_ID, SERIES)
                .values(register.id().toString(), organisation.toString(), series.code())
                .execute();
        return register;
    }

    /** Waits for the one row that whoever opens something holds until the end of the transaction. */
    void holdOpening() {
        sql.update(OPENING).set(OPENING_ID, 1).where(OPENING_ID.eq(1)).execute();
    }

    Optional<Register> find(RegisterId register) {
        return where(ID.eq(register.toString())).stream().findFirst();
    }

    List<Register> of(OrganisationId organisation) {
        return where(ORGANISATION_ID.eq(organisation.toString()));
    }

    private List<Register> where(Condition condition) {
        return sql.select(ID, ORGANISATION_ID, SERIES)
                .from(REGISTER)
                .where(condition)
                .orderBy(SERIES)
                .fetch(row -> new Register(
                        RegisterId.parse(row.get(ID)),
                        OrganisationId.parse(row.get(ORGANISATION_ID)),
                        Series.parse(row.get(SERIES))));
    }
}
