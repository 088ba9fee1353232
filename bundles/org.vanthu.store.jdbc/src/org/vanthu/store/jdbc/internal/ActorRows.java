package org.vanthu.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.DelegationId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.ActivePost;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.StandIn;
import org.vanthu.domain.organisation.Term;

/** What people may do at a moment, put together from posts, roles and delegations, for many people at once. */
final class ActorRows {

    private static final String NAMES =
            "SELECT account_id, full_name FROM account WHERE account_id IN" + KeyPortions.LIST;

    /** One row per post and permission, coming posts too; a post whose roles permit nothing has one row without a permission. */
    private static final String POSTS = """
        SELECT p.account_id, p.post_id, p.organisation_id, p.unit_id, p.title, p.begins_at, p.ends_at, g.permission
        FROM post p
            JOIN post_role r ON r.post_id = p.post_id
            LEFT JOIN role_permission g ON g.organisation_id = p.organisation_id AND g.role_code = r.role_code
        WHERE (p.ends_at IS NULL OR p.ends_at > ?) AND p.account_id IN%s
        ORDER BY p.begins_at, p.post_id\
        """.formatted(KeyPortions.LIST);

    /** One row per delegation and document type, coming delegations too; one without a type where it covers all. */
    private static final String DELEGATIONS = """
        SELECT d.to_id, d.delegation_id, d.organisation_id, d.from_id, a.full_name, d.begins_at, d.ends_at, t.document_type
        FROM delegation d
            JOIN account a ON a.account_id = d.from_id
            LEFT JOIN delegation_type t ON t.delegation_id = d.delegation_id
        WHERE d.ends_at > ? AND d.revoked_at IS NULL AND a.state = 'ACTIVE' AND d.to_id IN%s
        ORDER BY d.begins_at, d.delegation_id\
        """.formatted(KeyPortions.LIST);

    private final KeptStatements statements;
    private final Instant at;

    ActorRows(KeptStatements statements, Instant at) {
        this.statements = statements;
        this.at = at;
    }

    /**
     * What a person may do from one moment on until another, at which a term begins or ends that it follows from.
     *
     * @param actor empty when there is no such account
     * @param until exclusive
     */
    record Standing(Optional<Actor> actor, Instant from, Instant until) {
        boolean isOf(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }

    private record Held(AccountId holder, ActivePost post, Term term) {}

    private record Lent(
            DelegationId delegation,
            AccountId deputy,
            OrganisationId organisation,
            AccountId principal,
            String name,
            Set<String> types,
            Term term) {}

    Map<AccountId, Standing> read(Collection<AccountId> accounts) {
        Map<AccountId, String> names = names(accounts);
        Map<AccountId, List<Lent>> lent = delegations(accounts);
        Set<AccountId> holders = new HashSet<>(accounts);
        lent.values().forEach(some -> some.forEach(one -> holders.add(one.principal())));
        Map<AccountId, List<Held>> posts = posts(holders);
        Map<AccountId, Standing> standings = new HashMap<>();
        for (AccountId account : accounts) {
            List<Held> own = posts.getOrDefault(account, List.of());
            List<Lent> others = lent.getOrDefault(account, List.of());
            Optional<Actor> actor = Optional.ofNullable(names.get(account))
                    .map(name -> new Actor(account, name, running(own), standIns(others, posts)));
            standings.put(account, new Standing(actor, at, next(own, others, posts)));
        }
        return standings;
    }

    private Map<AccountId, String> names(Collection<AccountId> accounts) {
        Map<AccountId, String> names = new HashMap<>();
        KeyPortions.of(accounts)
                .forEach(keys -> PlainSql.list(
                        statements,
                        NAMES,
                        row -> names.put(new AccountId(PlainSql.uuid(row, 1)), row.getString(2)),
                        keys.toArray()));
        return names;
    }

