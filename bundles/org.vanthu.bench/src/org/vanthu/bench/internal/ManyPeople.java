package org.vanthu.bench.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.organisation.Role;

/** Fills an office with officers, as the rows that opening their accounts would write; nobody can sign in as one of them. */
final class ManyPeople {

    private static final int BATCH = 5_000;
    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"};
    private static final String[] GIVEN = {"An", "Bình", "Cường", "Dung", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga"};
    private static final String[] FAMILY_KEYS = {"nguyen", "tran", "le", "pham", "hoang", "vu", "dang", "bui"};
    private static final String[] GIVEN_KEYS = {
        "an", "binh", "cuong", "dung", "giang", "ha", "khanh", "lan", "minh", "nga"
    };

    private static final String ACCOUNT = """
        INSERT INTO account (account_id, organisation_id, login, full_name, sort_key, state, must_change_password,
            password_hash, sessions_ended_at, opened_at, last_use_at, version)
        VALUES (?, ?, ?, ?, ?, 'ACTIVE', 0, '', 0, ?, NULL, 0)\
        """;
    private static final String KEY =
            "INSERT INTO account_name_key (organisation_id, name_key, account_id) VALUES (?, ?, ?)";
    private static final String POST = """
        INSERT INTO post (post_id, account_id, organisation_id, unit_id, title, unit_rank, begins_at, ends_at)
        VALUES (?, ?, ?, ?, 'Chuyên viên', 'MEMBER', ?, NULL)\
        """;
    private static final String ROLE = "INSERT INTO post_role (post_id, role_code) VALUES (?, ?)";

    private final BenchOffice office;
    private final Instant since = Instant.now().minus(400, ChronoUnit.DAYS);

    ManyPeople(BenchOffice office) {
        this.office = office;
    }

    List<AccountId> fill(Connection connection, int count) throws SQLException {
        List<AccountId> people = new ArrayList<>(count);
        try (PreparedStatement account = connection.prepareStatement(ACCOUNT);
                PreparedStatement key = connection.prepareStatement(KEY);
                PreparedStatement post = connection.prepareStatement(POST);
                PreparedStatement role = connection.prepareStatement(ROLE)) {
            for (int n = 1; n <= count; n++) {
                AccountId person = AccountId.at(since);
                people.add(person);
                account(account, person, n);
                keys(key, person, n);
                post(post, role, person);
                if (n % BATCH == 0 || n == count) {
                    for (PreparedStatement each : List.of(account, key, post, role)) {
                        each.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
        return people;
    }

    private void account(PreparedStatement insert, AccountId person, int n) throws SQLException {
        String given = GIVEN[n % GIVEN.length] + middle(n);
        insert.setString(1, person.toString());
        insert.setString(2, office.organisation().toString());
        insert.setString(3, "canbo" + n);
        insert.setString(4, FAMILY[n % FAMILY.length] + " Văn " + given);
        insert.setString(5, (GIVEN_KEYS[n % GIVEN.length] + middle(n)).toLowerCase(Locale.ROOT));
        insert.setLong(6, microseconds());
        insert.addBatch();
    }

    /** Letters that make names differ. */
    private static String middle(int n) {
        return Integer.toString(n + 36 * 36 * 36, 36).replaceAll("[0-9]", "q");
    }

    private void keys(PreparedStatement insert, AccountId person, int n) throws SQLException {
        String given = GIVEN_KEYS[n % GIVEN.length] + middle(n);
        String family = FAMILY_KEYS[n % FAMILY.length];
        for (String key : List.of(family + " van " + given, "van " + given, given, "canbo" + n)) {
            insert.setString(1, office.organisation().toString());
            insert.setString(2, key);
            insert.setString(3, person.toString());
            insert.addBatch();
        }
    }

    private void post(PreparedStatement insert, PreparedStatement role, AccountId person) throws SQLException {
        PostId id = PostId.at(since);
        insert.setString(1, id.toString());
        insert.setString(2, person.toString());
        insert.setString(3, office.organisation().toString());
        insert.setString(4, office.unit().toString());
        insert.setLong(5, microseconds());
        insert.addBatch();
        role.setString(1, id.toString());
        role.setString(2, Role.OFFICER.code());
        role.addBatch();
    }

    private long microseconds() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, since);
    }
}
