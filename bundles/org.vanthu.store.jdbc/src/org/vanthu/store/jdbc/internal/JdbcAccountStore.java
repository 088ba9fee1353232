package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ACCOUNT;
import static org.vanthu.store.jdbc.internal.People.ACCOUNT_ID;
import static org.vanthu.store.jdbc.internal.People.ACCOUNT_STATE;
import static org.vanthu.store.jdbc.internal.People.FULL_NAME;
import static org.vanthu.store.jdbc.internal.People.ORGANISATION_ID;
import static org.vanthu.store.jdbc.internal.People.POST;
import static org.vanthu.store.jdbc.internal.People.UNIT_ID;
import static org.vanthu.store.jdbc.internal.People.VERSION;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SelectSelectStep;
import org.jooq.impl.DSL;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.Toneless;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Login;
import org.vanthu.spi.store.AccountStanding;
import org.vanthu.spi.store.AccountStore;
import org.vanthu.spi.store.AccountsSought;
import org.vanthu.spi.store.PersonInPost;

/** Accounts in their table. */
final class JdbcAccountStore implements AccountStore {

    private static final Field<String> LOGIN = Columns.text("login");
    private static final Field<String> SORT_KEY = Columns.text("sort_key");
    private static final Field<Boolean> MUST_CHANGE = Columns.truth("must_change_password");
    private static final Field<String> PASSWORD_HASH = Columns.text("password_hash");
    private static final Field<Instant> SESSIONS_ENDED_AT = Columns.instant("sessions_ended_at");
    private static final Field<Instant> OPENED_AT = Columns.instant("opened_at");
    private static final Field<Instant> LAST_USE_AT = Columns.instant("last_use_at");

    private static final Comparator<Account> BY_GIVEN_NAME = Comparator.<Account, String>comparing(
                    account -> sortKey(account.name()))
            .thenComparing(account -> account.id().value());

    private static final String ALL = """
        SELECT account_id, organisation_id, login, full_name, state, must_change_password, opened_at, last_use_at, version
        FROM account WHERE account_id IN\
        """ + KeyPortions.LIST;

    private final JdbcTransaction transaction;
    private final DSLContext sql;
    private final PeopleSearch search;

    JdbcAccountStore(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.sql = transaction.sql();
        this.search = new PeopleSearch(transaction);
    }

    @Override
    public void add(Account account, String passwordHash) {
        sql.insertInto(
                        ACCOUNT,
                        ACCOUNT_ID,
                        ORGANISATION_ID,
                        LOGIN,
                        FULL_NAME,
                        SORT_KEY,
                        ACCOUNT_STATE,
                        MUST_CHANGE,
                        PASSWORD_HASH,
                        SESSIONS_ENDED_AT,
                        OPENED_AT,
                        LAST_USE_AT,
                        VERSION)
                .values(
                        account.id(),
                        account.home(),
                        account.login().value(),
                        account.name().value(),
                        sortKey(account.name()),
                        account.state(),
                        account.mustChangePassword(),
                        passwordHash,
                        Instant.EPOCH,
                        account.openedAt(),
                        account.lastUse().orElse(null),
                        account.version())
                .execute();
        search.keepKeys(account);
    }

    @Override
    public void replace(Account account) {
        sql.update(ACCOUNT)
                .set(LOGIN, account.login().value())
                .set(FULL_NAME, account.name().value())
                .set(SORT_KEY, sortKey(account.name()))
                .set(ACCOUNT_STATE, account.state())
                .set(MUST_CHANGE, account.mustChangePassword())
                .set(VERSION, account.version())
                .where(ACCOUNT_ID.eq(account.id()))
                .execute();
        search.keepKeys(account);
    }

    /** Vietnamese lists go by the given name, which stands last. */
    static String sortKey(FullName name) {
        return Toneless.of(name.givenName()) + ' ' + Toneless.of(name.value());
    }

    @Override
    public Optional<Account> find(AccountId account) {
        return select(ACCOUNT_ID.eq(account)).stream().findFirst();
    }

    @Override
    public List<Account> findAll(Set<AccountId> accounts) {
        return KeyPortions.of(accounts)
                .flatMap(keys ->
                        PlainSql.list(transaction.statements(), ALL, JdbcAccountStore::read, keys.toArray()).stream())
                .sorted(BY_GIVEN_NAME)
                .toList();
    }

