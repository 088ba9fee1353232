package org.vanthu.store.jdbc.internal;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.organisation.Account;

/** The tables of bodies and people, as more than one port reads them. */
final class People {

    static final Field<OrganisationId> ORGANISATION_ID =
            Columns.id("organisation_id", OrganisationId.class, OrganisationId::new);
    static final Field<AccountId> ACCOUNT_ID = Columns.id("account_id", AccountId.class, AccountId::new);
    static final Field<UnitId> UNIT_ID = Columns.id("unit_id", UnitId.class, UnitId::new);
    static final Field<PostId> POST_ID = Columns.id("post_id", PostId.class, PostId::new);
    static final Field<String> FULL_NAME = Columns.text("full_name");
    static final Field<String> NAME_KEY = Columns.text("name_key");
    static final Field<String> ROLE = Columns.text("role_code");
    static final Field<Long> VERSION = Columns.number("version");

    static final Table<Record> ACCOUNT = Columns.of("account");
    static final Field<Account.State> ACCOUNT_STATE = Columns.constant("state", Account.State.class);

    static final Table<Record> POST = Columns.of("post");
    static final Field<Instant> BEGINS_AT = Columns.instant("begins_at");
    static final Field<Instant> ENDS_AT = Columns.instant("ends_at");

    /** Characters of a search key that are kept. */
    static final int KEY_LENGTH = 80;

    private People() {}

    /** Posts that run at this moment. */
    static Condition heldAt(Instant at) {
        return BEGINS_AT.le(at).and(ENDS_AT.isNull().or(ENDS_AT.gt(at)));
    }

    /** The first key that no longer begins with these words: with them it spans one range of an index. */
    static String after(String words) {
        int last = words.length() - 1;
        return words.substring(0, last) + (char) (words.charAt(last) + 1);
    }
}
