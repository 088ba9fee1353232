package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.People.BEGINS_AT;
import static org.vanthu.store.jdbc.internal.People.ENDS_AT;
import static org.vanthu.store.jdbc.internal.People.NAME_KEY;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.POST;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.Post;
import org.vanthu.spi.store.PersonInPost;

/** Finds people by any of the words of their names: a range of an index per body, then the few rows themselves. */
final class PeopleSearch {

    private static final Table<Record> ACCOUNT_NAME_KEY = Columns.of("account_name_key");
    private static final Comparator<PersonInPost> HEADS_FIRST = Comparator.<PersonInPost, Post>comparing(
                    PersonInPost::post,
                    Comparator.comparing(post -> post.position().rank()))
            .thenComparing(person -> JdbcAccountStore.sortKey(person.account().name()));
    /** Keys read for each person wanted: a person can be met by several words, or have no post any more. */
    private static final int KEYS_PER_PERSON = 4;

    private final DSLContext sql;
    private final JdbcAccountStore accounts;

    PeopleSearch(DSLContext sql, JdbcAccountStore accounts) {
        this.sql = sql;
        this.accounts = accounts;
    }

    /** Writes the keys of an account anew: for its own body and those in which it has or will have posts. */
    void keepKeys(Account account) {
        sql.deleteFrom(ACCOUNT_NAME_KEY).where(ACCOUNT_ID.eq(account.id())).execute();
        if (account.isClosed()) {
            return;
        }
        Set<OrganisationId> bodies = new LinkedHashSet<>(sql.select(ORGANISATION_ID)
                .from(POST)
                .where(ACCOUNT_ID.eq(account.id()))
                .fetch(ORGANISATION_ID));
        bodies.add(account.home());
        Set<String> keys = new TreeSet<>(Toneless.fromEachWord(account.name().value(), People.KEY_LENGTH));
        keys.addAll(Toneless.fromEachWord(account.login().value(), People.KEY_LENGTH));
        BatchBindStep rows = sql.batch(sql.insertInto(ACCOUNT_NAME_KEY, ORGANISATION_ID, NAME_KEY, ACCOUNT_ID)
                .values((OrganisationId) null, (String) null, (AccountId) null));
        bodies.forEach(body -> keys.forEach(key -> rows.bind(body, key, account.id())));
        rows.execute();
    }

    List<PersonInPost> byName(Set<OrganisationId> organisations, String words, Instant now, int limit) {
        Set<AccountId> found = new LinkedHashSet<>();
        for (OrganisationId organisation : organisations) {
            Condition range = ORGANISATION_ID.eq(organisation);
            if (!words.isEmpty()) {
                range = range.and(NAME_KEY.ge(words)).and(NAME_KEY.lt(People.after(words)));
            }
            found.addAll(sql.select(ACCOUNT_ID)
                    .from(ACCOUNT_NAME_KEY)
                    .where(range)
                    .orderBy(ORGANISATION_ID, NAME_KEY, ACCOUNT_ID)
                    .limit(limit * KEYS_PER_PERSON)
                    .fetch(ACCOUNT_ID));
        }
        return found.isEmpty()
                ? List.of()
                : persons(ACCOUNT_ID.in(found).and(ORGANISATION_ID.in(organisations)), now).stream()
                        .sorted(Comparator.comparingInt(person ->
                                List.copyOf(found).indexOf(person.account().id())))
                        .limit(limit)
                        .toList();
    }

    List<PersonInPost> inUnit(UnitId unit, Instant now) {
        return persons(People.UNIT_ID.eq(unit), now).stream()
                .sorted(HEADS_FIRST)
                .toList();
    }

    private List<PersonInPost> persons(Condition which, Instant now) {
        List<Post> posts = new JdbcPostStore(sql)
                .select(which.and(BEGINS_AT.le(now)).and(ENDS_AT.isNull().or(ENDS_AT.gt(now))));
        Map<AccountId, Account> byId =
                accounts.findAll(posts.stream().map(Post::account).collect(Collectors.toSet())).stream()
                        .filter(Account::isActive)
                        .collect(Collectors.toMap(Account::id, Function.identity()));
        Map<UnitId, String> units = unitNames(posts);
        List<PersonInPost> people = new ArrayList<>();
        for (Post post : posts) {
            if (byId.containsKey(post.account())) {
                people.add(new PersonInPost(byId.get(post.account()), post, units.get(post.unit())));
            }
        }
        return people;
    }

    private Map<UnitId, String> unitNames(List<Post> posts) {
        return sql.select(People.UNIT_ID, People.FULL_NAME)
                .from(Columns.of("unit"))
                .where(People.UNIT_ID.in(posts.stream().map(Post::unit).collect(Collectors.toSet())))
                .fetchMap(People.UNIT_ID, People.FULL_NAME);
    }
}
