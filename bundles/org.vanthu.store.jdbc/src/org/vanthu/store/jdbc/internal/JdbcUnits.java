package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.FULL_NAME;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.UNIT_ID;
import static org.vanthu.store.jdbc.internal.People.VERSION;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Unit;

/** Units in their table. */
final class JdbcUnits {

    private static final Table<Record> UNIT = Columns.of("unit");
    private static final Field<UnitId> PARENT_ID = Columns.id("parent_id", UnitId.class, UnitId::new);
    private static final Field<String> ABBREVIATION = Columns.text("abbreviation");
    private static final Field<Unit.Kind> UNIT_KIND = Columns.constant("unit_kind", Unit.Kind.class);
    private static final Field<Integer> LIST_ORDER = Columns.integer("list_order");
    private static final Field<Unit.State> STATE = Columns.constant("state", Unit.State.class);

    private static final List<Field<?>> COLUMNS = List.of(
            UNIT_ID, ORGANISATION_ID, PARENT_ID, FULL_NAME, ABBREVIATION, UNIT_KIND, LIST_ORDER, STATE, VERSION);

    private final DSLContext sql;

    JdbcUnits(DSLContext sql) {
        this.sql = sql;
    }

    void add(Unit unit) {
        sql.insertInto(UNIT, COLUMNS)
                .values(
                        unit.id(),
                        unit.organisation(),
                        unit.parent().orElse(null),
                        unit.name(),
                        unit.abbreviation().value(),
                        unit.kind(),
                        unit.order(),
                        unit.state(),
                        unit.version())
                .execute();
    }

    void replace(Unit unit) {
        sql.update(UNIT)
                .set(PARENT_ID, unit.parent().orElse(null))
                .set(FULL_NAME, unit.name())
                .set(ABBREVIATION, unit.abbreviation().value())
                .set(UNIT_KIND, unit.kind())
                .set(LIST_ORDER, unit.order())
                .set(STATE, unit.state())
                .set(VERSION, unit.version())
                .where(UNIT_ID.eq(unit.id()))
                .execute();
    }

    Optional<Unit> find(UnitId unit) {
        return select(UNIT_ID.eq(unit)).stream().findFirst();
    }

    List<Unit> of(OrganisationId organisation) {
        return select(ORGANISATION_ID.eq(organisation));
    }

    private List<Unit> select(Condition which) {
        return sql.select(COLUMNS)
                .from(UNIT)
                .where(which)
                .orderBy(LIST_ORDER, FULL_NAME)
                .fetch(JdbcUnits::unit);
    }

    private static Unit unit(Record row) {
        return new Unit(
                row.get(UNIT_ID),
                row.get(ORGANISATION_ID),
                Optional.ofNullable(row.get(PARENT_ID)),
                row.get(FULL_NAME),
                new Abbreviation(row.get(ABBREVIATION)),
                row.get(UNIT_KIND),
                row.get(LIST_ORDER),
                row.get(STATE),
                row.get(VERSION));
    }
}
