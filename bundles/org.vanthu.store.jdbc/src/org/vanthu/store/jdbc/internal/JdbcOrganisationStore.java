package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.OrganisationRows.ALL;
import static org.vanthu.store.jdbc.internal.OrganisationRows.HOSTING;
import static org.vanthu.store.jdbc.internal.OrganisationRows.SUPERIOR_ID;
import static org.vanthu.store.jdbc.internal.OrganisationRows.TABLE;
import static org.vanthu.store.jdbc.internal.People.FULL_NAME;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Organisation;
import org.vanthu.domain.organisation.OrganisationCode;
import org.vanthu.domain.organisation.Unit;
import org.vanthu.spi.store.OrganisationStore;

/** Bodies and units in their tables. */
final class JdbcOrganisationStore implements OrganisationStore {

    private static final int LONGEST_CHAIN = 20;

    private final JdbcTransaction transaction;
    private final DSLContext sql;
    private final OrganisationKeys keys;
    private final JdbcUnits units;

    JdbcOrganisationStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
        this.keys = new OrganisationKeys(sql);
        this.units = new JdbcUnits(sql);
    }

    @Override
    public void add(Organisation organisation) {
        addAll(List.of(organisation));
    }

    @Override
    public void addAll(Collection<Organisation> organisations) {
        BatchBindStep rows = sql.batch(sql.insertInto(TABLE, ALL).values(Arrays.asList(new Object[ALL.size()])));
        organisations.forEach(organisation ->
                rows.bind(OrganisationRows.write(organisation).values().toArray()));
        rows.execute();
        keys.add(organisations);
    }

    @Override
    public void replace(Organisation organisation) {
        sql.update(TABLE)
                .set(OrganisationRows.write(organisation))
                .where(ORGANISATION_ID.eq(organisation.id()))
                .execute();
        keys.remove(organisation.id());
        keys.add(List.of(organisation));
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
        return keys.withCode(code).flatMap(this::find);
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
                .from(TABLE)
                .where(ORGANISATION_ID.eq(organisation))
                .fetchOptional(SUPERIOR_ID);
    }

    @Override
    public List<Organisation> hosted() {
        return select(HOSTING.eq(Organisation.Hosting.HERE));
    }

    @Override
    public List<Organisation> search(String words, int limit) {
        // one by one by their key: for a list of keys Derby reads the whole table
        return keys.beginningWith(words, limit).stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** Bodies by name, with all their codes. */
    private List<Organisation> select(Condition which) {
        List<Record> rows = List.copyOf(sql.select(ALL)
                .from(TABLE)
                .where(which)
                .orderBy(FULL_NAME, ORGANISATION_ID)
                .fetch());
        Map<OrganisationId, Set<OrganisationCode>> codes =
                keys.codesOf(rows.stream().map(row -> row.get(ORGANISATION_ID)).toList());
        return rows.stream()
                .map(row -> OrganisationRows.read(row, codes.getOrDefault(row.get(ORGANISATION_ID), Set.of())))
                .toList();
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
