package org.vanthu.store.jdbc.internal;

import static org.jooq.impl.SQLDataType.VARCHAR;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.OrganisationId;

/** How many identifiers each body has given to documents in a year; whoever takes the next holds the row until the end. */
final class IdentifierRows {

    private static final Table<Record> HEAD = Columns.of("identifier_head");
    private static final Field<String> ORGANISATION_ID = DSL.field(DSL.name("ORGANISATION_ID"), VARCHAR);
    private static final Field<Integer> ISSUE_YEAR = Columns.integer("issue_year");
    private static final Field<Integer> LAST_SEQUENCE = Columns.integer("last_sequence");

    private final DSLContext sql;
    private final RegisterRows registers;

    IdentifierRows(DSLContext sql, RegisterRows registers) {
        this.sql = sql;
        this.registers = registers;
    }

    /** The next sequence of this body and year, from 1. */
    int next(OrganisationId organisation, int year) {
        if (advance(organisation, year) == 0) {
            registers.holdOpening();
            if (advance(organisation, year) == 0) {
                sql.insertInto(HEAD, ORGANISATION_ID, ISSUE_YEAR, LAST_SEQUENCE)
                        .values(organisation.toString(), year, 1)
                        .execute();
            }
        }
        return sql.select(LAST_SEQUENCE)
                .from(HEAD)
                .where(ORGANISATION_ID.eq(organisation.toString()).and(ISSUE_YEAR.eq(year)))
                .fetchSingle(LAST_SEQUENCE);
    }

    private int advance(OrganisationId organisation, int year) {
        return sql.update(HEAD)
                .set(LAST_SEQUENCE, LAST_SEQUENCE.plus(1))
                .where(ORGANISATION_ID.eq(organisation.toString()).and(ISSUE_YEAR.eq(year)))
                .execute();
    }
}
