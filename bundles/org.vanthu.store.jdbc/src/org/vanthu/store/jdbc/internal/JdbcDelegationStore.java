package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.BEGINS_AT;
import static org.vanthu.store.jdbc.internal.People.ENDS_AT;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.organisation.Delegation;
import org.vanthu.spi.store.DelegationStore;

/** Delegations in their table. */
final class JdbcDelegationStore implements DelegationStore {

    private static final Table<Record> DELEGATION = Columns.of("delegation");
    private static final Table<Record> DELEGATION_TYPE = Columns.of("delegation_type");
    private static final Field<DelegationId> DELEGATION_ID =
            Columns.id("delegation_id", DelegationId.class, DelegationId::new);
    private static final Field<AccountId> FROM_ID = Columns.id("from_id", AccountId.class, AccountId::new);
    private static final Field<AccountId> TO_ID = Columns.id("to_id", AccountId.class, AccountId::new);
    private static final Field<String> REASON = Columns.text("reason");
    private static final Field<AccountId> MADE_BY_ID = Columns.id("made_by_id", AccountId.class, AccountId::new);
    private static final Field<Instant> MADE_AT = Columns.instant("made_at");
    private static final Field<Instant> REVOKED_AT = Columns.instant("revoked_at");
    private static final Field<String> DOCUMENT_TYPE = Columns.text("document_type");

    private static final List<Field<?>> COLUMNS = List.of(
            DELEGATION_ID,
            ORGANISATION_ID,
            FROM_ID,
            TO_ID,
            BEGINS_AT,
            ENDS_AT,
            REASON,
            MADE_BY_ID,
            MADE_AT,
            REVOKED_AT);

    private final DSLContext sql;

    JdbcDelegationStore(JdbcTransaction transaction) {
        this.sql = transaction.sql();
    }

    @Override
    public void add(Delegation delegation) {
        sql.insertInto(DELEGATION, COLUMNS)
                .values(
                        delegation.id(),
                        delegation.organisation(),
                        delegation.from(),
                        delegation.to(),
                        delegation.begin(),
                        delegation.end(),
                        delegation.reason(),
                        delegation.madeBy(),
                        delegation.madeAt(),
                        delegation.revokedAt().orElse(null))
                .execute();
        for (String type : delegation.documentTypes()) {
            sql.insertInto(DELEGATION_TYPE, DELEGATION_ID, DOCUMENT_TYPE)
                    .values(delegation.id(), type)
                    .execute();
        }
    }

    @Override
    public void revoke(DelegationId delegation, Instant at) {
        sql.update(DELEGATION)
                .set(REVOKED_AT, at)
                .where(DELEGATION_ID.eq(delegation))
                .execute();
    }

    @Override
    public Optional<Delegation> find(DelegationId delegation) {
        return withTypes(select(DELEGATION_ID.eq(delegation)).fetch()).stream().findFirst();
    }

    @Override
    public List<Delegation> standing(OrganisationId organisation, Instant at) {
        return withTypes(
                select(ORGANISATION_ID.eq(organisation).and(ENDS_AT.gt(at)).and(REVOKED_AT.isNull()))
                        .orderBy(BEGINS_AT, DELEGATION_ID)
                        .fetch());
    }

    @Override
    public List<Delegation> concerning(AccountId account, int limit) {
        return withTypes(select(FROM_ID.eq(account).or(TO_ID.eq(account)))
                .orderBy(BEGINS_AT.desc(), DELEGATION_ID.desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public List<Delegation> runningFrom(AccountId absent, Instant at) {
        return withTypes(select(FROM_ID.eq(absent)
                        .and(ENDS_AT.gt(at))
                        .and(BEGINS_AT.le(at))
                        .and(REVOKED_AT.isNull()))
                .orderBy(BEGINS_AT, DELEGATION_ID)
                .fetch());
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return sql.select(COLUMNS).from(DELEGATION).where(which);
    }

    private List<Delegation> withTypes(List<? extends Record> rows) {
        Map<DelegationId, Set<String>> types = new LinkedHashMap<>();
        if (!rows.isEmpty()) {
            sql.select(DELEGATION_ID, DOCUMENT_TYPE)
                    .from(DELEGATION_TYPE)
                    .where(DELEGATION_ID.in(
                            rows.stream().map(row -> row.get(DELEGATION_ID)).toList()))
                    .forEach(row -> types.computeIfAbsent(row.get(DELEGATION_ID), id -> new HashSet<>())
                            .add(row.get(DOCUMENT_TYPE)));
        }
        return rows.stream()
                .map(row -> delegation(row, types.getOrDefault(row.get(DELEGATION_ID), Set.of())))
                .toList();
    }

    private static Delegation delegation(Record row, Set<String> types) {
        return new Delegation(
                row.get(DELEGATION_ID),
                row.get(ORGANISATION_ID),
                row.get(FROM_ID),
                row.get(TO_ID),
                row.get(BEGINS_AT),
                row.get(ENDS_AT),
                types,
                row.get(REASON),
                row.get(MADE_BY_ID),
                row.get(MADE_AT),
                Optional.ofNullable(row.get(REVOKED_AT)));
    }
}
