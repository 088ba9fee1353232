package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.People.NAME_KEY;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.POST;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
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
    private static final Comparator<PersonInPost> EARLIEST_FIRST = Comparator.<PersonInPost, Instant>comparing(
                    person -> person.post().term().from())
            .thenComparing(person -> person.post().id().value());
    /** Pages of keys that are read in one organisation, at most. */
    private static final int PAGES = 4;

    private static final String RANGE =
            "SELECT name_key, account_id FROM account_name_key WHERE organisation_id = ? AND name_key >= ?";
    private static final String BEHIND = " AND (name_key > ? OR account_id > ?)";
    private static final String UNTIL = " AND name_key < ?";
    private static final String ORDERED = " ORDER BY organisation_id, name_key, account_id FETCH FIRST ? ROWS ONLY";

    private final KeptStatements statements;
    private final DSLContext sql;
    private final PersonRows persons;

    PeopleSearch(JdbcTransaction transaction) {
        this.statements = transaction.statements();
        this.sql = transaction.sql();
        this.persons = new PersonRows(statements);
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

    /**
     * The first persons whose name or login has a word that begins so, in the order of these words. Keys are read a page at
     * a time: a person can be met by several words, or hold no post any more.
     */
    List<PersonInPost> byName(Set<OrganisationId> organisations, String words, Instant now, int limit) {
        List<PersonInPost> found = new ArrayList<>();
        Set<AccountId> met = new HashSet<>();
        for (OrganisationId organisation : organisations) {
            Optional<Key> last = Optional.empty();
            for (int page = 0; page < PAGES && found.size() < limit; page++) {
                List<Key> keys = keys(organisation, words, last, limit);
                List<AccountId> people =
                        keys.stream().map(Key::account).filter(met::add).toList();
                found.addAll(inOrder(people, organisations, now));
                if (keys.size() < limit) {
                    break;
                }
                last = Optional.of(keys.getLast());
            }
        }
        return found.stream().limit(limit).toList();
    }

    private List<PersonInPost> inOrder(List<AccountId> people, Set<OrganisationId> organisations, Instant now) {
        Map<AccountId, List<PersonInPost>> posts = persons.of(people, now).stream()
                .filter(person -> organisations.contains(person.post().organisation()))
                .sorted(EARLIEST_FIRST)
                .collect(Collectors.groupingBy(person -> person.account().id()));
        return people.stream()
                .flatMap(person -> posts.getOrDefault(person, List.of()).stream())
                .toList();
    }

    /** One word of a name, as the index has it. */
    private record Key(String word, AccountId account) {
        static Key read(ResultSet row) throws SQLException {
            return new Key(row.getString(1), new AccountId(PlainSql.uuid(row, 2)));
        }
    }

    private List<Key> keys(OrganisationId organisation, String words, Optional<Key> last, int limit) {
        List<Object> values =
                new ArrayList<>(List.of(organisation, last.map(Key::word).orElse(words)));
        StringBuilder text = new StringBuilder(RANGE);
        last.ifPresent(key -> {
            text.append(BEHIND);
            values.addAll(List.of(key.word(), key.account()));
        });
        if (!words.isEmpty()) {
            text.append(UNTIL);
            values.add(People.after(words));
        }
        values.add(limit);
        return PlainSql.list(statements, text.append(ORDERED).toString(), Key::read, values.toArray());
    }

    List<PersonInPost> inUnit(UnitId unit, Instant now) {
        return persons.inUnit(unit, now).stream().sorted(HEADS_FIRST).toList();
    }
}
