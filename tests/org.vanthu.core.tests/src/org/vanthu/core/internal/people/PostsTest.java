package org.vanthu.core.internal.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.vanthu.api.Seen;
import org.vanthu.api.Session;
import org.vanthu.api.people.Accounts;
import org.vanthu.api.people.ConflictsFound;
import org.vanthu.api.people.PostDraft;
import org.vanthu.api.people.PostForecast;
import org.vanthu.core.internal.gate.GateTrouble;
import org.vanthu.core.internal.signin.OfficeUnderTest;
import org.vanthu.domain.AccountId;
import org.vanthu.domain.OrganisationId;
import org.vanthu.domain.PostId;
import org.vanthu.domain.UnitId;
import org.vanthu.domain.access.Conflict;
import org.vanthu.domain.access.Permission;
import org.vanthu.domain.organisation.AccountTrouble;
import org.vanthu.domain.organisation.OrganisationTrouble;
import org.vanthu.domain.organisation.Position;
import org.vanthu.domain.organisation.Role;
import org.vanthu.domain.outcome.Outcome;
import org.vanthu.testkit.Conforms;

/** What a post brings, when it begins and ends, and which one may not end. */
class PostsTest {

    @RegisterExtension
    final OfficeUnderTest office = new OfficeUnderTest();

    @Test
    @Conforms({"VI.IV.1.đ", "VI.IV.1.b"})
    void rightsBeginAndEndWithThePostInTheSameMomentEvenInAnOpenSession() {
        AccountId person = office.person(office.district(), "lan.nt", "Nguyễn Thị Lan");
        Session session = office.signIn("lan.nt");
        Outcome<?> before = session.accounts().conflicts(office.district());

        PostId post = office.post(person, office.districtOffice(), Role.ADMINISTRATOR);
        Outcome<?> during = session.accounts().conflicts(office.district());
        office.asAdministrator().accounts().endPost(post).orThrow();
        Outcome<?> after = session.accounts().conflicts(office.district());

        assertTrue(before.refusedFor(GateTrouble.OTHER_ORGANISATION), before.toString());
        assertTrue(during.isDone(), during.toString());
        assertTrue(after.refusedFor(GateTrouble.OTHER_ORGANISATION), after.toString());
    }

    @Test
    @Conforms("S.accounts")
    void anEndThatIsSetIsMovedLaterAndEarlierAndTheRightsGoWithIt() {
        AccountId officer = office.person("Lê Văn Cường", Role.OFFICER);
        Accounts accounts = office.asAdministrator().accounts();
        PostId post = accounts.show(officer).orThrow().posts().getFirst().post().id();
        Instant first = office.now().plus(Duration.ofDays(2));
        Instant later = office.now().plus(Duration.ofDays(9));

        accounts.endPostAt(post, first).orThrow();
        accounts.endPostAt(post, later).orThrow();

        assertEquals(Optional.of(later), end(officer));
        accounts.endPostAt(post, first).orThrow();
        assertEquals(Optional.of(first), end(officer));
        office.pass(Duration.ofDays(3));
        assertTrue(office.asAdministrator().accounts().endPostAt(post, later).refusedFor(AccountTrouble.POST_ENDED));
    }

    private Optional<Instant> end(AccountId person) {
        return office.asAdministrator()
                .accounts()
                .show(person)
                .orThrow()
                .posts()
                .getFirst()
                .post()
                .term()
                .until();
    }

    @Test
    @Conforms("VI.IV.1.đ")
    void aPostWithDatesGivesRightsOnlyBetweenThem() {
        AccountId person = office.person(office.district(), "lan.nt", "Nguyễn Thị Lan");
        office.asAdministrator()
                .accounts()
                .beginPost(
                        office.districtOffice(),
                        new PostDraft(
                                person,
                                "Văn thư",
                                Position.Rank.MEMBER,
                                Set.of(Role.CLERK),
                                Optional.of(office.now().plus(Duration.ofDays(1))),
                                Optional.of(office.now().plus(Duration.ofDays(3)))))
                .orThrow();

        int before = posts("lan.nt");
        office.pass(Duration.ofDays(1));
        int during = posts("lan.nt");
        office.pass(Duration.ofDays(2));
        int after = posts("lan.nt");

        assertEquals(List.of(0, 1, 0), List.of(before, during, after));
    }

    private int posts(String login) {
        return office.signIn(login).whoAmI().orThrow().posts().size();
    }

