package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Actor;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.access.RoleDefinition;
import org.vanthu.domain.organisation.Account;
import org.vanthu.domain.organisation.FullName;
import org.vanthu.domain.organisation.Login;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Post;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.organisation.Term;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.StoreTrouble;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.TestData;

class RememberedTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final OrganisationId DISTRICT = OrganisationId.at(MORNING);
    private static final UnitId OFFICE = UnitId.at(MORNING);
    private static final AccountId CLERK = AccountId.at(MORNING);

    @RegisterExtension
    final TestData data = new TestData();

    @BeforeEach
    void aClerk() {
        data.store()
                .change(stores -> {
                    settle(stores);
                    return Outcome.done();
                })
                .orThrow();
    }

    private static void settle(Stores stores) {
        OneOffice.settle(stores, DISTRICT, OFFICE);
        stores.accounts()
                .add(
                        new Account(
                                CLERK,
                                DISTRICT,
                                new Login("vanthu"),
                                new FullName("Lê Thị Mai"),
                                Account.State.ACTIVE,
                                false,
                                MORNING,
                                Optional.empty(),
                                0),
                        "");
        stores.posts()
                .add(new Post(
                        PostId.at(MORNING),
                        CLERK,
                        DISTRICT,
                        OFFICE,
                        new Position("Văn thư", Position.Rank.MEMBER),
                        Set.of(Role.CLERK),
                        Term.from(MORNING)));
        permit(stores, Permission.REGISTER_INCOMING);
    }

    /** A trigger of statements fires also where no row is met. */
    @ParameterizedTest
    @CsvSource({
        "organisation, place",
        "account, full_name",
        "account, state",
        "account, must_change_password",
        "account, sessions_ended_at",
        "post, ends_at",
        "post_role, role_code",
        "role_permission, permission",
        "delegation, revoked_at",
        "delegation_type, document_type",
        "working_hours, cut_off",
        "calendar_day, kind"
    })
    void everyChangeOfWhatIsRememberedRenewsTheStampWhoeverMakesIt(String table, String column) throws SQLException {
        long before = stamp();

        long inserted = stampAfter("INSERT INTO " + table + " SELECT * FROM " + table + " WHERE 1 = 0");
        long updated = stampAfter("UPDATE " + table + " SET " + column + " = " + column + " WHERE 1 = 0");
        long deleted = stampAfter("DELETE FROM " + table + " WHERE 1 = 0");

        assertEquals(4, Stream.of(before, inserted, updated, deleted).distinct().count());
    }

    @Test
    void whoSignsInMakesNobodyForget() throws SQLException {
        long before = stamp();

        data.store()
                .change(stores -> {
                    stores.accounts().noteUse(CLERK, MORNING);
                    stores.accounts().keepPassword(CLERK, "new");
                    return Outcome.done();
                })
                .orThrow();

        assertEquals(before, stamp());
    }

    @Test
    void thePostsOfABodyAreHeldFromTheirBeginningToTheirEndAsSoonAsThatIsKnown() {
        Instant noon = MORNING.plusSeconds(3 * 3600);
        assertEquals(0, heldAt(MORNING.minusSeconds(1)));
        assertEquals(1, heldAt(MORNING));
        assertEquals(1, heldAt(noon));

        data.store()
                .change(stores -> {
                    stores.posts()
                            .end(stores.posts().ofAccount(CLERK).getFirst().id(), noon);
                    assertEquals(0, stores.posts().heldIn(DISTRICT, noon).size());
                    return Outcome.done();
                })
                .orThrow();

        assertEquals(1, heldAt(noon.minusSeconds(1)));
        assertEquals(0, heldAt(noon));
    }

    private int heldAt(Instant moment) {
        return data.store()
                .read(stores -> stores.posts().heldIn(DISTRICT, moment).size());
    }

    @Test
    void whatATransactionChangedItSeesItselfAndNobodyElseOnceItIsUndone() {
        Set<Permission> before = permissions();
        AtomicReference<Set<Permission>> within = new AtomicReference<>();

        data.store().change(stores -> {
            permit(stores, Permission.REGISTER_INCOMING, Permission.READ_REGISTERS);
            within.set(permissions(stores));
            return Outcome.refused(StoreTrouble.BUSY);
        });
        Set<Permission> undone = permissions();
        data.store()
                .change(stores -> {
                    permit(stores);
                    return Outcome.done();
                })
                .orThrow();

        assertEquals(Set.of(Permission.REGISTER_INCOMING), before);
        assertEquals(Set.of(Permission.REGISTER_INCOMING, Permission.READ_REGISTERS), within.get());
        assertEquals(before, undone);
        assertEquals(Set.of(), permissions());
    }

    private Set<Permission> permissions() {
        return data.store().read(RememberedTest::permissions);
    }

    private static Set<Permission> permissions(Stores stores) {
        Actor clerk = stores.rights().actor(CLERK, MORNING).orElseThrow();
        return clerk.posts().getFirst().permissions();
    }

    private static void permit(Stores stores, Permission... permissions) {
        stores.rights().keep(new RoleDefinition(DISTRICT, Role.CLERK, Set.of(permissions), 1));
    }

    private long stamp() throws SQLException {
        return stampAfter("UPDATE store_state SET only_row = only_row");
    }

    private long stampAfter(String statement) throws SQLException {
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(data.folder().database().toString());
        try (Connection connection = source.getConnection();
                Statement run = connection.createStatement()) {
            run.executeUpdate(statement);
            try (ResultSet row = run.executeQuery("SELECT stamp FROM people_stamp")) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