    private static Account read(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(PlainSql.uuid(row, 1)),
                new OrganisationId(PlainSql.uuid(row, 2)),
                new Login(row.getString(3)),
                new FullName(row.getString(4)),
                Account.State.valueOf(row.getString(5)),
                row.getInt(6) != 0,
                Columns.toInstant(row.getLong(7)),
                PlainSql.instant(row, 8),
                row.getLong(9));
    }

    @Override
    public Optional<Account> findByLogin(Login login) {
        return select(LOGIN.eq(login.value())).stream().findFirst();
    }

    @Override
    public boolean isEmpty() {
        return sql.select(ACCOUNT_ID).from(ACCOUNT).limit(1).fetch().isEmpty();
    }

    @Override
    public String passwordHash(AccountId account) {
        return sql.select(PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT_ID.eq(account))
                .fetchSingle(PASSWORD_HASH);
    }

    @Override
    public void keepPassword(AccountId account, String passwordHash) {
        sql.update(ACCOUNT)
                .set(PASSWORD_HASH, passwordHash)
                .where(ACCOUNT_ID.eq(account))
                .execute();
    }

    @Override
    public Optional<AccountStanding> standing(AccountId account) {
        return transaction
                .remembered()
                .ask(
                        new Question(account),
                        Answer.class,
                        () -> new Answer(sql.select(ACCOUNT_STATE, MUST_CHANGE, SESSIONS_ENDED_AT)
                                .from(ACCOUNT)
                                .where(ACCOUNT_ID.eq(account))
                                .fetchOptional(Records.mapping(AccountStanding::new))))
                .standing();
    }

    private record Question(AccountId account) {}

    private record Answer(Optional<AccountStanding> standing) {}

    @Override
    public void endSessions(AccountId account, Instant now) {
        sql.update(ACCOUNT)
                .set(SESSIONS_ENDED_AT, now)
                .where(ACCOUNT_ID.eq(account))
                .execute();
    }

    @Override
    public void noteUse(AccountId account, Instant at) {
        sql.update(ACCOUNT).set(LAST_USE_AT, at).where(ACCOUNT_ID.eq(account)).execute();
    }

    @Override
    public List<Account> page(OrganisationId organisation, AccountsSought sought, Optional<Account> after, int limit) {
        Condition which = ORGANISATION_ID.eq(organisation);
        if (!sought.isEvery()) {
            which = which.and(named(sought).or(inUnits(sought)));
        }
        if (after.isPresent()) {
            String key = sortKey(after.get().name());
            which = which.and(SORT_KEY.gt(key)
                    .or(SORT_KEY.eq(key).and(ACCOUNT_ID.gt(after.get().id()))));
        }
        return fields().from(ACCOUNT)
                .where(which)
                .orderBy(SORT_KEY, ACCOUNT_ID)
                .limit(limit)
                .fetch(JdbcAccountStore::account);
    }

    /** The key of a name holds all its words behind the given name, so each of them follows a space. */
    private static Condition named(AccountsSought sought) {
        Condition login = LOGIN.startsWith(sought.login());
        return sought.words().isEmpty() ? login : login.or(SORT_KEY.contains(' ' + sought.words()));
    }

    private static Condition inUnits(AccountsSought sought) {
        return sought.units().isEmpty()
                ? DSL.falseCondition()
                : ACCOUNT_ID.in(DSL.select(ACCOUNT_ID)
                        .from(POST)
                        .where(UNIT_ID.in(sought.units()).and(People.heldAt(sought.now()))));
    }

    @Override
    public List<Account> concerning(OrganisationId organisation, Instant now) {
        Condition heldThere = ACCOUNT_ID.in(DSL.select(ACCOUNT_ID)
                .from(POST)
                .where(ORGANISATION_ID.eq(organisation).and(People.heldAt(now))));
        return select(ORGANISATION_ID.eq(organisation).or(heldThere).and(ACCOUNT_STATE.ne(Account.State.CLOSED)));
    }

    @Override
    public long openCount(OrganisationId organisation) {
        return sql.fetchCount(ACCOUNT, ORGANISATION_ID.eq(organisation).and(ACCOUNT_STATE.ne(Account.State.CLOSED)));
    }

    @Override
    public List<PersonInPost> search(Set<OrganisationId> organisations, String words, Instant now, int limit) {
        return search.byName(organisations, words, now, limit);
    }

    @Override
    public List<PersonInPost> inUnit(UnitId unit, Instant now) {
        return search.inUnit(unit, now);
    }

    private List<Account> select(Condition which) {
        return fields().from(ACCOUNT).where(which).orderBy(SORT_KEY, ACCOUNT_ID).fetch(JdbcAccountStore::account);
    }

    private SelectSelectStep<? extends Record> fields() {
        return sql.select(
                ACCOUNT_ID,
                ORGANISATION_ID,
                LOGIN,
                FULL_NAME,
                ACCOUNT_STATE,
                MUST_CHANGE,
                OPENED_AT,
                LAST_USE_AT,
                VERSION);
    }

    private static Account account(Record row) {
        return new Account(
                row.get(ACCOUNT_ID),
                row.get(ORGANISATION_ID),
                new Login(row.get(LOGIN)),
                new FullName(row.get(FULL_NAME)),
                row.get(ACCOUNT_STATE),
                row.get(MUST_CHANGE),
                row.get(OPENED_AT),
                Optional.ofNullable(row.get(LAST_USE_AT)),
                row.get(VERSION));
    }
}
