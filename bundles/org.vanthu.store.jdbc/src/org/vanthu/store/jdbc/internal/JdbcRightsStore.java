package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ACCOUNT;
import static org.vanthu.store.jdbc.internal.People.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.People.FULL_NAME;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.POST_ID;
import static org.vanthu.store.jdbc.internal.People.ROLE;
import static org.vanthu.store.jdbc.internal.People.UNIT_ID;
import static org.vanthu.store.jdbc.internal.People.VERSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
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
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.access.StandIn;
import org.vanthu.domain.organisation.Role;
import org.vanthu.spi.store.RightsStore;

/** Rights put together from the tables of posts, roles and delegations. */
final class JdbcRightsStore implements RightsStore {

    private static final Table<Record> DEFINITION = Columns.of("role_definition");
    private static final Table<Record> ROLE_PERMISSION = Columns.of("role_permission");
    private static final Table<Record> ROLE_NAME = Columns.of("role_name");
    private static final Field<String> NAME = Columns.text("name");
    private static final Field<Permission> PERMISSION = Columns.constant("permission", Permission.class);
    private static final Field<String> TITLE = Columns.text("title");
    private static final Field<DelegationId> DELEGATION_ID =
            Columns.id("delegation_id", DelegationId.class, DelegationId::new);
    private static final Field<AccountId> FROM_ID = Columns.id("from_id", AccountId.class, AccountId::new);
    private static final Field<String> DOCUMENT_TYPE = Columns.text("document_type");

    /** One row per post and permission; a post whose roles permit nothing has one row without a permission. */
    private static final String RUNNING_POSTS = """
        SELECT p.post_id, p.organisation_id, p.unit_id, p.title, g.permission
        FROM post p
            JOIN post_role r ON r.post_id = p.post_id
            LEFT JOIN role_permission g ON g.organisation_id = p.organisation_id AND g.role_code = r.role_code
        WHERE p.account_id = ? AND p.begins_at <= ? AND (p.ends_at IS NULL OR p.ends_at > ?)
        ORDER BY p.begins_at, p.post_id\
        """;

    private static final String RUNNING_DELEGATIONS = """
        SELECT d.delegation_id, d.organisation_id, d.from_id, a.full_name
        FROM delegation d
            JOIN account a ON a.account_id = d.from_id
        WHERE d.to_id = ? AND d.ends_at > ? AND d.begins_at <= ? AND d.revoked_at IS NULL AND a.state = 'ACTIVE'
        ORDER BY d.begins_at, d.delegation_id\
        """;

    /** The next moment at which a term begins or ends that the rights of a person follow from. */
    private static final String NEXT_TERM = """
        SELECT MIN(moment) FROM (
            SELECT begins_at AS moment FROM post WHERE account_id = ? AND begins_at > ?
            UNION ALL SELECT ends_at AS moment FROM post WHERE account_id = ? AND ends_at > ?
            UNION ALL SELECT begins_at AS moment FROM delegation WHERE to_id = ? AND begins_at > ?
            UNION ALL SELECT ends_at AS moment FROM delegation WHERE to_id = ? AND ends_at > ?
            UNION ALL SELECT p.begins_at AS moment FROM delegation d JOIN post p ON p.account_id = d.from_id
                WHERE d.to_id = ? AND p.begins_at > ?
            UNION ALL SELECT p.ends_at AS moment FROM delegation d JOIN post p ON p.account_id = d.from_id
                WHERE d.to_id = ? AND p.ends_at > ?) AS terms\
        """;

    private static final int PARTS_OF_NEXT_TERM = 6;

    private final JdbcTransaction transaction;
    private final DSLContext sql;

    JdbcRightsStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
    }

    /** Asks what a person may do. */
    private record Question(AccountId account) {}

    /**
     * What a person may do from one moment on until another.
     *
     * @param until exclusive
     */
    private record Answer(Optional<Actor> actor, Instant from, Instant until) {
        boolean isOf(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    @Override
    public Optional<Actor> actor(AccountId account, Instant at) {
        return transaction
                .remembered()
                .ask(
                        new Question(account),
                        Answer.class,
                        known -> known.isOf(at),
                        () -> new Answer(read(account, at), at, nextTerm(account, at)))
                .actor();
    }

    private Instant nextTerm(AccountId account, Instant after) {
        List<Object> values = new ArrayList<>();
        for (int part = 0; part < PARTS_OF_NEXT_TERM; part++) {
            values.addAll(List.of(account, after));
        }
        return PlainSql.list(transaction.statements(), NEXT_TERM, row -> PlainSql.instant(row, 1), values.toArray())
                .getFirst()
                .orElse(Instant.MAX);
    }

    private Optional<Actor> read(AccountId account, Instant at) {
        return sql.select(FULL_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT_ID.eq(account))
                .fetchOptional(FULL_NAME)
                .map(name -> new Actor(account, name, runningPosts(account, at), standIns(account, at)));
    }

    private List<ActivePost> runningPosts(AccountId account, Instant at) {
        long moment = Columns.toMicroseconds(at);
        Map<PostId, Record> posts = new LinkedHashMap<>();
        Map<PostId, Set<Permission>> permissions = new LinkedHashMap<>();
        sql.resultQuery(RUNNING_POSTS, account.toString(), moment, moment)
                .coerce(POST_ID, ORGANISATION_ID, UNIT_ID, TITLE, PERMISSION)
                .forEach(row -> {
                    posts.putIfAbsent(row.get(POST_ID), row);
                    Set<Permission> has =
                            permissions.computeIfAbsent(row.get(POST_ID), post -> EnumSet.noneOf(Permission.class));
                    Optional.ofNullable(row.get(PERMISSION)).ifPresent(has::add);
                });
        return posts.values().stream()
                .map(row -> new ActivePost(
                        row.get(POST_ID),
                        row.get(ORGANISATION_ID),
                        row.get(UNIT_ID),
                        row.get(TITLE),
                        permissions.get(row.get(POST_ID))))
                .toList();
    }

    /** What is lent are the posts of the absent person in the body of the delegation. */
    private List<StandIn> standIns(AccountId deputy, Instant at) {
        long moment = Columns.toMicroseconds(at);
        return sql
                .resultQuery(RUNNING_DELEGATIONS, deputy.toString(), moment, moment)
                .coerce(DELEGATION_ID, ORGANISATION_ID, FROM_ID, FULL_NAME)
                .stream()
                .map(row -> new StandIn(
                        row.get(DELEGATION_ID),
                        row.get(FROM_ID),
                        row.get(FULL_NAME),
                        postsIn(row.get(ORGANISATION_ID), row.get(FROM_ID), at),
                        documentTypes(row.get(DELEGATION_ID))))
                .toList();
    }

    private List<ActivePost> postsIn(OrganisationId organisation, AccountId account, Instant at) {
        return runningPosts(account, at).stream()
                .filter(post -> post.organisation().equals(organisation))
                .toList();
    }

    private Set<String> documentTypes(DelegationId delegation) {
        return sql.select(DOCUMENT_TYPE)
                .from(Columns.of("delegation_type"))
                .where(DELEGATION_ID.eq(delegation))
                .fetchSet(DOCUMENT_TYPE);
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
