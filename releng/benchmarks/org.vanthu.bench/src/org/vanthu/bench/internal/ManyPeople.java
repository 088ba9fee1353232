package org.vanthu.bench.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
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

    private static final String[] FAMILY = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"};
    private static final String[] GIVEN = {"An", "Bình", "Cường", "Dung", "Giang", "Hà", "Khánh", "Lan", "Minh", "Nga"};
    private static final String[] FAMILY_KEYS = {"nguyen", "tran", "le", "pham", "hoang", "vu", "dang", "bui"};
    private static final String[] GIVEN_KEYS = {
        "an", "binh", "cuong", "dung", "giang", "ha", "khanh", "lan", "minh", "nga"
    };

    private static final String ACCOUNT = "account_id,organisation_id,login,full_name,sort_key,state,"
            + "must_change_password,password_hash,sessions_ended_at,opened_at,last_use_at,version";
    private static final String KEY = "organisation_id,name_key,account_id";
    private static final String POST = "post_id,account_id,organisation_id,unit_id,title,unit_rank,begins_at,ends_at";
    private static final String ROLE = "post_id,role_code";

    private final BenchOffice office;
    private final Instant since = Instant.now().minus(400, ChronoUnit.DAYS);

    ManyPeople(BenchOffice office) {
        this.office = office;
    }

    /**
     * Adds this many people.
     *
     * @param folder for the rows meanwhile
     */
    List<AccountId> fill(Connection connection, int count, Path folder) throws IOException, SQLException {
        RowFile accounts = new RowFile(folder, "account", ACCOUNT);
        RowFile keys = new RowFile(folder, "account_name_key", KEY);
        RowFile posts = new RowFile(folder, "post", POST);
        RowFile roles = new RowFile(folder, "post_role", ROLE);
        List<AccountId> people = new ArrayList<>(count);
        for (int n = 1; n <= count; n++) {
            AccountId person = AccountId.at(since);
            people.add(person);
            account(accounts, person, n);
            keys(keys, person, n);
            post(posts, roles, person);
        }
        for (RowFile each : List.of(accounts, keys, posts, roles)) {
            each.load(connection);
        }
        return people;
    }

    private void account(RowFile accounts, AccountId person, int n) throws IOException {
        accounts.add(
                person,
                office.organisation(),
                "canbo" + n,
                FAMILY[n % FAMILY.length] + " Văn " + GIVEN[n % GIVEN.length] + middle(n),
                (GIVEN_KEYS[n % GIVEN.length] + middle(n)).toLowerCase(Locale.ROOT),
                "ACTIVE",
                0,
                "",
                0,
                microseconds(),
                RowFile.NOTHING,
                0);
    }

    /** Letters that make names differ. */
    private static String middle(int n) {
        return Integer.toString(n + 36 * 36 * 36, 36).replaceAll("[0-9]", "q");
    }

    private void keys(RowFile keys, AccountId person, int n) throws IOException {
        String given = GIVEN_KEYS[n % GIVEN.length] + middle(n);
        String family = FAMILY_KEYS[n % FAMILY.length];
        for (String key : List.of(family + " van " + given, "van " + given, given, "canbo" + n)) {
            keys.add(office.organisation(), key, person);
        }
    }

    private void post(RowFile posts, RowFile roles, AccountId person) throws IOException {
        PostId id = PostId.at(since);
        posts.add(
                id,
                person,
                office.organisation(),
                office.unit(),
                "Chuyên viên",
                "MEMBER",
                microseconds(),
                RowFile.NOTHING);
        roles.add(id, Role.OFFICER.code());
    }

    private long microseconds() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, since);
    }
}
