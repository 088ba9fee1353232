package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.FULL_NAME;
import static org.vanthu.store.jdbc.internal.People.NAME_KEY;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.VERSION;

import java.util.Arrays;
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
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Abbreviation;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.spi.store.OrganisationStore;

/** Bodies and units in their tables. */
final class JdbcOrganisationStore implements OrganisationStore {

    private static final Table<Record> ORGANISATION = Columns.of("organisation");
    private static final Table<Record> ORGANISATION_CODE = Columns.of("organisation_code");
    private static final Table<Record> ORGANISATION_NAME_KEY = Columns.of("organisation_name_key");
    private static final Field<String> CODE = Columns.text("code");
    private static final Field<String> OLD_CODE = Columns.text("old_code");
    private static final Field<String> ABBREVIATION = Columns.text("abbreviation");
    private static final Field<OrganisationId> SUPERIOR_ID =
            Columns.id("superior_id", OrganisationId.class, OrganisationId::new);
    private static final Field<String> PLACE = Columns.text("place");
    private static final Field<Organisation.Hosting> HOSTING = Columns.constant("hosting", Organisation.Hosting.class);
    private static final Field<Organisation.State> STATE = Columns.constant("state", Organisation.State.class);

    /** Keys read for each body wanted: a body can be met by several of its words. */
    private static final int KEYS_PER_BODY = 3;

    private static final int ROWS_AT_ONCE = 500;
    private static final int LONGEST_CHAIN = 20;
    private static final int ORGANISATION_COLUMNS = 10;

    private final JdbcTransaction transaction;
    private final DSLContext sql;
    private final JdbcUnits units;

    JdbcOrganisationStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
        this.units = new JdbcUnits(sql);
    }

    @Override
    public void add(Organisation organisation) {
        addAll(List.of(organisation));
    }

    @Override
    public void addAll(Collection<Organisation> organisations) {
        BatchBindStep rows = sql.batch(sql.insertInto(
                        ORGANISATION,
                        ORGANISATION_ID,
                        CODE,
                        OLD_CODE,
                        FULL_NAME,
                        ABBREVIATION,
                        SUPERIOR_ID,
                        PLACE,
                        HOSTING,
                        STATE,
                        VERSION)
                .values(Arrays.asList(new Object[ORGANISATION_COLUMNS])));
        organisations.forEach(organisation -> rows.bind(organisationRow(organisation)));
        rows.execute();
        addCodesAndKeys(organisations);
    }

    private static @Nullable Object[] organisationRow(Organisation organisation) {
        return new Object[] {
            organisation.id(),
            organisation.code().value(),
            organisation.oldCode().map(OrganisationCode::value).orElse(null),
            organisation.name(),
            organisation.abbreviation().value(),
            organisation.superior().orElse(null),
            organisation.place(),
            organisation.hosting(),
            organisation.state(),
            organisation.version()
        };
    }

    @Override
    public void replace(Organisation organisation) {
        sql.update(ORGANISATION)
                .set(CODE, organisation.code().value())
                .set(
                        OLD_CODE,
                        organisation.oldCode().map(OrganisationCode::value).orElse(null))
                .set(FULL_NAME, organisation.name())
                .set(ABBREVIATION, organisation.abbreviation().value())
                .set(SUPERIOR_ID, organisation.superior().orElse(null))
                .set(PLACE, organisation.place())
                .set(HOSTING, organisation.hosting())
                .set(STATE, organisation.state())
                .set(VERSION, organisation.version())
                .where(ORGANISATION_ID.eq(organisation.id()))
                .execute();
        sql.deleteFrom(ORGANISATION_CODE)
                .where(ORGANISATION_ID.eq(organisation.id()))
                .execute();
        sql.deleteFrom(ORGANISATION_NAME_KEY)
                .where(ORGANISATION_ID.eq(organisation.id()))
                .execute();
        addCodesAndKeys(List.of(organisation));
    }

    private void addCodesAndKeys(Collection<Organisation> organisations) {
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

    @Override
    public Optional<Organisation> find(OrganisationId organisation) {
        return remembered(organisation).itself();
    }

    private Remembrance remembered(OrganisationId organisation) {
        return transaction
                .remembered()
                .ask(
                        new Question(organisation),
                        Remembrance.class,
                        () -> new Remembrance(
                                select(ORGANISATION_ID.eq(organisation)).stream()
                                        .findFirst(),
                                chain(organisation)));
    }

    private record Question(OrganisationId organisation) {}

    private record Remembrance(Optional<Organisation> itself, List<OrganisationId> superiors) {}

    @Override
    public Optional<Organisation> findByCode(OrganisationCode code) {
        return sql.select(ORGANISATION_ID)
                .from(ORGANISATION_CODE)
                .where(CODE.eq(code.value()))
                .fetchOptional(ORGANISATION_ID)
                .flatMap(this::find);
    }

    @Override
    public List<OrganisationId> superiors(OrganisationId organisation) {
        return remembered(organisation).superiors();
    }

    private List<OrganisationId> chain(OrganisationId organisation) {
        Set<OrganisationId> chain = new LinkedHashSet<>();
        Optional<OrganisationId> next = superior(organisation);
        while (next.isPresent() && chain.size() < LONGEST_CHAIN && chain.add(next.get())) {
            next = superior(next.get());
        }
        return List.copyOf(chain);
    }

    private Optional<OrganisationId> superior(OrganisationId organisation) {
        return sql.select(SUPERIOR_ID)
                .from(ORGANISATION)
                .where(ORGANISATION_ID.eq(organisation))
                .fetchOptional(SUPERIOR_ID);
    }

    @Override
    public List<Organisation> hosted() {
        return select(HOSTING.eq(Organisation.Hosting.HERE));
    }

    @Override
    public List<Organisation> search(String words, int limit) {
        Set<OrganisationId> found = sql
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
        // one by one by their key: for a list of keys Derby reads the whole table
        return found.stream().flatMap(id -> find(id).stream()).toList();
    }

    /** Bodies by name, with all their codes. */
    private List<Organisation> select(Condition which) {
        List<Record> rows = List.copyOf(sql.select(
                        ORGANISATION_ID,
                        CODE,
                        OLD_CODE,
                        FULL_NAME,
                        ABBREVIATION,
                        SUPERIOR_ID,
                        PLACE,
                        HOSTING,
                        STATE,
                        VERSION)
                .from(ORGANISATION)
                .where(which)
                .orderBy(FULL_NAME, ORGANISATION_ID)
                .fetch());
        Map<OrganisationId, Set<OrganisationCode>> codes =
                codesOf(rows.stream().map(row -> row.get(ORGANISATION_ID)).toList());
        return rows.stream()
                .map(row -> organisation(row, codes.getOrDefault(row.get(ORGANISATION_ID), Set.of())))
                .toList();
    }

    private Map<OrganisationId, Set<OrganisationCode>> codesOf(List<OrganisationId> organisations) {
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

    private static Organisation organisation(Record row, Set<OrganisationCode> codes) {
        OrganisationCode code = new OrganisationCode(row.get(CODE));
        Optional<OrganisationCode> oldCode =
                Optional.ofNullable(row.get(OLD_CODE)).map(OrganisationCode::new);
        Set<OrganisationCode> aliases = new HashSet<>(codes);
        aliases.remove(code);
        oldCode.ifPresent(aliases::remove);
        return new Organisation(
                row.get(ORGANISATION_ID),
                code,
                oldCode,
                aliases,
                row.get(FULL_NAME),
                new Abbreviation(row.get(ABBREVIATION)),
                Optional.ofNullable(row.get(SUPERIOR_ID)),
                row.get(PLACE),
                row.get(HOSTING),
                row.get(STATE),
                row.get(VERSION));
    }

    @Override
    public void addUnit(Unit unit) {
        units.add(unit);
    }

    @Override
    public void replaceUnit(Unit unit) {
        units.replace(unit);
    }

    @Override
    public Optional<Unit> findUnit(UnitId unit) {
        return units.find(unit);
    }

    @Override
    public List<Unit> units(OrganisationId organisation) {
        return units.of(organisation);
    }
}