    private Map<AccountId, List<Held>> posts(Collection<AccountId> holders) {
        Map<PostId, Held> posts = new LinkedHashMap<>();
        notEnded(POSTS, holders, row -> posts.merge(new PostId(PlainSql.uuid(row, 2)), held(row), ActorRows::both));
        return posts.values().stream().collect(Collectors.groupingBy(Held::holder));
    }

    private static Held held(ResultSet row) throws SQLException {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        Optional.ofNullable(row.getString(8)).map(Permission::valueOf).ifPresent(permissions::add);
        return new Held(
                new AccountId(PlainSql.uuid(row, 1)),
                new ActivePost(
                        new PostId(PlainSql.uuid(row, 2)),
                        new OrganisationId(PlainSql.uuid(row, 3)),
                        new UnitId(PlainSql.uuid(row, 4)),
                        row.getString(5),
                        permissions),
                new Term(Columns.toInstant(row.getLong(6)), PlainSql.instant(row, 7)));
    }

    private static Held both(Held one, Held other) {
        Set<Permission> permissions = new HashSet<>(one.post().permissions());
        permissions.addAll(other.post().permissions());
        ActivePost post = one.post();
        return new Held(
                one.holder(),
                new ActivePost(post.id(), post.organisation(), post.unit(), post.position(), permissions),
                one.term());
    }

    private Map<AccountId, List<Lent>> delegations(Collection<AccountId> deputies) {
        Map<DelegationId, Lent> delegations = new LinkedHashMap<>();
        notEnded(
                DELEGATIONS,
                deputies,
                row -> delegations.merge(new DelegationId(PlainSql.uuid(row, 2)), lent(row), ActorRows::both));
        return delegations.values().stream().collect(Collectors.groupingBy(Lent::deputy));
    }

    private static Lent lent(ResultSet row) throws SQLException {
        return new Lent(
                new DelegationId(PlainSql.uuid(row, 2)),
                new AccountId(PlainSql.uuid(row, 1)),
                new OrganisationId(PlainSql.uuid(row, 3)),
                new AccountId(PlainSql.uuid(row, 4)),
                row.getString(5),
                Optional.ofNullable(row.getString(8)).map(Set::of).orElse(Set.of()),
                new Term(Columns.toInstant(row.getLong(6)), PlainSql.instant(row, 7)));
    }

    private static Lent both(Lent one, Lent other) {
        Set<String> types = new HashSet<>(one.types());
        types.addAll(other.types());
        return new Lent(
                one.delegation(), one.deputy(), one.organisation(), one.principal(), one.name(), types, one.term());
    }

    private void notEnded(String text, Collection<AccountId> people, PlainSql.Reader<?> reader) {
        KeyPortions.of(people).forEach(keys -> {
            List<Object> values = new ArrayList<>(List.of(at));
            values.addAll(keys);
            PlainSql.list(statements, text, reader, values.toArray());
        });
    }

    private List<ActivePost> running(List<Held> posts) {
        return posts.stream()
                .filter(held -> held.term().contains(at))
                .map(Held::post)
                .toList();
    }

    /** What is lent are the posts of the absent person in the body of the delegation. */
    private List<StandIn> standIns(List<Lent> delegations, Map<AccountId, List<Held>> posts) {
        return delegations.stream()
                .filter(lent -> lent.term().contains(at))
                .map(lent -> new StandIn(
                        lent.delegation(),
                        lent.principal(),
                        lent.name(),
                        running(posts.getOrDefault(lent.principal(), List.of())).stream()
                                .filter(post -> post.organisation().equals(lent.organisation()))
                                .toList(),
                        lent.types()))
                .toList();
    }

    private Instant next(List<Held> own, List<Lent> lent, Map<AccountId, List<Held>> posts) {
        Stream<Held> followed = Stream.concat(
                own.stream(), lent.stream().flatMap(one -> posts.getOrDefault(one.principal(), List.of()).stream()));
        return Stream.concat(followed.map(Held::term), lent.stream().map(Lent::term))
                .flatMap(term -> Stream.concat(Stream.of(term.from()), term.until().stream()))
                .filter(moment -> moment.isAfter(at))
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
    }
}
