package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.POST_ID;
import static org.vanthu.store.jdbc.internal.People.ROLE;
import static org.vanthu.store.jdbc.internal.People.VERSION;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.organisation.Role;
import org.vanthu.spi.store.RightsStore;

/** Rights put together from the tables of posts, roles and delegations. */
final class JdbcRightsStore implements RightsStore {

    private static final Table<Record> DEFINITION = Columns.of("role_definition");
    private static final Table<Record> ROLE_PERMISSION = Columns.of("role_permission");
    private static final Table<Record> ROLE_NAME = Columns.of("role_name");
    private static final Field<String> NAME = Columns.text("name");
    private static final Field<Permission> PERMISSION = Columns.constant("permission", Permission.class);

    private final JdbcTransaction transaction;
    private final DSLContext sql;

    JdbcRightsStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    /** Asks what a person may do. */
    private record Question(AccountId account) {}

    @Override
    public Optional<Actor> actor(AccountId account, Instant at) {
        return actors(List.of(account), at).stream().findFirst();
    }

    @Override
    public List<Actor> actors(Collection<AccountId> accounts, Instant at) {
        return transaction
                .remembered()
                .askAll(
                        accounts.stream().map(Question::new).toList(),
                        ActorRows.Standing.class,
                        known -> known.isOf(at),
                        unknown -> read(unknown, at))
                .stream()
                .flatMap(standing -> standing.actor().stream())
                .toList();
    }

    private Map<Question, ActorRows.Standing> read(List<Question> questions, Instant at) {
        Map<Question, ActorRows.Standing> answers = new HashMap<>();
        new ActorRows(transaction.statements(), at)
                .read(questions.stream().map(Question::account).toList())
                .forEach((account, standing) -> answers.put(new Question(account), standing));
        return answers;
    }

    @Override
    public List<RoleDefinition> definitions(OrganisationId organisation) {
        Map<String, Set<Permission>> permissions = new LinkedHashMap<>();
        sql.select(ROLE, PERMISSION)
                .from(ROLE_PERMISSION)
                .where(ORGANISATION_ID.eq(organisation))
                .forEach(row -> permissions
                        .computeIfAbsent(row.get(ROLE), role -> EnumSet.noneOf(Permission.class))
                        .add(row.get(PERMISSION)));
        return sql.select(ROLE, VERSION)
                .from(DEFINITION)
                .where(ORGANISATION_ID.eq(organisation))
                .orderBy(ROLE)
                .fetch(row -> new RoleDefinition(
                        organisation,
                        new Role(row.get(ROLE)),
                        permissions.getOrDefault(row.get(ROLE), Set.of()),
                        row.get(VERSION)));
    }

    @Override
    public Optional<RoleDefinition> find(OrganisationId organisation, Role role) {
        return definitions(organisation).stream()
                .filter(definition -> definition.role().equals(role))
                .findFirst();
    }

    @Override
    public Map<Role, String> names(OrganisationId organisation) {
        Map<Role, String> names = new LinkedHashMap<>();
        sql.select(ROLE, NAME)
                .from(ROLE_NAME)
                .where(ORGANISATION_ID.eq(organisation))
                .orderBy(ROLE)
                .forEach(row -> names.put(new Role(row.get(ROLE)), row.get(NAME)));
        return names;
    }

    @Override
    public void name(OrganisationId organisation, Role role, String name) {
        sql.insertInto(ROLE_NAME, ORGANISATION_ID, ROLE, NAME)
                .values(organisation, role.code(), name)
                .execute();
    }

    @Override
    public void remove(OrganisationId organisation, Role role) {
        for (Table<Record> table : List.of(ROLE_NAME, ROLE_PERMISSION, DEFINITION)) {
            sql.deleteFrom(table)
                    .where(ORGANISATION_ID.eq(organisation).and(ROLE.eq(role.code())))
                    .execute();
        }
    }

    @Override
    public boolean isCarried(OrganisationId organisation, Role role) {
        return sql.fetchExists(
                Columns.of("post_role"),
                ROLE.eq(role.code())
                        .and(POST_ID.in(
                                DSL.select(POST_ID).from(Columns.of("post")).where(ORGANISATION_ID.eq(organisation)))));
    }

    @Override
    public void keep(RoleDefinition definition) {
        sql.deleteFrom(ROLE_PERMISSION)
                .where(ORGANISATION_ID.eq(definition.organisation()))
                .and(ROLE.eq(definition.role().code()))
                .execute();
        int replaced = sql.update(DEFINITION)
                .set(VERSION, definition.version())
                .where(ORGANISATION_ID.eq(definition.organisation()))
                .and(ROLE.eq(definition.role().code()))
                .execute();
        if (replaced == 0) {
            sql.insertInto(DEFINITION, ORGANISATION_ID, ROLE, VERSION)
                    .values(definition.organisation(), definition.role().code(), definition.version())
                    .execute();
        }
        for (Permission permission : definition.permissions()) {
            sql.insertInto(ROLE_PERMISSION, ORGANISATION_ID, ROLE, PERMISSION)
                    .values(definition.organisation(), definition.role().code(), permission)
                    .execute();
        }
    }
}
