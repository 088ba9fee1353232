package org.vanthu.store.jdbc.internal;

import static org.vanthu.store.jdbc.internal.People.ACCOUNT_ID;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.signin.LockOut;
import org.vanthu.domain.signin.LockOutTerms;
import org.vanthu.domain.signin.PasswordCost;
import org.vanthu.domain.signin.SessionTerms;
import org.vanthu.domain.signin.SignInSettings;
import org.vanthu.spi.store.SignInStore;

/** What guards the door, in its tables. */
final class JdbcSignInStore implements SignInStore {

    private static final Table<Record> TRY = Columns.of("sign_in_try");
    private static final Field<String> LOGIN = Columns.text("login");
    private static final Field<String> PLACE = Columns.text("place");
    private static final Field<Integer> FAILURES = Columns.integer("failures");
    private static final Field<Instant> LAST_AT = Columns.instant("last_at");

    private static final Table<Record> DESK = Columns.of("sign_in_desk");
    private static final Field<String> DESK_NAME = Columns.text("desk");

    private static final Table<Record> SETTING = Columns.of("sign_in_setting");
    private static final Field<Integer> ONLY_ROW = Columns.integer("only_row");
    private static final Field<Integer> MEMORY_KIB = Columns.integer("memory_kib");
    private static final Field<Integer> PASSES = Columns.integer("passes");
    private static final Field<Integer> LANES = Columns.integer("lanes");
    private static final Field<Integer> IDLE_MINUTES = Columns.integer("idle_minutes");
    private static final Field<Integer> ABSOLUTE_MINUTES = Columns.integer("absolute_minutes");
    private static final Field<Integer> FREE_TRIES = Columns.integer("free_tries");
    private static final Field<Integer> FIRST_DELAY = Columns.integer("first_delay_seconds");
    private static final Field<Integer> LONGEST_DELAY = Columns.integer("longest_delay_seconds");
    private static final Field<Integer> SHORTEST_PASSWORD = Columns.integer("shortest_password");

    /** SQL state of a row whose key is there already. */
    private static final String THERE_ALREADY = "23505";

    private final DSLContext sql;

    JdbcSignInStore(JdbcTransaction transaction) {
        this.sql = transaction.sql();
    }

    @Override
    public LockOut tries(String login, String place) {
        sql.update(TRY).set(FAILURES, FAILURES).where(row(login, place)).execute();
        return sql.select(FAILURES, LAST_AT)
                .from(TRY)
                .where(row(login, place))
                .fetchOptional(row -> new LockOut(row.get(FAILURES), Optional.of(row.get(LAST_AT))))
                .orElse(LockOut.NONE);
    }

    /** Before the first try there is no row that could be held: of two first ones at once the second begins anew. */
    @Override
    public void keepTries(String login, String place, LockOut read, LockOut tries) {
        Instant last = tries.lastAt().orElseThrow();
        if (read.lastAt().isPresent()) {
            sql.update(TRY)
                    .set(FAILURES, tries.failures())
                    .set(LAST_AT, last)
                    .where(row(login, place))
                    .execute();
            return;
        }
        try {
            sql.insertInto(TRY, LOGIN, PLACE, FAILURES, LAST_AT)
                    .values(login, place, tries.failures(), last)
                    .execute();
        } catch (DataAccessException failed) {
            throw failed.sqlState().equals(THERE_ALREADY) ? LostRace.over("login " + login) : failed;
        }
    }

    @Override
    public void forgetTries(String login, String place) {
        sql.deleteFrom(TRY).where(row(login, place)).execute();
    }

    private static Condition row(String login, String place) {
        return LOGIN.eq(login).and(PLACE.eq(place));
    }

    @Override
    public void forgetTriesBefore(Instant moment) {
        sql.deleteFrom(TRY).where(LAST_AT.lt(moment)).execute();
    }

    @Override
    public boolean knows(AccountId account, String desk) {
        return sql.fetchExists(DESK, ACCOUNT_ID.eq(account).and(DESK_NAME.eq(desk)));
    }

    @Override
    public void remember(AccountId account, String desk, Instant at) {
        int known = sql.update(DESK)
                .set(LAST_AT, at)
                .where(ACCOUNT_ID.eq(account).and(DESK_NAME.eq(desk)))
                .execute();
        if (known == 0) {
            sql.insertInto(DESK, ACCOUNT_ID, DESK_NAME, LAST_AT)
                    .values(account, desk, at)
                    .execute();
        }
    }

    @Override
    public SignInSettings settings() {
        return sql.select(
                        MEMORY_KIB,
                        PASSES,
                        LANES,
                        IDLE_MINUTES,
                        ABSOLUTE_MINUTES,
                        FREE_TRIES,
                        FIRST_DELAY,
                        LONGEST_DELAY,
                        SHORTEST_PASSWORD)
                .from(SETTING)
                .where(ONLY_ROW.eq(1))
                .fetchOptional(row -> new SignInSettings(
                        new PasswordCost(row.get(MEMORY_KIB), row.get(PASSES), row.get(LANES)),
                        new SessionTerms(
                                Duration.ofMinutes(row.get(IDLE_MINUTES)),
                                Duration.ofMinutes(row.get(ABSOLUTE_MINUTES))),
                        new LockOutTerms(
                                row.get(FREE_TRIES),
                                Duration.ofSeconds(row.get(FIRST_DELAY)),
                                Duration.ofSeconds(row.get(LONGEST_DELAY))),
                        row.get(SHORTEST_PASSWORD)))
                .orElse(SignInSettings.USUAL);
    }

    @Override
    public void keepSettings(SignInSettings settings) {
        sql.deleteFrom(SETTING).execute();
        LockOutTerms lockOut = settings.lockOut();
        sql.insertInto(SETTING)
                .set(ONLY_ROW, 1)
                .set(MEMORY_KIB, settings.cost().memoryKib())
                .set(PASSES, settings.cost().passes())
                .set(LANES, settings.cost().lanes())
                .set(IDLE_MINUTES, Math.toIntExact(settings.terms().idle().toMinutes()))
                .set(
                        ABSOLUTE_MINUTES,
                        Math.toIntExact(settings.terms().absolute().toMinutes()))
                .set(FREE_TRIES, lockOut.freeTries())
                .set(FIRST_DELAY, Math.toIntExact(lockOut.firstDelay().toSeconds()))
                .set(LONGEST_DELAY, Math.toIntExact(lockOut.longestDelay().toSeconds()))
                .set(SHORTEST_PASSWORD, settings.shortestPassword())
                .execute();
    }
}
