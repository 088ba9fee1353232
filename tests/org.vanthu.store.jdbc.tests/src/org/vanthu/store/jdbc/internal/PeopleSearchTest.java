package org.vanthu.store.jdbc.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.spi.store.PersonInPost;
import org.vanthu.spi.store.Stores;
import org.vanthu.testkit.TestData;

class PeopleSearchTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final OrganisationId DISTRICT = OrganisationId.at(MORNING);
    private static final UnitId OFFICE = UnitId.at(MORNING);

    @RegisterExtension
    final TestData data = new TestData();

    @BeforeEach
    void anOfficeWithOneUnit() {
        change(stores -> OneOffice.settle(stores, DISTRICT, OFFICE));
    }

    @Test
    void peopleAreFoundBehindManyWhoHoldNoPostAnyMore() {
        change(stores -> {
            for (int n = 0; n < 120; n++) {
                Term term = n < 110 ? new Term(MORNING, Optional.of(MORNING.plusSeconds(60))) : Term.from(MORNING);
                person(stores, n, "Trần Văn Lan", term, Role.OFFICER);
            }
        });

        List<PersonInPost> found = found("lan", 40);

        assertEquals(10, found.size());
        assertTrue(found.stream().allMatch(person -> person.unitName().equals("Văn phòng")));
    }

    @Test
    void whoIsMetByTwoWordsIsFoundOnceInTheOrderOfTheFirst() {
        change(stores -> {
            person(stores, 1, "Lê Thị Lan", Term.from(MORNING), Role.OFFICER);
            person(stores, 2, "Lam Văn Lan Anh", Term.from(MORNING), Role.OFFICER);
        });

        List<String> names = found("la", 10).stream()
                .map(person -> person.account().name().value())
                .toList();

        assertEquals(List.of("Lam Văn Lan Anh", "Lê Thị Lan"), names);
    }

    @Test
    void aPersonIsShownWithTheRolesAndTheRankOfThePost() {
        change(stores -> person(stores, 1, "Lê Thị Lan", Term.from(MORNING), Role.CLERK, Role.OFFICER));

        Post post = found("lan", 10).getFirst().post();

        assertEquals(Set.of(Role.CLERK, Role.OFFICER), post.roles());
        assertEquals(new Position("Chuyên viên", Position.Rank.MEMBER), post.position());
        assertEquals(Term.from(MORNING), post.term());
    }

    @Test
    void nobodyIsFoundOutsideTheOrganisationsThatAreAsked() {
        change(stores -> person(stores, 1, "Lê Thị Lan", Term.from(MORNING), Role.OFFICER));

        List<PersonInPost> found = data.store().read(stores -> stores.accounts().search(Set.of(), "lan", MORNING, 10));

        assertEquals(List.of(), found);
    }

    private List<PersonInPost> found(String words, int limit) {
        Instant later = MORNING.plus(Duration.ofDays(1));
        return data.store().read(stores -> stores.accounts().search(Set.of(DISTRICT), words, later, limit));
    }

    private static void person(Stores stores, int number, String name, Term term, Role... roles) {
        AccountId account = AccountId.at(MORNING);
        stores.accounts()
                .add(
                        new Account(
                                account,
                                DISTRICT,
                                new Login("nguoi" + number),
                                new FullName(name),
                                Account.State.ACTIVE,
                                false,
                                MORNING,
                                Optional.empty(),
                                0),
                        "");
        stores.posts()
                .add(new Post(
                        PostId.at(MORNING),
                        account,
                        DISTRICT,
                        OFFICE,
                        new Position("Chuyên viên", Position.Rank.MEMBER),
                        Set.of(roles),
                        term));
    }

    private void change(Consumer<Stores> work) {
        data.store()
                .change(stores -> {
                    work.accept(stores);
                    return Outcome.done();
                })
                .orThrow();
    }
}