    @Test
    void aPersonHoldsSeveralPostsAtOnceInSeveralBodies() {
        OrganisationId commune = office.commune("H40.12.01", "Ủy ban nhân dân xã Kim Liên");
        UnitId communeOffice = office.unit(commune, "Văn phòng", "VP");
        AccountId person = office.person("Lê Văn Cường", Role.CLERK);

        office.post(person, communeOffice, Role.FORMAT_CHECKER);

        Session session = office.signIn("nguoi1");
        assertEquals(
                Set.of(office.district(), commune),
                Set.copyOf(session.directory().ownOrganisations().orThrow().stream()
                        .map(body -> body.id())
                        .toList()));
        assertEquals(2, session.whoAmI().orThrow().posts().size());
    }

    @Test
    @Conforms({"VI.IV.2", "W.why-see"})
    void whatAPostBringsIsForeseenWithItsConflictsAndNothingIsChangedByAsking() {
        office.person("Lê Văn Cường", Role.CLERK);
        AccountId clerk = office.signIn("nguoi1").whoAmI().orThrow().account();
        Accounts accounts = office.asAdministrator().accounts();
        PostDraft draft = PostDraft.now(clerk, "Phó Chủ tịch", Position.Rank.MEMBER, Set.of(Role.LEADER));

        PostForecast foreseen = accounts.foresee(office.districtOffice(), draft).orThrow();
        boolean unchanged =
                accounts.conflicts(office.district()).orThrow().conflicts().isEmpty();
        PostForecast brought =
                accounts.beginPost(office.districtOffice(), draft).orThrow().brought();

        assertTrue(foreseen.shift().gained().contains(Permission.SIGN));
        assertFalse(foreseen.shift().gained().contains(Permission.ISSUE), "held already");
        assertEquals(
                List.of(new Conflict.DutiesNotSeparate(clerk, Set.of(Permission.SIGN, Permission.ISSUE))),
                foreseen.conflicts());
        assertTrue(unchanged);
        assertEquals(foreseen, brought);
        ConflictsFound standing = accounts.conflicts(office.district()).orThrow();
        assertEquals(foreseen.conflicts(), standing.conflicts());
        assertEquals(Map.of(clerk, "Lê Văn Cường"), standing.names());
    }

    @Test
    void aPostNeedsAnOpenUnitAnOpenAccountATitleAndARole() {
        AccountId closed = office.person("Người Cũ", Role.OFFICER);
        UnitId gone = office.unit(office.district(), "Phòng cũ", "PC");
        Session administrator = office.asAdministrator();
        administrator
                .accounts()
                .close(new Seen<>(closed, office.version(closed)), "thôi việc")
                .orThrow();
        administrator.organisations().closeUnit(new Seen<>(gone, 0)).orThrow();

        Outcome<?> outcome =
                administrator.accounts().beginPost(gone, PostDraft.now(closed, "  ", Position.Rank.MEMBER, Set.of()));

        assertTrue(outcome.refusedFor(OrganisationTrouble.UNIT_CLOSED));
        assertTrue(outcome.refusedFor(AccountTrouble.ACCOUNT_CLOSED));
        assertTrue(outcome.refusedFor(AccountTrouble.TITLE_MISSING));
        assertTrue(outcome.refusedFor(AccountTrouble.POST_WITHOUT_ROLE));
    }

    @Test
    void nobodyTakesAPostWhoHasNoAccount() {
        Outcome<?> outcome = office.asAdministrator()
                .accounts()
                .beginPost(
                        office.districtOffice(),
                        PostDraft.now(
                                AccountId.at(office.now()), "Chuyên viên", Position.Rank.MEMBER, Set.of(Role.OFFICER)));

        assertTrue(outcome.refusedFor(AccountTrouble.UNKNOWN_ACCOUNT), outcome.toString());
    }

    @Test
    void theLastAdministratorOfTheTopmostBodyStays() {
        Session administrator = office.asAdministrator();
        PostId post = administrator
                .ownAccount()
                .mine()
                .orThrow()
                .posts()
                .getFirst()
                .post()
                .id();

        Outcome<?> lastOne = administrator.accounts().endPost(post);
        office.person("Người Thứ Hai", Role.ADMINISTRATOR);
        Outcome<?> oneOfTwo = administrator.accounts().endPost(post);

        assertTrue(lastOne.refusedFor(AccountTrouble.LAST_ADMINISTRATOR));
        assertTrue(oneOfTwo.isDone());
    }
}
