package org.vanthu.store.jdbc.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.spi.store.PersonInPost;

/** People with the posts they hold: each by primary key from the post, a page of them with one text and one plan. */
final class PersonRows {

    private static final String SELECT = """
        SELECT p.post_id, p.account_id, p.organisation_id, p.unit_id, p.title, p.unit_rank, p.begins_at, p.ends_at,
            a.organisation_id, a.login, a.full_name, a.must_change_password, a.opened_at, a.last_use_at, a.version,
            u.full_name
        FROM --DERBY-PROPERTIES joinOrder=FIXED
            post p JOIN account a ON a.account_id = p.account_id JOIN unit u ON u.unit_id = p.unit_id
        WHERE a.state = 'ACTIVE' AND p.begins_at <= ? AND (p.ends_at IS NULL OR p.ends_at > ?)\
        """;
    private static final String OF_UNIT = SELECT + " AND p.unit_id = ?";
    private static final String OF_PEOPLE = SELECT + " AND p.account_id IN" + KeyPortions.LIST;
    private static final String ROLES = "SELECT post_id, role_code FROM post_role WHERE post_id IN" + KeyPortions.LIST;

    private final KeptStatements statements;

    PersonRows(KeptStatements statements) {
        this.statements = statements;
    }

    List<PersonInPost> inUnit(UnitId unit, Instant now) {
        return complete(PlainSql.list(statements, OF_UNIT, PersonRows::read, now, now, unit));
    }

    List<PersonInPost> of(Collection<AccountId> people, Instant now) {
        List<PersonInPost> found = new ArrayList<>();
        KeyPortions.of(people).forEach(keys -> {
            keys.addAll(0, List.of(now, now));
            found.addAll(PlainSql.list(statements, OF_PEOPLE, PersonRows::read, keys.toArray()));
        });
        return complete(found);
    }

    /** With the roles of the posts. */
    private List<PersonInPost> complete(List<PersonInPost> people) {
        Map<PostId, Set<Role>> roles = new HashMap<>();
        KeyPortions.of(people.stream().map(person -> person.post().id()).toList())
                .forEach(posts -> PlainSql.list(
                        statements,
                        ROLES,
                        row -> roles.computeIfAbsent(new PostId(PlainSql.uuid(row, 1)), post -> new HashSet<>())
                                .add(new Role(row.getString(2))),
                        posts.toArray()));
        return people.stream()
                .map(person -> new PersonInPost(person.account(), with(person.post(), roles), person.unitName()))
                .toList();
    }

    private static Post with(Post post, Map<PostId, Set<Role>> roles) {
        return new Post(
                post.id(),
                post.account(),
                post.organisation(),
                post.unit(),
                post.position(),
                roles.getOrDefault(post.id(), Set.of()),
                post.term());
    }

    private static PersonInPost read(ResultSet row) throws SQLException {
        AccountId person = new AccountId(PlainSql.uuid(row, 2));
        Post post = new Post(
                new PostId(PlainSql.uuid(row, 1)),
                person,
                new OrganisationId(PlainSql.uuid(row, 3)),
                new UnitId(PlainSql.uuid(row, 4)),
                new Position(row.getString(5), Position.Rank.valueOf(row.getString(6))),
                Set.of(),
                new Term(Columns.toInstant(row.getLong(7)), PlainSql.instant(row, 8)));
        Account account = new Account(
                person,
                new OrganisationId(PlainSql.uuid(row, 9)),
                new Login(row.getString(10)),
                new FullName(row.getString(11)),
                Account.State.ACTIVE,
                row.getInt(12) != 0,
                Columns.toInstant(row.getLong(13)),
                PlainSql.instant(row, 14),
                row.getLong(15));
        return new PersonInPost(account, post, row.getString(16));
    }
}
