package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.OrganisationRows.CODE;
import static org.vanthu.store.jdbc.internal.People.NAME_KEY;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;

/** By what bodies are found beside their identity: their codes and the words of their names. */
final class OrganisationKeys {

    private static final Table<Record> ORGANISATION_CODE = Columns.of("organisation_code");
    private static final Table<Record> ORGANISATION_NAME_KEY = Columns.of("organisation_name_key");

    /** Keys read for each body wanted: a body can be met by several of its words. */
    private static final int KEYS_PER_BODY = 3;

    private static final int ROWS_AT_ONCE = 500;

    private final DSLContext sql;

    OrganisationKeys(DSLContext sql) {
        this.sql = sql;
    }

    void add(Collection<Organisation> organisations) {
        BatchBindStep codes = sql.batch(
                sql.insertInto(ORGANISATION_CODE, CODE, ORGANISATION_ID).values((String) null, (OrganisationId) null));
        BatchBindStep keys = sql.batch(sql.insertInto(ORGANISATION_NAME_KEY, NAME_KEY, ORGANISATION_ID)
                .values((String) null, (OrganisationId) null));
        for (Organisation organisation : organisations) {
            codes(organisation).forEach(code -> codes.bind(code.value(), organisation.id()));
            keys(organisation).forEach(key -> keys.bind(key, organisation.id()));
        }
        codes.execute();
        if (keys.size() > 0) {
            keys.execute();
        }
    }

    void remove(OrganisationId organisation) {
        sql.deleteFrom(ORGANISATION_CODE)
                .where(ORGANISATION_ID.eq(organisation))
                .execute();
        sql.deleteFrom(ORGANISATION_NAME_KEY)
                .where(ORGANISATION_ID.eq(organisation))
                .execute();
    }

    private static Set<OrganisationCode> codes(Organisation organisation) {
        Set<OrganisationCode> all = new TreeSet<>(organisation.aliases());
        all.add(organisation.code());
        organisation.oldCode().ifPresent(all::add);
        return all;
    }

    private static Set<String> keys(Organisation organisation) {
        Set<String> keys = new TreeSet<>();
        if (organisation.isActive()) {
            keys.addAll(Toneless.fromEachWord(organisation.name(), People.KEY_LENGTH));
            keys.add(Toneless.of(organisation.abbreviation().value()));
            codes(organisation).forEach(code -> keys.add(Toneless.of(code.value())));
        }
        return keys;
    }

    Optional<OrganisationId> withCode(OrganisationCode code) {
        return sql.select(ORGANISATION_ID)
                .from(ORGANISATION_CODE)
                .where(CODE.eq(code.value()))
                .fetchOptional(ORGANISATION_ID);
    }

    /** Bodies one of whose keys begins so, each once. */
    Set<OrganisationId> beginningWith(String words, int limit) {
        return sql
                .select(ORGANISATION_ID)
                .from(ORGANISATION_NAME_KEY)
                .where(NAME_KEY.ge(words).and(NAME_KEY.lt(People.after(words))))
                .orderBy(NAME_KEY)
                .limit(limit * KEYS_PER_BODY)
                .fetch(ORGANISATION_ID)
                .stream()
                .distinct()
                .limit(limit)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    Map<OrganisationId, Set<OrganisationCode>> codesOf(List<OrganisationId> organisations) {
        Map<OrganisationId, Set<OrganisationCode>> codes = new LinkedHashMap<>();
        for (int from = 0; from < organisations.size(); from += ROWS_AT_ONCE) {
            List<OrganisationId> some =
                    organisations.subList(from, Math.min(organisations.size(), from + ROWS_AT_ONCE));
            sql.select(ORGANISATION_ID, CODE)
                    .from(ORGANISATION_CODE)
                    .where(some.size() == 1 ? ORGANISATION_ID.eq(some.getFirst()) : ORGANISATION_ID.in(some))
                    .forEach(row -> codes.computeIfAbsent(row.get(ORGANISATION_ID), id -> new HashSet<>())
                            .add(new OrganisationCode(row.get(CODE))));
        }
        return codes;
    }
}
