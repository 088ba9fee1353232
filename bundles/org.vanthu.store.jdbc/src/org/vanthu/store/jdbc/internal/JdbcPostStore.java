package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.People.BEGINS_AT;
import static org.vanthu.store.jdbc.internal.People.ENDS_AT;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.POST;
import static org.vanthu.store.jdbc.internal.People.POST_ID;
import static org.vanthu.store.jdbc.internal.People.ROLE;
import static org.vanthu.store.jdbc.internal.People.UNIT_ID;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.spi.store.PostStore;

/** Posts in their table. */
final class JdbcPostStore implements PostStore {

    private static final Table<Record> POST_ROLE = Columns.of("post_role");
    private static final Field<String> TITLE = Columns.text("title");
    private static final Field<Position.Rank> RANK = Columns.constant("unit_rank", Position.Rank.class);
    private static final Comparator<Post> LATEST_FIRST =
            Comparator.<Post, Instant>comparing(post -> post.term().from()).reversed();

    /** A row for each role. */
    private static final String OF_BODY = """
        SELECT p.post_id, p.account_id, p.unit_id, p.title, p.unit_rank, p.begins_at, p.ends_at, r.role_code
        FROM post p LEFT JOIN post_role r ON r.post_id = p.post_id
        WHERE p.organisation_id = ?
        ORDER BY p.begins_at, p.post_id\
        """;

    private static final String OF_ACCOUNTS = """
        SELECT p.post_id, p.account_id, p.unit_id, p.title, p.unit_rank, p.begins_at, p.ends_at, r.role_code,
            p.organisation_id
        FROM post p LEFT JOIN post_role r ON r.post_id = p.post_id
        WHERE p.account_id IN%s
        ORDER BY p.begins_at, p.post_id\
        """.formatted(KeyPortions.LIST);

    private final JdbcTransaction transaction;
    private final KeptStatements statements;
    private final DSLContext sql;

    JdbcPostStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.statements = transaction.statements();
        this.sql = transaction.sql();
    }

    @Override
    public void add(Post post) {
        sql.insertInto(POST, POST_ID, ACCOUNT_ID, ORGANISATION_ID, UNIT_ID, TITLE, RANK, BEGINS_AT, ENDS_AT)
                .values(
                        post.id(),
                        post.account(),
                        post.organisation(),
                        post.unit(),
                        post.position().title(),
                        post.position().rank(),
                        post.term().from(),
                        post.term().until().orElse(null))
                .execute();
        for (Role role : post.roles()) {
            sql.insertInto(POST_ROLE, POST_ID, ROLE)
                    .values(post.id(), role.code())
                    .execute();
        }
    }

    @Override
    public void end(PostId post, Instant at) {
        sql.update(POST).set(ENDS_AT, at).where(POST_ID.eq(post)).execute();
    }

    @Override
    public Optional<Post> find(PostId post) {
        return select(POST_ID.eq(post)).stream().findFirst();
    }

    @Override
    public List<Post> ofAccount(AccountId account) {
        return ofAccounts(Set.of(account));
    }

    /** Asks for everything that a person was, is and will be. */
    private record Question(AccountId account) {}

    private record Answer(List<Post> posts) {}

    @Override
    public List<Post> ofAccounts(Set<AccountId> accounts) {
        return transaction
                .remembered()
                .askAll(
                        accounts.stream().map(Question::new).toList(),
                        Answer.class,
                        known -> true,
                        unknown -> read(unknown.stream().map(Question::account).toList()))
                .stream()
                .flatMap(answer -> answer.posts().stream())
                .sorted(LATEST_FIRST)
                .toList();
    }

    private Map<Question, Answer> read(List<AccountId> accounts) {
        Map<PostId, Post> posts = new LinkedHashMap<>();
        KeyPortions.of(accounts)
                .forEach(keys -> PlainSql.list(
                        statements,
                        OF_ACCOUNTS,
                        row -> posts.merge(
                                new PostId(PlainSql.uuid(row, 1)),
                                read(row, new OrganisationId(PlainSql.uuid(row, 9))),
                                JdbcPostStore::withRolesOfBoth),
                        keys.toArray()));
        Map<AccountId, List<Post>> found = posts.values().stream().collect(Collectors.groupingBy(Post::account));
        return accounts.stream()
                .collect(
                        Collectors.toMap(Question::new, account -> new Answer(found.getOrDefault(account, List.of()))));
    }

    /** Asks for all that were, are and will be held in a body. */
    private record OfBody(OrganisationId organisation) {}

    /** Asked for whenever work is given to somebody, or something arrives: five thousand of them are not read each time. */
    @Override
    public List<Post> heldIn(OrganisationId organisation, Instant at) {
        return transaction
                .remembered()
                .ask(new OfBody(organisation), Answer.class, () -> new Answer(ofBody(organisation)))
                .posts()
                .stream()
                .filter(post -> post.isHeldAt(at))
                .toList();
    }

    private List<Post> ofBody(OrganisationId organisation) {
        Map<PostId, Post> posts = new LinkedHashMap<>();
        PlainSql.list(
                statements,
                OF_BODY,
                row -> posts.merge(
                        new PostId(PlainSql.uuid(row, 1)), read(row, organisation), JdbcPostStore::withRolesOfBoth),
                organisation);
        return List.copyOf(posts.values());
    }

    private static Post read(ResultSet row, OrganisationId organisation) throws SQLException {
        return new Post(
                new PostId(PlainSql.uuid(row, 1)),
                new AccountId(PlainSql.uuid(row, 2)),
                organisation,
                new UnitId(PlainSql.uuid(row, 3)),
                new Position(row.getString(4), Position.Rank.valueOf(row.getString(5))),
                Optional.ofNullable(row.getString(8))
                        .map(Role::new)
                        .map(Set::of)
                        .orElse(Set.of()),
                new Term(Columns.toInstant(row.getLong(6)), PlainSql.instant(row, 7)));
    }

    private static Post withRolesOfBoth(Post one, Post other) {
        Set<Role> roles = new HashSet<>(one.roles());
        roles.addAll(other.roles());
        return new Post(one.id(), one.account(), one.organisation(), one.unit(), one.position(), roles, one.term());
    }

    @Override
    public List<Post> headsOf(UnitId unit, Instant since) {
        return select(UNIT_ID.eq(unit)
                .and(RANK.eq(Position.Rank.HEAD))
                .and(ENDS_AT.isNull().or(ENDS_AT.gt(since))));
    }

    @Override
    public long countIn(UnitId unit, Instant at) {
        return sql.fetchCount(POST, UNIT_ID.eq(unit).and(People.heldAt(at)));
    }

    /** Posts with their roles. */
    List<Post> select(Condition which) {
        Map<PostId, Set<Role>> roles = new LinkedHashMap<>();
        sql.select(POST_ID, ROLE)
                .from(POST_ROLE)
                .where(POST_ID.in(DSL.select(POST_ID).from(POST).where(which)))
                .forEach(row -> roles.computeIfAbsent(row.get(POST_ID), post -> new HashSet<>())
                        .add(new Role(row.get(ROLE))));
        return sql.select(POST_ID, ACCOUNT_ID, ORGANISATION_ID, UNIT_ID, TITLE, RANK, BEGINS_AT, ENDS_AT)
                .from(POST)
                .where(which)
                .orderBy(BEGINS_AT, POST_ID)
                .fetch(row -> post(row, roles.getOrDefault(row.get(POST_ID), Set.of())));
    }

    private static Post post(Record row, Set<Role> roles) {
        return new Post(
                row.get(POST_ID),
                row.get(ACCOUNT_ID),
                row.get(ORGANISATION_ID),
                row.get(UNIT_ID),
                new Position(row.get(TITLE), row.get(RANK)),
                roles,
                new Term(row.get(BEGINS_AT), Optional.ofNullable(row.get(ENDS_AT))));
    }
}
