package org.vanthu.store.jdbc.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.Id;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.document.Urgency;
import org.vanthu.domain.work.Headline;

/** What lists show of things. */
final class HeadlineRows {

    private static final Table<Record> HEADLINE = Columns.of("headline");
    private static final Field<String> OBJECT_ID = Columns.text("object_id");
    private static final Field<String> OBJECT_KIND = Columns.text("object_kind");
    private static final Field<OrganisationId> ORGANISATION_ID =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    private static final Field<Integer> NUMBER_SHOWN = Columns.integer("number_shown");
    private static final Field<LocalDate> DAY_SHOWN = Columns.date("day_shown");
    private static final Field<String> CODE = Columns.text("code");
    private static final Field<String> ISSUER = Columns.text("issuer");
    private static final Field<String> SUBJECT = Columns.text("subject");
    private static final Field<String> TYPE_NAME = Columns.text("type_name");
    private static final Field<String> TYPE_CODE = Columns.text("type_code");
    private static final Field<Urgency> URGENCY = Columns.constant("urgency", Urgency.class);
    private static final Field<String> STATE = Columns.text("state");
    private static final Field<String> HOLDER = Columns.text("holder");

    private final DSLContext sql;

    HeadlineRows(DSLContext sql) {
        this.sql = sql;
    }

    void write(Headline headline) {
        Map<Field<?>, Object> row = values(headline);
        int there = sql.update(HEADLINE)
                .set(row)
                .where(OBJECT_ID.eq(headline.object().value().toString()))
                .execute();
        if (there == 0) {
            sql.insertInto(HEADLINE).set(row).execute();
        }
    }

    private static Map<Field<?>, Object> values(Headline headline) {
        Map<Field<?>, Object> row = new HashMap<>();
        row.put(OBJECT_ID, headline.object().value().toString());
        row.put(OBJECT_KIND, headline.object().kind());
        row.put(ORGANISATION_ID, headline.organisation());
        row.put(NUMBER_SHOWN, headline.number().orElse(null));
        row.put(DAY_SHOWN, headline.day().orElse(null));
        row.put(CODE, headline.code());
        row.put(ISSUER, headline.issuer());
        row.put(SUBJECT, headline.subject());
        row.put(TYPE_NAME, headline.typeName());
        row.put(TYPE_CODE, headline.typeCode());
        row.put(URGENCY, headline.urgency());
        row.put(STATE, headline.state());
        row.put(HOLDER, headline.holder());
        return row;
    }

    Map<Id, Headline> of(Collection<? extends Id> objects) {
        Map<Id, Headline> found = new HashMap<>();
        if (objects.isEmpty()) {
            return found;
        }
        List<String> ids = objects.stream()
                .map(object -> object.value().toString())
                .distinct()
                .toList();
        sql.select(
                        OBJECT_ID,
                        OBJECT_KIND,
                        ORGANISATION_ID,
                        NUMBER_SHOWN,
                        DAY_SHOWN,
                        CODE,
                        ISSUER,
                        SUBJECT,
                        TYPE_NAME,
                        TYPE_CODE,
                        URGENCY,
                        STATE,
                        HOLDER)
                .from(HEADLINE)
                .where(OBJECT_ID.in(ids))
                .fetch(HeadlineRows::read)
                .forEach(headline -> found.put(headline.object(), headline));
        return found;
    }

    private static Headline read(Record row) {
        return new Headline(
                ObjectIds.of(row.get(OBJECT_KIND), row.get(OBJECT_ID)),
                row.get(ORGANISATION_ID),
                Optional.ofNullable(row.get(NUMBER_SHOWN)),
                Optional.ofNullable(row.get(DAY_SHOWN)),
                row.get(CODE),
                row.get(ISSUER),
                row.get(SUBJECT),
                row.get(TYPE_NAME),
                row.get(TYPE_CODE),
                row.get(URGENCY),
                row.get(STATE),
                row.get(HOLDER));
    }
}
